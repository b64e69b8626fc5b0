package org.herodotus.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.herodotus.model.MarkChannel;

/** What a text's words are to one deed, whose trigger stands between two marker pieces. */
public enum LinkedRole {
  /** Who did it: individuals and bodies alike. */
  DOER(MarkChannel.ATTACKER_PERSON, MarkChannel.ATTACKER_ORG),
  /** Who was harmed, taken or held. */
  VICTIM(MarkChannel.VICTIM),
  /** What or who it was aimed at. */
  TARGET(MarkChannel.TARGET),
  /** What it was done with. */
  WEAPON(MarkChannel.WEAPON),
  /** Where it was done. */
  PLACE(MarkChannel.PLACE);

  private final List<MarkChannel> unlinked;

  LinkedRole(MarkChannel... unlinked) {
    this.unlinked = List.of(unlinked);
  }

  /** The channels that mark the same of a whole report: a start for learning this one. */
  List<MarkChannel> unlinked() {
    return unlinked;
  }

  /** Where this role stands among all channels: after those of a whole report. */
  int channel() {
    return MarkChannel.values().length + ordinal();
  }

  /** The role's name in a model file. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names of all roles in order, joined by commas, as in model files. */
  static String labels() {
    return Arrays.stream(values()).map(LinkedRole::label).collect(Collectors.joining(","));
  }
}
