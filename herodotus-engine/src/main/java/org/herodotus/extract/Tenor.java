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

  private final Map<String, String> sentences = new HashMap<>();
  private final Map<String, String> topics = new HashMap<>();
  private final Set<String> genres = new HashSet<>();
  private final Set<String> core = new HashSet<>();
  private final Set<String> news = new HashSet<>();
  private final Set<String> tales = new HashSet<>();
  private final Set<String> telling = new HashSet<>();

  Tenor() {
    for (List<String> row : Table.read("tenor.tsv").rows()) {
      switch (row.get(2)) {
        case "sentence" -> sentences.put(row.get(0), row.get(1));
        case "topic" -> topics.put(row.get(0), row.get(1));
        case "core" -> core.add(row.get(0));
        case "tale" -> tales.add(row.get(0));
        case "telling" -> telling.add(row.get(0));
        case "news" -> news.add(row.get(0));
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
      String kind = news(marks, s, i) ? null : sentences.get(t.lemma());
      if (kind == null && t.nominal()) {
        kind = topics.get(t.lemma());
      }
      if ("EXERCISE".equals(kind) || "FICTION".equals(kind)) {
        return Optional.of(Modality.valueOf(kind));
      }
      boolean tale = t.nominal() && tales.contains(t.lemma());
      if (tale && i + 1 < s.endToken() && telling.contains(marks.tokens().get(i + 1).lemma())) {
        return Optional.of(Modality.FICTION);
      }
    }
    return Optional.empty();
  }

  /** "Security film", "a film crew": a word of the stage that is one of news here. */
  private boolean news(Annotations marks, Sentence s, int i) {
    return genres.contains(marks.tokens().get(i).lemma())
        && (i > s.firstToken() && news.contains(marks.tokens().get(i - 1).lower())
            || i + 1 < s.endToken() && news.contains(marks.tokens().get(i + 1).lower()));
  }

  /** Whether the report as a whole is a piece about a work of fiction, or about an exercise. */
  private Optional<Modality> genre(Annotations marks) {
    Set<String> words = new HashSet<>();
    List<Token> tokens = marks.tokens();
    for (int i = 0; i < Math.min(GENRE_TOKENS, tokens.size()); i++) {
      if (tokens.get(i).nominal() && genres.contains(tokens.get(i).lemma())) {
        words.add(tokens.get(i).lemma());
      }
    }
    if (words.size() >= 3 && words.stream().filter(core::contains).count() >= 2) {
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
