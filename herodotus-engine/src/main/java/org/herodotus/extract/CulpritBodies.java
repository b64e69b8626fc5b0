package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Armed bodies that those who did it are told to be of, in another sentence than the deed ("the
 * attackers were from the Red Brigades", "the killers belonged to a militia"); they belong to the
 * event told before. Thread-safe.
 */
final class CulpritBodies {
  private static final Set<String> TIES = GrammarWords.set("RoleBoard.TIES");
  private static final Set<String> BELONGING = GrammarWords.set("RoleBoard.BELONGING");
  private static final Set<String> HELD = GrammarWords.set("RoleBoard.HELD");

  private final Set<String> attackers =
      Table.read("culprits.tsv").rows().stream()
          .filter(r -> r.get(1).equals("attacker"))
          .map(r -> r.get(0))
          .collect(Collectors.toUnmodifiableSet());

  /** The same events, with the bodies that their attackers are told to be of. */
  List<EventMention> join(Resolved sense, List<EventMention> events) {
    List<EventMention> out = new ArrayList<>(events);
    for (ActorMention body : sense.actors()) {
      if (fights(body)) {
        role(sense, body)
            .ifPresent(
                role -> {
                  int sentence = sense.marks().sentenceAt(body.span().start()).index();
                  CulpritNames.before(out, sentence)
                      .ifPresent(k -> out.set(k, with(sense, out.get(k), body, role)));
                });
      }
    }
    return List.copyOf(out);
  }

  private static boolean fights(ActorMention body) {
    Actor.Kind kind = body.actor().kind();
    return body.name().isPresent() && (kind.armed() || kind == Actor.Kind.CRIMINAL);
  }

  /** What the words before a body make of it, if they tie those who attacked to it. */
  private Optional<Argument.Role> role(Resolved sense, ActorMention body) {
    List<Token> tokens = sense.marks().tokens();
    Sentence sentence = sense.marks().sentenceAt(body.span().start());
    boolean belongs = false;
    boolean held = false;
    for (int i = sense.marks().tokenAt(body.span().start()) - 1; i >= sentence.firstToken(); i--) {
      String word = tokens.get(i).lower();
      if (attackers.contains(tokens.get(i).lemma())) {
        return belongs
            ? Optional.of(held ? Argument.Role.SUSPECT : Argument.Role.ATTACKER)
            : Optional.empty();
      }
      if (!TIES.contains(word)) {
        return Optional.empty();
      }
      belongs |= BELONGING.contains(word);
      held |= HELD.contains(word);
    }
    return Optional.empty();
  }

  private static EventMention with(
      Resolved sense, EventMention event, ActorMention body, Argument.Role role) {
    boolean told =
        event.arguments().stream()
            .anyMatch(a -> a.actor().filter(body.actor()::equals).isPresent());
    if (told) {
      return event;
    }
    List<Argument> arguments = new ArrayList<>(event.arguments());
    arguments.add(
        new Argument(
            role,
            body.span(),
            sense.marks().text(body.span()).replaceAll("\\s+", " "),
            Optional.of(body.actor()),
            GroupKind.ATTACKER,
            true));
    return event.withArguments(arguments);
  }
}
