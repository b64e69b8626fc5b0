package org.herodotus.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.herodotus.SecondReader;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.MarkReader;
import org.herodotus.model.Report;

/**
 * A learned reader of whose heads some are switched off, to see what each of them gives. Its model
 * is the same, so this tells what a head gives as it is used, not what a model would give that
 * never learned it.
 *
 * @param marks the whole reader
 * @param channels what is not heard
 * @param verdicts whether its word on the report as a whole is not heard
 */
record Muted(MarkReader marks, Set<MarkChannel> channels, boolean verdicts) implements MarkReader {
  /** The name of the head that judges a report as a whole. */
  static final String VERDICTS = "verdicts";

  /**
   * The reader without some heads.
   *
   * @param heads names of channels, or {@link #VERDICTS}
   */
  static SecondReader of(SecondReader reader, List<String> heads) {
    if (heads.isEmpty()) {
      return reader;
    }
    Set<MarkChannel> channels = EnumSet.noneOf(MarkChannel.class);
    for (String head : heads) {
      if (!head.equals(VERDICTS)) {
        channels.add(MarkChannel.of(head).orElseThrow(() -> unknown(head)));
      }
    }
    MarkReader muted = new Muted(reader.marks(), channels, heads.contains(VERDICTS));
    return new SecondReader(muted, reader.alone(), reader.everywhere());
  }

  private static HerodotusException unknown(String head) {
    List<String> known = EnumSet.allOf(MarkChannel.class).stream().map(MarkChannel::label).toList();
    return new HerodotusException.BadQuery(
        "--without=" + head + " is no head. Known: " + VERDICTS + ", " + String.join(", ", known));
  }

  @Override
  public LearnedMarks read(Report report) {
    LearnedMarks all = marks.read(report);
    return new LearnedMarks(
        all.maker(),
        verdicts ? List.of() : all.labels(),
        all.marks().stream().filter(m -> !channels.contains(m.channel())).toList(),
        all.strings().stream().filter(s -> !channels.contains(s.channel())).toList(),
        all.read());
  }
}
