package org.herodotus.extract;

import java.util.Optional;
import org.herodotus.model.ActorMention;
import org.herodotus.model.NounPhrase;

/**
 * A noun phrase with what it stands for.
 *
 * @param np the base noun phrase
 * @param first first token of the words that name it, without article and count
 * @param end one past its last token, with what belongs to the name ("offices of the party")
 * @param cls what it stands for
 * @param actor who that is, if an actor was read there
 * @param named whether it holds a proper name of somebody or some body
 */
record Phrase(
    NounPhrase np, int first, int end, NounClass cls, Optional<ActorMention> actor, boolean named) {
  /** The same, as a name that no list has. */
  Phrase asNamed() {
    return new Phrase(np, first, end, cls, actor, true);
  }
}
