package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * Who is told to have done violence, by the grammar of the verb alone: the subject of "shelled",
 * "opened fire", "planted a bomb", or the agent of a passive, whether or not the verb opens an
 * event.
 */
final class ToldDeeds {
  private static final Set<String> VIOLENT = GrammarWords.set("ToldDeeds.VIOLENT");
  private static final Set<String> LIGHT = GrammarWords.set("ToldDeeds.LIGHT");
  private static final Set<String> OBJECTS = GrammarWords.set("ToldDeeds.OBJECTS");
  private static final Set<String> PLACED = GrammarWords.set("ToldDeeds.PLACED");
  private static final int REACH = 7;

  /** What opens a clause that tells only when or why something else was done. */
  private static final Set<String> ASIDE = GrammarWords.set("ToldDeeds.ASIDE");

  private ToldDeeds() {}

  /**
   * A deed and one of those who did it.
   *
   * @param doer who did it, as an argument of the deed
   * @param pronoun whether a pronoun stands for the doer
   * @param denied whether the deed is negated
   * @param event the event that the verb tells, if it tells one
   */
  record Deed(VerbGroup verb, Argument doer, boolean pronoun, boolean denied, OptionalInt event) {}

  /** The deeds that words tell, with their doers, in order. */
  static List<Deed> in(ClaimDesk desk, Span part) {
    List<Deed> out = new ArrayList<>();
    for (VerbGroup verb : desk.verbs(part)) {
      boolean finite =
          switch (verb.tense()) {
            case PAST, PRESENT, PERFECT, PLUPERFECT -> verb.modal().isEmpty();
            default -> verb.passive();
          };
      Clause clause = desk.clause(verb.span().start());
      if (!part.contains(verb.span()) || !finite || !violent(clause, verb)) {
        continue;
      }
      for (NounPhrase np : doers(clause, verb)) {
        boolean aside = ASIDE.contains(clause.lower(np.firstToken() - 1));
        boolean none = clause.lower(verb.endToken()).equals("no");
        boolean denied = none || verb.negated() || none(clause, verb);
        if (!aside) {
          doer(desk, clause, np)
              .map(
                  m -> deed(verb, argument(m), m.form() == ActorMention.Form.PRONOUN, denied, desk))
              .or(() -> men(clause, np, desk).map(x -> deed(verb, x, false, denied, desk)))
              .or(() -> arms(clause, np, desk).map(x -> deed(verb, x, false, denied, desk)))
              .ifPresent(out::add);
        }
      }
    }
    return out;
  }

  /** Whether the words for an event tell that nobody suffered it ("no rocket was fired"). */
  static boolean none(ClaimDesk desk, EventMention event) {
    Clause clause = desk.clause(event.trigger().start());
    return desk.verbs(event.trigger()).stream().anyMatch(v -> none(clause, v));
  }

  /** "No rocket was fired": nothing was done. */
  private static boolean none(Clause clause, VerbGroup verb) {
    return verb.passive()
        && clause.subject(verb).stream()
            .anyMatch(
                np ->
                    clause.lower(np.firstToken()).equals("no")
                        || clause.lower(np.firstToken() - 1).equals("no"));
  }

  private static Deed deed(
      VerbGroup verb, Argument doer, boolean pronoun, boolean denied, ClaimDesk desk) {
    return new Deed(verb, doer, pronoun, denied, event(desk, verb));
  }

  /** "Dostum's men": people who are told by whose they are. */
  private static Optional<Argument> men(Clause clause, NounPhrase np, ClaimDesk desk) {
    int mark = np.firstToken() - 1;
    boolean owned = clause.lower(mark).equals("'s") || clause.lower(mark).equals("'");
    if (!owned || !CLASSES.of(clause.tokens, np.firstToken(), np.head()).human()) {
      return Optional.empty();
    }
    int end = clause.tokens.get(mark).span().start();
    return desk.parties
        .last(clause.sentence.span().start(), end)
        .filter(m -> m.span().end() == end && m.name().isPresent())
        .map(
            m -> {
              Span words = m.span().union(np.span());
              String name = desk.marks.text(words);
              return new Argument(
                  Argument.Role.ATTACKER,
                  words,
                  name,
                  Optional.of(m.actor().called(name)),
                  GroupKind.MILITARY,
                  true);
            });
  }

