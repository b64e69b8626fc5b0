package org.herodotus.annotate;

import java.util.Map;
import org.herodotus.lexicon.Table;
import org.herodotus.model.PartOfSpeech;

/**
 * Mends what the statistical tagger gets wrong on this kind of text: words that news of violence
 * uses in one part of speech only, numbers, and marks. Thread-safe.
 */
final class TagCorrector {
  private final Map<String, String> fixed = Table.read("tags.tsv").map();

  void correct(String[] words, String[] lower, PartOfSpeech[] tags, boolean shouted) {
    for (int i = 0; i < tags.length; i++) {
      String tag = fixed.get(lower[i]);
      if (tag != null) {
        tags[i] = PartOfSpeech.valueOf(tag);
      } else if (number(lower[i])) {
        tags[i] = PartOfSpeech.NUM;
      } else if (!Character.isLetterOrDigit(lower[i].charAt(0)) && lower[i].length() == 1) {
        tags[i] = PartOfSpeech.PUNCT;
      }
    }
  }

  private static boolean number(String w) {
    if (!Character.isDigit(w.charAt(0))) {
      return false;
    }
    for (int i = 1; i < w.length(); i++) {
      char c = w.charAt(i);
      if (!Character.isDigit(c) && c != ',' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
