package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * Parties on whom a report lays an attack in a sentence of its own, where no voice is quoted for it
 * ("The attack was the work of X", "Officials suspect Y"); they belong to the event told before.
 * Thread-safe.
 */
final class Blame {
  private static final Set<String> VERBS = GrammarWords.set("Blame.VERBS");

  /** What is told of the accused alone: "X was convicted". */
  private static final Set<String> TRIED = GrammarWords.set("Blame.TRIED");

  private static final Set<String> LAYING = Set.of("on", "to");

  private final ActWords words = new ActWords();
  private final Accusations accusations = new Accusations(words);

  /** The same events, with those who are held to have done them. */
  List<EventMention> join(Resolved sense, List<EventMention> events) {
    if (events.isEmpty()) {
      return events;
    }
    List<EventMention> out = new ArrayList<>(events);
    ClaimDesk desk = new ClaimDesk(sense, events);
    for (Sentence sentence : sense.marks().sentences()) {
      List<ActWords.Hit> hits = words.find(sense.marks(), sentence.span());
      if (hits.stream().anyMatch(h -> h.kind() == ActWords.Kind.DENY)) {
        continue;
      }
      for (ActWords.Hit hit : hits) {
        Span wording = sense.marks().tokens().get(hit.start()).span();
        boolean said = sense.attributions().stream().anyMatch(a -> a.covers(wording));
        if (!said) {
          accusations
              .held(desk, sentence.span(), hit)
              .forEach(m -> attach(out, sense, sentence, m));
        }
      }
    }
    Clause clause = null;
    for (VerbGroup verb : sense.marks().verbGroups()) {
      String lemma = sense.marks().tokens().get(verb.head()).lemma();
      boolean told = lemma.equals("blame") && spoken(desk, verb.span());
      boolean tried = TRIED.contains(lemma) && verb.passive();
      if (!VERBS.contains(lemma) && !tried || verb.negated() || !verb.modal().isEmpty() || told) {
        continue;
      }
      Sentence sentence = sense.marks().sentenceAt(verb.span().start());
      if (clause == null || clause.sentence != sentence) {
        clause = new Clause(sense.marks(), sentence, np -> true);
      }
      if (tried && !ofDeed(clause, verb)) {
        continue;
      }
      blamed(desk, clause, verb).forEach(m -> attach(out, sense, sentence, m));
    }
    return List.copyOf(out);
  }

  /** Whether a verb is the word of a voice that can be quoted: claims tell of that. */
  private static boolean spoken(ClaimDesk desk, Span words) {
    return desk.sense.attributions().stream()
        .filter(a -> a.covers(words) || a.cue().filter(c -> c.overlaps(words)).isPresent())
        .anyMatch(a -> !desk.speakers.of(a).isEmpty());
  }

  /** "Was convicted of the killings", "is charged with the bombing": not of anything else. */
  private static boolean ofDeed(Clause clause, VerbGroup verb) {
    for (int i = verb.endToken() + 1; i < verb.endToken() + BlamePhrase.LONG_NAME; i++) {
      if (clause.noun(i).isPresent() && BlamePhrase.deed(clause, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Blamed X", "is blamed on X", "X is suspected". */
  private static List<ActorMention> blamed(ClaimDesk desk, Clause clause, VerbGroup verb) {
    List<NounPhrase> on =
        clause.adjuncts(verb.endToken()).stream()
            .filter(a -> LAYING.contains(a.preposition()))
            .map(Clause.Adjunct::phrase)
            .toList();
    List<NounPhrase> held = verb.passive() ? clause.subject(verb) : clause.objects(verb);
    List<ActorMention> out = new ArrayList<>();
    for (NounPhrase np : on.isEmpty() ? held : on) {
      desk.parties
          .first(np.span().start(), np.span().end())
          .filter(Accusations::accusable)
          .ifPresent(out::add);
    }
    return out;
  }

  private static void attach(
      List<EventMention> events, Resolved sense, Sentence sentence, ActorMention held) {
    OptionalInt at = CulpritNames.before(events, sentence.index());
    if (at.isEmpty()) {
      return;
    }
    EventMention m = events.get(at.getAsInt());
    if (m.arguments().stream().noneMatch(a -> a.span().overlaps(held.span()))) {
      List<Argument> arguments = new ArrayList<>(m.arguments());
      arguments.add(
          new Argument(
              Argument.Role.SUSPECT,
              held.span(),
              sense.marks().text(held.span()).replaceAll("\\s+", " "),
              Optional.of(held.actor()),
              held.group(),
              held.name().isPresent()));
      events.set(at.getAsInt(), m.withArguments(arguments));
    }
  }
}
