package org.herodotus.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herodotus.lexicon.Table;
import org.herodotus.model.PartOfSpeech;

/**
 * Finds the dictionary form of a word by its part of speech: a table of irregular forms, then
 * suffix rules. Thread-safe.
 */
final class Lemmatizer {
  private final Map<String, String> irregular;

  Lemmatizer() {
    Map<String, String> forms = new HashMap<>();
    for (List<String> row : Table.read("irregular.tsv").rows()) {
      String lemma = row.get(0);
      for (String form : Table.cell(row, 1).split(" ")) {
        forms.putIfAbsent(form, lemma);
      }
    }
    this.irregular = Map.copyOf(forms);
  }

  String lemma(String lower, PartOfSpeech pos) {
    return switch (pos) {
      case VERB, AUX -> verb(lower);
      case NOUN -> noun(lower);
      default -> lower;
    };
  }

  private String verb(String w) {
    switch (w) {
      case "'s", "'m", "'re":
        return "be";
      case "'ve":
        return "have";
      case "left":
        return "leave";
      case "found":
        return "find";
      default:
    }
    String known = irregular.get(w);
    if (known != null) {
      return known;
    }
    int n = w.length();
    if (n > 4 && w.endsWith("ied") || n > 4 && w.endsWith("ies")) {
      return w.substring(0, n - 3) + "y";
    }
    if (n > 4 && w.endsWith("ing")) {
      return stem(w.substring(0, n - 3));
    }
    if (n > 3 && w.endsWith("ed")) {
      return stem(w.substring(0, n - 2));
    }
    if (n > 4
        && (w.endsWith("shes") || w.endsWith("ches") || w.endsWith("sses") || w.endsWith("xes"))) {
      return w.substring(0, n - 2);
    }
    if (n > 3 && w.endsWith("s") && !w.endsWith("ss")) {
      return w.substring(0, n - 1);
    }
    return w;
  }

  /** Undoes consonant doubling and restores a dropped e. */
  private static String stem(String s) {
    int n = s.length();
    if (n < 3) {
      return s;
    }
    char a = s.charAt(n - 1);
    char b = s.charAt(n - 2);
    if (a == b && "bdgkmnprt".indexOf(a) >= 0) {
      return s.substring(0, n - 1);
    }
    boolean vowelBefore = "aeiou".indexOf(b) >= 0;
    if (a == 'v'
        || a == 'z' && vowelBefore
        || a == 'c'
        || a == 'u'
        || s.endsWith("dg")
        || s.endsWith("rg")
        || s.endsWith("lg")) {
      return s + "e";
    }
    if (s.endsWith("at") && n > 3 && "eo".indexOf(s.charAt(n - 3)) < 0
        || s.endsWith("ur") && !s.endsWith("our") && n > 3
        || s.endsWith("id") && n > 4
        || s.endsWith("ir") && n > 3 && "ae".indexOf(s.charAt(n - 3)) < 0
        || s.endsWith("ar") && n > 4 && "ep".indexOf(s.charAt(n - 3)) >= 0
        || s.endsWith("as")
        || s.endsWith("os")
        || s.endsWith("us") && n > 3
        || s.endsWith("rs") && n > 3
        || s.endsWith("ns") && n > 3
        || s.endsWith("ut") && n > 4
        || s.endsWith("bl")
        || s.endsWith("gl")
        || s.endsWith("ib")) {
      return s + "e";
    }
    return s;
  }

  private String noun(String w) {
    String known = irregular.get(w);
    if (known != null && !known.equals("be")) {
      return known;
    }
    int n = w.length();
    if (n > 4 && w.endsWith("ies")) {
      return w.substring(0, n - 3) + "y";
    }
    if (n > 4
        && (w.endsWith("ches") || w.endsWith("shes") || w.endsWith("sses") || w.endsWith("xes"))) {
      return w.substring(0, n - 2);
    }
    if (n > 4 && w.endsWith("men")) {
      return w.substring(0, n - 3) + "man";
    }
    if (n > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
      return w.substring(0, n - 1);
    }
    return w;
  }
}
