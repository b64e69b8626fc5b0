package org.herodotus.extract;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Attribution;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Deeds that speech only points to or that no event tells ("they had done it", "the rebels did",
 * "one of its men had fired the shells"): whoever speaks takes them where the doer is itself, and
 * lays them on whoever else is named.
 */
final class DoneDeeds {
  private static final Set<String> POINTING = Set.of("it", "this", "that", "so", "them");
  private static final Set<String> SPEAKER = Set.of("i", "we");
  private static final Set<String> BODY = Set.of("it", "they");
  private static final Set<String> PERSON = Set.of("he", "she");
  private static final Set<String> OWN = GrammarWords.set("DoneDeeds.OWN");
  private static final Set<String> BODIES = GrammarWords.set("DoneDeeds.BODIES");

  private final Accusations accusations;

  DoneDeeds(Accusations accusations) {
    this.accusations = accusations;
  }

  /** Every deed of this kind in a part of what somebody says. */
  void read(ClaimDesk desk, Attribution a, Voice speaker, Span part) {
    if (none(desk, part) && side(desk, speaker)) {
      desk.denial(speaker, desk.extent(a), OptionalInt.empty());
      return;
    }
    for (VerbGroup verb : desk.verbs(part)) {
      Clause clause = desk.clause(verb.span().start());
      boolean vague = vague(clause, verb);
      boolean told = verb.modal().isEmpty() && (Subjects.finite(verb) || verb.passive());
      if (!part.contains(verb.span())
          || !told
          || !vague && !ToldDeeds.violent(clause, verb)
          || vague && !desk.told(verb.span().start())) {
        continue;
      }
      for (NounPhrase np : clause.doers(verb)) {
        if (self(desk, a, speaker, clause, np)) {
          if (claims(desk, a, speaker, clause, np, vague)) {
            OwnDeeds.take(desk, a, speaker, OptionalInt.empty(), not(clause, verb));
          }
        } else if (body(clause, np)) {
          desk.parties
              .groupBefore(clause.tokens.get(np.firstToken()).span().start())
              .filter(m -> !Sides.one(speaker, m.actor()) && messenger(speaker))
              .ifPresent(m -> take(desk, a, m));
        } else if (vague && ownMan(speaker, clause, np)) {
          OwnDeeds.take(desk, a, speaker, OptionalInt.empty(), verb.negated());
        } else if (vague && !verb.negated()) {
          lay(desk, a, speaker, clause, np);
        }
      }
    }
  }

  /** "An Iraqi had carried it out": somebody of whom a rebel group tells is its man. */
  private static boolean ownMan(Voice speaker, Clause clause, NounPhrase np) {
    return speaker.actor().filter(x -> x.kind() == Actor.Kind.REBEL_GROUP).isPresent()
        && np.form() == NounPhrase.Form.INDEFINITE
        && !OwnDeeds.FOES.contains(clause.lower(np.head()));
  }

  private static void take(ClaimDesk desk, Attribution a, ActorMention m) {
    desk.responsibility(
        desk.parties.voice(m), Optional.empty(), desk.extent(a), OptionalInt.empty());
  }

  private void lay(ClaimDesk desk, Attribution a, Voice speaker, Clause clause, NounPhrase np) {
    Span words = np.span();
    int of = np.endToken();
    if (clause.lower(of).equals("of") && clause.noun(of + 1).isPresent()) {
      words = words.union(clause.noun(of + 1).get().span());
    }
    for (Voice held : accusations.heldIn(desk, words)) {
      boolean own = held.actor().filter(x -> Sides.one(speaker, x)).isPresent();
      if (!own && culprit(held)) {
        desk.accusation(speaker, held, desk.extent(a), OptionalInt.empty());
      }
    }
  }

  /** An armed side, a state or a person; not whoever suffers or watches. */
  private static boolean culprit(Voice held) {
    return held.actor()
        .map(Actor::kind)
        .map(
            k ->
                switch (k) {
                  case CIVILIANS, MEDIA, UNKNOWN -> false;
                  default -> true;
                })
        .orElse(held.kind() == Voice.Kind.NAMED);
  }

  /** "Did it", "had done so", "the rebels did": what was done is told before. */
  private static boolean vague(Clause clause, VerbGroup verb) {
    int at = verb.endToken();
    String lemma = clause.tokens.get(verb.head()).lemma();
    if (lemma.equals("take") && clause.lower(at).equals("part")) {
      return true;
    }
    if (lemma.equals("carry") && POINTING.contains(clause.lower(at))) {
      return clause.lower(at + 1).equals("out");
    }
    if (!lemma.equals("do")) {
      return false;
    }
    boolean points = POINTING.contains(clause.lower(at));
    int next = points ? at + 1 : at;
    boolean closed =
        !clause.inside(next)
            || clause.is(next, PartOfSpeech.PUNCT)
            || points && (clause.is(next, PartOfSpeech.ADP) || clause.is(next, PartOfSpeech.CCONJ));
    boolean stands = verb.passive() || points || clause.lower(verb.head()).equals("did");
    return closed && stands;
  }

