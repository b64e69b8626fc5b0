package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.herodotus.model.Voice;

/** Reads on whom responsibility is laid: by verbs of blame, and by wordings inside speech. */
final class Accusations {
  private static final Set<String> ONESELF = Set.of("he", "she");
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
    int to = Math.max(from, whom(desk, content, cue));
    List<ActorMention> accused =
        desk
            .parties
            .first(from, to)
            .map(first -> desk.parties.coordinate(first, to))
            .orElse(List.of())
            .stream()
            .filter(Accusations::accusable)
            .map(m -> other(desk, a, speaker, m))
            .flatMap(Optional::stream)
            .toList();
    boolean faceless =
        desk.parties.first(from, to).filter(m -> m.group() == GroupKind.ATTACKER).isPresent();
    List<Voice> voices =
        accused.isEmpty() && !faceless
            ? phrase(desk, from, to).map(List::of).orElse(List.of())
            : accused.stream()
                .map(m -> force(desk, m, to).orElseGet(() -> ofBody(desk, m, to)))
                .toList();
    List<Voice> listed = faceless ? List.of() : listed(desk, from, to);
    voices = listed.size() > voices.size() ? listed : voices;
    if (cue.contains("accus") && !ofTheAct(desk, content) && !bare(desk, accused, content)) {
      return false;
    }
    if (to < content.end()
        && cue.contains("blam")
        && !ofTheAct(desk, new Span(to, content.end()))) {
      return false;
    }
    voices.forEach(v -> desk.accusation(speaker, v, desk.extent(a), OptionalInt.empty()));
    return !voices.isEmpty();
  }

  /** "Renegade officers of the Fantom 509 group": of whom the accused are. */
  private static Voice ofBody(ClaimDesk desk, ActorMention m, int to) {
    Clause clause = desk.clause(m.span().start());
    int of = desk.marks.tokenAt(m.span().end() - 1) + 1;
    int at = clause.is(of + 1, PartOfSpeech.DET) && clause.noun(of + 1).isEmpty() ? of + 2 : of + 1;
    Optional<NounPhrase> body = clause.lower(of).equals("of") ? clause.noun(at) : Optional.empty();
    boolean names =
        body.filter(np -> np.span().end() <= to)
            .filter(
                np ->
                    desk.marks.tokens().get(np.endToken() - 1).capitalised() || numbered(desk, np))
            .isPresent();
    return names && m.name().isEmpty() && m.actor().id().isEmpty()
        ? called(desk, accused(desk, m), m.span().union(body.get().span()))
        : accused(desk, m);
  }

  /** "The Fantom 509 group", "the 11th Battalion": a name that a common noun closes. */
  private static boolean numbered(ClaimDesk desk, NounPhrase np) {
    return IntStream.range(np.firstToken() + 1, np.endToken())
        .anyMatch(i -> desk.marks.tokens().get(i).is(PartOfSpeech.PROPN));
  }

  /** Everyone in a list of the accused, also those whom no list of actors knows. */
  private List<Voice> listed(ClaimDesk desk, int from, int to) {
    List<Voice> out = new ArrayList<>();
    Clause clause = desk.clause(from);
    int at = desk.marks.tokenAt(from);
    while (clause.inside(at) && desk.marks.tokens().get(at).span().start() < to) {
      int start = at;
      while (clause.is(at, PartOfSpeech.DET) && clause.noun(at).isEmpty()
          || clause.lower(at).equals("both")) {
        at++;
      }
      Optional<NounPhrase> np = clause.noun(at);
      if (np.isEmpty() || np.get().span().end() > to) {
        break;
      }
      Optional<Voice> each =
          desk.parties
              .first(np.get().span().start(), np.get().span().end())
              .map(m -> accusable(m) ? Optional.of(ofBody(desk, m, to)) : Optional.<Voice>empty())
              .orElseGet(() -> phrase(desk, np.get().span().start(), to));
      if (each.isEmpty()) {
        break;
      }
      out.add(each.get());
      at = np.get().endToken();
      if (clause.lower(at).equals("(")) {
        while (clause.inside(at) && !clause.lower(at).equals(")")) {
          at++;
        }
        at++;
      }
      boolean comma = clause.lower(at).equals(",");
      at += comma ? 1 : 0;
      boolean and = LISTING.contains(clause.lower(at));
      at += and ? 1 : 0;
      if (!comma && !and || at == start) {
        break;
      }
    }
    return out;
  }

  private static final Set<String> LISTING = Set.of("and", "or");

  /** "The vice-president accused them": not himself, but the armed group told of before. */
  private static Optional<ActorMention> other(
      ClaimDesk desk, Attribution a, Voice speaker, ActorMention on) {
    boolean self =
        on.form() == ActorMention.Form.PRONOUN
            && speaker.actor().filter(s -> Parties.same(s, on.actor())).isPresent();
    return self ? desk.parties.groupBefore(desk.extent(a).start()) : Optional.of(on);
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
  private static boolean bare(ClaimDesk desk, List<ActorMention> accused, Span content) {
    int end = accused.isEmpty() ? 0 : accused.get(accused.size() - 1).span().end();
    return end > 0
        && content.end()
                - desk.parties.last(end, content.end()).map(m -> m.span().end()).orElse(end)
            < 3
        && desk.verbs(new Span(Math.min(end, content.end()), content.end() + 1)).isEmpty();
  }

  /** Where "blamed it on X" or "attributed it to X" comes to the accused; else 0. */
  private static int afterOn(ClaimDesk desk, Span content, String cue) {
    String text = desk.marks.text(content);
    int at = -1;
    if (cue.contains("blam")) {
      Matcher on = ON.matcher(text);
      Matcher reason = FOR.matcher(text);
      boolean first =
          on.find()
              && !(reason.find() && reason.start() < on.start())
              && desk.verbs(new Span(content.start(), content.start() + on.start() + 1)).isEmpty();
      at = first ? on.start() : -1;
    }
    if (cue.contains("attribut")) {
      at = text.startsWith("to ") ? 0 : text.indexOf(" to ");
    }
    return at < 0 ? 0 : content.start() + at;
  }

  /** Where the words for the accused end: "blamed X for", "accused X of having". */
  private static int whom(ClaimDesk desk, Span content, String cue) {
    Pattern ends = cue.contains("blam") || cue.contains("fault") ? FOR : OF_DOING;
    Matcher found = ends.matcher(desk.marks.text(content));
    return found.find() ? content.start() + found.start() : content.end();
  }

  /** "On", but no day ("on Friday", "on 3 May"). */
  private static final Pattern ON =
      Pattern.compile(
          "\\son\\s(?!\\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\p{Lu}\\p{L}+\\.? \\d)");

  private static final Pattern FOR = Pattern.compile("\\s(?:for|over)\\s");
  private static final Pattern OF_DOING =
      Pattern.compile("\\sof\\s+(?:\\p{L}+ly\\s+)?\\p{L}+ing\\b");

  /** Whether somebody is accused of an act of violence, not of words or of a policy. */
  private boolean ofTheAct(ClaimDesk desk, Span content) {
    int of = desk.marks.text(content).indexOf(" of ");
    Span act = of < 0 ? content : new Span(content.start() + of, content.end());
    Clause clause = desk.clause(content.start());
    boolean deed =
        desk.marks.nounPhrases().stream()
            .filter(np -> act.contains(np.span()))
            .anyMatch(np -> BlamePhrase.act(clause, np));
    return deed
        || !desk.parties.events(act).isEmpty()
        || desk.verbs(act).stream()
            .anyMatch(v -> ToldDeeds.violent(desk.clause(v.span().start()), v))
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
    return last.map(desk.parties::described);
  }

  private static boolean setAside(ClaimDesk desk, ActorMention mention) {
    int before = desk.marks.tokenAt(mention.span().start()) - 1;
    while (before > 0 && desk.marks.tokens().get(before).is(PartOfSpeech.DET)) {
      before--;
    }
    return before >= 0 && desk.marks.tokens().get(before).lower().equals("not");
  }

  private static Voice whole(ClaimDesk desk, ActorMention m, Span words) {
    Optional<Voice> force = force(desk, m, words.end());
    if (force.isPresent()) {
      return force.get();
    }
    Voice plain = accused(desk, m);
    int end = m.span().end();
    boolean of = desk.marks.text(new Span(end, Math.max(end, words.end()))).startsWith(" of ");
    boolean body = m.actor().parent().isPresent();
    return of && !body ? called(desk, plain, new Span(m.span().start(), words.end())) : plain;
  }

  /** "Haftar's air force": the force is accused, and named with whose it is. */
  private static Optional<Voice> force(ClaimDesk desk, ActorMention owner, int to) {
    int end = owner.span().end();
    return desk.parties
        .first(end, to)
        .filter(m -> owner.name().isPresent() && m.name().isEmpty())
        .filter(m -> m.span().start() - end <= OWNED)
        .filter(m -> OF_HIS.matcher(desk.marks.text(new Span(end, m.span().start()))).matches())
        .filter(m -> m.actor().kind().armed() || m.group() == GroupKind.ATTACKER)
        .map(m -> called(desk, desk.parties.voice(m), owner.span().union(m.span())));
  }

  private static final int OWNED = 12;
  private static final Pattern OF_HIS = Pattern.compile("['’]s? (?:[\\p{Ll}]+ )?");

  /** "The cartel of Jalisco": named with what hangs on it. */
  private static Voice called(ClaimDesk desk, Voice voice, Span words) {
    String name = desk.marks.text(words);
    return new Voice(
        voice.kind(),
        name,
        voice.actor().map(x -> x.id().isPresent() ? x : x.called(name)),
        Optional.of(Evidence.of(desk.sense.report(), words)));
  }

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

  /** "A self-defence group calling itself Zaire": by the name it goes by. */
  private static Optional<Voice> styled(ClaimDesk desk, ActorMention group) {
    int end = group.span().end();
    Clause clause = desk.clause(group.span().start());
    int last = desk.marks.tokenAt(end - 1);
    String words = clause.lower(last + 1) + " " + clause.lower(last + 2);
    boolean names = STYLED.contains(words) && group.name().isEmpty();
    return names
        ? clause
            .noun(last + 3)
            .filter(np -> np.form() == NounPhrase.Form.NAME)
            .map(
                np ->
                    desk.parties
                        .first(np.span().start(), np.span().end())
                        .map(desk.parties::voice)
                        .orElseGet(() -> called(desk, desk.parties.voice(group), np.span())))
        : Optional.empty();
  }

  private static final Set<String> STYLED = GrammarWords.set("Accusations.STYLED");

  /** A member that is accused stands for the group. */
  private static Voice accused(ClaimDesk desk, ActorMention mention) {
    Optional<Voice> styled = styled(desk, mention);
    if (styled.isPresent()) {
      return styled.get();
    }
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
    boolean indirect =
        IntStream.range(Math.max(0, token - 4), token)
            .anyMatch(i -> WHETHER.contains(desk.marks.tokens().get(i).lower()));
    return indirect || token > 0 && ASKING.contains(desk.marks.tokens().get(token - 1).lower());
  }

  private static final Set<String> WHETHER = Set.of("whether", "if");

  /** Responsibility laid on others is an accusation; on oneself, a claim. */
  private static void lay(ClaimDesk desk, Attribution a, Voice speaker, ActorMention on) {
    boolean self =
        speaker.actor().filter(s -> Parties.same(s, on.actor())).isPresent()
            || onOneself(desk, a, speaker, on);
    boolean own = on.form() != ActorMention.Form.PRONOUN && desk.possessed(on.span());
    if ((self || own) && a.act() == Attribution.Act.BELIEVE || praised(speaker, on)) {
      return;
    }
    if (self || own) {
      take(desk, speaker, on, desk.extent(a));
    } else if (accusable(on)) {
      desk.accusation(speaker, accused(desk, on), desk.extent(a), OptionalInt.empty());
    }
  }

  /** "The group named the bomber as X": its own man, whom it honours. */
  private static boolean praised(Voice speaker, ActorMention on) {
    return speaker.actor().filter(x -> x.kind() == Actor.Kind.REBEL_GROUP).isPresent()
        && on.actor().kind() == Actor.Kind.PERSON
        && on.actor().id().isEmpty();
  }

  /** "The bandit said that he had planned the raid": a pronoun that opens what somebody says. */
  private static boolean onOneself(ClaimDesk desk, Attribution a, Voice speaker, ActorMention on) {
    String word = desk.marks.text(on.span()).toLowerCase(Locale.ROOT);
    Span part = a.content().get(0);
    String before =
        desk.marks.text(new Span(part.start(), Math.max(part.start(), on.span().start()))).strip();
    Optional<Actor.Kind> kind = speaker.actor().map(Actor::kind);
    boolean person = kind.filter(k -> k == Actor.Kind.PERSON).isPresent();
    boolean group = kind.filter(k -> k == Actor.Kind.REBEL_GROUP).isPresent();
    boolean body = word.equals("it") || group && word.equals("they");
    return (person ? ONESELF.contains(word) : body)
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

  /** "Yasser Arafat's Fatah": the body, not whose it is. */
  private static ActorMention owned(ClaimDesk desk, ActorMention owner, int to) {
    int end = owner.span().end();
    return desk.parties
        .first(end, to)
        .filter(m -> m.name().isPresent() && m.actor().kind().armed())
        .filter(m -> OWNER.matcher(desk.marks.text(new Span(end, m.span().start()))).matches())
        .orElse(owner);
  }

  private static final Pattern OWNER = Pattern.compile("['’]s? ");

  /** Whom words for the accused name: every actor side by side, else the phrase as worded. */
  List<Voice> heldIn(ClaimDesk desk, Span words) {
    Optional<ActorMention> named =
        desk.parties.first(words.start(), words.end()).map(m -> owned(desk, m, words.end()));
    Optional<ActorMention> first =
        named
            .filter(m -> !accusable(m))
            .flatMap(m -> desk.belongs(m.span()))
            .filter(m -> m.span().end() <= words.end())
            .or(() -> named);
    if (first.filter(m -> m.form() == ActorMention.Form.PRONOUN).isPresent()
        && first.get().actor().kind() == Actor.Kind.UNKNOWN) {
      return List.of();
    }
    List<Voice> actors =
        first.map(m -> desk.parties.coordinate(m, words.end())).orElse(List.of()).stream()
            .filter(Accusations::accusable)
            .map(m -> whole(desk, m, words))
            .toList();
    return first.isPresent()
        ? actors
        : phrase(desk, words.start(), words.end()).map(List::of).orElse(List.of());
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
