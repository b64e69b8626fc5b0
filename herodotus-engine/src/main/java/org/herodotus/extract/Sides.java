package org.herodotus.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/** Who is on one side: a party and its spokesmen, a state and its forces. */
final class Sides {
  private static final Set<String> STATE_SECTORS = Set.of("GOV", "MIL", "COP", "JUD");

  private Sides() {}

  /** Whether what {@code doer} does is the speaker's own doing. */
  static boolean one(Voice speaker, Actor doer) {
    if (speaker.actor().isEmpty()) {
      return false;
    }
    Actor actor = speaker.actor().get();
    return Parties.same(actor, doer)
        || siblings(actor, doer)
        || doer.kind() == Actor.Kind.STATE_FORCES && answersFor(speaker, actor, doer);
  }

  /** "The U.S. commander" of "American forces": an officer whom no list of actors knows. */
  static boolean nation(ClaimDesk desk, Voice speaker, Argument doer) {
    boolean unknown =
        speaker.kind() == Voice.Kind.ROLE
            && speaker.evidence().isPresent()
            && speaker.actor().filter(a -> a.kind() != Actor.Kind.UNKNOWN).isEmpty();
    Optional<String> country =
        doer.actor().filter(a -> a.kind() == Actor.Kind.STATE_FORCES).flatMap(Actor::country);
    if (!unknown || country.isEmpty()) {
      return false;
    }
    Span words = speaker.evidence().get().span();
    int first = desk.marks.tokenAt(words.start());
    for (int i = first; i < first + 3 && i < desk.marks.tokens().size(); i++) {
      if (NATIONS.find(desk.marks.tokens(), i, Math.min(i + 3, desk.marks.tokens().size())).stream()
          .anyMatch(m -> m.values().get(0).country().equals(country.get()))) {
        return true;
      }
    }
    return false;
  }

  private static final Nations NATIONS = Nations.known();

  /** Whether one body stands behind both: a group's agency, and its fighter. */
  private static boolean siblings(Actor a, Actor b) {
    return agency(a) && b.parent().filter(p -> id(p).equals(id(a.parent().get()))).isPresent();
  }

  /** Whether a medium is a group's own, and speaks for it. */
  static boolean agency(Actor actor) {
    return actor.kind() == Actor.Kind.MEDIA && actor.parent().isPresent();
  }

  /** The forces of a state. */
  static Actor forces(String name, Optional<String> country) {
    return new Actor(
        Optional.empty(),
        name,
        Actor.Kind.STATE_FORCES,
        country,
        Optional.of("MIL"),
        Optional.empty());
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Whether a voice of the state answers for its forces; officials who watch them do not. */
  private static boolean answersFor(Voice speaker, Actor actor, Actor doer) {
    boolean state =
        actor.kind() == Actor.Kind.STATE_FORCES
            || actor.kind() == Actor.Kind.GOVERNMENT
            || actor.kind() == Actor.Kind.PERSON
                && actor.sector().filter(STATE_SECTORS::contains).isPresent();
    boolean several =
        speaker.kind() == Voice.Kind.ROLE && speaker.name().toLowerCase(Locale.ROOT).endsWith("s");
    boolean police = actor.sector().filter("COP"::equals).isPresent();
    boolean policing = doer.sector().filter("COP"::equals).isPresent();
    return state
        && !several
        && !WATCHING.matcher(speaker.name()).find()
        && (!police || policing)
        && actor.country().isPresent()
        && actor.country().equals(doer.country());
  }

  /** Offices of a state that look into what its forces do. */
  private static final Pattern WATCHING =
      Pattern.compile(
          "(?i)\\b(?:legal aid|human rights|ombuds\\w+|prosecut\\w+|courts?|judges?|magistrates?|coroners?"
              + "|auditors?|senators?|deput(?:y|ies)|lawmakers?|legislators?|opposition|lawyers?|attorneys?"
              + "|inquiry|tribunal)\\b");

  /** Whether both are forces or bodies of states: in a communiqué, friends. */
  static boolean allied(Voice speaker, Actor doer) {
    return speaker.actor().filter(a -> ofState(a) && ofState(doer)).isPresent()
        && (speaker.actor().get().country().isEmpty()
            || speaker.actor().get().country().equals(doer.country())
            || doer.kind() == Actor.Kind.EXTERNAL_FORCES);
  }

  private static boolean ofState(Actor actor) {
    return actor.kind() == Actor.Kind.STATE_FORCES
        || actor.kind() == Actor.Kind.EXTERNAL_FORCES
        || actor.kind() == Actor.Kind.GOVERNMENT;
  }

  /** Whether an actor is a party to violence even without a name. */
  static boolean armed(Actor actor) {
    return switch (actor.kind()) {
      case STATE_FORCES,
          REBEL_GROUP,
          POLITICAL_MILITIA,
          IDENTITY_MILITIA,
          EXTERNAL_FORCES,
          PROTESTERS,
          RIOTERS ->
          !actor.sector().orElse("").equals("UAF");
      default -> false;
    };
  }
}
