package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Factuality;
import org.herodotus.model.IncidentType;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Statement;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * Joins the mentions of one report into episodes: the codebook's "one place, one time, one pair of
 * parties", read through the report's own references ("the attack", "another bomb"). Thread-safe.
 */
final class EpisodeBuilder {
  /** Mentions of one report that are looked at: a longer one is a list of something, or broken. */
  private static final int MOST = 3_000;

  /** Sentences within which an episode without day and place is the one told before it. */
  private static final int SHADOW = 5;

  /** Sentences from a killing to what was done along with it. */
  private static final int ALONG = 1;

  /** Sentences within which two tellings without a day can be of one attack. */
  private static final int CLOSE = 3;

  private final MentionAffinity affinity = new MentionAffinity();
  private final Causes causes = new Causes();

  List<Episode> episodes(Reading reading) {
    List<Thread> threads = new ArrayList<>();
    List<EventMention> pending = new ArrayList<>();
    List<EventMention> events = reading.events();
    for (EventMention mention : events.subList(0, Math.min(MOST, events.size()))) {
      if (!mention.factuality().opensIncident()) {
        continue;
      }
      if (!join(reading, mention, threads)) {
        if (opens(mention)) {
          threads.add(new Thread(mention));
        } else {
          pending.add(mention);
        }
      }
    }
    for (EventMention mention : pending) {
      join(reading, mention, threads);
    }
    threads.removeIf(t -> !t.substantial());
    assignTolls(reading, threads);
    absorbTwins(reading, threads);
    absorbHeadline(reading, threads);
    dateHeadline(reading, threads);
    absorbShadows(reading, threads);
    threads.removeIf(
        t -> !t.inTitle(reading) && (!t.told() || t.pointsBack() && !t.placed(reading)));
    threads.removeIf(t -> t.passingHistory(reading));
    Thread lead = lead(reading, threads);
    assignActs(reading, threads, lead);
    List<Episode> out = new ArrayList<>();
    Optional<Where> scene =
        lead == null ? Optional.empty() : lead.where().or(() -> Places.scene(reading));
    for (Thread thread : threads) {
      out.add(thread.episode(reading, out.size(), thread == lead, scene));
    }
    return out;
  }

  /**
   * What the report is mainly about: the episode with most mentions and figures, the headline
   * counting double.
   */
  private static Thread lead(Reading reading, List<Thread> threads) {
    Thread lead = null;
    int most = 0;
    for (Thread t : threads) {
      int weight =
          t.background()
              ? 0
              : 2 * t.mentions.size()
                  + 2 * t.tolls.size()
                  + (t.inTitle(reading) ? 4 : 0)
                  + (t.told() ? 2 : 0);
      if (weight > most) {
        most = weight;
        lead = t;
      }
    }
    return lead;
  }

  /**
   * Two tellings of one kind of deed on one day and in one place are one episode, unless the second
   * is announced as another or the outlet itself names other attackers. What somebody is cited with
   * is another account of the same.
   */
  private void absorbTwins(Reading reading, List<Thread> threads) {
    for (int j = threads.size() - 1; j > 0; j--) {
      Thread later = threads.get(j);
      if (affinity.shifted(reading, later.mentions.get(0))) {
        continue;
      }
      for (int i = 0; i < j; i++) {
        Thread first = threads.get(i);
        if (first.background() == later.background()
            && (first.likely(later) || first.followedBy(later))
            && first.oneDay(reading, later)
            && first.onePlace(later)
            && (later.ascribed() || !affinity.rivals(first.mentions, later.mentions))) {
          first.absorb(later, "same kind, day and place");
          threads.remove(j);
          break;
        }
      }
    }
  }

  /**
   * A headline names in other words what the body then tells: alone it is no episode of its own.
   */
  private static void absorbHeadline(Reading reading, List<Thread> threads) {
    List<Thread> headlines = threads.stream().filter(t -> t.onlyTitle(reading)).toList();
    for (Thread headline : headlines) {
      Thread best = null;
      int most = Integer.MIN_VALUE;
      for (Thread t : threads) {
        if (t == headline || t.onlyTitle(reading) || t.background() || t.foreign(headline)) {
          continue;
        }
        int weight =
            2 * t.mentions.size()
                + 2 * t.tolls.size()
                - 2 * t.mentions.get(0).sentence()
                + (Families.same(t.type(), headline.type()) ? 6 : 0);
        if (weight > most) {
          most = weight;
          best = t;
        }
      }
      if (best != null) {
        best.absorb(headline, "the headline tells of it");
        threads.remove(headline);
      }
    }
  }

