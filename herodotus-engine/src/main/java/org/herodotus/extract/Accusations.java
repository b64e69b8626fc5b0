package org.herodotus.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/** Reads on whom responsibility is laid: by verbs of blame, and by wordings inside speech. */
final class Accusations {
  private static final Set<String> ASKING = Set.of("who", "whoever", "what", "whom", "whether");

  private final ActWords words;
  private final NounClasses classes = NounClasses.known();

  Accusations(ActWords words) {
    this.words = words;
  }

  /** "Accused X of the attack", "blamed it on X"; whether an accused was found. */
  boolean byCue(ClaimDesk desk, Attribution a, Voice speaker) {
    Span content = a.content().get(0);
    String cue = a.cue().map(desk.marks::text).orElse("").toLowerCase(Locale.ROOT);
    if (cue.contains("alleg")) {
      return false;
    }
    int from = Math.max(content.start(), afterOn(desk, content, cue));
    List<ActorMention> accused =
        desk
            .parties
            .first(from, content.end())
            .map(first -> desk.parties.coordinate(first, content.end()))
            .orElse(List.of())
            .stream()
            .filter(Accusations::accusable)
            .toList();
    List<Voice> voices =
        accused.isEmpty()
            ? phrase(desk, from, content.end()).map(List::of).orElse(List.of())
            : accused.stream().map(m -> accused(desk, m)).toList();
    if (cue.contains("accus") && !ofTheAct(desk, content) && !bare(accused, content)) {
      return false;
    }
    voices.forEach(v -> desk.accusation(speaker, v, desk.extent(a), OptionalInt.empty()));
    return !voices.isEmpty();
  }

  /** "The army and the rebels blamed each other": each the other. */
  boolean mutual(ClaimDesk desk, Attribution a, List<Voice> speakers) {
    String said = desk.marks.text(a.content().get(0)).toLowerCase(Locale.ROOT);
    boolean reciprocal = said.startsWith("each other") || said.startsWith("one another");
    if (a.act() != Attribution.Act.ACCUSE || !reciprocal) {
      return false;
    }
    if (speakers.size() == 2) {
      desk.accusation(speakers.get(0), speakers.get(1), desk.extent(a), OptionalInt.empty());
      desk.accusation(speakers.get(1), speakers.get(0), desk.extent(a), OptionalInt.empty());
    }
    return true;
  }

  /** "The government accuses the rebels": of what the report is about. */
  private static boolean bare(List<ActorMention> accused, Span content) {
    return !accused.isEmpty() && content.end() - accused.get(accused.size() - 1).span().end() < 3;
  }

  /** Where "blamed it on X" or "attributed it to X" comes to the accused; else 0. */
  private static int afterOn(ClaimDesk desk, Span content, String cue) {
    String text = desk.marks.text(content);
    int at = cue.contains("blam") ? text.indexOf(" on ") : -1;
    if (cue.contains("attribut")) {
      at = text.indexOf(" to ");
    }
    return at < 0 ? 0 : content.start() + at;
  }

  /** Whether somebody is accused of an act of violence, not of words or of a policy. */
  private boolean ofTheAct(ClaimDesk desk, Span content) {
    int of = desk.marks.text(content).indexOf(" of ");
    Span act = of < 0 ? content : new Span(content.start() + of, content.end());
    return !desk.parties.events(act).isEmpty()
        || words.holds(desk.marks, act, ActWords.Kind.CHARGE)
        || words.holds(desk.marks, act, ActWords.Kind.BLAME_AFTER);
  }

  /** Words inside speech: "X was behind it", "the work of X". */
  void byWords(ClaimDesk desk, Attribution a, Voice speaker, Span part, ActWords.Hit hit) {
    List<ActorMention> held = held(desk, part, hit);
    held.forEach(each -> lay(desk, a, speaker, each));
    if (held.isEmpty() && hit.kind() == ActWords.Kind.BLAME_AFTER && !inquest(desk, hit.start())) {
      phrase(desk, desk.marks.tokens().get(hit.end() - 1).span().end(), part.end())
          .ifPresent(v -> desk.accusation(speaker, v, desk.extent(a), OptionalInt.empty()));
    }
  }

  /** "An inquiry ordered by the president": nobody is blamed. */
  private boolean inquest(ClaimDesk desk, int token) {
    return token > 0
        && words.holds(
            desk.marks, desk.marks.tokens().get(token - 1).span(), ActWords.Kind.INQUEST);
  }

