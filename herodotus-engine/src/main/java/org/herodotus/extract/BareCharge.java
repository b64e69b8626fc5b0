package org.herodotus.extract;

import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;

/**
 * Tells a crime by its name in law ("found guilty of murder", "charged with kidnapping") from one
 * that took place ("charged with the murder of a judge in Lahore"). Thread-safe.
 */
final class BareCharge {
  private static final Set<String> COURTS = GrammarWords.set("BareCharge.COURTS");
  private static final Set<String> CRIMES = GrammarWords.set("BareCharge.CRIMES");

  /** Words of the longest list of charges. */
  private static final int LIST = 40;

  /** Words from the crime back to the word of the court. */
  private static final int REACH = 6;

  private BareCharge() {}

  /** Whether the word that a clause is about names a charge and nothing more. */
  static boolean in(FactClause c) {
    int t = c.trigger();
    if (!crime(c, t)
        || withObject(c, t)
        || c.is(t + 1, "of", "near", "that", "which", "against", "by")) {
      return false;
    }
    int first = listed(c, c.nounAt(t).map(NounPhrase::firstToken).orElse(t));
    if (!c.is(first - 1, "of", "with", "for", "on", "including", "like", "as")
        || c.pos(first, PartOfSpeech.DET)) {
      return false;
    }
    for (int i = first - 2; i >= first - REACH && c.inside(i); i--) {
      if (COURTS.contains(c.token(i).lemma()) || COURTS.contains(c.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where a list of charges begins that a crime stands in ("of murder, robbery and rape"). */
  private static int listed(FactClause c, int crime) {
    int first = crime;
    int i = crime - 1;
    while (c.inside(i) && crime - i < LIST) {
      if (crime(c, i)) {
        first = i;
      } else if (!c.is(i, ",", "and", "or")
          && !c.pos(i, PartOfSpeech.ADJ)
          && !c.pos(i, PartOfSpeech.PUNCT)) {
        break;
      } else if (c.pos(i, PartOfSpeech.ADJ)) {
        first = i;
      }
      i--;
    }
    return first;
  }

  private static boolean crime(FactClause c, int i) {
    return CRIMES.contains(c.token(i).lemma()) || CRIMES.contains(c.lower(i));
  }

  /** "Accused of killing 143 people": a gerund with those whom it befell tells the deed. */
  private static boolean withObject(FactClause c, int i) {
    return c.lower(i).endsWith("ing")
        && c.inside(i + 1)
        && !c.is(i + 1, "and", "or")
        && (c.token(i + 1).nominal()
            || c.pos(i + 1, PartOfSpeech.DET)
            || c.pos(i + 1, PartOfSpeech.NUM)
            || c.pos(i + 1, PartOfSpeech.ADJ)
            || c.pos(i + 1, PartOfSpeech.PRON));
  }
}
