package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * The state whose people are told only beside those of another: "Chadian and Nigerian soldiers" are
 * two forces, "U.S. and British jets" are of two. Immutable.
 */
final class Allies {
  private static final Nations NATIONS = Nations.known();
  private static final Set<String> JOINS = Set.of("and", "or", "&");

  private final List<Token> tokens;
  private final Sentence sentence;
  private final Resolved sense;

  Allies(Resolved sense, Sentence sentence) {
    this.sense = sense;
    this.sentence = sentence;
    this.tokens = sense.marks().tokens();
  }

  /** For each attacking force of a state, the one whose state is joined to its own by "and". */
  List<Argument> beside(List<Argument> arguments) {
    List<Argument> out = new ArrayList<>();
    for (Argument a : arguments) {
      boolean forces =
          a.role() == Argument.Role.ATTACKER
              && a.actor().filter(x -> acts(x) && x.country().isPresent()).isPresent();
      if (forces) {
        ally(a).filter(t -> arguments.stream().noneMatch(o -> of(o, t))).ifPresent(out::add);
      }
    }
    return out;
  }

  private static boolean acts(Actor actor) {
    return actor.kind() == Actor.Kind.STATE_FORCES || actor.kind() == Actor.Kind.GOVERNMENT;
  }

  private static boolean of(Argument a, Argument ally) {
    return a.role() == Argument.Role.ATTACKER
        && a.actor().filter(Allies::acts).isPresent()
        && a.actor().flatMap(Actor::country).equals(ally.actor().flatMap(Actor::country));
  }

  private Optional<Argument> ally(Argument a) {
    int first = sense.marks().tokenAt(a.span().start());
    int after = sense.marks().tokenAt(a.span().end() - 1) + 1;
    if (joins(first - 1)
        && first - 2 >= sentence.firstToken()
        && adjective(first, first + 3).isPresent()) {
      return adjective(first - 2, first - 1).map(country -> force(a, first - 2, country));
    }
    boolean leads =
        joins(after)
            && after + 2 < sentence.endToken()
            && after - first == 1
            && adjective(first, after).isPresent();
    return leads
        ? adjective(after + 1, after + 2).map(country -> force(a, after + 1, country))
        : Optional.empty();
  }

  private boolean joins(int i) {
    return i > sentence.firstToken()
        && i < sentence.endToken()
        && JOINS.contains(tokens.get(i).lower());
  }

  /** The state of the adjective that begins at a token and ends before another one. */
  private Optional<String> adjective(int from, int end) {
    return NATIONS
        .find(tokens, from, end)
        .map(n -> n.values().get(0))
        .filter(
            n -> n.form() == Nations.Form.ADJECTIVE || tokens.get(from).text().matches("[A-Z.]+"))
        .map(Nations.Nation::country)
        .filter(c -> !c.isEmpty());
  }

  private Argument force(Argument a, int at, String country) {
    Span span = tokens.get(at).span();
    String head = a.text().substring(a.text().indexOf(' ') + 1);
    boolean bare = a.text().indexOf(' ') < 0;
    String name = bare ? NATIONS.name(country) : sense.marks().text(span) + " " + head;
    return new Argument(
        a.role(),
        span,
        sense.marks().text(span),
        Optional.of(Sides.forces(name, Optional.of(country))),
        a.kind(),
        bare || a.named());
  }
}