  /** Whom such words lay it on; empty if they ask, or tell of a claim or a denial. */
  List<ActorMention> held(ClaimDesk desk, Span part, ActWords.Hit hit) {
    int start = desk.marks.tokens().get(hit.start()).span().start();
    int end = desk.marks.tokens().get(hit.end() - 1).span().end();
    Optional<ActorMention> found = Optional.empty();
    if (hit.kind() == ActWords.Kind.BLAME_BEFORE && !asked(desk, hit.start())) {
      found = blamed(desk, part.start(), start);
    } else if (hit.kind() == ActWords.Kind.BLAME_AFTER && !inquest(desk, hit.start())) {
      found = desk.parties.first(end, part.end());
    }
    List<ActorMention> all =
        found
            .map(
                m ->
                    hit.kind() == ActWords.Kind.BLAME_BEFORE
                        ? desk.parties.coordinateBefore(m, part.start())
                        : desk.parties.coordinate(m, part.end()))
            .orElse(List.of());
    return all.stream().filter(Accusations::accusable).toList();
  }

  /** The last actor before the words; not one set aside ("he, and not the army, had planned"). */
  private static Optional<ActorMention> blamed(ClaimDesk desk, int from, int to) {
    Optional<ActorMention> last = desk.parties.last(from, to);
    while (last.isPresent() && setAside(desk, last.get())) {
      last = desk.parties.last(from, last.get().span().start());
    }
    return last;
  }

  private static boolean setAside(ClaimDesk desk, ActorMention mention) {
    int before = desk.marks.tokenAt(mention.span().start()) - 1;
    while (before > 0 && desk.marks.tokens().get(before).is(PartOfSpeech.DET)) {
      before--;
    }
    return before >= 0 && desk.marks.tokens().get(before).lower().equals("not");
  }