  /** "A Russian missile", "Turkish jets": the forces of the nation whose arms they are. */
  private static Optional<Argument> arms(Clause clause, NounPhrase np, ClaimDesk desk) {
    NounClass cls = CLASSES.of(clause.tokens.get(np.head()));
    if (cls != NounClass.VEHICLE && cls != NounClass.WEAPON) {
      return Optional.empty();
    }
    for (int i = np.firstToken(); i < np.head(); i++) {
      Optional<Nations.Nation> nation =
          NATIONS.find(clause.tokens, i, np.head()).stream()
              .map(m -> m.values().get(0))
              .filter(n -> n.form() == Nations.Form.ADJECTIVE)
              .findFirst();
      if (nation.isPresent()) {
        Span words = clause.tokens.get(i).span();
        String name = desk.marks.text(words) + " forces";
        Actor forces =
            Sides.forces(name, Optional.of(nation.get().country()).filter(c -> !c.isEmpty()));
        return Optional.of(
            new Argument(
                Argument.Role.ATTACKER,
                words,
                name,
                Optional.of(forces),
                GroupKind.MILITARY,
                true));
      }
    }
    return Optional.empty();
  }

  private static final Nations NATIONS = Nations.known();
  private static final NounClasses CLASSES = NounClasses.known();

  /** Whether a verb tells of violence, alone or by what follows it. */
  static boolean violent(Clause clause, VerbGroup verb) {
    String lemma = clause.tokens.get(verb.head()).lemma();
    if (VIOLENT.contains(lemma)) {
      return true;
    }
    boolean carries = lemma.equals("carry") && !clause.lower(verb.endToken()).equals("out");
    if (!LIGHT.contains(lemma) || carries) {
      return false;
    }
    if (lemma.equals("fire") && !clause.noun(verb.endToken()).isPresent()) {
      return true;
    }
    if (PLACED.contains(lemma)
        && (clause.lower(verb.endToken()).equals("it")
            || clause.lower(verb.endToken()).equals("them"))) {
      return true;
    }
    for (int i = verb.endToken(); i < verb.endToken() + REACH && clause.inside(i); i++) {
      if (OBJECTS.contains(clause.lower(i))) {
        return true;
      }
      if (clause.verb(i).isPresent()) {
        return false;
      }
    }
    return verb.passive()
        && clause.subject(verb).stream().anyMatch(np -> OBJECTS.contains(clause.lower(np.head())));
  }

  private static List<NounPhrase> doers(Clause clause, VerbGroup verb) {
    return verb.passive()
        ? clause.agents(verb).stream().filter(np -> adjoins(clause, verb, np)).toList()
        : clause.subject(verb).stream().filter(np -> together(clause, np, verb)).toList();
  }

  /** No other verb stands between a passive and its agent. */
  private static boolean adjoins(Clause clause, VerbGroup verb, NounPhrase np) {
    for (int i = verb.endToken(); i < np.firstToken(); i++) {
      if (clause.verb(i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** No semicolon parts a doer from its verb. */
  private static boolean together(Clause clause, NounPhrase np, VerbGroup verb) {
    for (int i = np.endToken(); i < verb.firstToken(); i++) {
      if (clause.lower(i).equals(";")) {
        return false;
      }
    }
    return true;
  }

  /** The actor that a phrase names, with what it belongs to ("fighters of X", "X's artillery"). */
  private static Optional<ActorMention> doer(ClaimDesk desk, Clause clause, NounPhrase np) {
    int end = np.endToken();
    while (clause.lower(end).equals("'s") && clause.noun(end + 1).isPresent()) {
      end = clause.noun(end + 1).get().endToken();
    }
    NounClass cls = CLASSES.of(clause.tokens.get(np.head()));
    boolean arms = cls == NounClass.VEHICLE || cls == NounClass.WEAPON;
    if (arms && clause.lower(end).equals("of") && clause.noun(end + 1).isPresent()) {
      end = clause.noun(end + 1).get().endToken();
    }
    Span words = clause.tokens.get(np.firstToken()).span().union(clause.tokens.get(end - 1).span());
    return desk.parties.first(words.start(), words.end());
  }

  private static Argument argument(ActorMention m) {
    return new Argument(
        Argument.Role.ATTACKER,
        m.span(),
        m.actor().name(),
        Optional.of(m.actor()),
        m.group(),
        m.name().isPresent());
  }

  private static OptionalInt event(ClaimDesk desk, VerbGroup verb) {
    return desk.parties.events(verb.span()).stream().mapToInt(EventMention::index).findFirst();
  }
}
