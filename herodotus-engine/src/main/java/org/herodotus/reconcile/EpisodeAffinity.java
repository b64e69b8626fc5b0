package org.herodotus.reconcile;

import org.herodotus.model.IncidentType;

/**
 * How likely an episode tells of one incident with each of others, of other reports: the sum of all
 * grounds that day, place, kind, parties, figures and wording give; they join from 0 on. Symmetric.
 * Made for one episode, whose words lie spread on a {@link Desk} until it is closed; not
 * thread-safe.
 */
final class EpisodeAffinity implements AutoCloseable {
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

  /** Days after a deed in which it is news. */
  private static final int NEWS = 2;

  private final EpisodeProfile own;
  private final Atlas atlas;
  private final Balance balance;
  private final double[] text;
  private final double[] opening;

  /**
   * What the comparisons of one joining use one after the other.
   *
   * @param atlas the places of all episodes
   * @param balance grounds of the pair at hand
   * @param text room for the weights of all words
   * @param opening as much again
   */
  record Desk(Atlas atlas, Balance balance, double[] text, double[] opening) {
    Desk(Atlas atlas, int words) {
      this(atlas, new Balance(), new double[words], new double[words]);
    }
  }

  EpisodeAffinity(EpisodeProfile own, Desk desk) {
    this.own = own;
    this.atlas = desk.atlas();
    this.balance = desk.balance();
    this.text = desk.text();
    this.opening = desk.opening();
    own.text().spread(text);
    own.opening().spread(opening);
  }

  @Override
  public void close() {
    own.text().clear(text);
    own.opening().clear(opening);
  }

  /** Weighs all but the wording; the outcome can be at most the value returned. */
  double most(EpisodeProfile other) {
    balance.clear(own.lead() && other.lead());
    balance.add(Ground.RARE_WORDS, Math.min(6, common(own.rareWords(), other.rareWords())));
    place(other);
    day(other);
    contradiction();
    kind(own.type(), other.type());
    balance.add(Ground.SAME_FIGURES, figures(own.figures(), other.figures()));
    balance.add(Ground.SAME_PARTIES, Math.min(2, common(own.names(), other.names())));
    balance.add(Ground.SAME_TARGET, Math.min(1, common(own.targets(), other.targets())));
    if (own.episode().background() != other.episode().background()) {
      balance.add(Ground.HISTORY_IN_ONE, 1);
    }
    return balance.most();
  }

  /** The outcome of what {@link #most} has weighed, with the wording. */
  double value(EpisodeProfile other) {
    return balance.with(likeness(other));
  }

  /** What speaks for the two being one incident. */
  String reason(EpisodeProfile other) {
    most(other);
    value(other);
    return balance.reason();
  }

  /**
   * Whether what two reports tell cannot be of one incident, however like the wording: more than a
   * year lies between their days, or one outlet brings each as news of its own day or names towns
   * that lie apart. Bulletins and daily situation reports follow a template: "On 3 May gunmen
   * attacked a checkpoint in Ghazni" is not "On 9 May gunmen attacked a checkpoint in Ghazni".
   */
  boolean contradicts(EpisodeProfile other) {
    boolean days = own.days().told() && other.days().told();
    int gap = days ? own.days().gap(other.days()) : 0;
    return gap > YEAR
        || own.outlet() == other.outlet()
            && own.outlet() != EpisodeProfile.NONE
            && (gap > SLIP && otherDay(other) || otherTown(other));
  }

  private boolean otherDay(EpisodeProfile other) {
    return own.days().exact() && other.days().exact() && fresh(own) && fresh(other);
  }

  /** Whether a report tells of a deed within days of it, so that the day is not an older one. */
  private static boolean fresh(EpisodeProfile p) {
    int age = p.published() - p.days().start();
    return p.dated() && age >= 0 && age <= FRESH;
  }

  private boolean otherTown(EpisodeProfile other) {
    EpisodeProfile.Told its = other.places();
    if (own.places().none() || its.none() || !own.places().onlyTowns() || !its.onlyTowns()) {
      return false;
    }
    for (int x : own.places().all()) {
      for (int y : its.all()) {
        if (atlas.relation(x, y) != Atlas.Relation.APART) {
          return false;
        }
      }
    }
    return true;
  }

  /** How many numbers both hold. */
  private static int common(int[] a, int[] b) {
    int n = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        n++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return n;
  }

