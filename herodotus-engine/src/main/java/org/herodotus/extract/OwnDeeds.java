package org.herodotus.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Deeds that a party tells of itself: "we struck the base", "the rebels say they killed 40
 * soldiers", "the ministry said its aircraft had bombed a camp".
 */
final class OwnDeeds {
  private static final Set<String> OWNERS = Set.of("its", "our", "their");
  private static final Set<String> SELF = Set.of("they", "it");
  private static final Set<String> HAVE = Set.of("have", "has", "had");
  private static final Set<String> BE = WordSets.of("being");

  private static final Set<String> COMRADES = GrammarWords.set("OwnDeeds.COMRADES");
  private static final Set<String> BRETHREN = GrammarWords.set("OwnDeeds.BRETHREN");
  private static final Set<String> TROOPS = GrammarWords.set("OwnDeeds.TROOPS");
  static final Set<String> FOES = GrammarWords.set("OwnDeeds.FOES");
  private static final Set<String> DEEDS = GrammarWords.set("OwnDeeds.DEEDS");

  private final NounClasses classes = NounClasses.known();

  /** Whether the doer of an event in what is said is the speaker, by the words for the doer. */
  boolean own(ClaimDesk desk, Attribution a, EventMention event) {
    Optional<VerbGroup> verb = verb(desk.marks, event.trigger());
    if (verb.isEmpty() || passive(desk.marks.tokens(), verb.get())) {
      return false;
    }
    List<Token> tokens = desk.marks.tokens();
    int i = verb.get().firstToken() - 1;
    while (i > 0 && (tokens.get(i).is(PartOfSpeech.ADV) || HAVE.contains(tokens.get(i).lower()))) {
      i--;
    }
    if (i < 0 || !a.covers(tokens.get(i).span())) {
      return false;
    }
    String word = tokens.get(i).lower();
    if (word.equals("we")) {
      return true;
    }
    if (SELF.contains(word)) {
      return carriedOn(a, event) || opens(desk, a, i);
    }
    return possessed(desk.marks, i);
  }

  /** Whether a verb tells what armed men do. */
  static boolean deed(String lemma) {
    return DEEDS.contains(lemma);
  }

  /** "Fighters", in what their own group's spokesman tells. */
  static boolean comrades(ClaimDesk desk, Voice speaker, Argument doer) {
    boolean group =
        Offices.body(desk, speaker).filter(b -> b.kind() == Actor.Kind.REBEL_GROUP).isPresent();
    boolean nameless = !doer.named() && doer.actor().filter(a -> a.parent().isPresent()).isEmpty();
    List<String> words = List.of(doer.text().toLowerCase(Locale.ROOT).split(" "));
    return group
        && nameless
        && words.stream().noneMatch(FOES::contains)
        && words.stream().anyMatch(w -> COMRADES.contains(w) || COMRADES.contains(singular(w)));
  }

  /** "Its planes", "their fighters": armed men or arms of whoever speaks. */
  static boolean ownArms(Clause clause, NounPhrase np) {
    String head = clause.tokens.get(np.head()).lemma();
    return OWNERS.contains(clause.lower(np.firstToken()))
        && (TROOPS.contains(head) || COMRADES.contains(head) || ARMS.contains(head));
  }

  private static final Set<String> ARMS = GrammarWords.set("OwnDeeds.ARMS");

