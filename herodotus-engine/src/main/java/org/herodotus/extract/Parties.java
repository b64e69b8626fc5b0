package org.herodotus.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/** The actors and events of one report by where they stand; one instance for each report. */
final class Parties {
  private final Annotations marks;
  private final TreeMap<Integer, ActorMention> mentions = new TreeMap<>();
  private final Map<String, Boolean> usedNames = new HashMap<>();
  private final TreeMap<Integer, EventMention> events = new TreeMap<>();

  Parties(Resolved sense, List<EventMention> found) {
    this.marks = sense.marks();
    sense.actors().forEach(m -> mentions.putIfAbsent(m.span().start(), m));
    found.forEach(e -> events.putIfAbsent(e.trigger().start(), e));
  }

  /** The first actor that stands wholly between two offsets. */
  Optional<ActorMention> first(int from, int to) {
    return mentions.subMap(from, Math.max(from, to)).values().stream()
        .filter(m -> m.span().end() <= to)
        .findFirst();
  }

  /** The last actor that stands wholly between two offsets. */
  Optional<ActorMention> last(int from, int to) {
    return mentions.subMap(from, true, Math.max(from, to), false).descendingMap().values().stream()
        .filter(m -> m.span().end() <= to)
        .findFirst();
  }

  /** Events told inside a span, in order. */
  List<EventMention> events(Span span) {
    return List.copyOf(events.subMap(span.start(), span.end()).values());
  }

  /** The event that words at {@code span} are about: one inside it, else the last told before. */
  OptionalInt about(Span span) {
    Map.Entry<Integer, EventMention> inside = events.ceilingEntry(span.start());
    if (inside != null && inside.getKey() < span.end()) {
      return OptionalInt.of(inside.getValue().index());
    }
    Map.Entry<Integer, EventMention> before = events.floorEntry(span.start());
    if (before != null) {
      return OptionalInt.of(before.getValue().index());
    }
    return inside == null ? OptionalInt.empty() : OptionalInt.of(inside.getValue().index());
  }

  Voice voice(ActorMention mention) {
    Voice.Kind kind = mention.name().isPresent() ? Voice.Kind.NAMED : Voice.Kind.ROLE;
    String name = marks.text(mention.span());
    boolean pronoun = mention.form() == ActorMention.Form.PRONOUN;
    return new Voice(
        kind,
        pronoun ? mention.actor().name() : name,
        Optional.of(spoken(mention)),
        Optional.of(Evidence.of(marks.report(), mention.span())));
  }

  /** The actor under its preferred name if the report uses that, else as the report calls it. */
  private Actor spoken(ActorMention mention) {
    Actor actor = mention.actor();
    if (actor.id().isEmpty() || mention.name().isEmpty()) {
      return actor;
    }
    boolean used =
        usedNames.computeIfAbsent(actor.name(), n -> marks.report().content().contains(n));
    String own = marks.text(mention.name().get());
    boolean surname = actor.kind() == Actor.Kind.PERSON && own.indexOf(' ') < 0;
    return used || surname ? actor : actor.called(own);
  }

  /** Whether two actors are one, or one speaks for the other. */
  static boolean same(Actor a, Actor b) {
    if (a.id().isPresent() && a.id().equals(b.id()) || a.name().equalsIgnoreCase(b.name())) {
      return true;
    }
    return a.parent().isPresent() && a.parent().get().equalsIgnoreCase(b.name())
        || b.parent().isPresent() && b.parent().get().equalsIgnoreCase(a.name());
  }
}
