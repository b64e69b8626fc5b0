package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.lexicon.Spelling;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Token;

/** Finds place names and settles which places they mean. Thread-safe. */
public final class PlaceReader {
  private static final double SURE_ENOUGH = 0.45;
  private static final double SURE_OF_PEOPLE = 0.3;
  private static final double CONSIDERED = 0.06;
  private static final double UNLIKELY = 0.25;
  private static final int REJECTED = 5;

  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final PlaceJudge judge = new PlaceJudge();

  PlaceReader(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  private static final double STRAY = 0.45;

  /** By how much the odds of a name grow if all the report is set in its country. */
  private static final double AT_HOME = 2.5;

  private static final Set<String> MONTHS = Set.of("march", "may", "august", "april", "june");

  /** All place mentions of a report by nobody in particular, in text order. */
  public List<PlaceMention> read(Annotations marks) {
    return read(marks, Optional.empty());
  }

  /**
   * All place mentions of a report, in text order.
   *
   * @param home the country of the party that publishes it (ISO 3166-1 alpha-3), if it is one
   */
  List<PlaceMention> read(Annotations marks, Optional<String> home) {
    List<PlaceSpan> all = new PlaceScan(gazetteer, words, marks).spans();
    PlaceFeatures features = new PlaceFeatures(gazetteer, marks, words, all);
    List<PlaceSpan> spans = new ArrayList<>();
    List<Double> likelihoods = new ArrayList<>();
    List<PlaceOptions> options = new ArrayList<>();
    Map<Long, PlaceOptions> known = new HashMap<>();
    for (PlaceSpan span : all) {
      PlaceOptions option =
          known.computeIfAbsent(span.key(), k -> PlaceOptions.of(gazetteer, span));
      double likelihood = judge.likelihood(features.of(span, option));
      if (features.forename(span)
          || features.functionWord(span)
          || features.byname(span)
          || features.kind(span)
          || features.eponym(span)
          || features.halved(span)) {
        likelihood *= UNLIKELY;
      }
      if (likelihood >= CONSIDERED) {
        spans.add(span);
        options.add(option);
        likelihoods.add(likelihood);
      }
    }
    double[] weights = likelihoods.stream().mapToDouble(Double::doubleValue).toArray();
    PlaceRanking ranking =
        new PlaceRanking(
            gazetteer, marks, words, spans, options.toArray(new PlaceOptions[0]), weights, home);
    ranking.settle();
    PlaceStanding standing = new PlaceStanding(marks, words, ranking);
    List<PlaceMention> mentions = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      boolean people = ranking.spelling(i) == Spelling.DEMONYM;
      double needed = people ? SURE_OF_PEOPLE : SURE_ENOUGH;
      double likelihood = likelihood(marks, spans.get(i), weights[i], ranking, i);
      boolean road =
          gazetteer.kind(ranking.row(i)) == Place.Kind.TOWN && features.road(spans.get(i));
      if (!road && (likelihood >= needed || ranking.contained(i)) && !month(marks, spans.get(i))) {
        mentions.add(mention(i, spans, options.get(i), weights[i], ranking, standing));
      }
    }
    return List.copyOf(mentions);
  }

  /**
   * How likely a name is that of a place, now that its country is settled: less, if nothing else
   * points there, more, if the whole report is set there and the name is no word of the language.
   */
  private double likelihood(
      Annotations marks, PlaceSpan span, double weight, PlaceRanking ranking, int i) {
    if (ranking.stray(i)) {
      return STRAY * weight;
    }
    return rare(marks, span) && ranking.athome(i)
        ? AT_HOME * weight / (1 + (AT_HOME - 1) * weight)
        : weight;
  }

  /** Whether a name is no word of the language and no part of a longer name. */
  private boolean rare(Annotations marks, PlaceSpan span) {
    List<Token> tokens = marks.tokens();
    boolean joined =
        span.first() > 0 && tokens.get(span.first() - 1).is(PartOfSpeech.PROPN)
            || span.end() < tokens.size() && tokens.get(span.end()).is(PartOfSpeech.PROPN);
    boolean corner = span.first() > 0 && tokens.get(span.first() - 1).text().equals("&");
    return !joined && !corner && words.frequency(tokens.get(span.first())) == 0;
  }

  /** Whether a single word is the name of a month: towns called March are rarer than days in it. */
  private static boolean month(Annotations marks, PlaceSpan span) {
    return span.length() == 1 && MONTHS.contains(marks.tokens().get(span.first()).lower());
  }

  private PlaceMention mention(
      int i,
      List<PlaceSpan> spans,
      PlaceOptions options,
      double likelihood,
      PlaceRanking ranking,
      PlaceStanding standing) {
    int row = ranking.row(i);
    Spelling spelling = ranking.spelling(i);
    return new PlaceMention(
        spans.get(i).span(),
        gazetteer.place(row),
        standing.use(spans, i, spelling, gazetteer.kind(row), gazetteer.seat(row)),
        standing.relation(spans.get(i)),
        likelihood * margin(ranking.scores(i), ranking.chosen(i)),
        rejected(options, ranking.scores(i), ranking.chosen(i)));
  }

  /** How clearly the chosen place beats the others, 0.3 to 1. */
  private static double margin(double[] scores, int chosen) {
    double second = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      if (k != chosen) {
        second = Math.max(second, scores[k]);
      }
    }
    return scores.length == 1 ? 1 : 1 / (1 + Math.exp(-(scores[chosen] - second))) * 0.7 + 0.3;
  }

  private List<PlaceMention.Candidate> rejected(PlaceOptions options, double[] scores, int chosen) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -scores[k]));
    List<PlaceMention.Candidate> out = new ArrayList<>();
    for (int k : order) {
      if (k != chosen && out.size() < REJECTED) {
        Place place = gazetteer.place(options.rows[k]);
        out.add(new PlaceMention.Candidate(place, scores[k]));
      }
    }
    return List.copyOf(out);
  }
}
