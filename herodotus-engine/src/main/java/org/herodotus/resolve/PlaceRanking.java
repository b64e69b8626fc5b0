package org.herodotus.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.lexicon.Spelling;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Place;
import org.herodotus.model.Token;

/**
 * Settles which place each name of a report means: the big one unless the report says otherwise, by
 * naming the unit around it ("Paris, Texas") or by what else it names.
 */
final class PlaceRanking {
  private static final double CONTAINED = 7;

  /** What a word for a kind of unit beside a name tells at most ("Helmand province"). */
  private static final double KIND = 2.5;

  private static final double SAME_COUNTRY = 3.2;
  private static final double SAME_UNIT = 3.6;
  private static final double NEAR = 2.0;
  private static final int SMALL = 300_000;

  /** People from which a town is known all over the world. */
  private static final int LARGE = 1_000_000;

  private static final double ONLY_COUNTRY = 1.5;

  /** People from which a town may be meant where its province has the same name. */
  private static final int BIG_TOWN = 100_000;

  /** Radius from which a province is rather meant than its chief town of the same name. */
  private static final double VAST_KM = 350;

  /**
   * By how much a town comes before the district of its name: no more than to settle between them.
   */
  private static final double SEAT = 0.01;

  /**
   * How far the chief town of a district may lie from its outline, of which only the size is known.
   */
  private static final double DISTRICT_KM = 20;

  private static final double NAMESAKE = 1.2;
  private static final int ROUNDS = 2;
  private static final double SURE = 0.45;

  /** Most words of an apposition between a name and the unit round it. */
  private static final int APPOSED = 9;

  /** What must point to another country before a homonym of many, or the only such place, goes. */
  private static final double HOMONYM = 0.6;

  private static final double ONLY_ONE = 2;

  /** The same for a village of some hundred people, and for a name in another language. */
  private static final double ONE = 0.9;

  private static final double TINY = 3;

  /** By how much likelier than another a place of one name must be to be the one known by it. */
  private static final double UNHEARD = 3;

  private static final int CAPITAL = 3;

  /** What must point to a country, and what share of all, for a report to be set there. */
  private static final double AT_HOME = 0.8;

  private static final double MOSTLY = 0.6;

  /** What the country of the party that publishes a report counts, as a name told once does. */
  private static final double PUBLISHED = 0.8;

  private final Gazetteer gazetteer;
  private final Annotations marks;
  private final PlaceWords words;
  private final List<PlaceSpan> spans;
  private final double[] weights;
  private final PlaceOptions[] options;
  private final double[][] told;
  private final double[][] bases;
  private final int[] chosen;
  private final double[][] scores;
  private final Set<Long> elsewhere = new HashSet<>();
  private final Set<Long> outside = new HashSet<>();
  private final Optional<String> home;
  private final Map<Integer, Double> pointed = new TreeMap<>();
  private final Map<Integer, Double> peoples = new HashMap<>();
  private final Map<Long, Map<Integer, Double>> named = new HashMap<>();

  /**
   * @param weights how sure it is that each span names a place at all, 0 to 1
   */
  PlaceRanking(
      Gazetteer gazetteer,
      Annotations marks,
      PlaceWords words,
      List<PlaceSpan> spans,
      PlaceOptions[] options,
      double[] weights,
      Optional<String> home) {
    this.home = home;
    this.gazetteer = gazetteer;
    this.marks = marks;
    this.words = words;
    this.spans = spans;
    this.options = options;
    this.weights = weights;
    this.told = new double[spans.size()][];
    this.bases = new double[spans.size()][];
    this.chosen = new int[spans.size()];
    this.scores = new double[spans.size()][];
  }

