package org.herodotus.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.Factuality.Modality;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;

/**
 * What the surroundings of an event tell of it: a piece about a film or a drill, a day still to
 * come. Thread-safe.
 */
final class Tenor {
  private static final int GENRE_TOKENS = 1200;

  /** Sentences, with the headline, in which a piece about a work of fiction says that it is. */
  private static final int OPENING = 5;

  /** Different words of screen, stage and books that make a piece about them. */
  private static final int ENOUGH = 3;

  private final Map<String, String> sentences = new HashMap<>();
  private final Map<String, String> topics = new HashMap<>();
  private final Set<String> genres = new HashSet<>();
  private final Set<String> trades = new HashSet<>();

  Tenor() {
    for (List<String> row : Table.read("tenor.tsv").rows()) {
      switch (row.get(2)) {
        case "sentence" -> sentences.put(row.get(0), row.get(1));
        case "topic" -> topics.put(row.get(0), row.get(1));
        case "trade" -> trades.add(row.get(0));
        default -> genres.add(row.get(0));
      }
    }
  }

  /** What a mention that is told as fact is after all: staged, invented, or still to come. */
  Optional<Modality> modality(Resolved sense, Sentence s) {
    Optional<Modality> staged = staged(sense.marks(), s).or(() -> genre(sense.marks()));
    return staged.isPresent()
        ? staged
        : coming(sense, s) ? Optional.of(Modality.PLANNED) : Optional.empty();
  }

  /** Whether a sentence tells of an exercise or of a work of fiction. */
  private Optional<Modality> staged(Annotations marks, Sentence s) {
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      Token t = marks.tokens().get(i);
      String kind = sentences.get(t.lemma());
      if (kind == null && t.nominal()) {
        kind = topics.get(t.lemma());
      }
      if ("EXERCISE".equals(kind) || "FICTION".equals(kind) && !trade(marks, i)) {
        return Optional.of(Modality.valueOf(kind));
      }
    }
    return Optional.empty();
  }

  /** "A film cameraman", "a documentary crew": whose trade it is, not the work. */
  private boolean trade(Annotations marks, int at) {
    List<Token> tokens = marks.tokens();
    return at + 1 < tokens.size() && trades.contains(tokens.get(at + 1).lemma());
  }

  /** Whether the report as a whole is a piece about a work of fiction, or about an exercise. */
  private Optional<Modality> genre(Annotations marks) {
    if (aboutFiction(marks)) {
      return Optional.of(Modality.FICTION);
    }
    int drills = 0;
    int sentenceCount = Math.min(GENRE_TOKENS / 20, marks.sentences().size());
    for (int i = 0; i < sentenceCount; i++) {
      Sentence s = marks.sentences().get(i);
      if (staged(marks, s).filter(m -> m == Modality.EXERCISE).isPresent()) {
        drills += s.part() == Sentence.Part.TITLE ? 2 : 1;
      }
    }
    return drills >= 2 && drills * 5 >= sentenceCount
        ? Optional.of(Modality.EXERCISE)
        : Optional.empty();
  }

  /**
   * Whether a report names a work of fiction at its start or more than once, among words of screen,
   * stage and books. A studio, a camera and a screen alone are where the news is made.
   */
  private boolean aboutFiction(Annotations marks) {
    Set<String> words = new HashSet<>();
    int named = 0;
    List<Token> tokens = marks.tokens();
    int opening = marks.sentences().get(Math.min(OPENING, marks.sentences().size()) - 1).endToken();
    for (int i = 0; i < Math.min(GENRE_TOKENS, tokens.size()); i++) {
      Token t = tokens.get(i);
      if (t.nominal() && genres.contains(t.lemma()) && !trade(marks, i)) {
        words.add(t.lemma());
        named += !"FICTION".equals(sentences.get(t.lemma())) ? 0 : i < opening ? 2 : 1;
      }
    }
    return named > 1 && words.size() >= ENOUGH;
  }

  /** Whether all days that the sentence names still lie ahead of the news. */
  private static boolean coming(Resolved sense, Sentence s) {
    Optional<LocalDate> news =
        sense
            .report()
            .published()
            .map(p -> p.date())
            .or(() -> sense.marks().dateline().flatMap(d -> d.date()));
    boolean ahead = false;
    for (TimeExpression t : sense.times()) {
      if (news.isPresent() && s.span().contains(t.span()) && t.dated()) {
        if (!t.earliest().get().isAfter(news.get().plusDays(1))) {
          return false;
        }
        ahead = true;
      }
    }
    return ahead;
  }
}
