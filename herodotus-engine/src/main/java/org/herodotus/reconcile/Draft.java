package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Argument;
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

/** An episode under construction: what one report tells of one incident, as far as it is sorted. */
final class Draft {
  /** Sentences from a killing to what was done along with it. */
  private static final int ALONG = 1;

  /** Sentences within which two tellings without a day can be of one attack. */
  private static final int CLOSE = 3;

  private final Reading reading;
  final List<EventMention> mentions = new ArrayList<>();
  final List<Toll> tolls = new ArrayList<>();
  final List<Claim> claims = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();
  final List<String> reasons = new ArrayList<>();

  Draft(Reading reading, EventMention first) {
    this.reading = reading;
    mentions.add(first);
  }

  boolean substantial() {
    return mentions.stream().anyMatch(m -> m.confidence() >= 0.4);
  }

  /** "On 16 April a bomb in Pattani wounded six": a day, a place and a figure in one sentence. */
  boolean set() {
    return mentions.stream()
        .anyMatch(
            m ->
                !m.definite()
                    && Setting.dated(reading, m)
                    && m.places().stream()
                        .limit(1)
                        .anyMatch(p -> Places.rank(p.place()) <= MentionAffinity.DISTRICT)
                    && reading.tolls().stream()
                        .anyMatch(t -> t.sentence() == m.sentence() && counted(t)));
  }

  void absorb(Draft other, String reason) {
    mentions.addAll(other.mentions);
    mentions.sort(Comparator.comparingInt(EventMention::index));
    tolls.addAll(other.tolls);
    tolls.sort(Comparator.comparing(t -> t.quantity().span()));
    reasons.add(reason);
  }

  IncidentType type() {
    return TypeVote.of(mentions);
  }

  boolean background() {
    return mentions.stream().allMatch(m -> m.factuality().background());
  }

