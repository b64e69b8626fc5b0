package org.herodotus.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of a place's many recorded spellings can turn up in an English news report: Latin script,
 * written with a capital, not an airport code, and not merely the same name with other accents.
 */
public final class SpellingFilter {

  private static final int LATIN_END = 0x0250;
  private static final int LATIN_ADDITIONAL = 0x1E00;
  private static final int LATIN_ADDITIONAL_END = 0x1F00;
  private static final String MARKS = "\u2018\u2019\u02BB\u02BC\u02BF\u02BE\u2013";
  private static final int LONGEST = 60;

  private SpellingFilter() {}

  /**
   * The useful spellings among those given, in their order, none equal to the name or to each
   * other.
   */
  public static List<String> useful(String name, Collection<String> spellings) {
    Set<String> seen = new LinkedHashSet<>();
    seen.add(PlaceName.fold(name));
    List<String> kept = new ArrayList<>();
    for (String spelling : spellings) {
      String tidy = spelling.strip().replace(";", "").replace("\t", " ");
      if (isUsable(tidy) && seen.add(PlaceName.fold(tidy))) {
        kept.add(tidy);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean isUsable(String name) {
    if (name.length() < 3
        || name.length() > LONGEST
        || !name.chars().allMatch(SpellingFilter::isLatin)) {
      return false;
    }
    char first = name.charAt(0);
    boolean capital =
        Character.isUpperCase(first)
            || !Character.isLetter(first) && name.chars().anyMatch(Character::isUpperCase);
    boolean code = name.length() <= 4 && name.chars().allMatch(Character::isUpperCase);
    boolean digit = name.chars().anyMatch(Character::isDigit);
    return capital && !code && !digit;
  }

  private static boolean isLatin(int c) {
    return c < LATIN_END
        || c >= LATIN_ADDITIONAL && c < LATIN_ADDITIONAL_END
        || MARKS.indexOf(c) >= 0;
  }
}
