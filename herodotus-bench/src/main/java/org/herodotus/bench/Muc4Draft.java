package org.herodotus.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Incident;
import org.herodotus.model.Party;
import org.herodotus.model.Reading;
import org.herodotus.model.Span;
import org.herodotus.model.Target;

/**
 * An incident as the slots of a MUC-4 template: strings copied from the report, one for each
 * entity, names apart from descriptions and organisations apart from individuals.
 */
final class Muc4Draft {
  private static final List<String> BODIES =
      List.of(
          "army",
          "military",
          "government",
          "mafia",
          "cartel",
          "front",
          "movement",
          "squad",
          "squads",
          "regime",
          "forces",
          "extraditables",
          "organization",
          "path",
          "air force",
          "military forces",
          "party",
          "alliance",
          "mafias",
          "cartels",
          "police");

  private static final String MARKS = " ,;:()[]\"-";

  final String type;
  final Incident incident;
  final Map<String, GroupKind> individuals = new LinkedHashMap<>();
  final Map<String, GroupKind> organisations = new LinkedHashMap<>();
  final Map<String, GroupKind> things = new LinkedHashMap<>();
  final Map<String, GroupKind> names = new LinkedHashMap<>();
  final Map<String, GroupKind> descriptions = new LinkedHashMap<>();
  final Map<String, GroupKind> weapons = new LinkedHashMap<>();
  final List<Incident> merged = new ArrayList<>();
  boolean stateAttacker;
  boolean armedAttacker;

  Muc4Draft(Reading reading, Incident incident) {
    this.type = Muc4Types.type(incident.type());
    this.incident = incident;
    merged.add(incident);
    for (Party party : incident.perpetrators()) {
      party.evidence().forEach(e -> perpetrator(reading, party, e));
    }
    for (EventMention event : reading.events()) {
      if (incident.evidence().contains(event.evidence())) {
        hit(reading, event, Argument.Role.TARGET);
      }
    }
    for (EventMention event : reading.events()) {
      if (incident.evidence().contains(event.evidence())) {
        hit(reading, event, Argument.Role.VICTIM);
      }
    }
    for (String weapon : incident.weapons()) {
      weapons.put(weapon.toUpperCase(Locale.ROOT), GroupKind.OTHER);
    }
  }

  /** Takes over what another draft of the same incident holds. */
  void absorb(Muc4Draft other) {
    merged.addAll(other.merged);
    other.individuals.forEach(individuals::putIfAbsent);
    other.organisations.forEach(organisations::putIfAbsent);
    other.things.forEach(things::putIfAbsent);
    other.names.forEach(names::putIfAbsent);
    other.descriptions.forEach(descriptions::putIfAbsent);
    other.weapons.forEach(weapons::putIfAbsent);
    stateAttacker |= other.stateAttacker;
    armedAttacker |= other.armedAttacker;
  }

  private void perpetrator(Reading reading, Party party, Evidence evidence) {
    String text = clean(evidence.quote());
    Optional<ActorMention> mention = mention(reading, evidence.span());
    Actor.Kind kind = party.actor().map(Actor::kind).orElse(Actor.Kind.UNKNOWN);
    stateAttacker |= kind == Actor.Kind.STATE_FORCES || kind == Actor.Kind.GOVERNMENT;
    Optional<String> name =
        mention
            .flatMap(ActorMention::name)
            .filter(s -> evidence.span().contains(s))
            .map(s -> clean(reading.resolved().marks().text(s)));
    if (kind == Actor.Kind.PERSON && name.isPresent()) {
      individuals.putIfAbsent(name.get(), GroupKind.ATTACKER);
      return;
    }
    boolean body = body(text);
    armedAttacker |= !stateAttacker;
    if (name.isPresent() && kind != Actor.Kind.PERSON) {
      organisations.putIfAbsent(name.get(), GroupKind.ATTACKER);
    } else if (body) {
      organisations.putIfAbsent(text, GroupKind.ATTACKER);
    }
    if (!body && !name.filter(text::equals).isPresent()) {
      individuals.putIfAbsent(text, GroupKind.ATTACKER);
    }
  }

  private static boolean body(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String body : BODIES) {
      if (lower.equals(body) || lower.endsWith(" " + body)) {
        return true;
      }
    }
    return false;
  }

  private void hit(Reading reading, EventMention event, Argument.Role role) {
    for (Argument a : event.arguments(role)) {
      target(reading, new Target(a.text(), a.kind(), Evidence.of(reading.report(), a.span())));
    }
  }

  private void target(Reading reading, Target target) {
    String text = clean(target.evidence().quote());
    Span span = target.evidence().span();
    Optional<ActorMention> mention = mention(reading, span);
    boolean human =
        reading.events().stream()
            .flatMap(e -> e.arguments(Argument.Role.VICTIM).stream())
            .anyMatch(a -> a.span().equals(span));
    if (!human) {
      things.putIfAbsent(text, target.kind());
      return;
    }
    Optional<Span> name = mention.flatMap(ActorMention::name).filter(span::contains);
    boolean person = mention.filter(m -> m.actor().kind() == Actor.Kind.PERSON).isPresent();
    if (name.isPresent() && person) {
      names.putIfAbsent(clean(reading.resolved().marks().text(name.get())), target.kind());
      if (name.get().start() > span.start()) {
        String title =
            clean(reading.report().content().substring(span.start(), name.get().start()));
        if (!title.isEmpty()) {
          descriptions.putIfAbsent(title, target.kind());
        }
      }
    } else if (named(reading, span)) {
      names.putIfAbsent(text, target.kind());
    } else {
      descriptions.putIfAbsent(text, target.kind());
    }
  }

  private static boolean named(Reading reading, Span span) {
    return reading.events().stream()
        .flatMap(e -> e.arguments().stream())
        .anyMatch(a -> a.span().equals(span) && a.named() && a.actor().isEmpty());
  }

  private static Optional<ActorMention> mention(Reading reading, Span span) {
    ActorMention best = null;
    for (ActorMention m : reading.resolved().actors()) {
      if (m.form() != ActorMention.Form.PRONOUN && m.span().overlaps(span)) {
        best = m;
      }
    }
    return Optional.ofNullable(best);
  }

  /** One line, without marks at either end. */
  static String clean(String text) {
    String line = String.join(" ", text.strip().split("\\s+"));
    int from = 0;
    int to = line.length();
    while (from < to && MARKS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && MARKS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to).strip();
  }

  /** Head nouns of those and of what was hit. */
  Set<String> hit() {
    Set<String> out = new HashSet<>();
    for (Map<String, GroupKind> slot : List.of(names, descriptions, things)) {
      slot.keySet().forEach(text -> out.add(Muc4Trainer.head(text)));
    }
    return out;
  }

  boolean victims() {
    return !names.isEmpty() || !descriptions.isEmpty();
  }
}