  /** Whether its own words set it on other days than the news ("a few days before"). */
  boolean apart() {
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

  boolean inTitle() {
    return mentions.stream().anyMatch(m -> title(m));
  }

  boolean onlyTitle() {
    return mentions.stream().allMatch(m -> title(m));
  }

  private boolean title(EventMention m) {
    return reading.resolved().marks().sentences().get(m.sentence()).part() == Sentence.Part.TITLE;
  }

  /** Whether the first sentence of the text tells of it. */
  boolean opens() {
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
  boolean placed() {
    for (EventMention m : mentions) {
      Span own = reading.resolved().marks().sentences().get(m.sentence()).span();
      boolean day =
          m.times().stream().anyMatch(t -> own.contains(t.span()) && Days.when(t).isPresent());
      boolean place =
          m.places().stream().anyMatch(p -> own.contains(p.span()) && Places.rank(p.place()) <= 4);
      if (day || place) {
        return true;
      }
    }
    return false;
  }

  /**
   * History in passing: only days long before the news, neither a place in a country nor a figure.
   */
  boolean passingHistory() {
    var news = reading.report().published().map(p -> p.date());
    List<When> days =
        mentions.stream().flatMap(m -> m.time().flatMap(Days::when).stream()).toList();
    return news.isPresent()
        && !days.isEmpty()
        && days.stream().allMatch(d -> d.end().isBefore(news.get().minusDays(60)))
        && tolls.stream().noneMatch(Draft::counted)
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
  int distance(Draft later) {
    int nearest = Integer.MAX_VALUE;
    int at = later.mentions.get(0).sentence();
    for (EventMention m : mentions) {
      int apart = at - m.sentence();
      nearest = Math.min(nearest, apart >= 0 ? apart : 1 - 2 * apart);
    }
    return nearest;
  }

  /**
   * Whether this episode can be another word for the other one: both are attacks on life, or of one
   * family.
   */
  boolean likely(Draft other) {
    return Families.same(type(), other.type())
        || Families.lethal(type()) && Families.lethal(other.type());
  }

  /** Whether all of it is what somebody says. */
  boolean ascribed() {
    return mentions.stream().noneMatch(m -> m.voices().isEmpty());
  }

  /** "Nine were killed, six were carried off and 15 houses were burned": one attack. */
  boolean followedBy(Draft other) {
    boolean side =
        switch (other.type()) {
          case ARSON, LOOTING, KIDNAPPING -> true;
          default -> false;
        };
    boolean fire = type() == IncidentType.ARSON && Families.lethal(other.type());
    return side && Families.lethal(type()) && distance(other) == 0
        || fire && distance(other) <= ALONG
        || raided(other);
  }

  /** "Commandos boarded the ferry and nine passengers were shot": a raid and what came of it. */
  private boolean raided(Draft other) {
    EventMention raid = mentions.get(0);
    EventMention deed = other.mentions.get(0);
    return type() == IncidentType.RAID_OR_ARREST_OPERATION
        && outcome(other.type())
        && raid.sentence() == deed.sentence()
        && raid.trigger().start() < deed.trigger().start()
        && deed.arguments().stream().noneMatch(a -> a.role() == Argument.Role.ATTACKER);
  }

  /** What happens in a raid: forces that raid shoot and fight, and plant no bombs. */
  private static boolean outcome(IncidentType type) {
    return switch (type) {
      case SHOOTING, BATTLE, ARMED_ASSAULT, MASSACRE, OTHER_ATTACK -> true;
      default -> false;
    };
  }

  /** Whether both are told of one and the same day, or close together without any. */
  boolean oneDay(Draft other) {
    Optional<When> own = when();
    Optional<When> its = other.when();
    return own.isPresent() || its.isPresent()
        ? own.equals(its)
        : distance(other) <= CLOSE
            && timeless()
            && other.timeless()
            && where().filter(w -> Places.rank(w.place()) <= 4).isPresent();
  }

  /** Whether its sentences hold no word of a day, not even of one that cannot be settled. */
  private boolean timeless() {
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
  boolean onePlace(Draft other) {
    Optional<Where> own = where();
    Optional<Where> its = other.where();
    return own.isPresent()
        && its.isPresent()
        && Places.nested(own.get().place(), its.get().place());
  }

  /**
   * The day that its own sentences tell, else one taken over from those round them; what only
   * points back ("the attack") takes over nothing that counts beside the others.
   */
  Optional<When> when() {
    List<Sentence> sentences = reading.resolved().marks().sentences();
    List<When> own = new ArrayList<>();
    List<When> first = new ArrayList<>();
    List<When> all = new ArrayList<>();
    for (EventMention m : mentions) {
      Optional<When> day = m.time().flatMap(Days::when);
      day.ifPresent(all::add);
      boolean stated =
          day.isPresent() && sentences.get(m.sentence()).span().contains(m.time().get().span());
      if (stated) {
        own.add(day.get());
      }
      if (stated || !m.definite()) {
        day.ifPresent(first::add);
      }
    }
    Optional<When> told = Days.best(own);
    return told.filter(w -> w.precision() == When.Precision.DAY)
        .or(() -> Days.best(first))
        .or(() -> Days.best(all));
  }

  /** Days between the days that both are told of; none if one has no day. */
  long apart(Draft other) {
    Optional<When> own = when();
    Optional<When> its = other.when();
    return own.isPresent() && its.isPresent() ? Days.gap(own.get(), its.get()) : 0;
  }

  /** Whether both name places that cannot be one. */
  boolean foreign(Draft other) {
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

  Episode episode(int index, boolean lead, Optional<Where> scene) {
    boolean background = background();
    return new Episode(
        reading.report(),
        index,
        mentions,
        tolls,
        claims,
        claims.stream().filter(this::inTitle).toList(),
        statements,
        TypeVote.of(mentions),
        when(),
        where().or(() -> background ? Places.country(reading) : scene),
        background,
        lead,
        reasons);
  }

  private boolean inTitle(Claim claim) {
    return reading.resolved().marks().sentenceAt(claim.evidence().span().start()).part()
        == Sentence.Part.TITLE;
  }
}
