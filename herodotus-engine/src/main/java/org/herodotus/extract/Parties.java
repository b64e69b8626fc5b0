package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.IncidentType;
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
        .filter(m -> !possessor(m))
        .findFirst();
  }

  /** "Yemen's Houthi movement": whoever stands before only says where the other is. */
  private boolean possessor(ActorMention m) {
    String text = marks.report().content();
    int mark = m.span().end();
    Map.Entry<Integer, ActorMention> next = mentions.higherEntry(m.span().start());
    return m.actor().kind() == Actor.Kind.GOVERNMENT
        && m.actor().id().isEmpty()
        && next != null
        && next.getKey() <= mark + 3
        && (text.startsWith("'s ", mark)
            || text.startsWith("’s ", mark)
            || text.startsWith("' ", mark));
  }

  /**
   * "Jundollah, a Sunni rebel group," and "a little-known group, the Sons of Y,": who is described
   * is meant, and not the description.
   */
  ActorMention described(ActorMention m) {
    if (m.name().isPresent() || m.form() == ActorMention.Form.PRONOUN) {
      return m;
    }
    Map.Entry<Integer, ActorMention> before = mentions.lowerEntry(m.span().start());
    Map.Entry<Integer, ActorMention> after = mentions.higherEntry(m.span().start());
    String text = marks.report().content();
    boolean closed = text.startsWith(",", m.span().end());
    if (before != null
        && closed
        && before.getValue().span().end() < m.span().start()
        && armedName(before.getValue())
        && EQUATED
            .matcher(text.substring(before.getValue().span().end(), m.span().start()))
            .matches()) {
      return before.getValue();
    }
    boolean next =
        after != null
            && closed
            && armedName(after.getValue())
            && NAMED.matcher(text.substring(m.span().end(), after.getKey())).matches()
            && text.startsWith(",", after.getValue().span().end());
    return next ? after.getValue() : m;
  }

  private static boolean armedName(ActorMention m) {
    return m.name().isPresent()
        && (m.actor().kind().armed() || m.actor().kind() == Actor.Kind.CRIMINAL);
  }

  private static final Pattern EQUATED =
      Pattern.compile("(?: \\([^()]*\\))?, (?:an?|the|another) (?:[\\p{L}-]+ ){0,4}");
  private static final Pattern NAMED = Pattern.compile(", (?:called |known as )?(?:the )?");

  /** The last actor that stands wholly between two offsets. */
  Optional<ActorMention> last(int from, int to) {
    return mentions.subMap(from, true, Math.max(from, to), false).descendingMap().values().stream()
        .filter(m -> m.span().end() <= to)
        .findFirst();
  }

  /** The last armed group that is named before an offset. */
  Optional<ActorMention> groupBefore(int offset) {
    return mentions.headMap(offset, false).descendingMap().values().stream()
        .filter(m -> m.actor().id().isPresent())
        .filter(
            m ->
                switch (m.actor().kind()) {
                  case REBEL_GROUP, POLITICAL_MILITIA, IDENTITY_MILITIA -> true;
                  default -> false;
                })
        .findFirst();
  }

  /** Whether an event is told before an offset. */
  boolean eventBefore(int offset) {
    return events.lowerKey(offset) != null;
  }

  /** Events told inside a span, in order. */
  List<EventMention> events(Span span) {
    return List.copyOf(events.subMap(span.start(), span.end()).values());
  }

  /**
   * An actor and those that stand beside it ("X, Y (Z) and the W"), rightwards up to {@code end}.
   */
  List<ActorMention> coordinate(ActorMention first, int end) {
    List<ActorMention> out = new ArrayList<>(List.of(first));
    ActorMention last = first;
    for (ActorMention next : mentions.tailMap(first.span().end(), true).values()) {
      if (bracketed(next)) {
        continue;
      }
      if (next.span().end() > end || !joined(last.span().end(), next.span().start())) {
        break;
      }
      out.add(next);
      last = next;
    }
    return listed(out) ? out : List.of(first);
  }

  /** An actor and those that stand beside it to its left, in text order. */
  List<ActorMention> coordinateBefore(ActorMention last, int start) {
    List<ActorMention> out = new ArrayList<>(List.of(last));
    ActorMention first = last;
    for (ActorMention before :
        mentions.headMap(last.span().start(), false).descendingMap().values()) {
      if (bracketed(before)) {
        continue;
      }
      if (before.span().start() < start || !joined(before.span().end(), first.span().start())) {
        break;
      }
      out.add(0, before);
      first = before;
    }
    return listed(out) ? out : List.of(last);
  }

  /** Whether "and" stands before the last: else the second only explains the first. */
  private boolean listed(List<ActorMention> all) {
    if (all.size() < 2) {
      return false;
    }
    int from = all.get(all.size() - 2).span().end();
    int to = all.get(all.size() - 1).span().start();
    String between = " " + marks.report().content().substring(from, to) + " ";
    return between.contains(" and ") || between.contains(" or ") || between.contains(" as well ");
  }

  /** "(PKK)": a name in brackets is another name of what stands before it. */
  private boolean bracketed(ActorMention mention) {
    int before = mention.span().start() - 1;
    return before >= 0 && marks.report().content().charAt(before) == '(';
  }

  /** The actor that a report calls so in full; a surname or a last word will do. */
  Optional<ActorMention> called(String words) {
    String tail = " " + words.toLowerCase(Locale.ROOT);
    return mentions.values().stream()
        .filter(m -> m.name().isPresent())
        .filter(m -> (" " + m.actor().name().toLowerCase(Locale.ROOT)).endsWith(tail))
        .findFirst();
  }

  /** The body that somebody belongs to, as the report tells of it elsewhere. */
  Optional<Actor> body(Actor member) {
    return member
        .parent()
        .map(
            name ->
                mentions.values().stream()
                    .map(ActorMention::actor)
                    .filter(a -> a.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseGet(
                        () ->
                            new Actor(
                                Optional.empty(),
                                name,
                                member.kind(),
                                member.country(),
                                member.sector(),
                                Optional.empty())));
  }

  /**
   * Whom people who are told by their kind alone belong to: "troops" to the army, "sailors" to the
   * navy, "the rebels" to the one rebel group that the report names.
   */
  Optional<Actor> bodyOf(Actor people, String words) {
    String word = words.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    boolean nameless = people.id().isEmpty() && people.parent().isEmpty();
    if (nameless && people.kind() == Actor.Kind.STATE_FORCES && FORCES.containsKey(word)) {
      return Optional.of(people.called(FORCES.get(word)));
    }
    if (!nameless || people.kind() != Actor.Kind.REBEL_GROUP || !REBELS.contains(word)) {
      return Optional.empty();
    }
    List<Actor> groups =
        mentions.values().stream()
            .map(ActorMention::actor)
            .filter(x -> x.kind() == Actor.Kind.REBEL_GROUP && x.id().isPresent())
            .toList();
    boolean one = groups.stream().map(x -> x.id().get()).distinct().count() == 1;
    return one ? Optional.of(groups.get(0)) : Optional.empty();
  }

  private static final Map<String, String> FORCES =
      Map.of(
          "soldiers",
          "army",
          "troops",
          "army",
          "servicemen",
          "army",
          "sailors",
          "navy",
          "marines",
          "marines",
          "airmen",
          "air force");
  private static final Set<String> REBELS = GrammarWords.set("Parties.REBELS");

  /** Whether only commas, "and" and articles part two actors; brackets count for nothing. */
  private boolean joined(int from, int to) {
    if (from > to) {
      return false;
    }
    String between = marks.report().content().substring(from, to);
    return BESIDE.matcher(between).matches();
  }

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:\\s*[\"“][^\"”]{1,20}[\"”]\\s+\\p{Lu}[\\p{L}-]+)?"
              + "\\s*(?:\\([^()]*\\)\\s*)?(?:,|and|or|, and|as well as)\\s+"
              + "(?:(?:both|the|a|an|his|her|its|their|two|three|four|five|some|\\d+|members|fighters|of)\\s+)*");

  /**
   * The event that words at {@code span} are about: one inside it, else the last one told before in
   * the same paragraph.
   */
  OptionalInt about(Span span) {
    OptionalInt any = OptionalInt.empty();
    for (EventMention event : events(span)) {
      if (event.factuality().opensIncident()) {
        return OptionalInt.of(event.index());
      }
      any = any.isPresent() ? any : OptionalInt.of(event.index());
    }
    if (any.isPresent()) {
      return any;
    }
    int paragraph = marks.sentenceAt(span.start()).paragraph();
    for (EventMention event : events.headMap(span.start(), false).descendingMap().values()) {
      if (marks.sentences().get(event.sentence()).paragraph() != paragraph) {
        break;
      }
      if (event.factuality().opensIncident() && !arrest(event)) {
        return OptionalInt.of(event.index());
      }
    }
    return OptionalInt.empty();
  }

  /** The last event told in a stretch of text. */
  OptionalInt lastTold(int from, int to) {
    return events.subMap(from, to).values().stream()
        .filter(e -> e.factuality().opensIncident() && !arrest(e))
        .mapToInt(EventMention::index)
        .reduce((first, second) -> second);
  }

  /**
   * Who was taken afterwards: what is claimed or denied next is what they are held to have done.
   */
  private static boolean arrest(EventMention event) {
    return event.type() == IncidentType.RAID_OR_ARREST_OPERATION;
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
    return a.parent().isPresent()
            && (a.parent().get().equalsIgnoreCase(b.name()) || a.parent().equals(b.id()))
        || b.parent().isPresent()
            && (b.parent().get().equalsIgnoreCase(a.name()) || b.parent().equals(a.id()));
  }
}
