package org.herodotus.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;

/** The verbs of violence and who stands where with them. Thread-safe. */
final class ActFrames {
  /** Who stands where. */
  enum Frame {
    /** Subject does it, object suffers it. */
    HARM,
    /** Subject suffers it. */
    DIE,
    /** Subject is the weapon. */
    EXPLODE,
    /** Object is the weapon. */
    PLANT,
    /** Subject does what the object names. */
    COMMIT,
    /** Subject suffers what the object names. */
    UNDERGO,
    /** Object is held to have done what is named after a preposition. */
    ACCUSE,
    /** Both sides do it: those before and after "with", or after "between". */
    FIGHT,
    /** Object is a person whose body is harmed; of an intransitive verb, the subject. */
    BODILY,
    /** Object is arrested. */
    HELD,
    /** Object is brought before a court. */
    TRIED
  }

  private final Map<String, Set<Frame>> frames = new HashMap<>();

  ActFrames() {
    for (List<String> row : Table.read("frames.tsv").rows()) {
      frames
          .computeIfAbsent(row.get(0), k -> EnumSet.noneOf(Frame.class))
          .add(Frame.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
  }

  boolean has(String lemma, Frame frame) {
    return frames.getOrDefault(lemma, Set.of()).contains(frame);
  }

  boolean known(String lemma) {
    return frames.containsKey(lemma);
  }
}
