package org.herodotus.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Actor;
import org.herodotus.model.Annotations;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * What is known while the actors of one report are read from start to end. One use, one thread.
 *
 * @param marks words, phrases and sentences
 * @param places places read before
 * @param bearings day of the report and countries in play
 * @param antecedents what was told so far, for pronouns
 * @param acronyms names that the text itself introduces in brackets
 * @param publisher the party that publishes the report; empty for news outlets
 */
record ActorDesk(
    Annotations marks,
    List<PlaceMention> places,
    Bearings bearings,
    Antecedents antecedents,
    Map<String, Actor> acronyms,
    Optional<Actor> publisher) {

  List<Token> tokens() {
    return marks.tokens();
  }

  String lower(int token) {
    return token >= 0 && token < tokens().size() ? tokens().get(token).lower() : "";
  }

  Sentence sentence(int token) {
    return marks.sentenceAt(tokens().get(token).span().start());
  }

  /** The sentence before, if it is of the same paragraph. */
  Optional<Sentence> before(Sentence sentence) {
    return sentence.index() == 0
        ? Optional.empty()
        : Optional.of(marks.sentences().get(sentence.index() - 1))
            .filter(s -> s.paragraph() == sentence.paragraph());
  }

  /** The words of a phrase on one line, as a name is written. */
  String words(ActorPhrase phrase) {
    return marks.text(phrase.span(tokens())).replaceAll("\\s+", " ");
  }
}
