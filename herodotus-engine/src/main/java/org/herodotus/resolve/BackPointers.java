package org.herodotus.resolve;

import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Weekdays;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Settles what points back: pronouns, definite phrases ("the group"), and the men that a party
 * calls its own ("its fighters", "our units"). Thread-safe.
 */
final class BackPointers {
  /** Most words from a speaker to the pronoun that it says of itself. */
  private static final int SPEECH = 6;

  private static final String BACK = "points back to a mention before it";
  private static final Set<String> OWN = Set.of("its", "their");
  private static final Set<String> ARMED = Set.of("MIL", "REB", "UAF", "PRM");
  private static final Set<String> MEN = WordSets.of("BackPointers.MEN");

  /** Whom a pronoun stands for. */
  Optional<ActorMention> pronoun(ActorDesk desk, ActorPhrase phrase, Token head) {
    boolean plural = head.lower().equals("we") || head.lower().equals("us");
    if (plural && desk.publisher().isPresent()) {
      Actor actor = desk.publisher().get();
      return Optional.of(
          new ActorMention(
              head.span(),
              Optional.empty(),
              phrase.head(),
              actor,
              ActorMention.Form.PRONOUN,
              ActorKinds.group(actor),
              Optional.empty(),
              "the outlet's own \"we\""));
    }
    return speaker(desk, head)
        .or(() -> subjectBefore(desk, head))
        .or(() -> desk.antecedents().pronoun(head.lower()))
        .map(a -> again(desk, phrase, a, ActorMention.Form.PRONOUN));
  }

  /**
   * "The army said it had killed": who speaks, where nothing but the verb and a day stands between.
   * Only those who bear arms say it of themselves: "officials said it killed nine" is said of a
   * fire.
   */
  private static Optional<ActorMention> speaker(ActorDesk desk, Token head) {
    if (!head.lower().equals("it") && !head.lower().equals("they")) {
      return Optional.empty();
    }
    return desk.antecedents()
        .lastBody()
        .filter(m -> m.actor().kind().armed() && onlyVerb(desk, m, head.index()));
  }

  /** "The group fought the army. They said ...": a subject goes on as the subject. */
  private static Optional<ActorMention> subjectBefore(ActorDesk desk, Token head) {
    Sentence own = desk.sentence(head.index());
    return head.lower().equals("they") && own.firstToken() == head.index()
        ? desk.before(own).flatMap(s -> desk.antecedents().opening(s.span()))
        : Optional.empty();
  }

  private static boolean onlyVerb(ActorDesk desk, ActorMention mention, int pronoun) {
    int from = desk.marks().tokenAt(mention.span().end() - 1) + 1;
    boolean verb = false;
    for (int i = from; i < pronoun; i++) {
      Token token = desk.tokens().get(i);
      boolean between =
          token.is(PartOfSpeech.VERB)
              || token.is(PartOfSpeech.AUX)
              || token.is(PartOfSpeech.ADV)
              || token.lower().equals("that")
              || verb && day(desk, i);
      if (!between) {
        return false;
      }
      verb |= token.is(PartOfSpeech.VERB);
    }
    return verb && pronoun - from <= SPEECH;
  }

  /** "On Tuesday", between a verb of saying and what is said. */
  private static boolean day(ActorDesk desk, int i) {
    return desk.lower(i).equals("on") && Weekdays.contains(desk.lower(i + 1))
        || desk.lower(i - 1).equals("on") && Weekdays.contains(desk.lower(i));
  }

  // ---- phrases

  /** Whom a phrase without a name points back to, by its head noun. */
  Optional<ActorMention> noun(ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    String noun = parts.role().orElseThrow().noun();
    Optional<ActorMention> own = own(desk, phrase, parts);
    if (own.isPresent() || !definite(desk, phrase)) {
      return own;
    }
    return desk.antecedents()
        .definite(noun)
        .map(a -> again(desk, phrase, a, ActorMention.Form.DESCRIBED));
  }

  private static boolean definite(ActorDesk desk, ActorPhrase phrase) {
    return phrase.form() == NounPhrase.Form.DEFINITE
        && phrase.head() == phrase.first()
        && !(phrase.first() > 0 && desk.tokens().get(phrase.first() - 1).is(PartOfSpeech.PRON))
        && !desk.lower(phrase.end()).equals("of");
  }

  /**
   * "Its fighters", "our units": those who fight for a party are that party. In its own communiqué
   * they need no pronoun ("the soldiers of the caliphate", "a squad of the mujahideen").
   */
  private static Optional<ActorMention> own(
      ActorDesk desk, ActorPhrase phrase, ActorNaming.Parts parts) {
    if (parts.group().isPresent() || !parts.country().isEmpty()) {
      return Optional.empty();
    }
    String noun = parts.role().orElseThrow().noun();
    boolean fights =
        ARMED.contains(parts.role().get().sector())
            || MEN.contains(noun.substring(noun.lastIndexOf(' ') + 1));
    String owner = owner(desk, phrase);
    Optional<Actor> sender = desk.publisher().filter(a -> a.kind().armed());
    boolean faithful = noun.equals("mujahid") || caliphate(desk, phrase);
    if (faithful && sender.filter(a -> a.kind() != Actor.Kind.STATE_FORCES).isPresent()
        || fights && owner.equals("our")) {
      return sender.map(a -> mention(desk, phrase, a));
    }
    if (!fights || !OWN.contains(owner)) {
      return Optional.empty();
    }
    Sentence sentence = desk.sentence(phrase.first());
    return desk.antecedents()
        .fighting(sentence.span())
        .or(() -> desk.before(sentence).flatMap(s -> desk.antecedents().opening(s.span())))
        .or(() -> desk.before(sentence).flatMap(s -> desk.antecedents().fighting(s.span())))
        .filter(m -> m.actor().kind().armed() || m.actor().kind() == Actor.Kind.CRIMINAL)
        .map(m -> again(desk, phrase, m, ActorMention.Form.DESCRIBED));
  }

  /** The word before a phrase, over marks of quotation ("one of its 'soldiers'"). */
  private static String owner(ActorDesk desk, ActorPhrase phrase) {
    int at = phrase.first() - 1;
    return desk.lower(at).matches("[\"'“”‘’«»]+") ? desk.lower(at - 1) : desk.lower(at);
  }

  private static boolean caliphate(ActorDesk desk, ActorPhrase phrase) {
    int at = phrase.end();
    at += desk.lower(at).equals("of") ? 1 : 0;
    at += desk.lower(at).equals("the") ? 1 : 0;
    return at > phrase.end()
        && switch (desk.lower(at)) {
          case "caliphate", "khilafah", "khilafa", "mujahideen", "mujahidin", "resistance" -> true;
          default -> false;
        };
  }

  private static ActorMention mention(ActorDesk desk, ActorPhrase phrase, Actor actor) {
    return new ActorMention(
        phrase.span(desk.tokens()),
        Optional.empty(),
        phrase.head(),
        actor,
        ActorMention.Form.DESCRIBED,
        GroupKind.MILITARY,
        Optional.empty(),
        "those who fight for the outlet");
  }

  private static ActorMention again(
      ActorDesk desk, ActorPhrase phrase, ActorMention antecedent, ActorMention.Form form) {
    return new ActorMention(
        phrase.span(desk.tokens()),
        Optional.empty(),
        phrase.head(),
        antecedent.actor(),
        form,
        antecedent.group(),
        Optional.of(antecedent.span()),
        BACK);
  }
}
