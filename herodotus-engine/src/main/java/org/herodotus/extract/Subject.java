package org.herodotus.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.herodotus.model.Token;

/**
 * What a report is about, where that is not violence: a match, a market, a stage. There, words of
 * war are figures of speech unless weapons or forces are told in the same sentence. Immutable.
 */
final class Subject {
  private static final List<String> DOMAINS = List.of("sport", "finance", "stage");

  private static final Pattern SCORE = Pattern.compile("[1-9]?\\d-[1-9]?\\d");

  private final TriggerLexicon lexicon;
  private final Map<String, Double> share;

  private Subject(TriggerLexicon lexicon, Map<String, Double> share) {
    this.lexicon = lexicon;
    this.share = share;
  }

  static Subject of(List<Scene> scenes, TriggerLexicon lexicon) {
    Map<String, Double> share = new TreeMap<>();
    for (String domain : DOMAINS) {
      Set<String> words = lexicon.set(domain);
      int hits = 0;
      int all = 0;
      for (Scene scene : scenes) {
        for (int i = scene.first(); i < scene.end(); i++) {
          hits += in(words, scene.token(i)) ? 1 : 0;
        }
        all += scene.end() - scene.first();
      }
      share.put(domain, hits < 2 || all == 0 ? 0 : (double) hits / all);
    }
    return new Subject(lexicon, Map.copyOf(share));
  }

  private static boolean in(Set<String> words, Token token) {
    return words.contains(token.lower()) || words.contains(token.lemma());
  }

  /** Whether a trigger is likely a figure of speech. */
  boolean elsewhere(Scene scene) {
    if ((scene.tells(lexicon.set("sportstrong")) || score(scene)) && !real(scene)) {
      return true;
    }
    for (String domain : DOMAINS) {
      boolean here = scene.tells(lexicon.set(domain));
      double whole = share.getOrDefault(domain, 0.0);
      if ((whole > 0.03 || whole > 0.012 && here) && !real(scene)) {
        return true;
      }
    }
    return false;
  }

  /** "Were bombed by Blackwell 14-2": how a match or a vote ended. */
  private static boolean score(Scene scene) {
    for (int i = scene.first() + 1; i < scene.end(); i++) {
      boolean counts = i + 1 < scene.end() && scene.token(i + 1).nominal();
      if (!counts && SCORE.matcher(scene.token(i).lower()).matches()) {
        return true;
      }
    }
    return false;
  }

  private boolean real(Scene scene) {
    return scene.tells(lexicon.set("real"));
  }
}
