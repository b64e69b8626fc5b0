package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.lexicon.Table;
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

/**
 * Reads verbs that lay a deed on somebody by their grammar: "investigators suspect X", "an attack
 * that police pinned on X", "the inquiry found X responsible", "named the bomber as X".
 * Thread-safe.
 */
final class LaidBlame {
  private static final Set<String> GUILTY = GrammarWords.set("LaidBlame.GUILTY");
  private static final Set<String> SHARES = GrammarWords.set("LaidBlame.SHARES");
  private static final Set<String> DOERS = GrammarWords.set("LaidBlame.DOERS");
  private static final Set<String> ACTS = GrammarWords.set("LaidBlame.ACTS");
  private static final int LONG_NAME = 12;

  private final Map<String, Set<String>> frames = new HashMap<>();
  private final Accusations accusations;

  LaidBlame(Accusations accusations) {
    this.accusations = accusations;
    for (List<String> row : Table.read("blames.tsv").rows()) {
      frames.computeIfAbsent(row.get(0), k -> new HashSet<>()).add(row.get(1));
    }
  }

  /** Every accusation that a sentence makes in this way. */
  void read(ClaimDesk desk, Sentence sentence) {
    Clause clause = null;
    for (VerbGroup verb : desk.verbs(sentence.span())) {
      Set<String> frame = frames.get(desk.marks.tokens().get(verb.head()).lemma());
      if (frame == null
          || verb.negated()
          || !verb.modal().isEmpty()
          || verb.tense() == VerbGroup.Tense.INFINITIVE
          || verb.firstToken() == sentence.firstToken()) {
        continue;
      }
      if (heard(desk, verb)) {
        continue;
      }
      clause = clause == null ? desk.clause(sentence.span().start()) : clause;
      for (String each : frame) {
        Optional<Span> accused = accused(clause, verb, each);
        if (accused.isPresent()) {
          lay(desk, clause, verb, accused.get(), each.equals("to") || vague(clause, verb));
          break;
        }
      }
    }
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
    for (Voice accuser : tellers(desk, clause, verb)) {
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

  /** Where the accused stand; empty if the verb has another sense here. */
  private static Optional<Span> accused(Clause clause, VerbGroup verb, String frame) {
    return switch (frame) {
      case "object" -> object(clause, verb);
      case "guilty" -> guilty(clause, verb);
      case "whom" -> whom(clause, verb);
      case "as" -> as(clause, verb);
      case "with" -> with(clause, verb);
      default -> behind(clause, verb, frame);
    };
  }

  /** "X, whom the army accuses of the attack": not of anything else. */
  private static Optional<Span> whom(Clause clause, VerbGroup verb) {
    int at = verb.endToken();
    if (clause.lower(at).equals("on")) {
      return Optional.empty();
    }
    boolean act = !clause.lower(at).equals("of") && !clause.lower(at).equals("for");
    for (int i = at; i < at + LONG_NAME && clause.inside(i); i++) {
      act |= clause.noun(i).filter(np -> act(clause, np)).isPresent();
      act |= clause.verb(i).filter(v -> ToldDeeds.violent(clause, v)).isPresent();
    }
    return act && !verb.passive() ? fronted(clause, verb) : Optional.empty();
  }

  /** "Suspects X"; not "suspects that", nor a suspect who is the subject of a passive. */
  private static Optional<Span> object(Clause clause, VerbGroup verb) {
    if (verb.passive()) {
      return Optional.empty();
    }
    int at = after(clause, verb.endToken());
    if (clause.noun(at).isEmpty()) {
      return fronted(clause, verb);
    }
    int end = end(clause, at);
    boolean told =
        clause.verb(end).filter(v -> Subjects.finite(v) && !Subjects.participle(v)).isPresent();
    return told ? Optional.empty() : Optional.of(words(clause, at, end));
  }

  private static final Set<String> RELATIVES = Set.of("whom", "which", "who", "that");

  /** "X, whom the army suspects". */
  private static Optional<Span> fronted(Clause clause, VerbGroup verb) {
    for (NounPhrase np : clause.subject(verb)) {
      int who = np.firstToken() - 1;
      while (clause.is(who, PartOfSpeech.DET)) {
        who--;
      }
      if (RELATIVES.contains(clause.lower(who))) {
        int before = clause.lower(who - 1).equals(",") ? who - 2 : who - 1;
        return clause.noun(before).map(n -> words(clause, opening(clause, n), n.endToken()));
      }
    }
    return Optional.empty();
  }

  /** "The 19th brigade of Y": from its first word. */
  private static int opening(Clause clause, NounPhrase np) {
    int start = np.firstToken();
    while (clause.lower(start - 1).equals("of") && clause.noun(start - 2).isPresent()) {
      start = clause.noun(start - 2).get().firstToken();
    }
    return start;
  }

  /** "Found X responsible", "holds X to be guilty". */
  private static Optional<Span> guilty(Clause clause, VerbGroup verb) {
    int first = verb.endToken();
    int next = first;
    while (clause.inside(next)
        && next < first + LONG_NAME
        && !GUILTY.contains(clause.lower(next))
        && clause.verb(next).filter(Subjects::finite).isEmpty()) {
      next++;
    }
    if (next == first && GUILTY.contains(clause.lower(next))) {
      return fronted(clause, verb);
    }
    boolean held = next > first && next < first + LONG_NAME && GUILTY.contains(clause.lower(next));
    return held && !verb.passive() ? Optional.of(words(clause, first, next)) : Optional.empty();
  }

  /** "Charged X with the bombing". */
  private static Optional<Span> with(Clause clause, VerbGroup verb) {
    Optional<Span> whom = object(clause, verb);
    int at = whom.map(w -> end(clause, after(clause, verb.endToken()))).orElse(0);
    boolean act = false;
    for (int i = at + 1; i < at + LONG_NAME && clause.inside(i); i++) {
      act |= ACTS.contains(clause.tokens.get(i).lemma()) && clause.is(i, PartOfSpeech.NOUN);
    }
    return act && clause.lower(at).equals("with") ? whom : Optional.empty();
  }

  /** "Named the bomber as X", "identified one of the gunmen as X". */
  private static Optional<Span> as(Clause clause, VerbGroup verb) {
    List<NounPhrase> whom = verb.passive() ? clause.subject(verb) : clause.objects(verb);
    boolean doers = whom.stream().anyMatch(np -> doer(clause, np));
    int at = verb.endToken();
    while (clause.inside(at)
        && at < verb.endToken() + LONG_NAME
        && !clause.lower(at).equals("as")) {
      at++;
    }
    boolean named = doers && clause.lower(at).equals("as") && clause.noun(at + 1).isPresent();
    return named ? Optional.of(words(clause, at + 1, end(clause, at + 1))) : Optional.empty();
  }

  private static boolean doer(Clause clause, NounPhrase np) {
    if (DOERS.contains(clause.tokens.get(np.head()).lemma())) {
      return true;
    }
    boolean some = clause.lower(np.endToken()).equals("of");
    return some
        && clause
            .noun(np.endToken() + 1)
            .filter(of -> DOERS.contains(clause.tokens.get(of.head()).lemma()))
            .isPresent();
  }

  /** "Pinned the attack on X", "traced it to X", "laid it at X's door". */
  private static Optional<Span> behind(Clause clause, VerbGroup verb, String preposition) {
    String head = clause.tokens.get(verb.head()).lemma();
    int at = verb.endToken();
    if (verb.passive()) {
      while (clause.inside(at)
          && at < verb.endToken() + LONG_NAME
          && !clause.lower(at).equals(preposition)
          && clause.verb(at).isEmpty()) {
        at++;
      }
    }
    boolean direct = clause.lower(at).equals(preposition);
    if (!direct && !verb.passive()) {
      Optional<NounPhrase> object = clause.noun(at);
      boolean act =
          object.isPresent()
                  && (ACTS.contains(clause.tokens.get(object.get().head()).lemma())
                      || ACTS.contains(clause.lower(object.get().head())))
              || ACTS.contains(clause.lower(at))
              || object.filter(o -> blame(clause.lower(o.head()))).isPresent();
      if (!act) {
        return Optional.empty();
      }
      boolean thing =
          !preposition.equals("to")
              && object
                  .filter(o -> THINGS.contains(clause.tokens.get(o.head()).lemma()))
                  .isPresent();
      if (thing) {
        return Optional.empty();
      }
      while (clause.inside(at)
          && at < verb.endToken() + LONG_NAME
          && !clause.lower(at).equals(preposition)
          && !PLACING.contains(clause.lower(at))) {
        at++;
      }
    }
    if (!clause.lower(at).equals(preposition) || clause.noun(after(clause, at + 1)).isEmpty()) {
      return Optional.empty();
    }
    boolean turned =
        clause.noun(end(clause, after(clause, at + 1))).filter(np -> act(clause, np)).isPresent();
    if (direct && !verb.passive() && !head.equals("point") && !turned && !relative(clause, verb)) {
      return Optional.empty();
    }
    if (verb.passive() && clause.subject(verb).stream().noneMatch(np -> act(clause, np))) {
      return Optional.empty();
    }
    int start = after(clause, at + 1);
    return Optional.of(words(clause, start, end(clause, start)));
  }

  private static final Set<String> THINGS = GrammarWords.set("LaidBlame.THINGS");

  /** What tells where a thing is put, not on whom a deed is laid. */
  private static final Set<String> PLACING = Set.of("in", "near", "inside", "under", "outside");

  private static boolean blame(String word) {
    return word.equals("blame") || word.equals("finger") || word.equals("fingers");
  }

  /** Whether a phrase is a word for a deed, or points to one. */
  static boolean act(Clause clause, NounPhrase np) {
    return ACTS.contains(clause.tokens.get(np.head()).lemma())
        || ACTS.contains(clause.lower(np.head()));
  }

  /** "An attack (that) the police pinned on X": a word for a deed stands before the subject. */
  private static boolean relative(Clause clause, VerbGroup verb) {
    for (NounPhrase np : clause.subject(verb)) {
      int before = np.firstToken() - 1;
      while (clause.is(before, PartOfSpeech.DET)
          || clause.lower(before).equals("that")
          || clause.lower(before).equals("which")
          || clause.lower(before).equals(",")) {
        before--;
      }
      if (clause.noun(before).filter(a -> act(clause, a)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Past adverbs, quotation marks and shares in the deed ("evidence of", "the hand of"). */
  private static int after(Clause clause, int at) {
    int i = at;
    while (clause.is(i, PartOfSpeech.ADV)
        || clause.lower(i).equals("\"")
        || clause.is(i, PartOfSpeech.DET) && clause.noun(i).isEmpty()) {
      i++;
    }
    Optional<NounPhrase> np = clause.noun(i);
    boolean share = np.filter(n -> SHARES.contains(clause.lower(n.head()))).isPresent();
    int next = share ? np.get().endToken() : i;
    while (share && clause.lower(next).equals("\"")) {
      next++;
    }
    return share && clause.lower(next).equals("of") ? after(clause, next + 1) : i;
  }

  /** Where the phrase ends with what belongs to it and stands beside it. */
  private static int end(Clause clause, int at) {
    int end = clause.noun(at).map(NounPhrase::endToken).orElse(at + 1);
    while (clause.inside(end)) {
      boolean joins =
          clause.lower(end).equals("'s")
              || clause.lower(end).equals("'")
              || clause.lower(end).equals("of")
              || clause.lower(end).equals("and")
              || clause.lower(end).equals("(");
      int next =
          clause.is(end + 1, PartOfSpeech.DET) && clause.noun(end + 1).isEmpty()
              ? end + 2
              : end + 1;
      boolean charge =
          clause.lower(end).equals("of")
              && clause.noun(next).filter(np -> act(clause, np)).isPresent();
      if (!joins || charge || clause.noun(next).isEmpty()) {
        return end;
      }
      end = clause.noun(next).get().endToken();
      if (clause.lower(end).equals(")")) {
        end++;
      }
    }
    return end;
  }

  private static Span words(Clause clause, int first, int end) {
    return clause.tokens.get(first).span().union(clause.tokens.get(end - 1).span());
  }

  /** Who lays it: the voice heard in the verb, else its subject or the agent of a passive. */
  static List<Voice> tellers(ClaimDesk desk, Clause clause, VerbGroup verb) {
    for (Attribution a : desk.sense.attributions()) {
      if (a.cue().filter(c -> c.overlaps(verb.span())).isPresent() && a.source().isPresent()) {
        List<Voice> heard = desk.speakers.of(a);
        if (!heard.isEmpty()) {
          return heard;
        }
      }
    }
    List<NounPhrase> told =
        verb.passive()
            ? clause.adjuncts(verb.endToken()).stream()
                .filter(x -> x.preposition().equals("by"))
                .map(Clause.Adjunct::phrase)
                .toList()
            : clause.subject(verb);
    List<ActorMention> found = new ArrayList<>();
    if (!verb.passive()) {
      beside(desk, clause, verb).ifPresent(found::add);
    }
    for (NounPhrase np : told) {
      Span words = words(clause, np.firstToken(), end(clause, np.firstToken()));
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
    Span words = words(clause, first, np.endToken());
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

  private static final NounClasses CLASSES = NounClasses.known();
  private static final Set<String> INQUESTS = GrammarWords.set("LaidBlame.INQUESTS");

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