  void settle() {
    for (int i = 0; i < spans.size(); i++) {
      told[i] = new double[options[i].size()];
      bases[i] = bases(options[i]);
      kindHints(i);
    }
    for (int i = 0; i + 1 < spans.size(); i++) {
      containment(i);
    }
    shareWithinReport();
    for (int i = 0; i < spans.size(); i++) {
      scores[i] = new double[options[i].size()];
      Arrays.setAll(scores[i], new Sum(bases[i], told[i])::at);
      chosen[i] = top(scores[i]);
    }
    for (int round = 0; round < ROUNDS; round++) {
      vote();
    }
    point();
    for (int i = 0; i < spans.size(); i++) {
      if (abroad(i)) {
        outside.add(spans.get(i).key());
      }
    }
  }

  /** Whether a unit of the second order holds a town. */
  private boolean district(int unit, int town) {
    return gazetteer.kind(unit) == Place.Kind.DISTRICT
        && gazetteer.admin1(unit) == gazetteer.admin1(town)
        && gazetteer.km(unit, town) <= gazetteer.radiusKm(unit) + DISTRICT_KM;
  }

  /**
   * How likely each place is before the report is looked at. A bare name that a unit shares with
   * its own chief town ("in Kunduz") is the town's, unless a word says otherwise.
   */
  private double[] bases(PlaceOptions all) {
    double[] bases = all.priors.clone();
    for (int town = 0; town < bases.length; town++) {
      int row = all.rows[town];
      boolean big = gazetteer.population(row) >= BIG_TOWN && all.spellings[town] == Spelling.NAME;
      boolean chief = gazetteer.seat(row) >= 2 || big;
      if (gazetteer.kind(row) != Place.Kind.TOWN) {
        continue;
      }
      for (int unit = 0; unit < bases.length; unit++) {
        int around = all.rows[unit];
        boolean province =
            chief && gazetteer.admin1(row) == around && gazetteer.radiusKm(around) < VAST_KM;
        if (province || district(around, row)) {
          double rather = province ? NAMESAKE : SEAT;
          bases[town] = Math.max(bases[town], all.priors[unit] + rather);
        }
      }
    }
    return bases;
  }

  private record Sum(double[] a, double[] b) {
    double at(int i) {
      return a[i] + b[i];
    }
  }

  /** "Helmand province", "the city of León", "New York state": the word beside tells the kind. */
  private void kindHints(int i) {
    PlaceSpan span = spans.get(i);
    List<Token> tokens = marks.tokens();
    String after = span.end() < tokens.size() ? tokens.get(span.end()).lower() : "";
    String before =
        span.first() > 1 && tokens.get(span.first() - 1).lower().equals("of")
            ? tokens.get(span.first() - 2).lower()
            : "";
    if (span.length() > 1 && words.is("landform", tokens.get(span.end() - 1))) {
      boost(i, words.is("unit", after) ? 0 : KIND, Place.Kind.WATER, Place.Kind.NATURAL);
    }
    for (String word : List.of(after, before)) {
      if (words.is("unit", word)) {
        boost(i, KIND, Place.Kind.PROVINCE, Place.Kind.DISTRICT);
      } else if (word.equals("city") || word.equals("town") || word.equals("village")) {
        boost(i, 2.0, Place.Kind.TOWN, Place.Kind.TOWN);
      }
    }
  }

  private void boost(int i, double by, Place.Kind one, Place.Kind other) {
    for (int k = 0; k < options[i].size(); k++) {
      Place.Kind kind = gazetteer.kind(options[i].rows[k]);
      if (kind == one || kind == other) {
        told[i][k] += by;
      }
    }
  }

