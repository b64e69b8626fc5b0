package org.herodotus.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Annotations;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;
import org.herodotus.model.When;

/**
 * Which episodes of a report the words of a claim point back to: "the cafe shooting" to the one
 * told with a cafe, "Tuesday's raid" to that of Tuesday, "both attacks" to the last two. Draft-safe
 * and not thread-safe.
 */
final class PointedDeeds {
  private static final Map<String, Set<IncidentType>> NOUNS = nouns();
  private static final Set<String> POINTERS = WordSets.of("PointedDeeds.POINTERS");
  private static final Set<String> PAIRS = Set.of("both", "either", "neither");
  private static final Map<String, Integer> COUNTS = Map.of("two", 2, "three", 3, "four", 4);
  private static final Set<String> OF_THEM = Set.of("of", "them", "these", "those", "the");

  /** Words before the head of a phrase, at most. */
  private static final int BEFORE = 6;

  /** Words after the head of a phrase that belong to it, at most. */
  private static final int AFTER = 9;

  /** A phrase tells one episode from the others from this on. */
  private static final double TELLS = 0.5;

  private final Reading reading;
  private final Annotations marks;
  private final List<List<EventMention>> episodes;

  /** Word → episode and sentence where it is told. */
  private final Map<String, Set<Telling>> told = new HashMap<>();

  private record Telling(int episode, int sentence) {}

  /** Words that name a deed: all of them, and the noun that says what it was. */
  private record Phrase(int first, int head, int end) {}

  PointedDeeds(Reading reading, Cohesion words, List<List<EventMention>> episodes) {
    this.reading = reading;
    this.marks = reading.resolved().marks();
    this.episodes = episodes;
    for (int i = 0; i < episodes.size(); i++) {
      for (EventMention m : episodes.get(i)) {
        int episode = i;
        words
            .told(m)
            .forEach(
                t ->
                    told.computeIfAbsent(marks.tokens().get(t).lemma(), k -> new HashSet<>())
                        .add(new Telling(episode, m.sentence())));
      }
    }
  }

  private static Map<String, Set<IncidentType>> nouns() {
    Map<String, Set<IncidentType>> out = new HashMap<>();
    for (List<String> row : Table.read("deed_nouns.tsv").rows()) {
      Set<IncidentType> kinds = new HashSet<>();
      Arrays.stream(row.get(1).split(", "))
          .forEach(label -> IncidentType.ofLabel(label).ifPresent(kinds::add));
      out.put(row.get(0), Set.copyOf(kinds));
    }
    return Map.copyOf(out);
  }

  /** The episodes that the words of a claim point at; empty if they leave it open. */
  List<Integer> of(Claim claim) {
    Span words = claim.evidence().span();
    Sentence sentence = marks.sentenceAt(words.start());
    int from = opening(claim, words);
    int to = Math.min(sentence.endToken(), marks.tokenAt(words.end() - 1) + 1);
    List<Integer> several = several(sentence, from, to);
    if (!several.isEmpty()) {
      return several;
    }
    return phrase(sentence, from, to)
        .filter(p -> !toldBefore(claim, p))
        .flatMap(p -> described(sentence, p))
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether an episode can be what the noun of a claim names ("the kidnapping"). */
  boolean fits(Claim claim, List<EventMention> episode) {
    Span words = claim.evidence().span();
    Sentence sentence = marks.sentenceAt(words.start());
    int to = Math.min(sentence.endToken(), marks.tokenAt(words.end() - 1) + 1);
    return phrase(sentence, opening(claim, words), to)
        .filter(p -> !toldBefore(claim, p))
        .map(p -> NOUNS.get(marks.tokens().get(p.head()).lemma()))
        .filter(kinds -> !fits(kinds, TypeVote.of(episode)))
        .isEmpty();
  }

  private static boolean fits(Set<IncidentType> kinds, IncidentType type) {
    return kinds.isEmpty()
        || type == IncidentType.OTHER_ATTACK
        || kinds.stream().anyMatch(k -> Families.same(k, type));
  }

  /** Past the name of whoever claims, where it opens the words. */
  private int opening(Claim claim, Span words) {
    int end =
        claim
            .claimant()
            .evidence()
            .map(e -> e.span())
            .filter(s -> words.contains(s) && s.start() - words.start() < 30)
            .map(Span::end)
            .orElse(words.start());
    return marks.tokenAt(end);
  }

  /** Whether the claim tells its deed in words of its own before the phrase. */
  private boolean toldBefore(Claim claim, Phrase phrase) {
    int start = marks.tokens().get(phrase.first()).span().start();
    return claim.event().isPresent()
        && reading.events().get(claim.event().getAsInt()).trigger().start() < start
        && reading.events().get(claim.event().getAsInt()).trigger().start()
            >= claim.evidence().span().start();
  }

  /** "Both attacks", "both of them", "the two bombings". */
  private List<Integer> several(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = marks.tokens().get(i);
      boolean pair = PAIRS.contains(token.lower());
      int count = pair ? 2 : COUNTS.getOrDefault(token.lower(), 0);
      boolean pointed =
          i > 0 && (POINTERS.contains(lower(i - 1)) || lower(i - 1).equals("all")) || pair;
      if (count == 0 || !pointed) {
        continue;
      }
      int at = i + 1;
      while (at < to && OF_THEM.contains(lower(at))) {
        at++;
      }
      while (at < to && at <= i + BEFORE && marks.tokens().get(at).is(PartOfSpeech.ADJ)) {
        at++;
      }
      boolean alone = pair && (at >= to || !open(marks.tokens().get(at)));
      boolean deeds = at < to && NOUNS.containsKey(marks.tokens().get(at).lemma());
      if (alone || deeds) {
        Set<IncidentType> kinds =
            deeds ? NOUNS.get(marks.tokens().get(at).lemma()) : Set.<IncidentType>of();
        return last(sentence, count, kinds);
      }
    }
    return List.of();
  }

