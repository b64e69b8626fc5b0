package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Place;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.When;

/**
 * How well a mention fits the mentions of an episode already told in the same report. Thread-safe.
 */
final class MentionAffinity {
  private static final double JOIN = 1.5;

  /** "Gunmen stormed the school and marched the pupils off": one subject, one deed. */
  private static final double ONE_SUBJECT = 2.5;

  private final Shifts shifts = Shifts.known();

  /** Sentences within which it counts whether a deed was only told beside another. */
  private static final int CLOSE = 12;

  /** Sentences that what is only told beside another deed is further away. */
  private static final int BESIDE = 2;

  /** Against a deed whose sentence opens with words that turn to another. */
  private static final double OPENED = 3;

  /** Against a deed that its own phrase calls another. */
  private static final double ANNOUNCED = 2;

  /** Another place than that of the episode. */
  private static final double ELSEWHERE = -3;

  /** Another town, told by the opening of the sentence ("In Mosul, gunmen ..."). */
  private static final double OTHER_TOWN = -5;

  /** Rank of the widest place that tells one incident from another. */
  static final int DISTRICT = 2;

  /** A later word that names what was hit. */
  private static final double SAME_TARGET = 1.5;

  /** What points back right after history goes on with it, whatever day it takes over. */
  private static final double GOES_ON = 1.5;

  /**
   * @param value the higher the better; joins from {@value #JOIN} on
   * @param reason what spoke for it, in words
   */
  record Score(double value, String reason) {
    static final Score NONE = new Score(Double.NEGATIVE_INFINITY, "");

    boolean joins() {
      return value >= JOIN;
    }

    Score plus(double more, String why) {
      return new Score(value + more, reason.isEmpty() ? why : reason + ", " + why);
    }
  }

  Score score(Reading reading, EventMention mention, List<EventMention> episode) {
    List<String> reasons = new ArrayList<>();
    double value = type(mention, episode, reasons);
    boolean goesOn = goesOnWithHistory(reading, mention, episode);
    double time = goesOn ? GOES_ON : time(reading, mention, episode, reasons);
    double place = place(reading, mention, episode, reasons);
    value +=
        time
            + place
            + parties(mention, episode, reasons)
            + discourse(reading, mention, episode, place <= ELSEWHERE, reasons);
    return new Score(
        value - turn(reading, mention, episode, time, place), String.join(", ", reasons));
  }

  /**
   * How much the words say that a mention is another deed than the episode, whose day and place it
   * then has only if its own sentence names them.
   */
  private double turn(
      Reading reading,
      EventMention mention,
      List<EventMention> episode,
      double time,
      double place) {
    boolean beside = episode.stream().anyMatch(m -> m.sentence() == mention.sentence());
    boolean announced = shifts.announced(reading, mention);
    boolean opened = !beside && shifts.opened(reading, mention);
    boolean later = !beside && shifts.later(reading, mention);
    if (!announced && !opened && !later) {
      return 0;
    }
    double carried =
        announced || opened
            ? (stated(reading, mention) ? 0 : Math.max(0, time))
                + (at(reading, mention) ? 0 : Math.max(0, place))
            : 0;
    return carried + (opened || later ? OPENED : 0) + (announced ? ANNOUNCED : 0);
  }

  /** Whether its own sentence names the place. */
  private static boolean at(Reading reading, EventMention mention) {
    Sentence own = reading.resolved().marks().sentences().get(mention.sentence());
    return mention.places().stream().limit(1).anyMatch(p -> own.span().contains(p.span()));
  }

  private static double type(
      EventMention mention, List<EventMention> episode, List<String> reasons) {
    double best = -2;
    for (EventMention m : episode) {
      if (m.type() == mention.type()) {
        best = Math.max(best, 2);
      } else if (m.type() == IncidentType.OTHER_ATTACK
          || mention.type() == IncidentType.OTHER_ATTACK) {
        best = Math.max(best, 1);
      } else if (Families.same(m.type(), mention.type())) {
        best = Math.max(best, 1.5);
      }
    }
    if (best >= 1.5) {
      reasons.add("same kind");
    }
    if (best < 0 && mention.definite()) {
      return mention.type() == IncidentType.ARMED_ASSAULT && lethal(episode) ? 0.5 : best + 1;
    }
    return best;
  }

  private static boolean lethal(List<EventMention> episode) {
    return episode.stream().anyMatch(m -> Families.lethal(m.type()));
  }