  /** "Did not fire", "carried out no strikes": nothing was done. */
  private static boolean not(Clause clause, VerbGroup verb) {
    boolean none = verb.negated();
    for (int i = verb.endToken(); i < verb.endToken() + 3; i++) {
      none |= NONE.contains(clause.lower(i));
    }
    return none;
  }

  private static final Set<String> ORDERS = Set.of("order", "orders", "command", "instruction");
  private static final Set<String> NONE = Set.of("no", "none", "nobody", "neither");

  /** "None of its men was there", "no gun of ours fired": whatever it is, no own force did it. */
  private static boolean none(ClaimDesk desk, Span part) {
    Clause clause = desk.clause(part.start());
    int at = desk.marks.tokenAt(part.start());
    while (clause.lower(at).equals("that") || clause.is(at, PartOfSpeech.PUNCT)) {
      at++;
    }
    boolean none = clause.lower(at).equals("none") && clause.lower(at + 1).equals("of");
    boolean single =
        clause.lower(at).equals("not")
            && (clause.lower(at + 1).equals("a") || clause.lower(at + 1).equals("one"));
    boolean no = clause.lower(at).equals("no");
    int head = none ? at + 2 : single ? at + 2 : no ? at + 1 : -1;
    Optional<VerbGroup> verb = desk.verbs(part).stream().findFirst();
    boolean order = no && ORDERS.contains(clause.lower(head));
    if (order) {
      return true;
    }
    if (head < 0 || verb.filter(v -> v.modal().isEmpty() && !suffers(clause, v)).isEmpty()) {
      return false;
    }
    Optional<NounPhrase> men = clause.noun(head).or(() -> clause.noun(head + 1));
    return men.filter(np -> OWN.contains(clause.tokens.get(np.head()).lemma()))
        .filter(np -> !none || desk.possessed(np.span()))
        .isPresent();
  }

  /** "No fighter had been hit", "no soldier lost his life": what was not suffered. */
  private static boolean suffers(Clause clause, VerbGroup verb) {
    return verb.passive() || LOSING.contains(clause.tokens.get(verb.head()).lemma());
  }

  private static final Set<String> LOSING = GrammarWords.set("DoneDeeds.LOSING");

  /** "They", "it", "one of its men", "our fighters": the speaker, by the words for the doer. */
  private static boolean self(
      ClaimDesk desk, Attribution a, Voice speaker, Clause clause, NounPhrase np) {
    String word = clause.lower(np.head());
    if (np.form() == NounPhrase.Form.PRONOUN) {
      boolean person =
          speaker.actor().filter(x -> x.kind() == Actor.Kind.PERSON).isPresent()
              && PERSON.contains(word);
      return SPEAKER.contains(word)
          || (person || BODY.contains(word)) && opens(desk, a, np.firstToken());
    }
    int of = np.endToken();
    boolean some = clause.lower(of).equals("of") && clause.noun(of + 1).isPresent();
    NounPhrase men = some ? clause.noun(of + 1).get() : np;
    return desk.possessed(men.span()) && OWN.contains(clause.tokens.get(men.head()).lemma());
  }

  private static boolean opens(ClaimDesk desk, Attribution a, int token) {
    Span word = desk.marks.tokens().get(token).span();
    String before = desk.marks.tokens().get(Math.max(0, token - 1)).lower();
    return before.equals("that")
        || a.content().stream().anyMatch(part -> part.start() == word.start());
  }

  /**
   * Whether a speaker can take a deed: an armed side, or a body that no list of actors knows.
   * States do many things to others that are no violence.
   */
  private static boolean claims(
      ClaimDesk desk, Attribution a, Voice speaker, Clause clause, NounPhrase np, boolean vague) {
    boolean ahead =
        a.cue().filter(c -> c.start() < clause.tokens.get(np.head()).span().start()).isPresent();
    boolean state =
        speaker.actor().map(Actor::kind).filter(k -> k == Actor.Kind.GOVERNMENT).isPresent()
            && np.form() == NounPhrase.Form.PRONOUN;
    if (!vague && (!ahead || state)) {
      return false;
    }
    boolean unknown =
        speaker.kind() == Voice.Kind.NAMED
            && speaker.actor().filter(x -> x.kind() != Actor.Kind.UNKNOWN).isEmpty()
            && !PERSON.contains(clause.lower(np.head()));
    return unknown || side(desk, speaker);
  }

  private static boolean side(ClaimDesk desk, Voice speaker) {
    return Admissions.canAct(speaker)
        || Offices.body(desk, speaker).filter(b -> b.kind().armed()).isPresent();
  }

  /** "The group", "the organisation": a body that was named before. */
  private static boolean body(Clause clause, NounPhrase np) {
    return np.form() == NounPhrase.Form.DEFINITE && BODIES.contains(clause.lower(np.head()));
  }

  /** A caller, a statement, a spokesman: who only brings what a group says. */
  private static boolean messenger(Voice speaker) {
    return speaker
        .actor()
        .filter(x -> x.kind() != Actor.Kind.UNKNOWN && x.kind() != Actor.Kind.PERSON)
        .isEmpty();
  }
}
