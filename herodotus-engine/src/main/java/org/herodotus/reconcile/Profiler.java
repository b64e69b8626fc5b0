package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.Harm;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Sentence;
import org.herodotus.model.Toll;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * Works out the profiles of all episodes that are to be compared with each other, while the words
 * of their reports are at hand. Not thread-safe.
 */
final class Profiler {
  /** Sentences of an opening. */
  private static final int OPENING = 6;

  /** Places of an episode that are compared. */
  private static final int MOST_PLACES = 6;

  /** Days of an episode that are looked up with its place. */
  private static final int DAYS = 3;

  private final Terms terms;
  private final Numbers<String> words = new Numbers<>();
  private final Numbers<String> reports = new Numbers<>();
  private final Atlas atlas = new Atlas();

  Profiler(Terms terms) {
    this.terms = terms;
  }

  /** The places that it has numbered. */
  Atlas atlas() {
    return atlas;
  }

  /** How many words, names and keys it has numbered. */
  int words() {
    return words.size();
  }

  EpisodeProfile profile(Episode episode, Annotations marks) {
    List<Sentence> sentences =
        episode.lead()
            ? marks.sentences()
            : episode.mentions().stream()
                .map(EventMention::sentence)
                .distinct()
                .map(marks.sentences()::get)
                .toList();
    Terms.Vector text = terms.of(marks, sentences, words);
    Terms.Vector opening =
        sentences.size() <= OPENING ? text : terms.of(marks, sentences.subList(0, OPENING), words);
    String outlet = episode.report().source().name();
    return new EpisodeProfile(
        episode,
        reports.of(episode.report().id()),
        outlet.isEmpty() ? EpisodeProfile.NONE : words.of(outlet),
        text,
        opening,
        numbers(terms.rareWords(marks, sentences)),
        numbers(names(episode)),
        numbers(Targets.heads(episode.mentions())),
        figures(episode),
        period(episode.when()),
        episode.where().map(w -> atlas.number(w.place())).orElse(EpisodeProfile.NONE),
        places(episode),
        episode.published().map(d -> (int) d.toEpochDay()).orElse(EpisodeProfile.NONE),
        keys(episode, text));
  }

  private int[] numbers(Collection<String> of) {
    return of.stream().mapToInt(words::of).sorted().toArray();
  }

  private static Set<String> names(Episode episode) {
    Set<String> out = new HashSet<>();
    for (EventMention m : episode.mentions()) {
      for (Argument a : m.arguments()) {
        if (a.named()) {
          out.add(a.actor().map(x -> x.name()).orElse(a.text()).toLowerCase(Locale.ROOT));
        }
      }
    }
    return out;
  }

  private static long[] figures(Episode episode) {
    LongStream.Builder out = LongStream.builder();
    for (Toll t : episode.tolls()) {
      int n = t.quantity().stated().orElse(0);
      if (n > 1 && t.harm() != Harm.RELEASED) {
        out.add((long) t.harm().ordinal() << 32 | n);
      }
    }
    return out.build().sorted().distinct().toArray();
  }

  private static EpisodeProfile.Period period(Optional<When> when) {
    return when.map(
            w ->
                new EpisodeProfile.Period(
                    (int) w.start().toEpochDay(),
                    (int) w.end().toEpochDay(),
                    w.precision() == When.Precision.DAY))
        .orElse(EpisodeProfile.Period.UNTOLD);
  }

  private EpisodeProfile.Told places(Episode episode) {
    List<Place> told =
        episode.mentions().stream()
            .flatMap(m -> m.places().stream())
            .map(PlaceMention::place)
            .distinct()
            .limit(MOST_PLACES)
            .toList();
    return new EpisodeProfile.Told(
        told.stream().mapToInt(atlas::number).toArray(),
        told.stream().filter(p -> Places.rank(p) <= 1).mapToInt(atlas::number).toArray(),
        numbers(told.stream().map(Place::name).distinct().toList()),
        numbers(
            told.stream().filter(p -> Places.rank(p) == 0).map(Place::name).distinct().toList()),
        told.stream().allMatch(p -> p.id().isPresent() && Places.rank(p) <= 1));
  }

  /**
   * What an episode is looked up by: its heaviest words, its place and its days. An episode without
   * a day may be of any on which it is news.
   */
  private int[] keys(Episode episode, Terms.Vector text) {
    Set<String> keys = new HashSet<>();
    Optional<String> place = episode.where().map(Profiler::place);
    place.ifPresent(name -> keys.add("@" + name));
    days(episode)
        .forEach(
            day -> {
              keys.add("#" + day);
              place.ifPresent(name -> keys.add("@" + name + " " + day));
            });
    return IntStream.concat(IntStream.of(text.top()), keys.stream().mapToInt(words::of))
        .sorted()
        .distinct()
        .toArray();
  }

  private static Stream<LocalDate> days(Episode episode) {
    Optional<When> when = episode.when();
    return when.isPresent()
        ? when.get().start().datesUntil(when.get().end().plusDays(1)).limit(DAYS)
        : episode.published().stream().flatMap(d -> d.minusDays(1).datesUntil(d.plusDays(1)));
  }

  private static String place(Where where) {
    return where
        .place()
        .id()
        .orElseGet(() -> where.place().name() + " " + where.place().country().orElse(""));
  }
}
