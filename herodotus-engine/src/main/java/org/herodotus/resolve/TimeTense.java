package org.herodotus.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** Whether the clause around a word looks forward ("will meet on Friday") or back. */
final class TimeTense {
  private static final Set<String> MODALS = Set.of("will", "shall", "'ll", "wo");

  private final Annotations marks;
  private final List<VerbGroup> verbs;
  private final Map<String, String> forward;

  TimeTense(Annotations marks, List<VerbGroup> verbs, Map<String, String> forward) {
    this.marks = marks;
    this.verbs = verbs;
    this.forward = forward;
  }

  static Map<String, String> words() {
    return Table.read("forward.tsv").map();
  }

  /** Verb groups of one sentence, in order. */
  static List<VerbGroup> in(Annotations marks, Sentence sentence, int[] cursor) {
    List<VerbGroup> all = marks.verbGroups();
    while (cursor[0] < all.size() && all.get(cursor[0]).firstToken() < sentence.firstToken()) {
      cursor[0]++;
    }
    int end = cursor[0];
    while (end < all.size() && all.get(end).firstToken() < sentence.endToken()) {
      end++;
    }
    return all.subList(cursor[0], end);
  }

  boolean future(int token) {
    if (asSoonAs(token) || setFor(token)) {
      return true;
    }
    if (told(token)) {
      return false;
    }
    int v = governor(token);
    int from = Math.max(v >= 0 ? verbs.get(v).firstToken() - 2 : 0, token - 7);
    for (int k = token - 1; k >= from && k >= 0; k--) {
      Token t = marks.tokens().get(k);
      if (t.lower().equals(";") || t.lower().equals(".")) {
        break;
      }
      if (near(t)) {
        return true;
      }
    }
    return v >= 0 && ahead(v);
  }

  /** "as early as Tuesday". */
  private boolean asSoonAs(int token) {
    return token >= 3
        && lower(token - 1).equals("as")
        && (lower(token - 2).equals("soon") || lower(token - 2).equals("early"))
        && lower(token - 3).equals("as");
  }

  /** "set for January", "announced for Sunday". */
  private boolean setFor(int token) {
    if (token < 2 || !lower(token - 1).equals("for")) {
      return false;
    }
    Token before = marks.tokens().get(token - 2);
    boolean owner = token + 1 < marks.tokens().size() && lower(token + 1).equals("'s");
    return !owner
        && before.is(PartOfSpeech.VERB)
        && (forward.containsKey(before.lemma()) || forward.containsKey(before.lemma() + " for"));
  }

  /** "announced Wednesday", "Wednesday's ruling": what is told, not what is to come. */
  private boolean told(int token) {
    if (token + 1 < marks.tokens().size() && lower(token + 1).equals("'s")) {
      return true;
    }
    if (token < 1) {
      return false;
    }
    Token before = marks.tokens().get(token - 1);
    return before.is(PartOfSpeech.VERB) && before.lower().endsWith("ed") && !near(before);
  }

  private String lower(int token) {
    return marks.tokens().get(token).lower();
  }

  private boolean near(Token token) {
    return "near".equals(forward.get(token.lemma())) || "near".equals(forward.get(token.lower()));
  }

  private boolean ahead(int v) {
    VerbGroup verb = verbs.get(v);
    if (verb.tense() == VerbGroup.Tense.FUTURE || MODALS.contains(verb.modal())) {
      return true;
    }
    Token head = marks.tokens().get(verb.head());
    boolean over =
        verb.tense() == VerbGroup.Tense.PAST || verb.tense() == VerbGroup.Tense.PLUPERFECT;
    if (near(head) || forward.containsKey(head.lemma()) && !over) {
      return true;
    }
    if (verb.tense() != VerbGroup.Tense.INFINITIVE) {
      return verb.tense() == VerbGroup.Tense.PRESENT && head.lower().endsWith("ing");
    }
    int before = verb.firstToken() - 1;
    if (before >= 0 && marks.tokens().get(before).lemma().equals("be")) {
      return true;
    }
    for (int k = before; k >= Math.max(0, verb.firstToken() - 4); k--) {
      if (forward.containsKey(marks.tokens().get(k).lemma())) {
        return true;
      }
    }
    return false;
  }

  boolean past(int token) {
    int v = governor(token);
    return v >= 0
        && switch (verbs.get(v).tense()) {
          case PAST, PLUPERFECT, PERFECT -> !ahead(v);
          default -> false;
        };
  }

  /** The last verb before the word; the first after it if there is none. */
  private int governor(int token) {
    int best = -1;
    for (int v = 0; v < verbs.size(); v++) {
      if (verbs.get(v).firstToken() > token) {
        return best < 0 ? v : best;
      }
      best = v;
    }
    return best;
  }
}
