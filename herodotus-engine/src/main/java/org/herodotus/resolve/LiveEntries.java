package org.herodotus.resolve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Annotations;
import org.herodotus.model.Sentence;

/**
 * The days of the entries of a live page, whose paragraphs open with a clock time ("20:40 A
 * resident tells us ..."). The last entry written is of the day of publication; where the clock
 * turns back on the way to it, midnight has passed. Stateless.
 */
final class LiveEntries {
  /** Entries from which on a text is a live page, not a story that opens with an hour. */
  private static final int LEAST = 3;

  /** Minutes. */
  private static final int HALF_DAY = 12 * 60;

  private static final Pattern CLOCK =
      Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)\\b(?![.:]\\d)");

  private LiveEntries() {}

  private record Entry(int sentence, int minute) {}

  /** Day of each sentence that opens an entry; empty if the text is no live page. */
  static Map<Integer, LocalDate> days(Annotations marks, LocalDate published) {
    List<Entry> entries = entries(marks);
    if (entries.size() < LEAST) {
      return Map.of();
    }
    int up = 0;
    for (int i = 1; i < entries.size(); i++) {
      up += Integer.signum(entries.get(i).minute() - entries.get(i - 1).minute());
    }
    if (up > 0) {
      Collections.reverse(entries);
    }
    Map<Integer, LocalDate> out = new HashMap<>();
    int newest = entries.get(0).minute();
    LocalDate day = before(marks, published, newest) ? published.minusDays(1) : published;
    int later = Integer.MAX_VALUE;
    for (Entry entry : entries) {
      if (entry.minute() > later) {
        day = day.minusDays(1);
      }
      later = entry.minute();
      out.put(entry.sentence(), day);
    }
    return out;
  }

  /**
   * Whether the newest entry is of the day before the page was dated: a clock more than half a day
   * ahead of the moment of publication is that of a zone further west, where it was still
   * yesterday.
   */
  private static boolean before(Annotations marks, LocalDate published, int newest) {
    return marks
        .report()
        .published()
        .flatMap(p -> p.instant())
        .map(i -> i.atOffset(ZoneOffset.UTC))
        .filter(t -> t.toLocalDate().equals(published))
        .filter(t -> newest - (60 * t.getHour() + t.getMinute()) > HALF_DAY)
        .isPresent();
  }

  private static List<Entry> entries(Annotations marks) {
    List<Entry> out = new ArrayList<>();
    int paragraph = -1;
    for (Sentence s : marks.sentences()) {
      if (s.paragraph() == paragraph || s.part() != Sentence.Part.BODY) {
        continue;
      }
      paragraph = s.paragraph();
      Matcher clock = CLOCK.matcher(marks.text(s.span()));
      if (clock.lookingAt()) {
        out.add(
            new Entry(
                s.index(),
                60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2))));
      }
    }
    return out;
  }
}