  /** Whether its own sentence names the day. */
  private static boolean stated(Reading reading, EventMention mention) {
    Sentence own = reading.resolved().marks().sentences().get(mention.sentence());
    return mention
        .time()
        .filter(
            t ->
                own.span().contains(t.span())
                    && Days.when(t).filter(MentionAffinity::one).isPresent())
        .isPresent();
  }

  private static boolean stated(Reading reading, List<EventMention> episode) {
    return episode.stream().anyMatch(m -> stated(reading, m));
  }

  private static boolean one(When when) {
    return when.start().equals(when.end());
  }

  private static double time(
      Reading reading, EventMention mention, List<EventMention> episode, List<String> reasons) {
    Optional<When> own = mention.time().flatMap(Days::when);
    if (own.isEmpty()) {
      return 0;
    }
    long gap = Long.MAX_VALUE;
    for (EventMention m : episode) {
      Optional<When> other = m.time().flatMap(Days::when);
      if (other.isPresent()) {
        gap = Math.min(gap, Days.gap(own.get(), other.get()));
      }
    }
    if (gap == Long.MAX_VALUE) {
      return 0;
    }
    if (gap == 0) {
      reasons.add("same day");
      return 1;
    }
    boolean told =
        stated(reading, mention) && (stated(reading, episode) || Setting.dated(reading, mention));
    return gap > 1 ? -4 : told ? -3 : -1.5;
  }

  private static double place(
      Reading reading, EventMention mention, List<EventMention> episode, List<String> reasons) {
    if (mention.places().isEmpty()) {
      return 0;
    }
    Place own = mention.places().get(0).place();
    List<Place> all =
        episode.stream()
            .filter(m -> !m.places().isEmpty())
            .map(m -> m.places().get(0).place())
            .toList();
    List<Place> towns = all.stream().filter(MentionAffinity::town).toList();
    List<Place> told = town(own) && !towns.isEmpty() ? towns : all;
    if (told.stream().anyMatch(p -> Places.compatible(own, p) && !unlike(own, p))) {
      reasons.add("same place");
      return 1;
    }
    if (Setting.away(reading, mention.places().get(0))) {
      return 0;
    }
    boolean set = told == towns && Setting.placed(reading, mention);
    return told.isEmpty() ? 0 : set ? OTHER_TOWN : Places.rank(own) <= 4 ? ELSEWHERE : -0.5;
  }

  /** Two settlements of different names, of which one is only known to lie in some province. */
  private static boolean unlike(Place a, Place b) {
    boolean settled = settled(a) && settled(b);
    boolean loose = a.id().isEmpty() && !town(a) || b.id().isEmpty() && !town(b);
    return settled && loose && !a.name().contains(b.name()) && !b.name().contains(a.name());
  }

  private static boolean settled(Place place) {
    return place.kind() == Place.Kind.TOWN;
  }

  private static boolean town(Place place) {
    return Places.rank(place) <= DISTRICT;
  }

  private static double parties(
      EventMention mention, List<EventMention> episode, List<String> reasons) {
    double value = 0;
    for (Argument.Role role : List.of(Argument.Role.ATTACKER, Argument.Role.VICTIM)) {
      Set<String> own = names(List.of(mention), role);
      Set<String> told = names(episode, role);
      if (own.isEmpty() || told.isEmpty()) {
        continue;
      }
      boolean shared = own.stream().anyMatch(told::contains);
      if (shared) {
        reasons.add(role == Argument.Role.ATTACKER ? "same attacker" : "same victim");
        value += role == Argument.Role.ATTACKER ? 0.75 : 1.5;
      } else {
        value -= 1;
      }
    }
    return value;
  }

