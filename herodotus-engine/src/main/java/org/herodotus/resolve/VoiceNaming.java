package org.herodotus.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.herodotus.lexicon.Weekdays;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/** Turns the words that name a speaker into a voice: named, by role, or without a face. */
final class VoiceNaming {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  /** Papers and sums that speak as those who made them. */
  static final Set<String> PAPERS = WordSets.of("VoiceNaming.PAPERS");

  private static final Set<String> FACELESS = WordSets.of("VoiceNaming.FACELESS");

  private static final int OWNER_REACH = 40;

  private final Syntax syntax;
  private final TreeMap<Integer, ActorMention> mentions = new TreeMap<>();
  private final boolean publisherSpeaks;
  private final Map<String, Boolean> usedNames = new HashMap<>();
  private final TreeMap<Integer, ActorMention> bySpan = new TreeMap<>();

  VoiceNaming(Syntax syntax, List<ActorMention> actors) {
    this.syntax = syntax;
    this.publisherSpeaks = !OutletActor.press(syntax.marks.report().source().name());
    for (ActorMention mention : actors) {
      mentions.put(mention.headToken(), mention);
      bySpan.putIfAbsent(mention.span().start(), mention);
    }
  }

  /** Who is mentioned between two tokens, both left out. */
  Collection<ActorMention> between(int after, int before) {
    return mentions.subMap(after, false, before, false).values();
  }

  /** The voice named by the tokens from {@code start} to {@code end}. */
  Voice voice(int start, int end) {
    if (end - start == 1 && RELATIVES.contains(syntax.lower(start))) {
      return relative(start);
    }
    Optional<ActorMention> person = apposed(start, end);
    if (person.isPresent()) {
      Evidence named = Evidence.of(syntax.marks.report(), person.get().span());
      return new Voice(
          Voice.Kind.NAMED,
          words(person.get().span()),
          Optional.of(spoken(person.get())),
          Optional.of(named));
    }
    Optional<Voice> stranger = stranger(start, end);
    if (stranger.isPresent()) {
      return stranger.get();
    }
    if (end - start == 1 && possessive(start)) {
      return owner(start);
    }
    int stop = comma(start, end);
    int head = head(start, stop);
    stop = madeBy(head, stop);
    Optional<ActorMention> mention = mention(start, stop, head);
    if (mention.isPresent()
        && mention.get().headToken() > head
        && PAPERS.contains(syntax.tokens.get(head).lemma())) {
      int own = syntax.marks.tokenAt(mention.get().span().start());
      return voice(own, Math.max(own + 1, mention.get().headToken() + 1));
    }
    int first = start;
    while (first < stop - 1 && syntax.is(first, PartOfSpeech.DET)) {
      first++;
    }
    Span span = syntax.span(first, stop);
    Evidence evidence = Evidence.of(syntax.marks.report(), span);
    if (mention.isPresent() && mention.get().antecedent().isPresent()) {
      return carried(mention.get(), evidence);
    }
    if (mention.isPresent() && mention.get().form() == ActorMention.Form.PRONOUN) {
      Actor publisher = mention.get().actor();
      return new Voice(
          Voice.Kind.OUTLET, publisher.name(), Optional.of(publisher), Optional.of(evidence));
    }
    Voice.Kind kind = kind(mention, head);
    Optional<Voice> owned = owned(start, stop, head, evidence, mention);
    if (owned.isPresent()) {
      return owned.get();
    }
    Optional<Voice> possessed = possessed(first, head, mention, evidence);
    if (possessed.isPresent()) {
      return possessed.get();
    }
    String name =
        mention.filter(m -> m.span().contains(span)).map(m -> words(m.span())).orElse(words(span));
    Optional<Voice> speaksFor = speaksFor(first, stop, kind, mention, evidence);
    if (speaksFor.isPresent()) {
      return speaksFor.get();
    }
    boolean own = syntax.lower(first).equals("our") || publisherSpeaks && publishes(kind, name);
    Voice.Kind told = own ? Voice.Kind.OUTLET : kind;
    return new Voice(told, name, mention.map(this::spoken), Optional.of(evidence));
  }

  /** The actor under its preferred name if the report uses that, else as the report calls it. */
  private Actor spoken(ActorMention mention) {
    Actor actor = mention.actor();
    if (actor.id().isEmpty() || mention.name().isEmpty()) {
      return actor;
    }
    boolean used =
        usedNames.computeIfAbsent(actor.name(), n -> syntax.marks.report().content().contains(n));
    String own = words(mention.name().get());
    boolean surname = actor.kind() == Actor.Kind.PERSON && own.indexOf(' ') < 0;
    return used || surname ? actor : actor.called(own);
  }

  /** Whether a name is the publisher's own ("the Observatory" in the Observatory's report). */
  private boolean publishes(Voice.Kind kind, String name) {
    return kind == Voice.Kind.NAMED
        && name.length() > 3
        && syntax.marks.report().source().name().contains(name);
  }

