package org.herodotus.extract;

import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * What a phrase stands for beside a verb that tells of a deed: a band of armed men, a force of the
 * state, people, a town, or one of a set of words. Thread-safe.
 */
final class DeedParties {
  /** Classes that are more than a set of words. */
  private static final Set<String> BUILT = GrammarWords.set("DeedParties.BUILT");

  private final TriggerLexicon lexicon;
  private final NounClasses classes = NounClasses.known();

  DeedParties(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether phrases can be told to be of a class: a set of words or one of those built in. */
  boolean known(String name) {
    return BUILT.contains(name) || !lexicon.set(name).isEmpty();
  }

  /** Whether a phrase stands for people, as far as its own words tell. */
  boolean human(Scene scene, NounPhrase noun) {
    return cls(scene, noun).human();
  }

  /** Whether a phrase, or what it is a number of ("a group of monks"), is of a class. */
  boolean is(Scene scene, NounPhrase noun, String name) {
    if (of(scene, noun, name)) {
      return true;
    }
    int of = noun.endToken();
    if (!number(scene, noun)) {
      return false;
    }
    int inner =
        of + 1 < scene.end() && scene.token(of).lower().equals("of") ? scene.nounAt(of + 1) : -1;
    return inner >= 0 && of(scene, scene.nouns().get(inner), name);
  }

  /** "Dozens", "a group", "some 40": how many of those who follow after "of". */
  private boolean number(Scene scene, NounPhrase noun) {
    Token head = scene.token(noun.head());
    return head.is(PartOfSpeech.NUM)
        || Scene.in(lexicon.set("numbers"), head)
        || classes.of(head) == NounClass.BAND;
  }

  private boolean of(Scene scene, NounPhrase noun, String name) {
    return switch (name) {
      case "band" -> band(scene, noun);
      case "force" -> force(scene, noun);
      case "armed" -> band(scene, noun) || force(scene, noun);
      case "people" -> people(scene, noun);
      case "town" -> scene.place(noun) || head(scene, noun, "settled");
      case "site" ->
          head(scene, noun, "building")
              || head(scene, noun, "assaultsite")
              || cls(scene, noun) == NounClass.BUILDING;
      case "craft" -> head(scene, noun, "vehicle") || cls(scene, noun) == NounClass.VEHICLE;
      case "name" -> noun.form() == NounPhrase.Form.NAME;
      default -> head(scene, noun, name);
    };
  }

  private boolean head(Scene scene, NounPhrase noun, String set) {
    return Scene.in(lexicon.set(set), scene.token(noun.head()));
  }

  private NounClass cls(Scene scene, NounPhrase noun) {
    return classes.of(scene.tokens(), noun.firstToken(), noun.head());
  }

  /** Fighters of no state: so called, known as such, or people told to be armed or masked. */
  private boolean band(Scene scene, NounPhrase noun) {
    if (force(scene, noun)) {
      return false;
    }
    boolean known =
        scene
            .actor(noun)
            .map(Actor::kind)
            .filter(
                k ->
                    switch (k) {
                      case REBEL_GROUP, POLITICAL_MILITIA, IDENTITY_MILITIA, CRIMINAL -> true;
                      default -> false;
                    })
            .isPresent();
    return known
        || cls(scene, noun) == NounClass.ATTACKER
        || head(scene, noun, "rebel")
        || head(scene, noun, "gunman")
        || head(scene, noun, "raider")
        || head(scene, noun, "columns")
            && scene.tells(lexicon.set("rebel"), noun.firstToken(), noun.head())
        || people(scene, noun) && (arming(scene, noun) || guise(scene, noun));
  }

  private boolean arming(Scene scene, NounPhrase noun) {
    return scene.tells(lexicon.set("arming"), noun.firstToken(), noun.head());
  }

  /** "Men in camouflage", "a man with a shotgun", "youths carrying machetes". */
  private boolean guise(Scene scene, NounPhrase noun) {
    int at = noun.endToken();
    if (at >= scene.end() || !lexicon.set("bearing").contains(scene.token(at).lower())) {
      return false;
    }
    for (int i = at + 1; i < Math.min(scene.end(), at + 6); i++) {
      Token token = scene.token(i);
      if (token.is(PartOfSpeech.PUNCT)) {
        return false;
      }
      if (Scene.in(lexicon.set("guise"), token)
          || Scene.in(lexicon.set("gun"), token)
          || Scene.in(lexicon.set("knife"), token)
          || classes.of(token) == NounClass.WEAPON) {
        return true;
      }
    }
    return false;
  }

  private boolean force(Scene scene, NounPhrase noun) {
    boolean state =
        scene
            .actor(noun)
            .map(Actor::kind)
            .filter(k -> k == Actor.Kind.STATE_FORCES || k == Actor.Kind.EXTERNAL_FORCES)
            .isPresent();
    return state || cls(scene, noun) == NounClass.ARMED || head(scene, noun, "force");
  }

  private boolean people(Scene scene, NounPhrase noun) {
    Token head = scene.token(noun.head());
    if (noun.form() == NounPhrase.Form.PRONOUN) {
      return !head.lower().equals("it") && !head.lower().equals("itself");
    }
    return cls(scene, noun).human()
        || Scene.in(lexicon.set("person"), head)
        || head.is(PartOfSpeech.NUM)
        || noun.form() == NounPhrase.Form.NAME && !scene.place(noun) && person(scene, noun);
  }

  private boolean person(Scene scene, NounPhrase noun) {
    return scene.actor(noun).filter(a -> a.kind() == Actor.Kind.PERSON).isPresent()
        || classes.givenName(scene.token(noun.firstToken()).lower());
  }
}
