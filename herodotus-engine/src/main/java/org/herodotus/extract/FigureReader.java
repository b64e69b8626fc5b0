package org.herodotus.extract;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** Tells figures of speech ("shot down the proposal", "an explosion of interest"). Thread-safe. */
final class FigureReader {
  private static final int REACH = 7;
  private static final Set<String> CRITICS = GrammarWords.set("FigureReader.CRITICS");

  /** Words from a verb back to the weapon that is its subject. */
  private static final int STRIKER = 5;

  private final Set<String> strikers = WordSets.of("striker");
  private final Set<String> fighters = fighters();
  private final FactualityLexicon lexicon;

  FigureReader(FactualityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static Set<String> fighters() {
    Map<String, Set<String>> sets = WordSets.all();
    return Stream.of("rebel", "gunman", "force", "gun", "aircraft", "shellword")
        .flatMap(name -> sets.get(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean figurative(FactClause c) {
    Token trigger = c.token(c.trigger());
    if (underFire(c)) {
      return true;
    }
    if (struck(c)) {
      return false;
    }
    for (FactualityLexicon.Figure figure : lexicon.figures()) {
      if (FactualityLexicon.in(figure.triggers(), trigger) && told(c, figure)) {
        return true;
      }
    }
    return false;
  }

  /** "A blast hit a market": what strikes is a weapon, whatever else it might strike. */
  private boolean struck(FactClause c) {
    for (int i = c.trigger() - 1; i >= c.trigger() - STRIKER && c.inside(i); i--) {
      if (FactualityLexicon.in(strikers, c.token(i))) {
        return true;
      }
      if (c.is(i, ",", ";", ":") || c.pos(i, PartOfSpeech.VERB)) {
        return false;
      }
    }
    return false;
  }

  private static boolean told(FactClause c, FactualityLexicon.Figure figure) {
    if (figure.where().equals("object") && c.verbAt(c.trigger()).isEmpty()) {
      return false;
    }
    boolean after = !figure.where().equals("before");
    boolean before = !figure.where().equals("after") && !figure.where().equals("object");
    return after && after(c, figure.words()) || before && before(c, figure.words());
  }

  /** The telling word among what follows, up to the end of the clause. */
  private static boolean after(FactClause c, Set<String> words) {
    boolean noun = c.verbAt(c.trigger()).isEmpty() && c.token(c.trigger()).nominal();
    if (noun && c.is(c.trigger() + 1, "the", "this")) {
      return false;
    }
    int nouns = 0;
    for (int i = c.trigger() + 1; i <= c.trigger() + REACH && c.inside(i); i++) {
      if (c.is(
          i, ",", ".", ";", ":", "and", "that", "when", "after", "in", "near", "at", "as", "who")) {
        return false;
      }
      if (noun && c.verbAt(i).filter(v -> v.tense() == VerbGroup.Tense.PAST).isPresent()) {
        return false;
      }
      if (FactualityLexicon.in(words, c.token(i))) {
        return true;
      }
      if (c.token(i).nominal() && !(c.inside(i + 1) && c.token(i + 1).nominal()) && ++nouns == 2) {
        return false;
      }
    }
    return passiveSubject(c, words);
  }

  /** "the proposal was shot down". */
  private static boolean passiveSubject(FactClause c, Set<String> words) {
    return c.verbAt(c.trigger()).filter(v -> v.passive()).isPresent()
        && c.verbAt(c.trigger())
            .map(v -> v.firstToken() - 1)
            .filter(i -> c.inside(i) && FactualityLexicon.in(words, c.token(i)))
            .isPresent();
  }

  private static boolean before(FactClause c, Set<String> words) {
    int at = c.verbAt(c.trigger()).map(v -> v.firstToken()).orElse(c.trigger());
    for (int i = at - 1; i >= at - 3 && c.inside(i); i--) {
      if (c.is(i, ",", ".", ";", "and", "in", "the", "near", "at")) {
        return false;
      }
      if (FactualityLexicon.in(words, c.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** In "came under heavy fire" the verb was found: the word that counts is the last one. */
  private static int fire(FactClause c) {
    int t = c.trigger() + 2;
    return c.pos(t, PartOfSpeech.ADJ) ? t + 1 : t;
  }

  /** "came under fire from critics", "under attack for its handling". */
  private boolean underFire(FactClause c) {
    int t = c.is(c.trigger() + 1, "under") ? fire(c) : c.trigger();
    int under =
        c.is(t - 1, "under")
            ? t - 1
            : c.is(t - 2, "under") && c.pos(t - 1, PartOfSpeech.ADJ) ? t - 2 : -1;
    if (under < 0) {
      return false;
    }
    if (c.is(t + 1, "for", "over")) {
      return true;
    }
    if (!c.is(t + 1, "from", "by")) {
      return false;
    }
    boolean armed = false;
    for (int i = t + 2; i <= t + 8 && c.inside(i) && !c.is(i, ",", ";", "."); i++) {
      if (i <= t + 5 && CRITICS.contains(c.lower(i))) {
        return true;
      }
      armed |= FactualityLexicon.in(fighters, c.token(i));
      if (!armed && c.is(i, "over", "for")) {
        return true;
      }
    }
    return false;
  }
}
