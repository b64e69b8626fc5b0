package org.herodotus.resolve;

import java.util.List;
import java.util.Optional;
import org.herodotus.lexicon.ActorLexicon;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/** Reads countries and peoples as actors. Thread-safe. */
final class PeopleReader {
  private final Nations nations;
  private final ActorLexicon groups;

  PeopleReader(Nations nations, ActorLexicon groups) {
    this.nations = nations;
    this.groups = groups;
  }

  /** Countries and peoples: "Ankara", "Palestinians". */
  Optional<ActorMention> read(ActorDesk desk, ActorPhrase phrase) {
    Optional<Nations.Nation> hit = nation(desk, phrase);
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    Nations.Nation nation = hit.get();
    boolean people = nation.form() == Nations.Form.ADJECTIVE;
    if (!people && Surroundings.located(desk.tokens(), phrase)) {
      return Optional.empty();
    }
    String words = desk.words(phrase);
    Actor actor =
        new Actor(
            Optional.empty(),
            words,
            people ? Actor.Kind.CIVILIANS : Actor.Kind.GOVERNMENT,
            Optional.of(people ? livingIn(desk, phrase, nation.country()) : nation.country())
                .filter(c -> !c.isEmpty()),
            people
                ? Optional.of("CVL")
                : nation.form() == Nations.Form.CAPITAL ? Optional.of("GOV") : Optional.empty(),
            Optional.empty());
    return Optional.of(
        ActorReader.named(
            desk, phrase, actor, Optional.empty(), "nations.tsv: " + nation.country()));
  }

  /**
   * The country or people at the head of a phrase ("Ankara", "more than 100 Palestinians"). Of two
   * peoples the first names the state ("Iraqi Kurds").
   */
  private Optional<Nations.Nation> nation(ActorDesk desk, ActorPhrase phrase) {
    List<Token> tokens = desk.tokens();
    Optional<Nations.Nation> state = Optional.empty();
    for (int i = phrase.first(); i <= phrase.head(); i++) {
      Optional<FoldTrie.Match<Nations.Nation>> hit = nations.find(tokens, i, phrase.end());
      if (hit.isEmpty()) {
        continue;
      }
      Nations.Nation nation = hit.get().values().get(0);
      boolean people = nation.form() == Nations.Form.ADJECTIVE;
      if (i > phrase.first() && (!people || state.isEmpty() && named(tokens.get(i - 1)))) {
        return Optional.empty();
      }
      if (hit.get().endToken() > phrase.head()) {
        return state.filter(s -> people).or(() -> Optional.of(nation));
      }
      if (!people) {
        return Optional.empty();
      }
      state = Optional.of(nation);
      i = hit.get().endToken() - 1;
    }
    return Optional.empty();
  }

  private static boolean named(Token token) {
    return token.is(PartOfSpeech.PROPN);
  }

  /**
   * Where a people lives: "ethnic Albanians" are of the country that the words tell of and "the
   * Albanians of Serbia" are Serbia's.
   */
  private String livingIn(ActorDesk desk, ActorPhrase phrase, String own) {
    List<Token> tokens = desk.tokens();
    boolean ethnic = tokens.get(phrase.first()).lower().equals("ethnic");
    boolean of = phrase.end() < tokens.size() && tokens.get(phrase.end()).lower().equals("of");
    if (!ethnic && !of) {
      return own;
    }
    String around =
        Surroundings.of(tokens, phrase, nations, groups, List.of(), desk.bearings()).country();
    if (!around.isEmpty()) {
      return around;
    }
    return ethnic
        ? desk.bearings().countries().stream().filter(c -> !c.equals(own)).findFirst().orElse(own)
        : own;
  }
}
