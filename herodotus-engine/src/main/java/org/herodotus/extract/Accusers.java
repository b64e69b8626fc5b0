package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Attribution;
import org.herodotus.model.Evidence;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/** Who lays a deed on somebody, or takes it on himself. Thread-safe. */
final class Accusers {
  private static final NounClasses CLASSES = NounClasses.known();
  private static final Set<String> INQUESTS = GrammarWords.set("Accusers.INQUESTS");

  private Accusers() {}

  /** Who lays it: the voice heard in the verb, else its subject or the agent of a passive. */
  static List<Voice> of(ClaimDesk desk, Clause clause, VerbGroup verb) {
    for (Attribution a : desk.sense.attributions()) {
      if (a.cue().filter(c -> c.overlaps(verb.span())).isPresent() && a.source().isPresent()) {
        List<Voice> heard = desk.speakers.of(a);
        if (!heard.isEmpty()) {
          return heard;
        }
      }
    }
    List<NounPhrase> told = clause.doers(verb);
    List<ActorMention> found = new ArrayList<>();
    if (!verb.passive()) {
      beside(desk, clause, verb).ifPresent(found::add);
    }
    for (NounPhrase np : told) {
      Span words =
          BlamePhrase.words(clause, np.firstToken(), BlamePhrase.end(clause, np.firstToken()));
      desk.parties
          .first(words.start(), words.end())
          .map(m -> desk.parties.coordinate(m, words.end()))
          .ifPresent(all -> all.stream().filter(m -> !found.contains(m)).forEach(found::add));
    }
    if (found.isEmpty() && !verb.passive()) {
      opener(desk, clause, verb).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return told.stream().limit(1).flatMap(np -> body(desk, clause, np).stream()).toList();
    }
    List<Voice> out =
        named(found).or(() -> found.stream().findFirst()).stream()
            .map(desk.parties::voice)
            .filter(Speakers::speaks)
            .toList();
    return out.isEmpty()
        ? told.stream().limit(1).flatMap(np -> body(desk, clause, np).stream()).toList()
        : out;
  }

  /** "The inquiry", "a court": bodies and people that no list of actors knows, as worded. */
  private static Optional<Voice> body(ClaimDesk desk, Clause clause, NounPhrase np) {
    boolean speaks = np.form() != NounPhrase.Form.PRONOUN && finds(clause, np);
    int first =
        clause.is(np.firstToken(), PartOfSpeech.DET) ? np.firstToken() + 1 : np.firstToken();
    if (!speaks || first >= np.endToken()) {
      return Optional.empty();
    }
    Span words = BlamePhrase.words(clause, first, np.endToken());
    return Optional.of(
        new Voice(
            Voice.Kind.ROLE,
            desk.marks.text(words),
            Optional.empty(),
            Optional.of(Evidence.of(desk.sense.report(), words))));
  }

  /** "The board of inquiry", "both reports": who finds something, and has no part in it. */
  static boolean inquest(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return INQUESTS.contains(last) || INQUESTS.contains(last.replaceFirst("s$", ""));
  }

  /** Whether a phrase stands for people, an organ or an inquiry, who can find somebody guilty. */
  static boolean finds(Clause clause, NounPhrase np) {
    NounClass cls = CLASSES.of(clause.tokens, np.firstToken(), np.head());
    return cls.human()
        || cls == NounClass.ORGAN
        || INQUESTS.contains(clause.tokens.get(np.head()).lemma());
  }

  /** "The ELN, in a letter, took it on itself": who opens the sentence. */
  private static Optional<ActorMention> opener(ClaimDesk desk, Clause clause, VerbGroup verb) {
    Sentence sentence = clause.sentence;
    int first =
        sentence.firstToken() + (clause.is(sentence.firstToken(), PartOfSpeech.DET) ? 1 : 0);
    return desk.parties
        .first(sentence.span().start(), verb.span().start())
        .filter(m -> desk.marks.tokenAt(m.span().start()) == first)
        .filter(m -> clause.lower(desk.marks.tokenAt(m.span().end() - 1) + 1).equals(","));
  }

  /** Whoever stands right before the verb. */
  private static Optional<ActorMention> beside(ClaimDesk desk, Clause clause, VerbGroup verb) {
    int at = verb.firstToken() - 1;
    int last = clause.lower(at).equals(",") ? at - 1 : at;
    return desk.parties
        .last(clause.sentence.span().start(), verb.span().start())
        .filter(m -> desk.marks.tokenAt(m.span().end() - 1) == last);
  }

  /** "The chieftain, Sola Ebiseni": the name, not the office that stands beside it. */
  private static Optional<ActorMention> named(List<ActorMention> beside) {
    return beside.stream()
        .filter(m -> m.name().isPresent() && m.actor().kind() == Actor.Kind.PERSON)
        .findFirst();
  }
}
