package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Place;
import org.herodotus.model.When;

/**
 * How likely two episodes of different reports tell of one incident: the sum of all grounds that
 * day, place, kind, parties, figures and wording give. Symmetric. Thread-safe.
 */
final class EpisodeAffinity {
  /** Likeness of wording from which on it is named as a reason. */
  private static final double LIKE = 0.25;

  /** How much a place counts that is only the scene of the report. */
  private static final double SCENE = 0.5;

  /** Rank of a place that is no less than a country. */
  private static final int COUNTRY = 5;

  /** Days by which two reports may differ on the day of one deed. */
  private static final int SLIP = 2;

  /** Days after a deed within which a report brings it as news. */
  private static final int FRESH = 3;

  /** Days beyond which no misreading of a day explains the gap. */
  private static final int YEAR = 366;

  /** Kilometres within which a deed may be told of one town or the next. */
  private static final double NEIGHBOUR_KM = 60;

  /** Days after a deed in which it is news. */
  private static final int NEWS = 2;

  /**
   * A ground as it holds for one pair.
   *
   * @param amount how much of it there is
   */
  record Weighed(Ground ground, double amount) {}

  /**
   * @param value joins from 0 on
   * @param reason what spoke for it
   */
  record Score(double value, String reason) {}

  Score score(EpisodeProfile a, EpisodeProfile b) {
    boolean mains = a.lead() && b.lead();
    List<Weighed> grounds = grounds(a, b);
    double value = 0;
    for (Weighed g : grounds) {
      value += g.ground().weight(mains) * g.amount();
    }
    String reason =
        grounds.stream()
            .filter(g -> g.ground() != Ground.WORDING || g.amount() >= LIKE)
            .map(g -> g.ground().words())
            .filter(w -> !w.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return new Score(value, reason);
  }

  /**
   * Whether what two reports tell cannot be of one incident, however like the wording: more than a
   * year lies between their days, or one outlet brings each as news of its own day or names towns
   * that lie apart. Bulletins and daily situation reports follow a template: "On 3 May gunmen
   * attacked a checkpoint in Ghazni" is not "On 9 May gunmen attacked a checkpoint in Ghazni".
   */
  static boolean contradict(EpisodeProfile a, EpisodeProfile b) {
    String outlet = outlet(a);
    boolean template =
        !outlet.isEmpty() && outlet.equals(outlet(b)) && (otherDay(a, b) || otherTown(a, b));
    return template || otherYear(a, b);
  }

  private static boolean otherYear(EpisodeProfile a, EpisodeProfile b) {
    Optional<When> x = a.episode().when();
    Optional<When> y = b.episode().when();
    return x.isPresent() && y.isPresent() && Days.gap(x.get(), y.get()) > YEAR;
  }

  private static String outlet(EpisodeProfile p) {
    return p.episode().reading().report().source().name();
  }

  private static boolean otherDay(EpisodeProfile a, EpisodeProfile b) {
    Optional<When> x = a.episode().when();
    Optional<When> y = b.episode().when();
    return x.isPresent()
        && y.isPresent()
        && x.get().precision() == When.Precision.DAY
        && y.get().precision() == When.Precision.DAY
        && Days.gap(x.get(), y.get()) > SLIP
        && fresh(a)
        && fresh(b);
  }

  /** Whether a report tells of a deed within days of it, so that the day is not an older one. */
  private static boolean fresh(EpisodeProfile p) {
    if (p.published().isEmpty()) {
      return false;
    }
    long age = p.published().get().toEpochDay() - p.episode().when().get().start().toEpochDay();
    return age >= 0 && age <= FRESH;
  }

  private static boolean otherTown(EpisodeProfile a, EpisodeProfile b) {
    if (a.places().isEmpty() || b.places().isEmpty()) {
      return false;
    }
    for (Place x : a.places()) {
      for (Place y : b.places()) {
        if (!town(x) || !town(y) || Places.compatible(x, y) || Places.near(x, y, NEIGHBOUR_KM)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean town(Place place) {
    return place.id().isPresent() && Places.rank(place) <= 1;
  }

  /** All that speaks for or against. */
  static List<Weighed> grounds(EpisodeProfile a, EpisodeProfile b) {
    List<Weighed> out = new ArrayList<>();
    out.add(new Weighed(Ground.PRIOR, 1));
    out.add(new Weighed(Ground.WORDING, likeness(a, b)));
    count(Ground.RARE_WORDS, Math.min(6, common(a.rareWords(), b.rareWords())), out);
    place(a, b, out);
    day(a, b, out);
    contradiction(out);
    kind(a.episode().type(), b.episode().type(), out);
    count(Ground.SAME_FIGURES, figures(a.figures(), b.figures()), out);
    count(Ground.SAME_PARTIES, Math.min(2, common(a.names(), b.names())), out);
    count(Ground.SAME_TARGET, Math.min(1, common(a.targets(), b.targets())), out);
    if (a.episode().background() != b.episode().background()) {
      out.add(new Weighed(Ground.HISTORY_IN_ONE, 1));
    }
    return out;
  }

  private static void count(Ground ground, double amount, List<Weighed> out) {
    if (amount > 0) {
      out.add(new Weighed(ground, amount));
    }
  }

  private static int common(Set<String> a, Set<String> b) {
    int n = 0;
    for (String s : a) {
      if (b.contains(s)) {
        n++;
      }
    }
    return n;
  }

  /** Figures in common, at most two: "147 killed" says more than "two killed". */
  private static double figures(Map<String, Integer> a, Map<String, Integer> b) {
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Integer> figure : a.entrySet()) {
      if (b.containsKey(figure.getKey())) {
        double telling = telling(figure.getValue());
        if (telling > first) {
          second = first;
          first = telling;
        } else {
          second = Math.max(second, telling);
        }
      }
    }
    return first + second;
  }

  private static double telling(int figure) {
    return figure < 10 ? 0.3 : figure < 30 ? 1 : 1.6;
  }

  /** Likeness of wording, 0 to 1: whole text and opening weigh the same. */
  private static double likeness(EpisodeProfile a, EpisodeProfile b) {
    return (a.text().cosine(b.text()) + a.opening().cosine(b.opening())) / 2;
  }

  private static void day(EpisodeProfile a, EpisodeProfile b, List<Weighed> out) {
    Optional<When> x = a.episode().when();
    Optional<When> y = b.episode().when();
    boolean both = x.isPresent() && y.isPresent();
    if (!both || apart(x.get(), y.get()) != Ground.SAME_DAY) {
      published(a, b, out);
    }
    if (both) {
      out.add(new Weighed(apart(x.get(), y.get()), 1));
    } else if (x.isPresent()) {
      news(x.get(), b, out);
    } else if (y.isPresent()) {
      news(y.get(), a, out);
    }
  }

  private static Ground apart(When x, When y) {
    long gap = Days.gap(x, y);
    if (gap == 0) {
      boolean exact = x.precision() == When.Precision.DAY && y.precision() == When.Precision.DAY;
      return exact ? Ground.SAME_DAY : Ground.SAME_PERIOD;
    }
    return gap == 1
        ? Ground.DAY_APART
        : gap <= 3 ? Ground.DAYS_APART : gap <= 7 ? Ground.WEEK_APART : Ground.OTHER_DAY;
  }

  /** Whether a day lies within the days whose news the other report brings. */
  private static void news(When day, EpisodeProfile other, List<Weighed> out) {
    if (other.published().isEmpty()) {
      return;
    }
    long published = other.published().get().toEpochDay();
    long age = published - day.end().toEpochDay();
    if (age >= 0 && age <= NEWS) {
      out.add(new Weighed(Ground.FRESH, 1));
    } else if (day.start().toEpochDay() > published + 1) {
      out.add(new Weighed(Ground.NOT_YET, 1));
    }
  }

  private static void published(EpisodeProfile a, EpisodeProfile b, List<Weighed> out) {
    if (a.published().isEmpty() || b.published().isEmpty()) {
      out.add(new Weighed(Ground.PUBLISHED_IN_A_WEEK, 1));
      return;
    }
    long apart = apart(a.published().get(), b.published().get());
    out.add(
        new Weighed(
            apart <= 2
                ? Ground.PUBLISHED_TOGETHER
                : apart <= 7
                    ? Ground.PUBLISHED_IN_A_WEEK
                    : apart <= 30 ? Ground.PUBLISHED_IN_A_MONTH : Ground.PUBLISHED_FAR_APART,
            1));
  }

  private static long apart(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  private static void place(EpisodeProfile a, EpisodeProfile b, List<Weighed> out) {
    if (a.episode().where().isEmpty() || b.episode().where().isEmpty()) {
      return;
    }
    Place own = a.episode().where().get().place();
    Place its = b.episode().where().get().place();
    Ground best = place(own, its);
    for (Place x : a.places()) {
      for (Place y : b.places()) {
        if (Places.rank(x) <= 1 && Places.rank(y) <= 1 && Places.compatible(x, y)) {
          best = Ground.SAME_TOWN;
        }
      }
    }
    boolean told = !a.places().isEmpty() && !b.places().isEmpty();
    boolean rough = Math.max(Places.rank(own), Places.rank(its)) >= COUNTRY;
    out.add(new Weighed(best, told ? 1 : rough ? SCENE / 2 : SCENE));
    if (best == Ground.SAME_TOWN) {
      town(a, b, out);
    }
    for (Place x : a.places()) {
      if (Places.rank(x) == 0 && b.places().stream().anyMatch(y -> y.name().equals(x.name()))) {
        out.add(new Weighed(Ground.SAME_SITE, 1));
        return;
      }
    }
  }

  private static Ground place(Place x, Place y) {
    if (!Places.compatible(x, y)) {
      return Places.near(x, y, NEIGHBOUR_KM) ? Ground.NEARBY : Ground.ELSEWHERE;
    }
    int rougher = Math.max(Places.rank(x), Places.rank(y));
    return rougher <= 2 ? Ground.SAME_TOWN : rougher <= 4 ? Ground.SAME_AREA : Ground.SAME_COUNTRY;
  }

  /**
   * What a shared town says by itself is little; with the same day, or told within days, it says
   * much.
   */
  private static void town(EpisodeProfile a, EpisodeProfile b, List<Weighed> out) {
    Optional<When> x = a.episode().when();
    Optional<When> y = b.episode().when();
    if (x.isEmpty() || y.isEmpty()) {
      out.add(new Weighed(Ground.TOWN_UNDATED, 1));
      return;
    }
    boolean together =
        a.published().isPresent()
            && b.published().isPresent()
            && apart(a.published().get(), b.published().get()) <= 3;
    long gap = Days.gap(x.get(), y.get());
    Ground ground =
        gap == 0
            ? Ground.TOWN_AND_DAY
            : !together ? Ground.TOWN_LATER : gap == 1 ? Ground.TOWN_UNDATED : Ground.TOWN_ALONE;
    out.add(new Weighed(ground, 1));
  }

  private static void contradiction(List<Weighed> out) {
    boolean days = false;
    boolean places = false;
    for (Weighed g : out) {
      days |=
          g.ground() == Ground.DAYS_APART
              || g.ground() == Ground.WEEK_APART
              || g.ground() == Ground.OTHER_DAY;
      places |= g.ground() == Ground.NEARBY || g.ground() == Ground.ELSEWHERE;
    }
    if (days && places) {
      out.add(new Weighed(Ground.NEITHER_DAY_NOR_PLACE, 1));
    }
  }

  private static void kind(IncidentType a, IncidentType b, List<Weighed> out) {
    if (a == b) {
      out.add(new Weighed(Ground.SAME_KIND, 1));
    } else if (a != IncidentType.OTHER_ATTACK
        && b != IncidentType.OTHER_ATTACK
        && !Families.same(a, b)) {
      out.add(new Weighed(Ground.OTHER_KIND, 1));
    }
  }
}