  /** "Officials held X responsible for the blast", wherever it stands. */
  void held(ClaimDesk desk, Sentence sentence) {
    List<Token> tokens = desk.marks.tokens();
    Clause clause = null;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (!tokens.get(i).lemma().equals("hold")) {
        continue;
      }
      if (clause == null) {
        clause = desk.clause(sentence.span().start());
      }
      Optional<VerbGroup> verb = clause.verb(i);
      if (verb.isPresent() && lays(verb.get())) {
        held(desk, clause, verb.get());
      }
    }
  }

  private static boolean lays(VerbGroup verb) {
    return !verb.negated()
        && !verb.passive()
        && verb.modal().isEmpty()
        && verb.tense() != VerbGroup.Tense.INFINITIVE;
  }

  private void held(ClaimDesk desk, Clause clause, VerbGroup verb) {
    int start = verb.span().start();
    Optional<ActorMention> accuser = desk.parties.last(clause.sentence.span().start(), start);
    int first = verb.endToken();
    int next = first;
    while (clause.inside(next)
        && next < first + LONG_NAME
        && !ANSWERABLE.contains(clause.lower(next))) {
      next++;
    }
    if (accuser.isEmpty() || !ANSWERABLE.contains(clause.lower(next))) {
      return;
    }
    Voice speaker = desk.parties.voice(accuser.get());
    Span words = new Span(start, clause.tokens.get(next).span().end());
    int whom = desk.marks.tokenAt(accuser.get().span().start()) - 1;
    if (next == first && clause.lower(whom).equals("whom")) {
      Span before =
          new Span(clause.sentence.span().start(), clause.tokens.get(whom).span().start());
      Optional<Voice> antecedent = lastPhrase(desk, before);
      antecedent.ifPresent(v -> desk.accusation(speaker, v, words, OptionalInt.empty()));
    } else if (next > first) {
      int from = clause.tokens.get(first).span().start();
      int to = clause.tokens.get(next - 1).span().end();
      Optional<ActorMention> accused = desk.parties.first(from, to);
      boolean pronoun = accused.filter(m -> m.form() == ActorMention.Form.PRONOUN).isPresent();
      if (accused.isEmpty() || pronoun || !accusable(accused.get())) {
        return;
      }
      for (ActorMention m : desk.parties.coordinate(accused.get(), to)) {
        boolean of = clause.lower(desk.marks.tokenAt(m.span().end() - 1) + 1).equals("of");
        Voice plain = accused(desk, m);
        Voice held = of ? called(desk, plain, new Span(m.span().start(), to)) : plain;
        desk.accusation(speaker, held, words, OptionalInt.empty());
      }
    }
  }

  /** "The cartel of Jalisco": named with what hangs on it. */
  private static Voice called(ClaimDesk desk, Voice voice, Span words) {
    String name = desk.marks.text(words);
    return new Voice(
        voice.kind(),
        name,
        voice.actor().map(x -> x.id().isPresent() ? x : x.called(name)),
        Optional.of(Evidence.of(desk.sense.report(), words)));
  }

  private static final int LONG_NAME = 9;

  /** "Has put a price on the head of X as the planner": who is hunted is held to have done it. */
  void wanted(ClaimDesk desk, Sentence sentence) {
    for (ActWords.Hit hit : words.find(desk.marks, sentence.span())) {
      if (hit.kind() != ActWords.Kind.WANTED) {
        continue;
      }
      int start = desk.marks.tokens().get(hit.start()).span().start();
      int end = desk.marks.tokens().get(hit.end() - 1).span().end();
      Optional<ActorMention> hunter = desk.parties.last(sentence.span().start(), start);
      Optional<Voice> hunted =
          desk.parties
              .first(end, sentence.span().end())
              .filter(m -> m.span().start() < end + 8)
              .map(m -> accused(desk, m))
              .or(() -> phrase(desk, end, sentence.span().end()));
      if (hunter.isPresent() && hunted.isPresent()) {
        Voice speaker = desk.parties.voice(hunter.get());
        desk.accusation(speaker, hunted.get(), sentence.span(), OptionalInt.empty());
      }
    }
  }

  /** "Houses were emptied, by presumed members of X": an agent that stands apart. */
  void trailing(ClaimDesk desk, Attribution a, Voice speaker, Span part) {
    List<Token> tokens = desk.marks.tokens();
    List<EventMention> events = desk.parties.events(part);
    for (int i = desk.marks.tokenAt(part.start()) + 1;
        i + 1 < tokens.size() && tokens.get(i + 1).span().end() <= part.end();
        i++) {
      boolean apart = tokens.get(i).lower().equals("by") && tokens.get(i - 1).lower().equals(",");
      if (!apart || events.isEmpty()) {
        continue;
      }
      int start = tokens.get(i + 1).span().start();
      desk.parties
          .first(start, part.end())
          .filter(m -> m.span().start() <= start + 4)
          .filter(m -> Sides.armed(m.actor()) || m.actor().kind() == Actor.Kind.CRIMINAL)
          .filter(Accusations::accusable)
          .filter(m -> speaker.actor().filter(s -> Sides.one(speaker, m.actor())).isEmpty())
          .ifPresent(
              m -> desk.accusation(speaker, accused(desk, m), desk.extent(a), OptionalInt.empty()));
    }
  }

  private static final Set<String> ANSWERABLE =
      Set.of("responsible", "accountable", "fully", "directly", "personally", "solely");

  /** "Men identified by survivors as fighters of X". */
  void identified(ClaimDesk desk, Sentence sentence) {
    for (ActWords.Hit hit : words.find(desk.marks, sentence.span())) {
      int start = desk.marks.tokens().get(hit.start()).span().start();
      int end = desk.marks.tokens().get(hit.end() - 1).span().end();
      if (hit.kind() == ActWords.Kind.IDENTIFIED) {
        Optional<ActorMention> witness = desk.parties.first(end, sentence.span().end());
        int as = desk.marks.text(new Span(end, sentence.span().end())).indexOf(" as ");
        Optional<ActorMention> accused =
            as < 0
                ? Optional.empty()
                : desk.parties
                    .first(end + as, sentence.span().end())
                    .filter(Accusations::accusable);
        if (witness.isPresent() && accused.isPresent() && witness.get().span().end() <= end + as) {
          desk.accusation(
              desk.parties.voice(witness.get()),
              accused(desk, accused.get()),
              new Span(start, accused.get().span().end()),
              OptionalInt.empty());
        }
      }
    }
  }

  /** A member that is accused stands for the group. */
  private static Voice accused(ClaimDesk desk, ActorMention mention) {
    Voice own = desk.parties.voice(mention);
    boolean member = mention.actor().id().isEmpty() && mention.actor().kind() != Actor.Kind.PERSON;
    return desk.parties
        .body(mention.actor())
        .filter(b -> member)
        .map(b -> new Voice(Voice.Kind.NAMED, b.name(), Optional.of(b), own.evidence()))
        .orElse(own);
  }

  /** "Who was behind it": a question lays nothing on anybody. */
  private static boolean asked(ClaimDesk desk, int token) {
    return token > 0 && ASKING.contains(desk.marks.tokens().get(token - 1).lower());
  }

  /** Responsibility laid on others is an accusation; on oneself, a claim. */
  private static void lay(ClaimDesk desk, Attribution a, Voice speaker, ActorMention on) {
    boolean self =
        speaker.actor().filter(s -> Parties.same(s, on.actor())).isPresent()
            || onOneself(desk, a, speaker, on);
    boolean own = on.form() != ActorMention.Form.PRONOUN && desk.possessed(on.span());
    if ((self || own) && a.act() == Attribution.Act.BELIEVE) {
      return;
    }
    if (self || own) {
      take(desk, speaker, on, desk.extent(a));
    } else if (accusable(on)) {
      desk.accusation(speaker, accused(desk, on), desk.extent(a), OptionalInt.empty());
    }
  }

  /** "The bandit said that he had planned the raid": a pronoun that opens what a person says. */
  private static boolean onOneself(ClaimDesk desk, Attribution a, Voice speaker, ActorMention on) {
    String word = desk.marks.text(on.span()).toLowerCase(Locale.ROOT);
    Span part = a.content().get(0);
    String before =
        desk.marks.text(new Span(part.start(), Math.max(part.start(), on.span().start()))).strip();
    boolean person = speaker.actor().filter(s -> s.kind() == Actor.Kind.PERSON).isPresent();
    return person
        && (word.equals("he") || word.equals("she"))
        && part.contains(on.span())
        && (before.isEmpty() || before.equals("that"));
  }

  /** A group's own agency speaks for the group: then the group claims, through the agency. */
  private static void take(ClaimDesk desk, Voice speaker, ActorMention on, Span span) {
    boolean agency = speaker.actor().filter(s -> s.kind() == Actor.Kind.MEDIA).isPresent();
    desk.responsibility(
        agency ? desk.parties.voice(on) : speaker,
        agency ? Optional.of(speaker.name()) : Optional.empty(),
        span,
        OptionalInt.empty());
  }

  /** Whether an accusation names somebody, not just "gunmen" or "a suicide bomber". */
  static boolean accusable(ActorMention mention) {
    boolean faceless =
        mention.group() == GroupKind.ATTACKER
            && mention.actor().kind() != Actor.Kind.CRIMINAL
            && mention.actor().parent().isEmpty();
    return mention.name().isPresent()
        || mention.actor().id().isPresent()
        || !faceless && mention.actor().kind() != Actor.Kind.UNKNOWN;
  }

  /** The last name or word for people in a span, as worded. */
  private Optional<Voice> lastPhrase(ClaimDesk desk, Span span) {
    Optional<Voice> last = Optional.empty();
    for (NounPhrase np : desk.marks.nounPhrases()) {
      if (span.contains(np.span())) {
        last = phrase(desk, np.span().start(), np.span().end());
      }
    }
    return last;
  }

  /** The accused as worded, where the lexicon of actors does not know them. */
  private Optional<Voice> phrase(ClaimDesk desk, int from, int to) {
    for (NounPhrase np : desk.marks.nounPhrases()) {
      if (np.span().start() >= from && np.span().end() <= to) {
        List<Token> tokens = desk.marks.tokens();
        boolean name = tokens.get(np.head()).pos() == PartOfSpeech.PROPN;
        NounClass cls = classes.of(tokens, np.firstToken(), np.head());
        boolean people = cls.human() || cls == NounClass.ORGAN;
        if (np.form() == NounPhrase.Form.PRONOUN || !name && !people) {
          return Optional.empty();
        }
        int first = np.firstToken();
        while (first < np.head() && tokens.get(first).pos() == PartOfSpeech.DET) {
          first++;
        }
        Span span = new Span(tokens.get(first).span().start(), np.span().end());
        return Optional.of(
            new Voice(
                name ? Voice.Kind.NAMED : Voice.Kind.ROLE,
                desk.marks.text(span),
                Optional.empty(),
                Optional.of(Evidence.of(desk.sense.report(), span))));
      }
    }
    return Optional.empty();
  }
}
