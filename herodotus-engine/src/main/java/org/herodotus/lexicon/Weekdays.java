package org.herodotus.lexicon;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The English names of the days of the week, in lower case. */
public final class Weekdays {
  private static final Set<String> NAMES =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private Weekdays() {}

  /** Whether a word in lower case is one. */
  public static boolean contains(String word) {
    return NAMES.contains(word);
  }
}
