package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/** Wordings inside speech that deny, accuse or claim an act, found by token. Thread-safe. */
final class ActWords {
  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  /** What a wording does. */
  enum Kind {
    DENY,
    BLAME_BEFORE,
    BLAME_AFTER,
    OWN,
    OWN_AFTER,
    AVOW,
    REPRISAL,
    DISPUTE,
    CHARGE,
    IDENTIFIED,
    WANTED,
    DISCREET,
    ABUSE,
    HARM,
    VOW,
    DEMAND,
    DECREE,
    UNTRUE,
    INQUEST
  }

  private record Entry(List<String> words, Kind kind) {}

  /**
   * A wording found in the text.
   *
   * @param start index of its first token
   * @param end one past its last token
   */
  record Hit(int start, int end, Kind kind) {}

  ActWords() {
    for (List<String> row : Table.read("acts.tsv").rows()) {
      List<String> words = List.of(row.get(0).split(" "));
      Kind kind = Kind.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
      byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new Entry(words, kind));
    }
  }

  /** All wordings inside a span, in order. */
  List<Hit> find(Annotations marks, Span span) {
    List<Hit> out = new ArrayList<>();
    List<Token> tokens = marks.tokens();
    for (int i = marks.tokenAt(span.start());
        i < tokens.size() && tokens.get(i).span().end() <= span.end();
        i++) {
      for (Entry entry : byFirst.getOrDefault(tokens.get(i).lower(), List.of())) {
        if (matches(tokens, i, entry)) {
          out.add(new Hit(i, i + entry.words().size(), entry.kind()));
        }
      }
    }
    return out;
  }

  /** Whether a span holds a wording of a kind. */
  boolean holds(Annotations marks, Span span, Kind kind) {
    return find(marks, span).stream().anyMatch(h -> h.kind() == kind);
  }

  /** "Called the report baseless": whether words for what is told call it untrue. */
  boolean refutes(Annotations marks, Span span) {
    boolean told = holds(marks, span, Kind.CHARGE) || span.length() < SHORT;
    return told && holds(marks, span, Kind.UNTRUE);
  }

  private static final int SHORT = 30;

  private static boolean matches(List<Token> tokens, int start, Entry entry) {
    if (start + entry.words().size() > tokens.size()) {
      return false;
    }
    for (int k = 1; k < entry.words().size(); k++) {
      String word = tokens.get(start + k).lower();
      if (!(word.equals("n't") ? "not" : word).equals(entry.words().get(k))) {
        return false;
      }
    }
    return true;
  }
}
