package org.herodotus.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;

/**
 * Which of several deeds a sentence comes back to by its words: after a bomb in a club and a
 * shooting at a checkpoint, "the club's owner" is of the first. Only what a sentence points at
 * ("the club", a name) counts, and only if a single deed was told with it. Not thread-safe.
 */
final class Cohesion {
  private static final Set<String> POINTERS = Set.of("the", "that", "this", "those", "these");

  private final Reading reading;
  private final Annotations marks;

  /** The deed that was told with a word; empty if several were. */
  private final Map<String, Optional<Draft>> owners = new HashMap<>();

  /** Words that tell when, who says it, or in which country. */
  private final Set<Integer> aside = new HashSet<>();

  Cohesion(Reading reading) {
    this.reading = reading;
    marks = reading.resolved().marks();
    Stream<Span> sources =
        reading.resolved().attributions().stream()
            .map(Attribution::source)
            .flatMap(Optional::stream);
    Stream<Span> times = reading.resolved().times().stream().map(TimeExpression::span);
    Stream<Span> wide =
        reading.resolved().places().stream()
            .filter(
                p ->
                    Places.rank(p.place()) > MentionAffinity.DISTRICT
                        || p.use() != PlaceMention.Use.LOCATION)
            .map(PlaceMention::span);
    Stream.of(sources, times, wide).flatMap(s -> s).forEach(this::skip);
  }

  private void skip(Span span) {
    for (int i = marks.tokenAt(span.start()); i <= marks.tokenAt(span.end() - 1); i++) {
      aside.add(i);
    }
  }

  /** Notes the words with which a mention of a deed is told. */
  void note(EventMention mention, Draft deed) {
    told(mention)
        .forEach(
            i ->
                owners.merge(
                    marks.tokens().get(i).lemma(),
                    Optional.of(deed),
                    (a, b) -> a.equals(b) ? a : Optional.empty()));
  }

  /** The telling words of a mention's part of its sentence. */
  IntStream told(EventMention mention) {
    Sentence s = marks.sentences().get(mention.sentence());
    List<EventMention> events = reading.events();
    int k = mention.index();
    int at = marks.tokenAt(mention.trigger().start());
    int from = k > 0 && k - 1 < events.size() ? between(s, events.get(k - 1), at) : s.firstToken();
    int to = k + 1 < events.size() ? between(s, events.get(k + 1), at) : s.endToken();
    return IntStream.range(from, Math.max(from, to)).filter(this::telling);
  }

  /** Where the part of a mention ends towards another: halfway, if they share a sentence. */
  private int between(Sentence s, EventMention other, int at) {
    int its = marks.tokenAt(other.trigger().start());
    int edge = its < at ? s.firstToken() : s.endToken();
    return other.sentence() == s.index() ? (its + at + 1) / 2 : edge;
  }

  /** The only deed that was told with words that a sentence comes back to. */
  Optional<Draft> of(int sentence) {
    Sentence s = marks.sentences().get(sentence);
    Set<Draft> found = new HashSet<>();
    for (int i = s.firstToken(); i < s.endToken(); i++) {
      Token token = marks.tokens().get(i);
      if (telling(i) && (token.is(PartOfSpeech.PROPN) || pointed(s, i))) {
        owners.getOrDefault(token.lemma(), Optional.empty()).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private boolean telling(int at) {
    Token token = marks.tokens().get(at);
    return token.nominal()
        && token.text().length() > 2
        && !aside.contains(at)
        && !PartyWords.telling(token.lemma()).equals(PartyWords.FACELESS);
  }

  private boolean pointed(Sentence s, int at) {
    int i = at - 1;
    while (i >= s.firstToken()
        && (marks.tokens().get(i).nominal() || marks.tokens().get(i).is(PartOfSpeech.ADJ))) {
      i--;
    }
    return i >= s.firstToken() && POINTERS.contains(marks.tokens().get(i).lower());
  }
}
