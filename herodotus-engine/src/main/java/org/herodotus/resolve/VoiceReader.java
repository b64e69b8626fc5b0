package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.Evidence;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Finds who says what: source, cue and content of every attribution, whether the content is quoted
 * or told, said, believed or intended. Thread-safe.
 */
public final class VoiceReader {
  /** Sentences of more words are lists or broken text; they are not searched for speech. */
  private static final int LONGEST = 400;

  private final CueLexicon cues = CueLexicon.known();
  private final SpeakerFinder speakers = new SpeakerFinder(cues);
  private final ContentFinder contents = new ContentFinder(cues);

  private final RoleLexicon roles = RoleLexicon.known();

  /** State kept while one report is read. */
  private record Desk(Syntax syntax, VoiceNaming naming, LastSpeaker last, List<Attribution> out) {}

  public List<Attribution> read(Annotations marks, List<ActorMention> actors) {
    Syntax syntax = new Syntax(marks, cues);
    VoiceNaming naming = new VoiceNaming(syntax, actors);
    Desk desk = new Desk(syntax, naming, new LastSpeaker(roles, syntax, naming), new ArrayList<>());
    LabelledSpeech labels = new LabelledSpeech(syntax, actors);
    CountSpeech counts = new CountSpeech(syntax);
    for (Sentence whole : marks.sentences()) {
      Sentence sentence = afterDateline(marks, whole);
      if (sentence.endToken() - sentence.firstToken() > LONGEST) {
        continue;
      }
      labels.find(sentence).ifPresent(l -> label(desk, l));
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (!syntax.quoted(i)) {
          i = Math.max(i, cue(desk, sentence, i));
        }
      }
      counts.find(sentence).ifPresent(told -> count(desk, sentence, told));
    }
    List<Attribution> joined = new QuoteTail(syntax).join(desk.out());
    joined.sort(Comparator.comparing((Attribution a) -> a.content().get(0)));
    return List.copyOf(joined);
  }

  /** The sentence without the dateline that opens it. */
  private static Sentence afterDateline(Annotations marks, Sentence sentence) {
    int end = marks.dateline().map(d -> d.span().end()).orElse(0);
    if (end <= sentence.span().start() || end >= sentence.span().end()) {
      return sentence;
    }
    int first = Math.min(marks.tokenAt(end), sentence.endToken() - 1);
    return new Sentence(
        sentence.index(),
        new Span(marks.tokens().get(first).span().start(), sentence.span().end()),
        first,
        sentence.endToken(),
        sentence.paragraph(),
        sentence.part());
  }

  private static void label(Desk desk, LabelledSpeech.Label label) {
    Syntax syntax = desk.syntax();
    Voice voice = desk.naming().voice(label.start(), label.end());
    states(
        desk,
        voice,
        syntax.span(label.start(), label.end()),
        syntax.tokens.get(label.mark()).span(),
        syntax.span(label.from(), label.to()));
  }

  private static void states(Desk desk, Voice voice, Span source, Span cue, Span content) {
    desk.out()
        .add(
            new Attribution(
                List.of(voice),
                Stance.STATES,
                Attribution.Act.SAY,
                Optional.of(source),
                Optional.of(cue),
                List.of(content)));
  }

  /** "The official toll is 45": whose figure it is tells it, unless somebody else does. */
  private static void count(Desk desk, Sentence sentence, CountSpeech.Told told) {
    Syntax syntax = desk.syntax();
    Span content = syntax.span(told.from(), sentence.endToken());
    Span cue = syntax.tokens.get(told.cue()).span();
    if (desk.out().stream().anyMatch(a -> a.covers(cue) || a.content().get(0).overlaps(content))) {
      return;
    }
    Span source = syntax.span(told.start(), told.end());
    Evidence words = Evidence.of(syntax.marks.report(), source);
    Voice voice =
        told.official()
            ? new Voice(Voice.Kind.ROLE, "officials", Optional.empty(), Optional.of(words))
            : desk.naming().voice(told.start(), told.end());
    states(desk, voice, source, cue, content);
  }

  /** Reads the cue that starts at a token; the last token it used. */
  private int cue(Desk desk, Sentence sentence, int i) {
    int account = account(desk, sentence, i);
    if (account > i) {
      return account;
    }
    for (CueLexicon.Match match : cues.find(desk.syntax().tokens, i, sentence.endToken())) {
      boolean read =
          switch (match.cue().kind()) {
            case VERB, WEAK_VERB -> verb(desk, sentence, i, match);
            case PREPOSITION -> accordingTo(desk, sentence, i, match);
            case ADVERB -> adverb(desk, sentence, i, match);
            case NOUN -> noun(desk, sentence, i, match);
          };
      if (read) {
        return match.endToken() - 1;
      }
    }
    return i;
  }

  private boolean verb(Desk desk, Sentence sentence, int i, CueLexicon.Match match) {
    Syntax syntax = desk.syntax();
    CueLexicon.Cue cue = match.cue();
    if (!syntax.hasVerb(i) || syntax.verb(i).head() != i) {
      return false;
    }
    VerbGroup group = syntax.verb(i);
    if (cue.takes('s')) {
      return seeming(desk, sentence, group, match);
    }
    if (group.tense() == VerbGroup.Tense.INFINITIVE || claimsLives(syntax, group)) {
      return false;
    }
    if (passive(syntax, group)) {
      return passiveVerb(desk, sentence, group, match);
    }
    Optional<SpeakerFinder.Speaker> speaker = speakers.find(syntax, sentence, group, cue);
    boolean relative =
        speaker.isPresent()
            && speaker.get().end() - speaker.get().start() == 1
            && syntax.is(speaker.get().start(), PartOfSpeech.PRON)
            && syntax.comma(speaker.get().start() - 1);
    int speakerStart =
        speaker
            .filter(s -> s.side() != SpeakerFinder.Side.SHARED)
            .map(SpeakerFinder.Speaker::start)
            .orElse(-1);
    ContentFinder.Frame frame =
        new ContentFinder.Frame(
            sentence, group.firstToken(), match.endToken(), speakerStart, relative);
    List<Span> content = contents.find(syntax, cue, frame);
    if (content.isEmpty() || cue.kind() == CueLexicon.Kind.WEAK_VERB && speaker.isEmpty()) {
      return false;
    }
    add(desk, cue, speaker, cueSpan(syntax, group, match), content);
    return true;
  }

  /** "The shooting claimed eight lives": nobody speaks. */
  private static boolean claimsLives(Syntax syntax, VerbGroup group) {
    int object = group.endToken();
    if (!syntax.tokens.get(group.head()).lemma().equals("claim") || !syntax.hasNoun(object)) {
      return false;
    }
    return syntax.tokens.get(syntax.noun(object).head()).lemma().equals("life");
  }

  private static Span cueSpan(Syntax syntax, VerbGroup group, CueLexicon.Match match) {
    return syntax
        .tokens
        .get(group.firstToken())
        .span()
        .union(syntax.tokens.get(match.endToken() - 1).span());
  }

  /** A form of "be" before a participle; the tagger's word alone is not trusted for "said". */
  private static boolean passive(Syntax syntax, VerbGroup group) {
    for (int k = group.firstToken(); k < group.head(); k++) {
      if (syntax.is(k, PartOfSpeech.AUX) && BE.contains(syntax.lower(k))) {
        return !syntax.lower(group.head()).endsWith("ing");
      }
    }
    return false;
  }

  private static final java.util.Set<String> BE =
      java.util.Set.of("is", "are", "was", "were", "been", "be", "being", "'s", "'re");

  /** "He was accused of murder by the police": what is said of the subject, by whom. */
  private boolean passiveVerb(
      Desk desk, Sentence sentence, VerbGroup group, CueLexicon.Match match) {
    Syntax syntax = desk.syntax();
    if (match.cue().kind() == CueLexicon.Kind.WEAK_VERB) {
      return false;
    }
    Optional<SpeakerFinder.Speaker> subject = speakers.subject(syntax, sentence, group);
    int end = sentence.endToken();
    int p = match.endToken();
    int by = -1;
    int stop = p;
    while (stop < end && !syntax.comma(stop) && !syntax.lower(stop).equals(";")) {
      if (syntax.lower(stop).equals("by") && by < 0 && syntax.hasNoun(stop + 1)) {
        by = stop;
      }
      stop++;
    }
    List<Span> content = new ArrayList<>();
    subject.ifPresent(s -> content.add(syntax.span(s.start(), s.end())));
    int rest = by == p ? SpeakerFinder.chainEnd(syntax, syntax.noun(by + 1), end) : p;
    int restEnd = by > p ? by : stop;
    if (restEnd > rest) {
      content.add(syntax.span(rest, restEnd));
    }
    if (content.isEmpty()) {
      return false;
    }
    Optional<SpeakerFinder.Speaker> speaker = Optional.empty();
    if (by >= 0) {
      int chain = SpeakerFinder.chainEnd(syntax, syntax.noun(by + 1), end);
      speaker = Optional.of(new SpeakerFinder.Speaker(by + 1, chain, SpeakerFinder.Side.AFTER));
    }
    add(desk, match.cue(), speaker, cueSpan(syntax, group, match), content);
    return true;
  }

  /** "The deal seems dead": a belief that nobody is named for. */
  private boolean seeming(Desk desk, Sentence sentence, VerbGroup group, CueLexicon.Match match) {
    Syntax syntax = desk.syntax();
    int end = sentence.endToken();
    int p = match.endToken();
    boolean complement =
        p < end && (syntax.lower(p).equals("to") || syntax.is(p, PartOfSpeech.ADJ));
    Optional<SpeakerFinder.Speaker> subject = speakers.subject(syntax, sentence, group);
    if (!complement || subject.isEmpty()) {
      return false;
    }
    int stop = p;
    while (stop < end && !syntax.comma(stop) && !syntax.lower(stop).equals(";")) {
      stop++;
    }
    List<Span> content =
        List.of(syntax.span(subject.get().start(), subject.get().end()), syntax.span(p, stop));
    add(desk, match.cue(), Optional.empty(), cueSpan(syntax, group, match), content);
    return true;
  }

  /** "The ministry's claim that ...", "calls for ...", "a report by the police that ...". */
  private boolean noun(Desk desk, Sentence sentence, int i, CueLexicon.Match match) {
    Syntax syntax = desk.syntax();
    int p = match.endToken();
    int end = sentence.endToken();
    if (!syntax.hasNoun(i) || syntax.noun(i).head() != i || p + 1 >= end) {
      return false;
    }
    Optional<SpeakerFinder.Speaker> speaker = possessor(syntax, sentence, i);
    if ((syntax.lower(p).equals("by") || syntax.lower(p).equals("from")) && syntax.hasNoun(p + 1)) {
      int chain = syntax.noun(p + 1).endToken();
      speaker = Optional.of(new SpeakerFinder.Speaker(p + 1, chain, SpeakerFinder.Side.AFTER));
      p = chain;
    }
    if (p + 1 >= end || !COMPLEMENTS.contains(syntax.lower(p))) {
      return false;
    }
    if (speaker.isEmpty() && !syntax.lower(p).equals("that")) {
      return false;
    }
    boolean clause = syntax.lower(p).equals("that") || syntax.lower(p).equals("to");
    int start = clause ? p : p + 1;
    int stop = start + 1;
    while (stop < end
        && !syntax.comma(stop)
        && !syntax.lower(stop).equals(";")
        && (clause || !syntax.hasVerb(stop))) {
      stop++;
    }
    Span cue = syntax.tokens.get(i).span().union(syntax.tokens.get(start - 1).span());
    add(desk, match.cue(), speaker, cue, List.of(syntax.span(start, stop)));
    return true;
  }

  private static final java.util.Set<String> COMPLEMENTS =
      java.util.Set.of("that", "to", "of", "for", "about", "on");

  private static Optional<SpeakerFinder.Speaker> possessor(
      Syntax syntax, Sentence sentence, int i) {
    int first = syntax.noun(i).firstToken();
    if (syntax.is(first, PartOfSpeech.PRON)) {
      return Optional.of(new SpeakerFinder.Speaker(first, first + 1, SpeakerFinder.Side.BEFORE));
    }
    boolean owned =
        first - 2 >= sentence.firstToken()
            && (syntax.lower(first - 1).equals("'s") || syntax.lower(first - 1).equals("'"))
            && syntax.hasNoun(first - 2);
    return owned
        ? Optional.of(
            new SpeakerFinder.Speaker(
                syntax.noun(first - 2).firstToken(), first - 1, SpeakerFinder.Side.BEFORE))
        : Optional.empty();
  }

  /** "By the army's account": whose account it is speaks; the last token used, or {@code i}. */
  private static int account(Desk desk, Sentence sentence, int i) {
    Syntax syntax = desk.syntax();
    int end = sentence.endToken();
    String word = syntax.lower(i);
    if (!word.equals("by") && !word.equals("in") && !word.equals("on")
        || i + 3 >= end
        || !syntax.hasNoun(i + 1)) {
      return i;
    }
    int owner = syntax.noun(i + 1).endToken();
    boolean owned = owner + 1 < end && syntax.lower(owner).equals("'s");
    if (!owned || !ACCOUNTS.contains(syntax.lower(owner + 1))) {
      return i;
    }
    List<Span> content = around(syntax, sentence, i, owner + 2);
    if (content.isEmpty()) {
      return i;
    }
    Voice voice = desk.naming().voice(i + 1, owner);
    Span cue = syntax.span(owner + 1, owner + 2);
    content.forEach(c -> states(desk, voice, syntax.span(i + 1, owner), cue, c));
    return owner + 1;
  }

  private static final java.util.Set<String> ACCOUNTS =
      java.util.Set.of("account", "version", "telling", "reckoning", "count", "words", "word");

  private boolean accordingTo(Desk desk, Sentence sentence, int i, CueLexicon.Match match) {
    Syntax syntax = desk.syntax();
    int p = match.endToken();
    int end = sentence.endToken();
    if (p >= end || !syntax.hasNoun(p)) {
      return false;
    }
    int stop = apposed(syntax, SpeakerFinder.chainEnd(syntax, syntax.noun(p), end), end);
    List<Span> content = around(syntax, sentence, i, stop);
    if (content.isEmpty()) {
      return false;
    }
    SpeakerFinder.Speaker speaker = new SpeakerFinder.Speaker(p, stop, SpeakerFinder.Side.AFTER);
    Span cue = syntax.tokens.get(i).span().union(syntax.tokens.get(match.endToken() - 1).span());
    add(desk, match.cue(), Optional.of(speaker), cue, content);
    return true;
  }

  /** Past ", Josué Mali" where a name explains who the source is. */
  private static int apposed(Syntax syntax, int stop, int end) {
    boolean name =
        stop + 1 < end
            && syntax.comma(stop)
            && syntax.hasNoun(stop + 1)
            && syntax.noun(stop + 1).firstToken() == stop + 1
            && syntax.noun(stop + 1).form() == NounPhrase.Form.NAME;
    if (!name) {
      return stop;
    }
    int after = syntax.noun(stop + 1).endToken();
    return after >= end || syntax.comma(after) || syntax.punct(after) ? after : stop;
  }

  /** What a phrase that tells the source is about: the words before it, else those after it. */
  private static List<Span> around(Syntax syntax, Sentence sentence, int i, int stop) {
    int end = sentence.endToken();
    List<Span> content = new ArrayList<>();
    int floor = sentence.firstToken();
    int last = i - 1;
    while (last > floor && syntax.punct(last) && !syntax.quoted(last)) {
      last--;
    }
    if (last > floor) {
      content.add(syntax.span(floor, last + 1));
    } else {
      int next = stop;
      while (next < end && !syntax.comma(next)) {
        next++;
      }
      if (next + 1 < end) {
        content.add(syntax.span(next + 1, end));
      }
    }
    return content;
  }

  private boolean adverb(Desk desk, Sentence sentence, int i, CueLexicon.Match match) {
    Syntax syntax = desk.syntax();
    List<Span> content = new ArrayList<>();
    if (i > sentence.firstToken()) {
      content.add(syntax.span(sentence.firstToken(), i));
    }
    if (i + 1 < sentence.endToken()) {
      content.add(syntax.span(i + 1, sentence.endToken()));
    }
    if (content.isEmpty()) {
      return false;
    }
    add(desk, match.cue(), Optional.empty(), syntax.tokens.get(i).span(), content);
    return true;
  }

  /** The speaker, and whom the speaker cites: "Amaq, citing military sources, said". */
  private static List<Voice> chain(Desk desk, SpeakerFinder.Speaker speaker, Span cue) {
    Syntax syntax = desk.syntax();
    Sentence sentence = syntax.marks.sentenceAt(cue.start());
    List<Voice> voices = cited(desk, speaker, cue);
    desk.last().remember(voices, speaker, sentence);
    return voices;
  }

  private static List<Voice> cited(Desk desk, SpeakerFinder.Speaker speaker, Span cue) {
    Syntax syntax = desk.syntax();
    List<Voice> outer =
        desk.last()
            .recall(speaker, syntax.marks.sentenceAt(cue.start()))
            .orElseGet(() -> List.of(desk.naming().voice(speaker.start(), speaker.end())));
    int verb = syntax.marks.tokenAt(cue.start());
    int end = syntax.marks.sentenceAt(cue.start()).endToken();
    for (int i = speaker.start(); i + 1 < end; i++) {
      int source = source(syntax, i, verb, end);
      if (source >= 0) {
        int stop = SpeakerFinder.chainEnd(syntax, syntax.noun(source), i < verb ? verb : end);
        return List.of(outer.get(0), desk.naming().voice(source, stop));
      }
    }
    return outer;
  }

  /**
   * Where those stand whom a speaker cites, if the word at {@code i} says so: "Amaq, citing
   * military sources, said", "Amaq said, referring to military sources".
   */
  private static int source(Syntax syntax, int i, int verb, int end) {
    String word = syntax.lower(i);
    boolean opens = i < verb || syntax.punct(i - 1);
    boolean cites = CITING.contains(word);
    int at =
        cites ? i + 1 : word.equals("referring") && syntax.lower(i + 1).equals("to") ? i + 2 : -1;
    while (at >= 0 && at < end && (syntax.punct(at) || syntax.lower(at).equals("the"))) {
      at++;
    }
    if (!opens || at < 0 || at >= end || !syntax.hasNoun(at)) {
      return -1;
    }
    boolean sources = syntax.tokens.get(syntax.noun(at).head()).lemma().equals("source");
    return cites || sources ? at : -1;
  }

  private static final java.util.Set<String> CITING = java.util.Set.of("citing", "quoting");

  private static void add(
      Desk desk,
      CueLexicon.Cue cue,
      Optional<SpeakerFinder.Speaker> speaker,
      Span cueSpan,
      List<Span> content) {
    List<Voice> voices =
        speaker.isPresent()
            ? chain(desk, speaker.get(), cueSpan)
            : List.of(new Voice(Voice.Kind.ANONYMOUS, "", Optional.empty(), Optional.empty()));
    Optional<Span> source = speaker.map(s -> desk.syntax().span(s.start(), s.end()));
    desk.out()
        .add(
            new Attribution(
                voices, cue.stance(), cue.act(), source, Optional.of(cueSpan), content));
  }
}
