package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Factuality.Modality;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Tells whether a sentence, or the report by its title and first lines, speaks of an exercise or of
 * a work of fiction, where attacks are played. Thread-safe.
 */
final class TopicReader {
  private static final int HEAD = 90;

  private final FactualityLexicon lexicon;

  TopicReader(FactualityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  Optional<Modality> topic(FactClause c) {
    Sentence s = c.sentence();
    int drill = count(c.marks(), "exercise strong", s);
    int training = count(c.marks(), "exercise weak", s);
    int work = count(c.marks(), "fiction strong", s);
    int craft = count(c.marks(), "fiction weak", s);
    boolean head = drillReport(c.marks());
    if (head || drill > 0 && (training > 0 || near(c, lexicon.topic("exercise strong")))) {
      return Optional.of(Modality.EXERCISE);
    }
    boolean told = present(c);
    boolean story = storyReport(c.marks());
    if (work > 0 && (told || craft > 0) || story && (told || work + craft > 0)) {
      return Optional.of(Modality.FICTION);
    }
    return Optional.empty();
  }

  private int count(Annotations marks, String topic, Sentence s) {
    int n = 0;
    for (Token t : marks.tokens(s)) {
      n += FactualityLexicon.in(lexicon.topic(topic), t) ? 1 : 0;
    }
    return n;
  }

  private static boolean near(FactClause c, Set<String> words) {
    for (int i = c.trigger() - 8; i <= c.trigger() + 8; i++) {
      if (c.inside(i) && FactualityLexicon.in(words, c.token(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean drillReport(Annotations marks) {
    int strong = 0;
    int weak = 0;
    for (int i = 0; i < Math.min(HEAD, marks.tokens().size()); i++) {
      Token t = marks.tokens().get(i);
      strong += FactualityLexicon.in(lexicon.topic("exercise strong"), t) ? 1 : 0;
      weak += FactualityLexicon.in(lexicon.topic("exercise weak"), t) ? 1 : 0;
    }
    return strong >= 2 || strong >= 1 && weak >= 2;
  }

  private boolean storyReport(Annotations marks) {
    int strong = 0;
    int weak = 0;
    for (int i = 0; i < Math.min(2 * HEAD, marks.tokens().size()); i++) {
      Token t = marks.tokens().get(i);
      strong += FactualityLexicon.in(lexicon.topic("fiction strong"), t) ? 1 : 0;
      weak += FactualityLexicon.in(lexicon.topic("fiction weak"), t) ? 1 : 0;
    }
    return strong >= 2 && weak >= 2 || strong >= 1 && weak >= 4;
  }

  /** Stories are told in the present. */
  private static boolean present(FactClause c) {
    return c.verbAt(c.trigger())
        .or(() -> c.verbBefore(c.trigger()))
        .filter(v -> v.tense() == VerbGroup.Tense.PRESENT)
        .isPresent();
  }
}
