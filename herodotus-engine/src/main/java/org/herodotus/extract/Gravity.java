package org.herodotus.extract;

import java.util.List;

/**
 * How much of a report is about force: where arms, fighters or the dead are told near by, "attack"
 * and "battle" are deeds; where nothing of the kind is told they are figures of speech ("the party
 * attacked the ruling", "the firm battles for customers"). The same for arrests: those of
 * protesters, journalists, fighters and spies are coded, those for theft and fraud are not (PLOVER:
 * only politically important ones). Immutable and thread-safe.
 */
final class Gravity {
  /** Sentences to each side in which arms, fighters or the dead count as near by. */
  private static final int NEAR = 4;

  /** Sentences to each side in which a word of politics makes an arrest one worth coding. */
  private static final int CLOSE = 1;

  /** Sentences to each side in which force makes an arrest one worth coding. */
  private static final int WIDE = 8;

  /** Up to so many sentences a report is too short to tell more than the deed itself. */
  private static final int SHORT = 5;

  private final TriggerLexicon lexicon;

  Gravity(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The gravity of each sentence of a report. */
  Weight of(List<Scene> scenes) {
    boolean[] grave = new boolean[scenes.size()];
    boolean[] crime = new boolean[scenes.size()];
    boolean[] political = new boolean[scenes.size()];
    for (int s = 0; s < scenes.size(); s++) {
      Scene scene = scenes.get(s);
      grave[s] = scene.tells(lexicon.set("grave"));
      crime[s] = scene.tells(lexicon.set("crime"));
      political[s] = scene.tells(lexicon.set("political"));
    }
    return new Weight(grave, crime, political);
  }

  /** The gravity of the sentences of one report. */
  static final class Weight {
    private final boolean[] grave;
    private final boolean[] crime;
    private final boolean[] political;

    private Weight(boolean[] grave, boolean[] crime, boolean[] political) {
      this.grave = grave;
      this.crime = crime;
      this.political = political;
    }

    /** Whether arms, fighters or the dead are told near a sentence. */
    boolean grave(int sentence) {
      return grave.length <= SHORT || told(grave, sentence, NEAR);
    }

    /** Whether an arrest in a sentence is one for an ordinary crime, as far as is told. */
    boolean ordinary(int sentence) {
      return crime[sentence]
          || !told(political, sentence, CLOSE)
              && !told(grave, sentence, WIDE)
              && grave.length > SHORT;
    }

    private static boolean told(boolean[] words, int sentence, int reach) {
      for (int s = Math.max(0, sentence - reach);
          s <= Math.min(words.length - 1, sentence + reach);
          s++) {
        if (words[s]) {
          return true;
        }
      }
      return false;
    }
  }
}
