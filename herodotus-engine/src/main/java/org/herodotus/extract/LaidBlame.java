package org.herodotus.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.Attribution;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Reads verbs that lay a deed on somebody by their grammar: "investigators suspect X", "an attack
 * that police pinned on X", "the inquiry found X responsible", "named the bomber as X". The {@link
 * BlameFrame} of the verb tells where the accused stand, {@link Accusers} who lays it. Thread-safe.
 */
final class LaidBlame {
  private final Map<String, Set<BlameFrame>> frames = BlameFrame.byVerb();
  private final Accusations accusations;

  LaidBlame(Accusations accusations) {
    this.accusations = accusations;
  }

  /** Every accusation that a sentence makes in this way. */
  void read(ClaimDesk desk, Sentence sentence) {
    for (VerbGroup verb : desk.verbs(sentence.span())) {
      Set<BlameFrame> framed = frames.get(desk.marks.tokens().get(verb.head()).lemma());
      if (framed != null && asserted(verb, sentence) && !heard(desk, verb)) {
        read(desk, desk.clause(sentence.span().start()), verb, framed);
      }
    }
  }

  private void read(ClaimDesk desk, Clause clause, VerbGroup verb, Set<BlameFrame> framed) {
    for (BlameFrame frame : framed) {
      Optional<Span> accused = frame.accused(clause, verb);
      if (accused.isPresent()) {
        boolean told = frame == BlameFrame.TO || vague(clause, verb);
        lay(desk, clause, verb, accused.get(), told);
        return;
      }
    }
  }

  private static boolean asserted(VerbGroup verb, Sentence sentence) {
    return !verb.negated()
        && verb.modal().isEmpty()
        && verb.tense() != VerbGroup.Tense.INFINITIVE
        && verb.firstToken() != sentence.firstToken();
  }

  /** Whether the verb is a word of blame that voices were heard by. */
  private static boolean heard(ClaimDesk desk, VerbGroup verb) {
    return desk.sense.attributions().stream()
        .filter(a -> a.act() == Attribution.Act.ACCUSE)
        .filter(a -> a.cue().filter(c -> c.overlaps(verb.span())).isPresent())
        .anyMatch(a -> !desk.speakers.of(a).isEmpty());
  }

  private void lay(ClaimDesk desk, Clause clause, VerbGroup verb, Span accused, boolean told) {
    List<Voice> held =
        accusations.heldIn(desk, accused).stream()
            .filter(v -> !told || culprit(v) || v.kind() == Voice.Kind.NAMED && !state(v))
            .toList();
    if (held.isEmpty()) {
      return;
    }
    for (Voice accuser : Accusers.of(desk, clause, verb)) {
      Span words = verb.span().union(accused);
      for (Voice each : held) {
        boolean self = each.actor().filter(x -> Sides.one(accuser, x)).isPresent();
        boolean praised = outlaw(accuser) && each.actor().filter(LaidBlame::person).isPresent();
        if (!self && !praised) {
          desk.accusation(accuser, each, words, OptionalInt.empty());
        }
      }
    }
  }

  private static boolean outlaw(Voice accuser) {
    return accuser.actor().filter(x -> x.kind() == Actor.Kind.REBEL_GROUP).isPresent();
  }

  private static boolean person(Actor accused) {
    return accused.kind() == Actor.Kind.PERSON;
  }

  /** "Described the suspect as a European": not who it was, but of what kind. */
  private static boolean vague(Clause clause, VerbGroup verb) {
    return clause.tokens.get(verb.head()).lemma().equals("describe");
  }

  /** A party that can do violence, or a person: who is no nation and no crowd. */
  private static boolean culprit(Voice held) {
    return held.actor()
        .filter(
            x ->
                x.kind().armed()
                    || x.kind() == Actor.Kind.CRIMINAL
                    || x.kind() == Actor.Kind.PERSON)
        .isPresent();
  }

  private static boolean state(Voice held) {
    return held.actor()
        .filter(x -> x.kind() == Actor.Kind.GOVERNMENT || x.kind() == Actor.Kind.CIVILIANS)
        .isPresent();
  }
}
