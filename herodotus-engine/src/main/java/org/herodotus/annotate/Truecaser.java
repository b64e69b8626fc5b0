package org.herodotus.annotate;

import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;

/**
 * Gives words of text in capitals the case they would have in running text ("SAN SALVADOR WAS
 * ATTACKED" → "San Salvador was attacked"), so that names can be told from common words. A word
 * that the lexicon does not know is a common word if it has the ending of one, else a name.
 * Thread-safe.
 */
final class Truecaser {
  private static final Set<String> MONTHS = Set.of("may", "march", "august");
  private static final String[] COMMON_ENDINGS = {
    "tion", "tions", "sion", "sions", "ness", "ment", "ments", "ity", "ities", "ism", "ist", "ists",
    "ized", "izing", "ize", "ing", "ings", "ed", "ly", "ous", "ive", "ives", "able", "ible", "ance",
    "ences", "ence", "ful", "less", "ship", "ships", "tor", "tors", "ors", "ically", "ical",
    "ional", "ery", "ries", "hood", "ward", "wide", "tic", "ies", "ings", "ators", "graphy"
  };

  private final Map<String, String> cases = Table.read("truecase.tsv").map();

  /** The words in their usual case; the first word of a sentence is capitalised as ever. */
  String[] truecase(String[] lower) {
    String[] out = new String[lower.length];
    for (int i = 0; i < lower.length; i++) {
      out[i] = restore(lower, i);
    }
    return out;
  }

  /** A headline with common words in small letters; what may be a name keeps its capital. */
  String[] lowered(String[] words, String[] lower) {
    String[] out = words.clone();
    for (int i = 1; i < words.length; i++) {
      if (letters(lower[i]) && "L".equals(cases.get(lower[i]))) {
        out[i] = lower[i];
      }
    }
    return out;
  }

  /** Whether the word is a name or part of one by its case in running text. */
  boolean name(String lower) {
    return letters(lower) && !usual(lower).equals("L");
  }

  private String restore(String[] lower, int i) {
    String word = lower[i];
    if (!letters(word)) {
      return word;
    }
    String usual = usual(word);
    if (usual.equals("U")) {
      return word.toUpperCase(java.util.Locale.ROOT);
    }
    boolean capital =
        usual.equals("C")
            || i == 0
            || MONTHS.contains(word) && byDate(lower, i)
            || initial(word)
            || article(word) && i + 1 < lower.length && name(lower[i + 1]);
    return capital ? capitalised(word) : word;
  }

  private String usual(String word) {
    if (word.length() == 1) {
      return word.equals("i") ? "C" : "L";
    }
    String known = cases.get(word);
    if (known != null) {
      return known;
    }
    if (word.indexOf('-') > 0) {
      return usual(word.substring(word.lastIndexOf('-') + 1));
    }
    if (word.endsWith("s") && cases.containsKey(word.substring(0, word.length() - 1))) {
      return cases.get(word.substring(0, word.length() - 1));
    }
    if (word.length() > 5) {
      for (String ending : COMMON_ENDINGS) {
        if (word.endsWith(ending)) {
          return "L";
        }
      }
    }
    return vowelless(word) ? "U" : "C";
  }

  private static boolean article(String word) {
    return word.equals("el")
        || word.equals("la")
        || word.equals("los")
        || word.equals("las")
        || word.equals("san")
        || word.equals("al");
  }

  private static boolean byDate(String[] lower, int i) {
    return i > 0 && Character.isDigit(lower[i - 1].charAt(0))
        || i + 1 < lower.length && Character.isDigit(lower[i + 1].charAt(0))
        || i > 0 && (lower[i - 1].equals("in") || lower[i - 1].equals("last"));
  }

  private static boolean initial(String word) {
    return word.length() == 2 && word.charAt(1) == '.';
  }

  private static boolean vowelless(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    return word.length() <= 6;
  }

  private static boolean letters(String word) {
    return Character.isLetter(word.charAt(0));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
