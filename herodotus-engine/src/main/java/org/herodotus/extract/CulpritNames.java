package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Names of attackers and suspects that stand beside a word for one ("named the driver as Juan
 * Perez", "the bomber, Abu Hamza,"), wherever the report tells them; they belong to the event told
 * before. Thread-safe.
 */
final class CulpritNames {
  /** Most words between the word for an attacker and the name. */
  private static final int APART = 8;

  private final Map<String, String> words = new HashMap<>();
  private final Nations nations = Nations.known();

  CulpritNames() {
    for (List<String> row : Table.read("culprits.tsv").rows()) {
      words.put(row.get(0), row.get(1));
    }
  }

  /** The same events, with those who are named as their attackers or suspects. */
  List<EventMention> join(Resolved sense, List<EventMention> events) {
    if (events.isEmpty()) {
      return events;
    }
    List<EventMention> out = new ArrayList<>(events);
    for (Sentence sentence : sense.marks().sentences()) {
      int i = sentence.firstToken();
      while (i < sentence.endToken()) {
        int end = nameEnd(sense, sentence, i);
        Optional<Argument.Role> role =
            end - i >= 2 ? role(sense, sentence, i, end) : Optional.empty();
        if (role.isPresent() && personal(sense, i, end)) {
          Argument named = argument(sense, i, end, role.get());
          before(out, sentence.index())
              .ifPresent(
                  last -> {
                    int k = acted(out, last, named);
                    out.set(k, with(out.get(k), named));
                  });
        }
        i = Math.max(i + 1, end);
      }
    }
    return List.copyOf(out);
  }

  /** Where a run of capitalised words ends that may be a person's name. */
  private int nameEnd(Resolved sense, Sentence sentence, int start) {
    List<Token> tokens = sense.marks().tokens();
    int end = start;
    while (end < sentence.endToken()
        && kind(tokens.get(end)).isEmpty()
        && lettered(tokens.get(end), end == start)) {
      end++;
    }
    return end;
  }

  /** A capital first, later also one inside ("al-Rahman"). */
  private static boolean lettered(Token token, boolean first) {
    String text = token.text();
    return Character.isLetter(text.charAt(0))
        && (first
            ? token.capitalised() && token.nominal()
            : text.chars().anyMatch(Character::isUpperCase));
  }

  /** Whether nothing in the words is known as a body or a place. */
  static boolean personal(Resolved sense, int start, int end) {
    Span span = span(sense, start, end);
    boolean body =
        sense.actors().stream()
            .filter(a -> a.span().overlaps(span))
            .anyMatch(
                a ->
                    a.actor().kind() != Actor.Kind.PERSON
                        && a.actor().kind() != Actor.Kind.UNKNOWN);
    return !body
        && sense.times().stream().noneMatch(t -> t.span().overlaps(span))
        && sense.places().stream().noneMatch(p -> p.span().overlaps(span));
  }

  static Span span(Resolved sense, int start, int end) {
    List<Token> tokens = sense.marks().tokens();
    return tokens.get(start).span().union(tokens.get(end - 1).span());
  }

  /** What the nearest word for an attacker makes of a name, if only linking words part them. */
  private Optional<Argument.Role> role(Resolved sense, Sentence sentence, int first, int end) {
    List<Token> tokens = sense.marks().tokens();
    boolean naming = false;
    boolean as = tokens.get(Math.max(0, first - 1)).lower().equals("as");
    for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - APART); i--) {
      String kind = kind(tokens.get(i));
      Optional<Argument.Role> role = role(kind, naming || named(tokens, sentence, i));
      if (role.isPresent()) {
        return role;
      }
      boolean by = as && !naming && named(tokens, sentence, i + 1);
      boolean people =
          nations
              .find(tokens, i, i + 1)
              .filter(n -> n.values().get(0).form() == Nations.Form.ADJECTIVE)
              .isPresent();
      if (!kind.equals("link") && !kind.equals("naming") && !by && !people) {
        break;
      }
      naming |= kind.equals("naming");
    }
    naming = named(tokens, sentence, first);
    for (int i = end; i < Math.min(sentence.endToken(), end + APART); i++) {
      String kind = kind(tokens.get(i));
      Optional<Argument.Role> role = role(kind, naming);
      boolean parted = i > end;
      if (role.isPresent() && parted) {
        return role;
      }
      if (!kind.equals("link")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Whether a verb of naming stands close before: "identified X as the bomber". */
  private boolean named(List<Token> tokens, Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(sentence.firstToken(), at - 4); i--) {
      if (kind(tokens.get(i)).equals("naming")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Argument.Role> role(String kind, boolean naming) {
    return switch (kind) {
      case "attacker" -> Optional.of(Argument.Role.ATTACKER);
      case "suspect" -> Optional.of(Argument.Role.SUSPECT);
      case "actor" -> naming ? Optional.of(Argument.Role.ATTACKER) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String kind(Token token) {
    String own = words.get(token.lower());
    return own != null ? own : words.getOrDefault(token.lemma(), "");
  }

  /** The last event told no later than a sentence: news before history, if there is any. */
  static OptionalInt before(List<EventMention> events, int sentence) {
    int found = -1;
    boolean news = false;
    for (int k = 0; k < events.size() && events.get(k).sentence() <= sentence; k++) {
      EventMention m = events.get(k);
      boolean own = m.sentence() == sentence || !m.factuality().background();
      if (m.factuality().opensIncident() && (own || !news) && !(found >= 0 && answered(m))) {
        found = k;
        news |= own;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** "The gunman was shot dead": what befell the attackers, and not what they did. */
  private static boolean answered(EventMention m) {
    List<Argument> hit = m.arguments(Argument.Role.VICTIM);
    return !hit.isEmpty() && hit.stream().allMatch(v -> v.kind() == GroupKind.ATTACKER);
  }

  /** The act of somebody who is told to have suffered the last one ("before he was shot"). */
  private static int acted(List<EventMention> events, int last, Argument named) {
    int k = last;
    while (k > 0
        && events.get(k - 1).sentence() == events.get(k).sentence()
        && events.get(k).arguments(Argument.Role.VICTIM).stream()
            .anyMatch(v -> v.span().overlaps(named.span()))) {
      k--;
    }
    return k;
  }

  /** A named person in a part of an event: a victim is told as a civilian, all others attack. */
  static Argument argument(Resolved sense, int first, int end, Argument.Role role) {
    Span span = span(sense, first, end);
    String name = sense.marks().text(span).replaceAll("\\s+", " ");
    Optional<Actor> known =
        sense.actors().stream()
            .filter(a -> a.span().overlaps(span) && a.actor().kind() == Actor.Kind.PERSON)
            .map(ActorMention::actor)
            .findFirst();
    Actor person =
        known.orElse(
            new Actor(
                Optional.empty(),
                name,
                Actor.Kind.PERSON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    GroupKind kind = role == Argument.Role.VICTIM ? GroupKind.CIVILIANS : GroupKind.ATTACKER;
    return new Argument(role, span, name, Optional.of(person), kind, true);
  }

  private static EventMention with(EventMention m, Argument added) {
    List<Argument> arguments = new ArrayList<>(m.arguments());
    arguments.removeIf(a -> a.span().overlaps(added.span()));
    arguments.add(added);
    return m.withArguments(arguments);
  }
}