  /**
   * A report that comes back to an old event tells its day in the first sentence only ("admitted
   * that its soldiers killed civilians at Ngarbuh in February"): what the headline tells without a
   * day is that event.
   */
  private static void dateHeadline(Reading reading, List<Thread> threads) {
    for (Thread headline : threads) {
      if (!headline.inTitle(reading) || headline.when(reading).isPresent()) {
        continue;
      }
      for (Thread old : threads) {
        if (old != headline
            && old.background()
            && old.opens(reading)
            && old.when(reading).isPresent()
            && !headline.foreign(old)) {
          headline.absorb(old, "the first sentence tells its day");
          threads.remove(old);
          return;
        }
      }
    }
  }

  /**
   * An episode whose own sentences name neither day nor place is another word for what was told
   * before it: its figures and its words go there, unless it has figures and words that turn to
   * something else. An arrest without place or number is what followed, and no episode.
   */
  private void absorbShadows(Reading reading, List<Thread> threads) {
    for (Thread shadow : List.copyOf(threads)) {
      boolean another =
          !shadow.tolls.isEmpty() && affinity.shifted(reading, shadow.mentions.get(0));
      if (shadow.placed(reading) || threads.size() == 1 || shadow.inTitle(reading) || another) {
        continue;
      }
      Thread best = null;
      int nearest = SHADOW;
      for (Thread t : threads) {
        int apart =
            t == shadow
                ? Integer.MAX_VALUE
                : t.inTitle(reading)
                    ? Math.min(SHADOW - 1, t.distance(shadow))
                    : t.distance(shadow);
        if (t != shadow
            && apart < nearest
            && t.background() == shadow.background()
            && shadow.likely(t)) {
          nearest = apart;
          best = t;
        }
      }
      if (best != null) {
        best.absorb(shadow, "told with it, without day or place of its own");
        threads.remove(shadow);
      } else if (shadow.type() == IncidentType.RAID_OR_ARREST_OPERATION
          && shadow.tolls.stream().noneMatch(Thread::counted)
          && !shadow.apart(reading)) {
        threads.remove(shadow);
      }
    }
  }

  /**
   * Whether a mention may open an episode of its own: it is told as happened and does not point
   * back.
   */
  private static boolean opens(EventMention mention) {
    return mention.factuality().polarity() == Factuality.Polarity.POSITIVE
        && !(mention.definite() && mention.places().isEmpty() && mention.times().isEmpty());
  }

  private boolean join(Reading reading, EventMention mention, List<Thread> threads) {
    Thread best = null;
    MentionAffinity.Score bestScore = MentionAffinity.Score.NONE;
    for (Thread thread : threads) {
      MentionAffinity.Score score = affinity.score(reading, mention, thread.mentions);
      if (score.joins() && score.value() >= bestScore.value()) {
        best = thread;
        bestScore = score;
      }
    }
    if (best == null) {
      return false;
    }
    best.mentions.add(mention);
    best.reasons.add(bestScore.reason());
    return true;
  }

  /**
   * Each figure goes to the mention it stands with, else to the episode that the text was last
   * about.
   */
  private void assignTolls(Reading reading, List<Thread> threads) {
    List<EventMention> events = reading.events();
    int last = events.size() <= MOST ? Integer.MAX_VALUE : events.get(MOST - 1).sentence();
    for (Toll toll : reading.tolls()) {
      if (toll.scope() == Toll.Scope.AGGREGATE
          || toll.sentence() > last
          || causes.elsewhere(reading, toll)) {
        continue;
      }
      Thread thread = nearest(reading, toll, threads);
      if (thread != null) {
        thread.tolls.add(toll);
      }
    }
  }

  private static Thread nearest(Reading reading, Toll toll, List<Thread> threads) {
    int at = toll.quantity().span().start();
    Thread best = null;
    long bestCost = Long.MAX_VALUE;
    for (Thread thread : threads) {
      for (EventMention m : thread.mentions) {
        long cost = cost(reading, toll, at, m);
        if (cost < bestCost) {
          bestCost = cost;
          best = thread;
        }
      }
    }
    return best;
  }

  private static long cost(Reading reading, Toll toll, int at, EventMention m) {
    int apart = toll.sentence() - m.sentence();
    long distance = Math.abs(at - m.trigger().start());
    boolean inside = toll.evidence().span().overlaps(m.trigger());
    if (apart == 0) {
      return distance / 4 + (inside ? 0 : 200) + (m.factuality().background() ? 50 : 0);
    }
    List<Sentence> sentences = reading.resolved().marks().sentences();
    int paragraphs =
        Math.abs(
            sentences.get(toll.sentence()).paragraph() - sentences.get(m.sentence()).paragraph());
    long back = apart > 0 ? 1000L * apart : 6000L - 3000L * apart;
    return 1000
        + back
        + 1000L * paragraphs
        + (m.factuality().background() ? 4000 : 0)
        + distance / 100;
  }

