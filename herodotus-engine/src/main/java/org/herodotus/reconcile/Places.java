package org.herodotus.reconcile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Where;

/** How places of one incident compare, and which of several says most. */
final class Places {
  /** Radius of a common district, for those whose extent the gazetteer does not know. */
  private static final double DISTRICT_KM = 25;

  /** Radius beyond which a point says no more than in which district something lies. */
  private static final double ROUGH_KM = 30;

  /** Radius beyond which a point says no more than in which province something lies. */
  private static final double WIDE_KM = 60;

  /** Rank from which on a place is so wide that its neighbours lie within its radius. */
  private static final int WHOLE = 4;

  /** Last sentence of the opening, where a single name sets the scene. */
  private static final int LEAD = 4;

  private static final Nations NATIONS = Nations.known();

  private Places() {}

  /**
   * Whether two places can be the place of one incident: near each other, or one holds the other.
   */
  static boolean compatible(Place a, Place b) {
    if (nested(a, b)) {
      return true;
    }
    if (neighbours(a, b)) {
      return false;
    }
    if (a.country().isPresent() && b.country().isPresent() && !a.country().equals(b.country())) {
      return rank(a) < WHOLE && rank(b) < WHOLE && near(a, b, 15);
    }
    if (a.point().isEmpty() || b.point().isEmpty()) {
      return true;
    }
    return near(a, b, 15);
  }

  /** Two names that no gazetteer lists, both placed by the same town: they are not one place. */
  private static boolean neighbours(Place a, Place b) {
    return a.id().isEmpty()
        && b.id().isEmpty()
        && a.point().isPresent()
        && a.point().equals(b.point())
        && rank(a) <= 1
        && rank(b) <= 1
        && !a.name().contains(b.name())
        && !b.name().contains(a.name());
  }

  /** Whether both are one place, or one holds the other. */
  static boolean nested(Place a, Place b) {
    return a.name().equalsIgnoreCase(b.name()) || contains(a, b) || contains(b, a);
  }

  /** Whether both are known to lie within {@code slack} kilometres beyond their radii. */
  static boolean near(Place a, Place b, double slack) {
    return a.point().isPresent()
        && b.point().isPresent()
        && a.point().get().kmTo(b.point().get()) <= slack + reach(a) + reach(b);
  }

  private static double reach(Place p) {
    return switch (grain(p)) {
      case SITE, FACILITY -> Math.min(p.radiusKm(), 5);
      case TOWN -> Math.min(p.radiusKm(), 12);
      case DISTRICT -> Math.max(p.radiusKm(), DISTRICT_KM);
      default -> p.radiusKm();
    };
  }

  private static boolean contains(Place outer, Place inner) {
    if (rank(outer) <= rank(inner)) {
      return false;
    }
    for (String admin : inner.admin()) {
      if (admin.equalsIgnoreCase(outer.name())) {
        return true;
      }
    }
    return outer.kind() == Place.Kind.COUNTRY
        && outer.country().isPresent()
        && outer.country().equals(inner.country());
  }

  /** 0 for the most exact kind of place. */
  static int rank(Place place) {
    return grain(place).rank();
  }

  /** As {@link #rank}, but a site that no gazetteer lists says no more than a town. */
  static int standing(Place place) {
    return place.id().isEmpty() ? Math.max(1, rank(place)) : rank(place);
  }

  /**
   * How exactly a place is known: the kind of unit that its point stands for. A town or site that
   * the gazetteer lacks is known no better than the unit it was found in.
   */
  private static Place.Kind grain(Place place) {
    return switch (place.kind()) {
      case SITE, FACILITY, TOWN -> {
        if (place.radiusKm() <= ROUGH_KM) {
          yield place.kind();
        }
        if (place.radiusKm() <= WIDE_KM) {
          yield Place.Kind.DISTRICT;
        }
        yield place.admin().isEmpty() ? Place.Kind.COUNTRY : Place.Kind.PROVINCE;
      }
      default -> place.kind();
    };
  }

  static Where where(PlaceMention mention) {
    Place place = mention.place();
    return new Where(place.name(), place, precision(mention));
  }

  private static Where.Precision precision(PlaceMention mention) {
    boolean exact = mention.relation() == PlaceMention.Relation.AT;
    return switch (grain(mention.place())) {
      case SITE, FACILITY -> exact ? Where.Precision.EXACT : Where.Precision.NEAR;
      case TOWN -> Where.Precision.NEAR;
      case DISTRICT, NATURAL, WATER -> Where.Precision.DISTRICT;
      case PROVINCE -> Where.Precision.PROVINCE;
      case COUNTRY, REGION -> Where.Precision.COUNTRY;
    };
  }

  /**
   * Where a report as a whole is set: the town or site that it names most, earlier ones first; a
   * name that falls once, further down, sets no scene, nor does the dateline of a report on another
   * country; places in the country that the report is about come first. Used for what it tells
   * without naming a place.
   */
  static Optional<Where> scene(Reading reading) {
    Optional<String> country = reading.resolved().country();
    var sentences = reading.resolved().marks().sentences();
    int lead = sentences.get(Math.min(LEAD, sentences.size() - 1)).span().end();
    List<PlaceMention> named =
        reading.resolved().places().stream()
            .filter(
                m -> m.use() == PlaceMention.Use.LOCATION || m.use() == PlaceMention.Use.DATELINE)
            .filter(m -> rank(m.place()) <= 4)
            .filter(
                m -> m.use() != PlaceMention.Use.DATELINE || m.place().country().equals(country))
            .limit(40)
            .toList();
    List<PlaceMention> settings =
        named.stream()
            .filter(
                m ->
                    m.span().end() <= lead
                        || named.stream().filter(o -> compatible(o.place(), m.place())).count() > 1)
            .toList();
    List<PlaceMention> inland =
        settings.stream().filter(m -> m.place().country().equals(country)).toList();
    return best(inland.isEmpty() ? settings : inland).map(Places::where).or(() -> country(reading));
  }

  /** The country that a report is set in, for what it tells without a place. */
  static Optional<Where> country(Reading reading) {
    return reading
        .resolved()
        .country()
        .map(
            code ->
                reading.resolved().places().stream()
                    .map(PlaceMention::place)
                    .filter(p -> p.kind() == Place.Kind.COUNTRY)
                    .filter(p -> p.country().equals(Optional.of(code)))
                    .findFirst()
                    .orElseGet(() -> unmapped(code)))
        .map(p -> new Where(p.name(), p, Where.Precision.COUNTRY));
  }

  private static Place unmapped(String code) {
    return new Place(
        Optional.empty(),
        NATIONS.name(code),
        Optional.of(code),
        List.of(),
        Optional.empty(),
        0,
        Place.Kind.COUNTRY);
  }

  /** The place that most mentions support and that says most; earlier ones win ties. */
  static Optional<PlaceMention> best(Collection<PlaceMention> mentions) {
    PlaceMention best = null;
    double bestScore = -1;
    int position = 0;
    for (PlaceMention m : mentions) {
      double score = m.confidence() - rank(m.place()) * 0.7 - 0.05 * Math.min(position, 20);
      for (PlaceMention other : mentions) {
        if (other != m && compatible(m.place(), other.place())) {
          score += 0.5 * other.confidence();
        }
      }
      if (score > bestScore || best == null) {
        best = m;
        bestScore = score;
      }
      position++;
    }
    return Optional.ofNullable(best);
  }
}
