package org.herodotus.extract;

import java.util.List;
import java.util.Set;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** What a verb by its own form says of its event: modal, tense, and whether anybody does it. */
final class VerbMood {
  private static final Set<String> REPORTED = GrammarWords.set("VerbMood.REPORTED");
  private static final Set<String> PREDICATING = GrammarWords.set("VerbMood.PREDICATING");

  private VerbMood() {}

  static boolean auxiliary(FactClause c, VerbGroup verb) {
    String lemma = c.token(verb.head()).lemma();
    return lemma.equals("have") || lemma.equals("be") || lemma.equals("do");
  }

  static boolean nobody(FactClause c, VerbGroup verb) {
    for (int i = verb.firstToken() - 1;
        i >= Math.max(c.sentence().firstToken(), verb.firstToken() - 5);
        i--) {
      if (c.is(i, "nobody", "none") || c.is(i, "no") && c.is(i + 1, "one", "-one")) {
        return true;
      }
      if (c.is(i, "no") && c.nounAt(i).isPresent()) {
        return c.nounAt(i).get().endToken() == verb.firstToken();
      }
      if (c.pos(i, PartOfSpeech.PUNCT) || c.pos(i, PartOfSpeech.VERB)) {
        return false;
      }
    }
    return false;
  }

  /** What the modal or tense of a group says of its event. */
  static void mood(FactClause c, VerbGroup verb, List<String> out) {
    boolean perfect = false;
    for (int i = verb.firstToken(); i <= verb.head(); i++) {
      perfect |= c.is(i, "have", "'ve") && i > verb.firstToken();
    }
    perfect &= !c.is(verb.head(), "have") || c.verbAt(verb.endToken()).isPresent();
    switch (verb.modal()) {
      case "will", "shall", "'ll", "wo" -> out.add("PLANNED");
      case "would", "'d" -> out.add(!perfect && reported(c, verb) ? "PLANNED" : "HYPOTHETICAL");
      case "may", "might" -> out.add(perfect ? "ALLEGED" : "HYPOTHETICAL");
      case "could", "can" -> out.add("HYPOTHETICAL");
      case "must", "should", "ought" -> out.add(perfect ? "ALLEGED" : "PLANNED");
      default -> {
        if (verb.tense() == VerbGroup.Tense.FUTURE) {
          out.add("PLANNED");
        }
      }
    }
  }

  private static boolean reported(FactClause c, VerbGroup verb) {
    return c.verbBefore(verb.firstToken())
        .filter(v -> REPORTED.contains(c.token(v.head()).lemma()))
        .isPresent();
  }

  /** What a predicate says of its subject ("did not happen", "is likely", "proved false"). */
  static void predicate(FactClause c, VerbGroup verb, FactualityLexicon lexicon, List<String> out) {
    Token head = c.token(verb.head());
    boolean occurs =
        head.lemma().equals("occur")
            || head.lemma().equals("happen")
            || head.lemma().equals("take");
    if (verb.negated() && occurs) {
      out.add("NEGATIVE");
    }
    if (PREDICATING.contains(head.lemma())) {
      for (int k = verb.endToken(); k < verb.endToken() + 5 && c.inside(k); k++) {
        if (!c.pos(k, PartOfSpeech.NOUN)) {
          lexicon.cue(c.token(k), 'J', ' ').ifPresent(q -> out.add(q.effect()));
        }
        if (c.is(k, "hoax")) {
          out.add("NEGATIVE");
        }
      }
    }
  }
}