  private static void assignActs(Reading reading, List<Thread> threads, Thread lead) {
    ActOwners owners =
        new ActOwners(threads.stream().map(t -> t.mentions).toList(), threads.indexOf(lead));
    for (Claim claim : reading.claims()) {
      owners.of(claim).ifPresent(i -> threads.get(i).claims.add(claim));
    }
    for (Statement statement : reading.statements()) {
      owners.of(statement).ifPresent(i -> threads.get(i).statements.add(statement));
    }
  }

  /** An episode under construction. */
  private static final class Thread {
    private final List<EventMention> mentions = new ArrayList<>();
    private final List<Toll> tolls = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    Thread(EventMention first) {
      mentions.add(first);
    }

    boolean substantial() {
      return mentions.stream().anyMatch(m -> m.confidence() >= 0.4);
    }

    void absorb(Thread other, String reason) {
      mentions.addAll(other.mentions);
      mentions.sort(java.util.Comparator.comparingInt(EventMention::index));
      tolls.addAll(other.tolls);
      tolls.sort(java.util.Comparator.comparing(t -> t.quantity().span()));
      reasons.add(reason);
    }

    IncidentType type() {
      return TypeVote.of(mentions);
    }

    boolean background() {
      return mentions.stream().allMatch(m -> m.factuality().background());
    }

    /** Whether its own words set it on other days than the news ("a few days before"). */
    boolean apart(Reading reading) {
      List<Sentence> sentences = reading.resolved().marks().sentences();
      for (EventMention m : mentions) {
        for (TimeExpression t : m.times()) {
          if (t.precision() == TimeExpression.Precision.DAYS
              && sentences.get(m.sentence()).span().contains(t.span())) {
            return true;
          }
        }
      }
      return false;
    }

    boolean inTitle(Reading reading) {
      return mentions.stream().anyMatch(m -> title(reading, m));
    }

    boolean onlyTitle(Reading reading) {
      return mentions.stream().allMatch(m -> title(reading, m));
    }

    private static boolean title(Reading reading, EventMention m) {
      return reading.resolved().marks().sentences().get(m.sentence()).part() == Sentence.Part.TITLE;
    }

    /** Whether the first sentence of the text tells of it. */
    boolean opens(Reading reading) {
      List<Sentence> sentences = reading.resolved().marks().sentences();
      int first = 0;
      while (first + 1 < sentences.size() && sentences.get(first).part() == Sentence.Part.TITLE) {
        first++;
      }
      int body = first;
      return mentions.stream().anyMatch(m -> m.sentence() == body);
    }

    /** Whether a day, a place or a figure of its own is told. */
    boolean told() {
      return !tolls.isEmpty()
          || mentions.stream()
              .anyMatch(m -> !m.places().isEmpty() || m.time().flatMap(Days::when).isPresent());
    }

    /** Whether a sentence of its own names a day or a place for it. */
    boolean placed(Reading reading) {
      for (EventMention m : mentions) {
        Span own = reading.resolved().marks().sentences().get(m.sentence()).span();
        boolean day =
            m.times().stream().anyMatch(t -> own.contains(t.span()) && Days.when(t).isPresent());
        boolean place =
            m.places().stream()
                .anyMatch(p -> own.contains(p.span()) && Places.rank(p.place()) <= 4);
        if (day || place) {
          return true;
        }
      }
      return false;
    }

    /**
     * History in passing: only days long before the news, neither a place in a country nor a
     * figure.
     */
    boolean passingHistory(Reading reading) {
      var news = reading.report().published().map(p -> p.date());
      List<When> days =
          mentions.stream().flatMap(m -> m.time().flatMap(Days::when).stream()).toList();
      return news.isPresent()
          && !days.isEmpty()
          && days.stream().allMatch(d -> d.end().isBefore(news.get().minusDays(60)))
          && tolls.stream().noneMatch(Thread::counted)
          && mentions.stream()
              .noneMatch(
                  m -> m.places().stream().limit(1).anyMatch(p -> Places.rank(p.place()) <= 4));
    }

    /** Whether all its mentions point back to something that the report does not tell. */
    boolean pointsBack() {
      return mentions.stream().allMatch(EventMention::definite);
    }

    static boolean counted(Toll toll) {
      return toll.quantity().stated().orElse(0) > 1;
    }

