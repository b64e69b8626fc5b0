package org.herodotus.extract;

import java.util.List;
import java.util.Set;
import org.herodotus.model.Factuality;
import org.herodotus.model.Factuality.Modality;
import org.herodotus.model.Factuality.Polarity;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;

/**
 * Settles whether an event is told to have happened, or is denied, planned, threatened, feared,
 * supposed, rehearsed, invented, a figure of speech, a number in a statistic, or history.
 * Thread-safe.
 */
public final class FactualityReader {
  private static final Set<String> INVERTED = Set.of("had", "should", "were");

  private final FactualityLexicon lexicon = new FactualityLexicon();
  private final GovernorReader governors = new GovernorReader(lexicon);
  private final FigureReader figures = new FigureReader(lexicon);
  private final StatisticReader statistics = new StatisticReader(lexicon);
  private final HistoryReader history = new HistoryReader();
  private final Tenor tenor = new Tenor();

  /** How the event at a word is told. */
  public Factuality of(Resolved sense, int triggerToken) {
    FactClause c = new FactClause(sense, triggerToken);
    List<String> effects = governors.effects(c);
    boolean negative = negative(effects);
    boolean generic =
        effects.contains("GENERIC") || statistics.sumsUp(sense, c) || BareCharge.in(c);
    boolean background = history.background(sense, c);
    Modality told = modality(c, effects);
    Modality modality =
        told == Modality.ASSERTED ? tenor.modality(sense, c.sentence()).orElse(told) : told;
    return new Factuality(
        negative ? Polarity.NEGATIVE : Polarity.POSITIVE, modality, generic, background);
  }

  private Modality modality(FactClause c, List<String> effects) {
    if (figures.figurative(c)) {
      return Modality.FIGURATIVE;
    }
    Modality governed = governed(effects);
    if (governed != Modality.ASSERTED && governed != Modality.PLANNED) {
      return governed;
    }
    if (supposed(c)) {
      return Modality.HYPOTHETICAL;
    }
    return governed;
  }

  /** The first effect that is a modality; a foiling that failed foils nothing. */
  private static Modality governed(List<String> effects) {
    for (int k = 0; k < effects.size(); k++) {
      String effect = effects.get(k);
      if (effect.equals("NEGATIVE") || effect.equals("GENERIC") || effect.equals("FACT")) {
        continue;
      }
      boolean undone =
          effect.equals("ATTEMPTED")
              && k + 1 < effects.size()
              && effects.get(k + 1).equals("ATTEMPTED");
      if (undone) {
        return Modality.ASSERTED;
      }
      Modality inner = Modality.valueOf(effect);
      return inner == Modality.PLANNED ? sharpened(effects, k) : inner;
    }
    return Modality.ASSERTED;
  }

  /** A plan that somebody threatens, fears or only tried is that. */
  private static Modality sharpened(List<String> effects, int from) {
    for (int k = from + 1; k < effects.size(); k++) {
      switch (effects.get(k)) {
        case "THREATENED", "FEARED", "ATTEMPTED", "HYPOTHETICAL", "ALLEGED", "EXERCISE" -> {
          return Modality.valueOf(effects.get(k));
        }
        default -> {}
      }
    }
    return Modality.PLANNED;
  }

  private static boolean negative(List<String> effects) {
    long n = effects.stream().filter(e -> e.equals("NEGATIVE")).count();
    return n % 2 == 1;
  }

  /** Whether the clause is a condition, what depends on one, or a question. */
  private boolean supposed(FactClause c) {
    int first = c.sentence().firstToken();
    while (first < c.trigger() && c.pos(first, PartOfSpeech.PUNCT)) {
      first++;
    }
    final int opener = first;
    int skip = c.is(first, "but", "and", "even", "so", "that") ? first + 1 : first;
    if (lexicon.cue(c.lower(skip), 'C', ' ').isPresent()) {
      return true;
    }
    if (INVERTED.contains(c.lower(first))
            && c.verbAt(first).filter(v -> v.head() == opener).isEmpty()
            && !c.is(first + 1, "been")
        || c.is(first, "should") && !c.is(c.sentence().endToken() - 1, "?")) {
      return true;
    }
    for (int i = c.trigger() - 1; i >= first && i >= c.trigger() - 12; i--) {
      if (c.is(i, ",", ";", ":", "that")) {
        break;
      }
      boolean pair =
          c.is(i, "case", "event") && c.is(i - 1, "in", "the") && c.is(i + 1, "of", "that");
      if (pair || c.is(i, "if", "unless", "whether", "lest")) {
        return true;
      }
    }
    boolean question =
        c.is(c.sentence().endToken() - 1, "?") || c.is(c.sentence().endToken() - 2, "?");
    return question && c.verbAt(c.trigger()).isPresent();
  }
}