  /** A name followed by a comma (or "in", or a bracket) and a unit that holds it. */
  private void containment(int i) {
    int from = spans.get(i).end();
    int to = spans.get(i + 1).first();
    int gap = to - from;
    boolean apposed = apposed(from, to);
    if (gap < 0 || !apposed && (gap > 3 || !links(from, to))) {
      return;
    }
    double strength = gap == 1 ? CONTAINED : CONTAINED * 0.6;
    boolean within = false;
    for (int k = 0; k < options[i].size(); k++) {
      for (int m = 0; m < options[i + 1].size(); m++) {
        if (holds(options[i + 1].rows[m], options[i].rows[k])) {
          within = true;
          told[i][k] = Math.max(told[i][k], strength);
          told[i + 1][m] = Math.max(told[i + 1][m], strength * 0.7);
        }
      }
    }
    if (!within && gap == 1) {
      reversed(i);
    }
    boolean said = apposed || gap > 1 && marks.tokens().get(from).text().equals(",");
    if (said && !within && province(i + 1)) {
      elsewhere.add(spans.get(i).key());
    }
  }

  /** "Somalia, Galkayo:": the larger unit told first, as in lists. */
  private void reversed(int i) {
    for (int k = 0; k < options[i].size(); k++) {
      for (int m = 0; m < options[i + 1].size(); m++) {
        if (wide(options[i].rows[k]) && holds(options[i].rows[k], options[i + 1].rows[m])) {
          told[i + 1][m] = Math.max(told[i + 1][m], CONTAINED * 0.6);
        }
      }
    }
  }

  private boolean wide(int row) {
    return gazetteer.kind(row) == Place.Kind.COUNTRY || gazetteer.kind(row) == Place.Kind.PROVINCE;
  }

  /** Whether a name is most likely that of a province. */
  private boolean province(int i) {
    Place.Kind kind = gazetteer.kind(options[i].rows[0]);
    return kind == Place.Kind.PROVINCE && weights[i] >= SURE && !spans.get(i).piece();
  }

  /**
   * "El Naranjo, a community in the mountains of Guerrero": nouns and prepositions alone stand
   * between the name and the unit that holds it.
   */
  private boolean apposed(int from, int to) {
    List<Token> tokens = marks.tokens();
    if (to - from < 4
        || to - from > APPOSED
        || !tokens.get(from).text().equals(",")
        || !tokens.get(from + 1).is(PartOfSpeech.DET)) {
      return false;
    }
    for (int t = from + 1; t < to; t++) {
      Token token = tokens.get(t);
      boolean plain =
          token.is(PartOfSpeech.NOUN)
              || token.is(PartOfSpeech.ADJ)
              || token.is(PartOfSpeech.DET)
              || token.lower().equals("in")
              || token.lower().equals("of");
      if (!plain) {
        return false;
      }
    }
    String last = tokens.get(to - 1).lower();
    return last.equals("of")
        || !last.equals(",") && words.is("direction", last)
        || last.equals("in");
  }

  private boolean links(int from, int to) {
    for (int t = from; t < to; t++) {
      String word = marks.tokens().get(t).lower();
      boolean comma = word.equals(",") || word.equals("(");
      boolean glue = t > from && (words.is("unit", word) || words.is("direction", word));
      boolean start = t == from && (words.is("unit", word) || words.is("governor", word));
      boolean of = word.equals("of") && t > from && words.is("unit", marks.tokens().get(t - 1));
      boolean in = word.equals("in") || word.equals("the") || word.equals("'s") || of;
      if (!comma && !glue && !start && !in) {
        return false;
      }
    }
    return to > from;
  }

  /** Whether the one place lies inside the other, by the gazetteer's units. */
  private boolean holds(int outer, int inner) {
    if (outer == inner) {
      return false;
    }
    return switch (gazetteer.kind(outer)) {
      case COUNTRY ->
          gazetteer.country(outer) == gazetteer.country(inner)
              && gazetteer.kind(inner) != Place.Kind.COUNTRY;
      case PROVINCE ->
          gazetteer.admin1(inner) == outer
              || gazetteer.country(outer) == gazetteer.country(inner)
                  && gazetteer.kind(inner) != Place.Kind.COUNTRY
                  && gazetteer.admin1(inner) < 0
                  && gazetteer.km(outer, inner) < gazetteer.radiusKm(outer) * 1.6;
      case DISTRICT ->
          gazetteer.admin2(inner) == outer
              || gazetteer.kind(inner) == Place.Kind.TOWN
                  && gazetteer.country(outer) == gazetteer.country(inner)
                  && gazetteer.km(outer, inner) < Math.max(15, gazetteer.radiusKm(outer));
      case TOWN ->
          gazetteer.kind(inner) != Place.Kind.COUNTRY
              && gazetteer.kind(inner) != Place.Kind.PROVINCE
              && gazetteer.population(outer) > 50_000
              && gazetteer.km(outer, inner) < 25;
      default -> false;
    };
  }