    /**
     * Sentences from the nearest mention of this episode to the later one; more if this one only
     * comes after.
     */
    int distance(Thread later) {
      int nearest = Integer.MAX_VALUE;
      int at = later.mentions.get(0).sentence();
      for (EventMention m : mentions) {
        int apart = at - m.sentence();
        nearest = Math.min(nearest, apart >= 0 ? apart : 1 - 2 * apart);
      }
      return nearest;
    }

    /**
     * Whether this episode can be another word for the other one: both are attacks on life, or of
     * one family.
     */
    boolean likely(Thread other) {
      return Families.same(type(), other.type())
          || Families.lethal(type()) && Families.lethal(other.type());
    }

    /** Whether all of it is what somebody says. */
    boolean ascribed() {
      return mentions.stream().noneMatch(m -> m.voices().isEmpty());
    }

    /** "Nine were killed, six were carried off and 15 houses were burned": one attack. */
    boolean followedBy(Thread other) {
      boolean side =
          switch (other.type()) {
            case ARSON, LOOTING, KIDNAPPING -> true;
            default -> false;
          };
      boolean fire = type() == IncidentType.ARSON && Families.lethal(other.type());
      return side && Families.lethal(type()) && distance(other) == 0
          || fire && distance(other) <= ALONG;
    }

    /** Whether both are told of one and the same day, or close together without any. */
    boolean oneDay(Reading reading, Thread other) {
      Optional<When> own = when(reading);
      Optional<When> its = other.when(reading);
      return own.isPresent() || its.isPresent()
          ? own.equals(its)
          : distance(other) <= CLOSE
              && timeless(reading)
              && other.timeless(reading)
              && where().filter(w -> Places.rank(w.place()) <= 4).isPresent();
    }

    /** Whether its sentences hold no word of a day, not even of one that cannot be settled. */
    private boolean timeless(Reading reading) {
      List<Sentence> sentences = reading.resolved().marks().sentences();
      return mentions.stream()
          .map(m -> sentences.get(m.sentence()).span())
          .noneMatch(
              s ->
                  reading.resolved().times().stream()
                      .anyMatch(
                          t -> !t.dated() && t.value().startsWith("XXXX") && s.contains(t.span())));
    }

    /** Whether both name one place, or one that holds the other. */
    boolean onePlace(Thread other) {
      Optional<Where> own = where();
      Optional<Where> its = other.where();
      return own.isPresent()
          && its.isPresent()
          && Places.nested(own.get().place(), its.get().place());
    }

    /** The day that its own sentences tell, else one taken over from those round them. */
    Optional<When> when(Reading reading) {
      List<Sentence> sentences = reading.resolved().marks().sentences();
      List<When> own = new ArrayList<>();
      List<When> all = new ArrayList<>();
      for (EventMention m : mentions) {
        Optional<When> day = m.time().flatMap(Days::when);
        day.ifPresent(all::add);
        if (day.isPresent() && sentences.get(m.sentence()).span().contains(m.time().get().span())) {
          own.add(day.get());
        }
      }
      Optional<When> told = Days.best(own);
      return told.filter(w -> w.precision() == When.Precision.DAY).or(() -> Days.best(all));
    }

    /** Whether both name places that cannot be one. */
    boolean foreign(Thread other) {
      for (EventMention a : mentions) {
        for (EventMention b : other.mentions) {
          if (!a.places().isEmpty()
              && !b.places().isEmpty()
              && Places.compatible(a.places().get(0).place(), b.places().get(0).place())) {
            return false;
          }
        }
      }
      return mentions.stream().anyMatch(m -> !m.places().isEmpty())
          && other.mentions.stream().anyMatch(m -> !m.places().isEmpty());
    }

    /** Where it happened, by what tells that it did, else by what denies it. */
    Optional<Where> where() {
      List<PlaceMention> told = new ArrayList<>();
      List<PlaceMention> denied = new ArrayList<>();
      for (EventMention m : mentions) {
        boolean positive = m.factuality().polarity() == Factuality.Polarity.POSITIVE;
        m.places().stream().limit(1).forEach((positive ? told : denied)::add);
      }
      return Places.best(told.isEmpty() ? denied : told).map(Places::where);
    }

    Episode episode(Reading reading, int index, boolean lead, Optional<Where> scene) {
      boolean background = background();
      return new Episode(
          reading,
          index,
          mentions,
          tolls,
          claims,
          statements,
          TypeVote.of(mentions),
          when(reading),
          where().or(() -> background ? Places.country(reading) : scene),
          background,
          lead,
          reasons);
    }
  }
}