  /** Whom a rebel group names as the man who did it is its own, unless he serves a state. */
  static boolean ownMan(Voice speaker, Argument doer) {
    boolean group = speaker.actor().filter(b -> b.kind() == Actor.Kind.REBEL_GROUP).isPresent();
    return group
        && doer.named()
        && doer.actor()
            .filter(x -> x.kind() == Actor.Kind.PERSON || x.kind() == Actor.Kind.UNKNOWN)
            .filter(x -> x.sector().isEmpty())
            .isPresent();
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** In a communiqué: a deed of the publisher's own men or arms, by the words for the doer. */
  boolean ownSide(ClaimDesk desk, Voice speaker, EventMention event) {
    if (!desk.speakers.publishes(speaker)) {
      return false;
    }
    Clause clause = desk.clause(event.trigger().start());
    return verb(desk.marks, event.trigger())
        .filter(v -> doers(clause, v).stream().anyMatch(np -> side(desk, speaker, clause, np)))
        .isPresent();
  }

  /** "The attackers were its soldiers", "he was one of our fighters". */
  void ownPeople(ClaimDesk desk, Attribution a, Voice speaker, Span part) {
    Optional<Actor> group =
        speaker.actor().filter(x -> x.kind() == Actor.Kind.REBEL_GROUP || Sides.agency(x));
    if (group.isEmpty()) {
      return;
    }
    Clause clause = desk.clause(part.start());
    for (VerbGroup verb : desk.verbs(part)) {
      boolean is =
          clause.tokens.get(verb.head()).lemma().equals("be")
              && !verb.negated()
              && verb.modal().isEmpty();
      int at = verb.endToken();
      at += clause.lower(at).equals("one") && clause.lower(at + 1).equals("of") ? 2 : 0;
      boolean own =
          is
              && OWNERS.contains(clause.lower(at))
              && clause
                  .noun(at)
                  .map(np -> clause.tokens.get(np.head()).lemma())
                  .filter(n -> COMRADES.contains(n) || TROOPS.contains(n) || n.equals("member"))
                  .isPresent();
      if (own) {
        Voice claimant =
            Sides.agency(group.get())
                ? desk.parties
                    .body(group.get())
                    .map(
                        b ->
                            new Voice(
                                Voice.Kind.NAMED, b.name(), Optional.of(b), speaker.evidence()))
                    .orElse(speaker)
                : speaker;
        Optional<String> channel =
            Sides.agency(group.get()) ? Optional.of(speaker.name()) : Optional.empty();
        desk.responsibility(claimant, channel, desk.extent(a), OptionalInt.empty());
      }
    }
  }

  /** Whether the publisher of a communiqué calls the doers of a deed its own. */
  boolean ours(ClaimDesk desk, Voice speaker, VerbGroup verb) {
    Clause clause = desk.clause(verb.span().start());
    return doers(clause, verb).stream().anyMatch(np -> side(desk, speaker, clause, np));
  }

  /** "Our comrades stopped the convoy": deeds that no word for an event tells of. */
  void ofOwnSide(ClaimDesk desk, Attribution a, Voice speaker) {
    Span content = a.content().get(0);
    if (!desk.speakers.publishes(speaker) || !desk.parties.events(content).isEmpty()) {
      return;
    }
    Clause clause = desk.clause(content.start());
    for (VerbGroup verb : desk.verbs(content)) {
      boolean deed =
          content.contains(verb.span())
              && (DEEDS.contains(clause.tokens.get(verb.head()).lemma())
                  || ToldDeeds.violent(clause, verb));
      if (deed
          && !verb.negated()
          && verb.modal().isEmpty()
          && doers(clause, verb).stream().anyMatch(np -> side(desk, speaker, clause, np))) {
        desk.responsibility(speaker, Optional.empty(), content, OptionalInt.empty());
      }
    }
  }

  private static List<NounPhrase> doers(Clause clause, VerbGroup verb) {
    return passive(clause.tokens, verb) ? clause.agents(verb) : clause.subject(verb);
  }

  /** "The brothers", "a squad of the Mujahideen"; for a state "security forces", "missiles". */
  private static boolean side(ClaimDesk desk, Voice publisher, Clause clause, NounPhrase np) {
    Actor.Kind kind = publisher.actor().map(Actor::kind).orElse(Actor.Kind.UNKNOWN);
    boolean state = kind == Actor.Kind.GOVERNMENT || kind == Actor.Kind.STATE_FORCES;
    int end = np.endToken();
    if (clause.lower(end).equals("of") && clause.noun(end + 1).isPresent()) {
      end = clause.noun(end + 1).get().endToken();
    }
    boolean ours = false;
    for (int i = np.firstToken(); i < end; i++) {
      Token token = clause.tokens.get(i);
      boolean named =
          i > clause.sentence.firstToken() && Character.isUpperCase(token.text().charAt(0));
      boolean other =
          state
              && named
              && !publisher.name().contains(token.text())
              && !initials(publisher.name()).contains(token.text());
      if (other || FOES.contains(token.lower())) {
        return false;
      }
      ours |= (state ? TROOPS : COMRADES).contains(token.lemma()) && i < np.endToken();
      ours |= !state && BRETHREN.contains(token.lower());
    }
    int start = clause.tokens.get(np.firstToken()).span().start();
    return ours
        && desk.parties
            .first(start, clause.tokens.get(end - 1).span().end())
            .filter(m -> foreign(publisher, m))
            .isEmpty();
  }

  /** "UPDF", of the Uganda People's Defence Force. */
  private static String initials(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split(" ")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        out.append(word.charAt(0));
      }
    }
    return out.toString();
  }

  /** Whether a doer is a named party that is not the publisher, or the force of another state. */
  private static boolean foreign(Voice publisher, ActorMention doer) {
    Actor own = publisher.actor().get();
    boolean named = doer.actor().id().isPresent() && !Parties.same(own, doer.actor());
    boolean abroad =
        own.country().isPresent()
            && doer.actor().country().isPresent()
            && !own.country().equals(doer.actor().country());
    boolean armed = doer.actor().kind() == Actor.Kind.STATE_FORCES;
    return named && !doer.actor().kind().equals(own.kind()) || armed && abroad;
  }

  /** "The rebels say they killed": the pronoun was traced back to the speaker. */
  private static boolean carriedOn(Attribution a, EventMention event) {
    return a.source().isPresent()
        && event.arguments(Argument.Role.ATTACKER).stream()
            .anyMatch(x -> a.source().get().overlaps(x.span()));
  }

  /** "Police said they had killed": the pronoun opens what is told, and stands for who tells it. */
  private static boolean opens(ClaimDesk desk, Attribution a, int pronoun) {
    Optional<Actor> speaker = a.voices().get(a.voices().size() - 1).actor();
    Span word = desk.marks.tokens().get(pronoun).span();
    String before = desk.marks.tokens().get(Math.max(0, pronoun - 1)).lower();
    boolean first = a.content().stream().anyMatch(part -> part.start() == word.start());
    return speaker.isPresent()
        && (first || before.equals("that"))
        && desk.parties
            .first(word.start(), word.end())
            .filter(m -> Parties.same(m.actor(), speaker.get()))
            .isPresent();
  }

  /** "Its aircraft", "our brave fighters": what one side owns and strikes with. */
  private boolean possessed(Annotations marks, int last) {
    for (NounPhrase np : marks.nounPhrases()) {
      if (np.endToken() == last + 1) {
        NounClass cls = classes.of(marks.tokens(), np.firstToken(), np.head());
        boolean strikes =
            cls.human()
                || cls == NounClass.VEHICLE
                || cls == NounClass.WEAPON
                || cls == NounClass.ORGAN;
        return strikes && OWNERS.contains(marks.tokens().get(np.firstToken()).lower());
      }
    }
    return false;
  }

  private static Optional<VerbGroup> verb(Annotations marks, Span trigger) {
    return marks.verbGroups().stream()
        .filter(
            v -> {
              Span head = marks.tokens().get(v.head()).span();
              return trigger.overlaps(head);
            })
        .findFirst();
  }

  private static boolean passive(List<Token> tokens, VerbGroup verb) {
    for (int i = verb.firstToken(); i < verb.head(); i++) {
      if (BE.contains(tokens.get(i).lower())) {
        return !tokens.get(verb.head()).lower().endsWith("ing");
      }
    }
    return false;
  }

  /** Records a deed of the speaker's own, or that it denies it. */
  static void take(ClaimDesk desk, Attribution a, Voice speaker, OptionalInt about, boolean no) {
    if (no) {
      desk.denial(speaker, desk.extent(a), about);
    } else {
      desk.responsibility(speaker, Optional.empty(), desk.extent(a), about);
    }
  }
}