  /** Where the name proper ends: before what only describes it, or at "on Friday". */
  private int comma(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      boolean day =
          syntax.lower(i).equals("on") && i + 1 < end && Weekdays.contains(syntax.lower(i + 1));
      if (syntax.comma(i) || day || syntax.lower(i).equals("who")) {
        return i;
      }
    }
    return end;
  }

  /** "A spokesman for the X": named with the body that he speaks for. */
  private Optional<Voice> speaksFor(
      int first, int stop, Voice.Kind kind, Optional<ActorMention> mention, Evidence evidence) {
    if (kind != Voice.Kind.ROLE || mention.isEmpty()) {
      return Optional.empty();
    }
    int link = syntax.marks.tokenAt(mention.get().span().end() - 1) + 1;
    boolean linked =
        link + 1 < stop && (syntax.lower(link).equals("for") || syntax.lower(link).equals("of"));
    Optional<ActorMention> body =
        linked
            ? mentions.subMap(link, stop).values().stream()
                .filter(m -> m.name().isPresent() && m.actor().kind() != Actor.Kind.PERSON)
                .findFirst()
            : Optional.empty();
    return body.map(
        b -> {
          String name = words(syntax.span(first, b.headToken() + 1));
          return new Voice(
              kind, name, Optional.of(mention.get().actor().called(name)), Optional.of(evidence));
        });
  }

  /**
   * "A commission ordered by the president": named without who ordered it; papers speak for him.
   */
  private int madeBy(int head, int stop) {
    if (PAPERS.contains(syntax.tokens.get(head).lemma())) {
      return stop;
    }
    for (int i = head + 1; i + 1 < stop; i++) {
      if (syntax.lower(i).endsWith("ed") && syntax.lower(i + 1).equals("by")) {
        return i;
      }
    }
    return stop;
  }

  /** "The movement's leaders" are named with the movement. */
  private Optional<Voice> possessed(
      int first, int head, Optional<ActorMention> mention, Evidence evidence) {
    boolean role = mention.isPresent() && mention.get().name().isEmpty();
    if (!role || syntax.marks.tokenAt(mention.get().span().start()) <= first) {
      return Optional.empty();
    }
    String name = words(syntax.span(first, head + 1));
    return Optional.of(
        new Voice(
            Voice.Kind.ROLE,
            name,
            Optional.of(mention.get().actor().called(name)),
            Optional.of(evidence)));
  }

  /** "His spokesman" is named after the one whose spokesman he is. */
  private Optional<Voice> owned(
      int start, int end, int head, Evidence evidence, Optional<ActorMention> mention) {
    boolean possessive = end - start > 1 && possessive(start);
    Optional<ActorMention> found = possessive ? ownerBefore(start) : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ActorMention owner = found.get();
    String noun = words(syntax.span(start + 1, Math.max(start + 2, head + 1)));
    String name = noun + " of " + owner.actor().name();
    return Optional.of(
        new Voice(
            Voice.Kind.ROLE,
            name,
            mention.map(m -> m.actor().called(name)),
            Optional.of(evidence)));
  }

  private boolean possessive(int i) {
    return switch (syntax.lower(i)) {
      case "his", "her", "its", "their" -> true;
      default -> false;
    };
  }

  /** Whose "its report" is: the named actor that the possessive points back to. */
  private Voice owner(int pronoun) {
    return ownerBefore(pronoun)
        .map(
            m ->
                new Voice(
                    Voice.Kind.NAMED,
                    words(m.span()),
                    Optional.of(spoken(m)),
                    Optional.of(Evidence.of(syntax.marks.report(), m.span()))))
        .orElse(new Voice(Voice.Kind.ANONYMOUS, "", Optional.empty(), Optional.empty()));
  }

  /** The nearest named actor before a possessive pronoun that it can stand for. */
  private Optional<ActorMention> ownerBefore(int pronoun) {
    boolean personal =
        !syntax.lower(pronoun).equals("its") && !syntax.lower(pronoun).equals("their");
    int steps = 0;
    for (ActorMention m : mentions.headMap(pronoun, false).descendingMap().values()) {
      if (steps++ > OWNER_REACH) {
        break;
      }
      boolean person = m.actor().kind() == Actor.Kind.PERSON;
      if (m.name().isPresent() && person == personal) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  /** "The Real IRA, the gang which": the last token of the name that a phrase explains, or -1. */
  private int named(int start) {
    int before = start - 2;
    boolean explains =
        before > 0
            && syntax.punct(start - 1)
            && syntax.comma(start - 1)
            && syntax.is(start, PartOfSpeech.DET)
            && syntax.hasNoun(before)
            && syntax.noun(before).endToken() == before + 1
            && syntax.noun(before).form() == NounPhrase.Form.NAME;
    boolean governed =
        explains && syntax.is(syntax.noun(before).firstToken() - 1, PartOfSpeech.ADP);
    return explains && !governed ? before : -1;
  }

  /** "Officials, who said": the phrase before the pronoun speaks. */
  private Voice relative(int pronoun) {
    int i = pronoun - 1;
    while (i > 0 && syntax.punct(i)) {
      i--;
    }
    if (!syntax.hasNoun(i)) {
      return new Voice(Voice.Kind.ANONYMOUS, "", Optional.empty(), Optional.empty());
    }
    int start = syntax.noun(i).firstToken();
    if (start > 1 && syntax.lower(start - 1).equals("of") && syntax.hasNoun(start - 2)) {
      start = syntax.noun(start - 2).firstToken();
    }
    int named = named(start);
    if (named >= 0) {
      return voice(syntax.noun(named).firstToken(), named + 1);
    }
    return RELATIVES.contains(syntax.lower(start))
        ? new Voice(Voice.Kind.ANONYMOUS, "", Optional.empty(), Optional.empty())
        : voice(start, i + 1);
  }

  /** "A lawmaker, Younis al-Astal": a name beside an office that no actor was read for. */
  private Optional<Voice> stranger(int start, int end) {
    int mark = start + 1;
    while (mark < end && !syntax.comma(mark)) {
      mark++;
    }
    int name = mark + 1;
    boolean office = !syntax.hasNoun(start) || syntax.noun(start).form() != NounPhrase.Form.NAME;
    if (!office
        || name >= end
        || !syntax.hasNoun(name)
        || syntax.noun(name).form() != NounPhrase.Form.NAME
        || syntax.noun(name).endToken() - name < 2
        || !mentions.subMap(name, syntax.noun(name).endToken()).isEmpty()) {
      return Optional.empty();
    }
    Span span = syntax.span(name, syntax.noun(name).endToken());
    return Optional.of(
        new Voice(
            Voice.Kind.NAMED,
            words(span),
            Optional.empty(),
            Optional.of(Evidence.of(syntax.marks.report(), span))));
  }

  /** The person named in an apposition: "the coalition's spokesman, Turki al-Malki". */
  private Optional<ActorMention> apposed(int start, int end) {
    for (ActorMention m : mentions.subMap(start, end).values()) {
      boolean person =
          (m.actor().kind() == Actor.Kind.PERSON || m.actor().kind() == Actor.Kind.UNKNOWN)
              && m.name().isPresent()
              && m.antecedent().isEmpty();
      int first = syntax.marks.tokenAt(m.span().start());
      if (person && first > start && syntax.comma(first - 1)) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private int head(int start, int end) {
    for (int i = start; i < end; i++) {
      if (syntax.hasNoun(i)) {
        int h = syntax.noun(i).head();
        String link = syntax.lower(syntax.noun(i).endToken());
        boolean possessor = link.equals("'s") || link.equals("'");
        if (!possessor || syntax.noun(i).endToken() + 1 >= end) {
          return h;
        }
        i = syntax.noun(i).endToken();
      }
    }
    return start;
  }

  private Optional<ActorMention> mention(int start, int end, int head) {
    ActorMention exact = mentions.get(head);
    if (exact != null) {
      return Optional.of(exact);
    }
    Map.Entry<Integer, ActorMention> round =
        bySpan.floorEntry(syntax.tokens.get(head).span().start());
    if (round != null
        && round.getValue().name().isPresent()
        && round.getValue().span().contains(syntax.tokens.get(head).span())) {
      return Optional.of(round.getValue());
    }
    return mentions.subMap(start, end).values().stream()
        .filter(m -> PAPERS.contains(syntax.tokens.get(head).lemma()) || !agent(m))
        .findFirst();
  }

  /** "An inquiry ordered by the president": the president does not speak. */
  private boolean agent(ActorMention mention) {
    int before = syntax.marks.tokenAt(mention.span().start()) - 1;
    while (before > 0 && syntax.is(before, PartOfSpeech.DET)) {
      before--;
    }
    return before >= 0 && syntax.lower(before).equals("by");
  }

  /** A pronoun or "the group" speaks with the name of what it points back to. */
  private Voice carried(ActorMention mention, Evidence evidence) {
    ActorMention first = bySpan.get(mention.antecedent().get().start());
    int hops = 0;
    while (first != null && first.antecedent().isPresent() && hops++ < 8) {
      first = bySpan.get(first.antecedent().get().start());
    }
    String name = first == null ? mention.actor().name() : words(first.span());
    boolean named = first != null && first.name().isPresent();
    return new Voice(
        named ? Voice.Kind.NAMED : Voice.Kind.ROLE,
        name,
        Optional.of(first == null ? mention.actor() : spoken(first)),
        Optional.of(evidence));
  }

  private Voice.Kind kind(Optional<ActorMention> mention, int head) {
    if (mention.isPresent() && mention.get().name().isPresent()) {
      return Voice.Kind.NAMED;
    }
    if (FACELESS.contains(syntax.lower(head))) {
      return Voice.Kind.ANONYMOUS;
    }
    boolean proper = syntax.is(head, PartOfSpeech.PROPN);
    return mention.isPresent() ? Voice.Kind.ROLE : proper ? Voice.Kind.NAMED : Voice.Kind.ROLE;
  }

  private String words(Span span) {
    return span.of(syntax.marks.report().content()).replaceAll("\\s+", " ");
  }
}