  /** Whether both name attackers, and none in common. */
  boolean rivals(List<EventMention> one, List<EventMention> other) {
    Set<String> a = names(one, Argument.Role.ATTACKER);
    Set<String> b = names(other, Argument.Role.ATTACKER);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  private static Set<String> names(List<EventMention> mentions, Argument.Role role) {
    Set<String> out = new HashSet<>();
    for (EventMention m : mentions) {
      for (Argument a : m.arguments()) {
        if (a.role() == role && a.named()) {
          out.add(a.actor().map(x -> x.name()).orElse(a.text()).toLowerCase(Locale.ROOT));
        }
      }
    }
    return out;
  }

  private static double discourse(
      Reading reading,
      EventMention mention,
      List<EventMention> episode,
      boolean elsewhere,
      List<String> reasons) {
    List<Sentence> sentences = reading.resolved().marks().sentences();
    double value = 0;
    int nearest = Integer.MAX_VALUE;
    boolean background = true;
    boolean paragraph = false;
    for (EventMention m : episode) {
      int apart = Math.abs(m.sentence() - mention.sentence());
      boolean aside = apart > 0 && apart <= CLOSE && Asides.aside(reading, m);
      nearest = Math.min(nearest, aside ? apart + BESIDE : apart);
      background &= m.factuality().background();
      paragraph |=
          sentences.get(m.sentence()).paragraph() == sentences.get(mention.sentence()).paragraph();
    }
    if (nearest == 0) {
      reasons.add("same sentence");
      value += 1;
      if (oneSubject(mention, episode)) {
        reasons.add("same subject");
        value += ONE_SUBJECT;
      }
    } else if (nearest <= 2 && !stated(reading, mention) && theAttackers(reading, mention)) {
      reasons.add("the attackers");
      value += ONE_SUBJECT;
    } else if (nearest == 1) {
      value += 0.5;
    }
    if (paragraph) {
      value += 0.25;
    }
    boolean another =
        elsewhere
            && nearest > 0
            && (!mention.arguments(Argument.Role.ATTACKER).isEmpty()
                || Setting.placed(reading, mention));
    if (mention.definite() && !another) {
      reasons.add("points back");
      value += 1.5 - 0.1 * Math.min(nearest, 10);
      if (sameTarget(mention, episode)) {
        reasons.add("same target");
        value += SAME_TARGET;
      }
    }
    if (background != mention.factuality().background()
        && !goesOnWithHistory(reading, mention, episode)) {
      value -= 2;
    }
    return value;
  }

  /** "A bomb at a mosque killed four ... the mosque bombing": what it hit tells which it is. */
  private static boolean sameTarget(EventMention mention, List<EventMention> episode) {
    Set<String> own = Targets.heads(List.of(mention));
    return !own.isEmpty() && Targets.heads(episode).stream().anyMatch(own::contains);
  }

  /**
   * "On 3 May 2015 a bomb exploded on a bus. More than 40 people were killed": what points back
   * right after history, in one paragraph and without a day of its own, goes on with it.
   */
  static boolean goesOnWithHistory(
      Reading reading, EventMention mention, List<EventMention> episode) {
    if (!mention.definite() || stated(reading, mention)) {
      return false;
    }
    List<Sentence> sentences = reading.resolved().marks().sentences();
    int paragraph = sentences.get(mention.sentence()).paragraph();
    boolean beside = false;
    for (EventMention m : episode) {
      beside |=
          m.factuality().background()
              && mention.sentence() - m.sentence() == 1
              && sentences.get(m.sentence()).paragraph() == paragraph;
    }
    return beside && !newsBefore(reading, mention);
  }

  /** "The attack comes months after gunmen killed 130": the news, with history beside it. */
  private static boolean newsBefore(Reading reading, EventMention mention) {
    List<EventMention> events = reading.events();
    int before = mention.sentence() - 1;
    boolean news = false;
    for (int k = mention.index() - 1; k >= 0 && events.get(k).sentence() >= before; k--) {
      if (events.get(k).sentence() == before) {
        news = !events.get(k).factuality().background();
      }
    }
    return news;
  }

  /** "The attackers shot a guard": who acted just before acts again. */
  private static boolean theAttackers(Reading reading, EventMention mention) {
    Annotations marks = reading.resolved().marks();
    for (Argument a : mention.arguments(Argument.Role.ATTACKER)) {
      int first = marks.tokenAt(a.span().start());
      boolean pointed =
          marks.tokens().get(first).lower().equals("the")
              || first > 0 && marks.tokens().get(first - 1).lower().equals("the");
      if (pointed && !a.named() && PartyWords.telling(a.text()).equals(PartyWords.FACELESS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the very same words name the attacker of both. */
  private static boolean oneSubject(EventMention mention, List<EventMention> episode) {
    for (Argument own : mention.arguments(Argument.Role.ATTACKER)) {
      for (EventMention m : episode) {
        if (m.arguments(Argument.Role.ATTACKER).stream()
            .anyMatch(a -> a.span().equals(own.span()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the words round the mention say that another incident begins. */
  boolean shifted(Reading reading, EventMention mention) {
    return shifts.opened(reading, mention)
        || shifts.later(reading, mention)
        || shifts.announced(reading, mention);
  }
}