  private static boolean open(Token token) {
    return token.nominal()
        || token.is(PartOfSpeech.ADJ)
        || token.is(PartOfSpeech.DET)
        || token.is(PartOfSpeech.NUM);
  }

  /** The last episodes told before a sentence, as many as are counted. */
  private List<Integer> last(Sentence sentence, int count, Set<IncidentType> kinds) {
    List<Integer> before =
        IntStream.range(0, episodes.size())
            .filter(i -> episodes.get(i).get(0).sentence() < sentence.index())
            .filter(i -> !arrest(i) && fits(kinds, TypeVote.of(episodes.get(i))))
            .boxed()
            .sorted(Comparator.comparingInt(i -> episodes.get(i).get(0).index()))
            .toList();
    return before.size() < count ? List.of() : before.subList(before.size() - count, before.size());
  }

  private boolean arrest(int episode) {
    return arrest(episodes.get(episode));
  }

  private static boolean arrest(List<EventMention> episode) {
    return TypeVote.of(episode) == IncidentType.RAID_OR_ARREST_OPERATION;
  }

  /** Whether what is told apart from the claim itself is an arrest. */
  boolean arrest(Claim claim, List<EventMention> episode) {
    int own = marks.sentenceAt(claim.evidence().span().start()).index();
    List<EventMention> apart = episode.stream().filter(m -> m.sentence() != own).toList();
    return arrest(apart.isEmpty() ? episode : apart);
  }

  private String lower(int token) {
    return marks.tokens().get(token).lower();
  }

  /** The first words that point at a deed. */
  private Optional<Phrase> phrase(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = marks.tokens().get(i);
      boolean head =
          NOUNS.containsKey(token.lemma())
              && !token.is(PartOfSpeech.VERB)
              && !(i + 1 < to && marks.tokens().get(i + 1).nominal());
      int first = i;
      while (first > from && i - first < BEFORE && modifier(first - 1)) {
        first--;
      }
      boolean pointed = first > sentence.firstToken() && POINTERS.contains(lower(first - 1));
      if (head && pointed) {
        int start = lower(first - 1).equals("'s") ? Math.max(from, first - 2) : first;
        return Optional.of(new Phrase(start, i, complement(i + 1, sentence.endToken())));
      }
    }
    return Optional.empty();
  }

  private boolean modifier(int token) {
    Token t = marks.tokens().get(token);
    return t.nominal() || t.is(PartOfSpeech.ADJ) || t.is(PartOfSpeech.NUM);
  }

  /** Where the words behind a noun that belong to it end: "of the policemen in Quetta". */
  private int complement(int from, int sentenceEnd) {
    int at = from;
    while (at < sentenceEnd && at < from + AFTER) {
      Token t = marks.tokens().get(at);
      boolean goesOn =
          t.nominal()
              || t.is(PartOfSpeech.ADP)
              || t.is(PartOfSpeech.DET)
              || t.is(PartOfSpeech.ADJ)
              || t.is(PartOfSpeech.NUM)
              || lower(at).equals("'s");
      if (!goesOn) {
        break;
      }
      at++;
    }
    return at;
  }

  /** The one episode that the words of a phrase describe. */
  private Optional<Integer> described(Sentence sentence, Phrase phrase) {
    double[] scores = new double[episodes.size()];
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Set<Integer> owners = i == phrase.head() ? Set.of() : owners(i, sentence);
      for (int owner : owners) {
        scores[owner] += 1.0 / owners.size();
      }
    }
    Set<IncidentType> kinds = NOUNS.get(marks.tokens().get(phrase.head()).lemma());
    Optional<When> day = day(phrase);
    int best = -1;
    boolean tied = false;
    for (int i = 0; i < scores.length; i++) {
      Optional<When> own = when(i);
      if (day.isPresent() && own.isPresent()) {
        scores[i] += Days.gap(day.get(), own.get()) == 0 ? 1 : -1;
      }
      boolean words = scores[i] > 0;
      scores[i] += fits(kinds, TypeVote.of(episodes.get(i))) ? kinds.isEmpty() ? 0 : 0.25 : -0.75;
      scores[i] -= arrest(i) ? 0.5 : 0;
      if (words && scores[i] >= TELLS) {
        tied = best >= 0 && scores[i] == scores[best];
        best = best < 0 || scores[i] > scores[best] ? i : best;
      }
    }
    return best < 0 || tied ? Optional.empty() : Optional.of(best);
  }

  private Set<Integer> owners(int token, Sentence sentence) {
    Set<Integer> out = new HashSet<>();
    Token t = marks.tokens().get(token);
    if (open(t)) {
      told.getOrDefault(t.lemma(), Set.of()).stream()
          .filter(x -> x.sentence() != sentence.index())
          .forEach(x -> out.add(x.episode()));
    }
    return out;
  }

  private Optional<When> day(Phrase phrase) {
    Span span =
        marks
            .tokens()
            .get(phrase.first())
            .span()
            .union(marks.tokens().get(phrase.end() - 1).span());
    return reading.resolved().times().stream()
        .filter(t -> span.overlaps(t.span()) && t.type() == TimeExpression.Type.DATE)
        .flatMap(t -> Days.when(t).stream())
        .findFirst();
  }

  private Optional<When> when(int episode) {
    return Days.best(
        episodes.get(episode).stream()
            .flatMap(m -> m.time().stream())
            .flatMap(t -> Days.when(t).stream())
            .toList());
  }
}