  /** What one mention is told of a name holds for all mentions of it in the report. */
  private void shareWithinReport() {
    Map<Long, double[]> best = new HashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      double[] sum = best.computeIfAbsent(spans.get(i).key(), k -> new double[PlaceOptions.MOST]);
      for (int k = 0; k < told[i].length; k++) {
        sum[k] = Math.max(sum[k], told[i][k]);
      }
    }
    for (int i = 0; i < spans.size(); i++) {
      double[] sum = best.get(spans.get(i).key());
      boolean own = Arrays.stream(told[i]).anyMatch(hint -> hint > 0);
      for (int k = 0; k < told[i].length && !own; k++) {
        told[i][k] = Math.max(told[i][k], sum[k] * 0.8);
      }
    }
  }

  private void vote() {
    point();
    Map<Integer, Double> countries = new HashMap<>();
    Map<Integer, Double> units = new HashMap<>();
    double total = 0;
    Map<Long, Integer> seen = new HashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      int row = options[i].rows[chosen[i]];
      double weight = weights[i] / (1 + seen.merge(spans.get(i).key(), 1, Integer::sum));
      total += weight;
      countries.merge(gazetteer.country(row), weight, Double::sum);
      int unit = unit(row);
      if (unit >= 0) {
        units.merge(unit, weight, Double::sum);
      }
    }
    for (int i = 0; i < spans.size(); i++) {
      scores[i] = score(i, countries, units, total + 0.7);
    }
    for (int i = 0; i < spans.size(); i++) {
      chosen[i] = top(scores[i]);
    }
  }

  private int unit(int row) {
    return gazetteer.kind(row) == Place.Kind.PROVINCE ? row : gazetteer.admin1(row);
  }

  /**
   * Whether a small place lies in a country that nothing else in the report points to, while the
   * rest points to another one, or outside the province that the report says it is in: then the
   * name is more likely that of a place which the gazetteer lacks.
   */
  boolean stray(int i) {
    int row = row(i);
    boolean small = gazetteer.kind(row) == Place.Kind.TOWN && gazetteer.population(row) <= SMALL;
    if (!contained(i)
        && (outside.contains(spans.get(i).key())
            || small && elsewhere.contains(spans.get(i).key()))) {
      return true;
    }
    boolean half = half(spans.get(i));
    if (told[i][chosen[i]] > KIND && !half
        || gazetteer.kind(row) == Place.Kind.COUNTRY
        || gazetteer.kind(row) == Place.Kind.REGION
        || gazetteer.population(row) > SMALL && !half) {
      return false;
    }
    Map<Integer, Double> same = named.get(spans.get(i).key());
    double all = 0;
    double own = 0;
    double most = 0;
    for (Map.Entry<Integer, Double> country : pointed.entrySet()) {
      double others = country.getValue() - same.getOrDefault(country.getKey(), 0.0);
      all += others;
      most = Math.max(most, others);
      own += country.getKey() == gazetteer.country(row) ? others : 0;
    }
    if (home.isPresent()) {
      all += PUBLISHED;
      own += at(row, home.get()) ? PUBLISHED : 0;
      most = Math.max(most, PUBLISHED);
    }
    boolean unit = told[i][chosen[i]] >= KIND && gazetteer.kind(row) != Place.Kind.TOWN;
    boolean known = unit || gazetteer.seat(row) == CAPITAL || oneCountry(i) && !site(i);
    boolean foreign =
        spelling(i) == Spelling.ALTERNATE && gazetteer.seat(row) != CAPITAL && own == 0;
    double needed =
        !known ? HOMONYM : options[i].priors[chosen[i]] < TINY || foreign ? ONE : ONLY_ONE;
    return all >= needed && own < 0.05 * all && most >= 0.5 * all;
  }

  /**
   * "San Pedro in San Vicente", "Vrbanja bridge, Sarajevo": a name in a unit of another country
   * than its place, of which none of that name is known there.
   */
  private boolean abroad(int i) {
    int row = row(i);
    if (i + 1 == spans.size() || worldly(i) || contained(i)) {
      return false;
    }
    int around = row(i + 1);
    return placed(spans.get(i).end(), spans.get(i + 1).first())
        && weights[i + 1] >= SURE
        && spelling(i + 1) != Spelling.DEMONYM
        && gazetteer.country(around) != 0
        && gazetteer.country(around) != gazetteer.country(row);
  }

  /** Whether the words between two names say that the first lies in the second. */
  private boolean placed(int from, int to) {
    if (to <= from || to - from > 4) {
      return false;
    }
    List<Token> tokens = marks.tokens();
    boolean in = tokens.get(to - 1).lower().equals("in");
    boolean site = false;
    for (int t = from; t < to; t++) {
      Token token = tokens.get(t);
      boolean built = words.is("facility", token) || words.is("unit", token);
      site |= built;
      boolean last = t == to - 1 && (token.text().equals(",") || in);
      if (!built && !last && !(t == to - 2 && in && token.text().equals(","))) {
        return false;
      }
    }
    return in || site;
  }

  /**
   * Whether the other names of the report point to the country of a place, and hardly elsewhere.
   */
  boolean athome(int i) {
    Map<Integer, Double> same = named.get(spans.get(i).key());
    int country = gazetteer.country(row(i));
    double all = 0;
    double own = 0;
    for (Map.Entry<Integer, Double> other : pointed.entrySet()) {
      double others = other.getValue() - same.getOrDefault(other.getKey(), 0.0);
      all += others;
      own += other.getKey() == country ? others : 0;
    }
    return country != 0 && own >= AT_HOME && own >= MOSTLY * all;
  }

  /** Whether the name may be that of a site alone ("the Vrbanja bridge"). */
  private boolean site(int i) {
    int next = spans.get(i).end();
    return next < marks.tokens().size() && words.is("facility", marks.tokens().get(next));
  }

  private boolean at(int row, String country) {
    return gazetteer.place(row).country().filter(country::equals).isPresent();
  }

  /** Whether all places known by that name lie in one country: then it takes more to doubt it. */
  private boolean oneCountry(int i) {
    int country = gazetteer.country(options[i].rows[0]);
    double[] priors = options[i].priors;
    for (int k = 1; k < priors.length && priors[k] > priors[0] - UNHEARD; k++) {
      if (gazetteer.country(options[i].rows[k]) != country) {
        return false;
      }
    }
    return true;
  }

  /** One half of a double name ("Donga-Mantung"), not the place in "Tokyo-based". */
  private boolean half(PlaceSpan span) {
    return span.piece()
        && marks.tokens().get(span.first()).text().matches("\\p{Lu}.*[-/]\\p{Lu}.*");
  }

  /**
   * Whether all that the other names of the report point to is this country, whatever people it
   * speaks of, or most of it and nothing to that of the likeliest place: then a town of the name in
   * it is rather meant than a bigger one elsewhere.
   */
  private boolean only(int i, int country) {
    Map<Integer, Double> same = named.get(spans.get(i).key());
    int likeliest = gazetteer.country(options[i].rows[0]);
    double abroad = 0;
    double own = 0;
    double there = 0;
    for (Map.Entry<Integer, Double> other : pointed.entrySet()) {
      double others = other.getValue() - same.getOrDefault(other.getKey(), 0.0);
      if (other.getKey() == country) {
        own += others;
      } else {
        double places = others - peoples.getOrDefault(other.getKey(), 0.0);
        abroad += places;
        there += other.getKey() == likeliest ? places : 0;
      }
    }
    return country != 0
        && own >= HOMONYM
        && (abroad <= 0.05 * own || there <= 0.05 * own && own >= MOSTLY * (own + abroad));
  }

  /** Whether the likeliest place of a name is known all over the world. */
  private boolean worldly(int i) {
    int row = options[i].rows[0];
    return gazetteer.kind(row) == Place.Kind.COUNTRY
        || gazetteer.seat(row) == 3
        || gazetteer.population(row) > LARGE;
  }

  /** How much the settled names point to each country, in all and by each name. */
  private void point() {
    pointed.clear();
    named.clear();
    peoples.clear();
    for (int i = 0; i < spans.size(); i++) {
      int country = gazetteer.country(row(i));
      pointed.merge(country, weights[i], Double::sum);
      if (spelling(i) == Spelling.DEMONYM) {
        peoples.merge(country, weights[i], Double::sum);
      }
      named
          .computeIfAbsent(spans.get(i).key(), k -> new HashMap<>())
          .merge(country, weights[i], Double::sum);
    }
  }

  private double[] score(
      int i, Map<Integer, Double> countries, Map<Integer, Double> units, double total) {
    PlaceOptions all = options[i];
    double[] score = new double[all.size()];
    for (int k = 0; k < score.length; k++) {
      int row = all.rows[k];
      double own = k == chosen[i] ? weights[i] / 2 : 0;
      int country = gazetteer.country(row);
      boolean elsewhere = !worldly(i) && country != gazetteer.country(all.rows[0]);
      double sameCountry =
          country == 0 ? 0 : Math.max(0, countries.getOrDefault(country, 0.0) - own) / total;
      int unit = unit(row);
      double sameUnit = unit < 0 ? 0 : Math.max(0, units.getOrDefault(unit, 0.0) - own) / total;
      score[k] = bases[i][k] + told[i][k] + SAME_COUNTRY * sameCountry + SAME_UNIT * sameUnit;
      score[k] += home.filter(h -> at(row, h)).isPresent() ? PUBLISHED : 0;
      if (elsewhere && only(i, country)) {
        boolean other = all.spellings[0] == Spelling.ALTERNATE && all.spellings[k] == Spelling.NAME;
        score[k] += other ? 2 * ONLY_COUNTRY : ONLY_COUNTRY;
      }
      if (all.size() > 1) {
        score[k] += NEAR * closeness(i, row);
      }
    }
    return score;
  }

  /** 1 if another place named close by lies next to it, falling to 0 at some hundred kilometres. */
  private double closeness(int i, int row) {
    double best = 0;
    for (int j = Math.max(0, i - 8); j < Math.min(spans.size(), i + 9); j++) {
      if (j != i && spans.get(j).key() != spans.get(i).key()) {
        int other = options[j].rows[chosen[j]];
        if (gazetteer.radiusKm(other) < 120 && other != row) {
          best = Math.max(best, weights[j] * Math.exp(-gazetteer.km(row, other) / 120));
        }
      }
    }
    return best;
  }

  private static int top(double[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }

  int chosen(int i) {
    return chosen[i];
  }

  int row(int i) {
    return options[i].rows[chosen[i]];
  }

  Spelling spelling(int i) {
    return options[i].spellings[chosen[i]];
  }

  double[] scores(int i) {
    return scores[i];
  }

  /** Whether the report itself says in what larger unit the place lies. */
  boolean contained(int i) {
    return told[i][chosen[i]] >= CONTAINED * 0.55;
  }

  /** Whether what one mention means lies inside what the other means. */
  boolean holdsMention(int outer, int inner) {
    return holds(row(outer), row(inner));
  }
}