  /** Figures in common, at most two: "147 killed" says more than "two killed". */
  private static double figures(long[] a, long[] b) {
    double first = 0;
    double second = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] < b[j]) {
        i++;
      } else if (a[i] > b[j]) {
        j++;
      } else {
        double telling = telling((int) a[i]);
        second = Math.max(second, Math.min(first, telling));
        first = Math.max(first, telling);
        i++;
        j++;
      }
    }
    return first + second;
  }

  private static double telling(int figure) {
    return figure < 10 ? 0.3 : figure < 30 ? 1 : 1.6;
  }

  /** Likeness of wording, 0 to 1: whole text and opening weigh the same. */
  private double likeness(EpisodeProfile other) {
    double whole = other.text().cosine(text);
    boolean brief = own.opening() == own.text() && other.opening() == other.text();
    return (whole + (brief ? whole : other.opening().cosine(opening))) / 2;
  }

  private void day(EpisodeProfile other) {
    boolean its = other.days().told();
    if (own.days().told() && its) {
      Ground apart = apart(own.days(), other.days());
      if (apart != Ground.SAME_DAY) {
        published(other);
      }
      balance.add(apart, 1);
      return;
    }
    published(other);
    if (own.days().told()) {
      news(own.days(), other);
    } else if (its) {
      news(other.days(), own);
    }
  }

  private static Ground apart(EpisodeProfile.Period x, EpisodeProfile.Period y) {
    int gap = x.gap(y);
    if (gap == 0) {
      return x.exact() && y.exact() ? Ground.SAME_DAY : Ground.SAME_PERIOD;
    }
    return gap == 1
        ? Ground.DAY_APART
        : gap <= 3 ? Ground.DAYS_APART : gap <= 7 ? Ground.WEEK_APART : Ground.OTHER_DAY;
  }

  /** Whether a day lies within the days whose news a report brings that tells none. */
  private void news(EpisodeProfile.Period day, EpisodeProfile undated) {
    if (!undated.dated()) {
      return;
    }
    int age = undated.published() - day.end();
    if (age >= 0 && age <= NEWS) {
      balance.add(Ground.FRESH, 1);
    } else if (day.start() > undated.published() + 1) {
      balance.add(Ground.NOT_YET, 1);
    }
  }

  private void published(EpisodeProfile other) {
    if (!own.dated() || !other.dated()) {
      balance.add(Ground.PUBLISHED_IN_A_WEEK, 1);
      return;
    }
    int apart = Math.abs(own.published() - other.published());
    balance.add(
        apart <= 2
            ? Ground.PUBLISHED_TOGETHER
            : apart <= 7
                ? Ground.PUBLISHED_IN_A_WEEK
                : apart <= 30 ? Ground.PUBLISHED_IN_A_MONTH : Ground.PUBLISHED_FAR_APART,
        1);
  }

  private void place(EpisodeProfile other) {
    if (own.where() == EpisodeProfile.NONE || other.where() == EpisodeProfile.NONE) {
      return;
    }
    int rougher = Math.max(atlas.rank(own.where()), atlas.rank(other.where()));
    Ground best =
        sharesTown(other)
            ? Ground.SAME_TOWN
            : place(atlas.relation(own.where(), other.where()), rougher);
    boolean told = !own.places().none() && !other.places().none();
    balance.add(best, told ? 1 : rougher >= COUNTRY ? SCENE / 2 : SCENE);
    if (best == Ground.SAME_TOWN) {
      town(other);
    }
    if (common(own.places().sites(), other.places().names()) > 0) {
      balance.add(Ground.SAME_SITE, 1);
    }
  }

  private boolean sharesTown(EpisodeProfile other) {
    for (int x : own.places().towns()) {
      for (int y : other.places().towns()) {
        if (atlas.relation(x, y) == Atlas.Relation.COMPATIBLE) {
          return true;
        }
      }
    }
    return false;
  }

  private static Ground place(Atlas.Relation relation, int rougher) {
    return switch (relation) {
      case NEARBY -> Ground.NEARBY;
      case APART -> Ground.ELSEWHERE;
      case COMPATIBLE ->
          rougher <= 2 ? Ground.SAME_TOWN : rougher <= 4 ? Ground.SAME_AREA : Ground.SAME_COUNTRY;
    };
  }

  /**
   * What a shared town says by itself is little; with the same day, or told within days, it says
   * much.
   */
  private void town(EpisodeProfile other) {
    if (!own.days().told() || !other.days().told()) {
      balance.add(Ground.TOWN_UNDATED, 1);
      return;
    }
    boolean together =
        own.dated() && other.dated() && Math.abs(own.published() - other.published()) <= 3;
    int gap = own.days().gap(other.days());
    balance.add(
        gap == 0
            ? Ground.TOWN_AND_DAY
            : !together ? Ground.TOWN_LATER : gap == 1 ? Ground.TOWN_UNDATED : Ground.TOWN_ALONE,
        1);
  }

  private void contradiction() {
    boolean days =
        balance.holds(Ground.DAYS_APART)
            || balance.holds(Ground.WEEK_APART)
            || balance.holds(Ground.OTHER_DAY);
    if (days && (balance.holds(Ground.NEARBY) || balance.holds(Ground.ELSEWHERE))) {
      balance.add(Ground.NEITHER_DAY_NOR_PLACE, 1);
    }
  }

  private void kind(IncidentType a, IncidentType b) {
    if (a == b) {
      balance.add(Ground.SAME_KIND, 1);
    } else if (a != IncidentType.OTHER_ATTACK
        && b != IncidentType.OTHER_ATTACK
        && !Families.same(a, b)) {
      balance.add(Ground.OTHER_KIND, 1);
    }
  }
}
