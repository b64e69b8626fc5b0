package org.herodotus.model;

import java.util.Optional;

/**
 * Words that stand for an actor.
 *
 * @param span the noun phrase without leading article ("Taliban official Zabihullah Mujahid")
 * @param name the proper name inside it ("Zabihullah Mujahid"); empty for "the gunmen", "they"
 * @param headToken index of the head token
 * @param actor who it is
 * @param form how it is worded
 * @param group what kind of people they are, for tolls and targets
 * @param antecedent for pronouns and definite phrases: the mention they point back to
 * @param rule the lexicon entry or rule by which the words were read so
 */
public record ActorMention(
    Span span,
    Optional<Span> name,
    int headToken,
    Actor actor,
    Form form,
    GroupKind group,
    Optional<Span> antecedent,
    String rule) {
  /** How a mention is worded. */
  public enum Form {
    NAMED,
    DESCRIBED,
    PRONOUN
  }

  /** The same words, standing for somebody told more fully. */
  public ActorMention with(Actor fuller) {
    return new ActorMention(span, name, headToken, fuller, form, group, antecedent, rule);
  }
}
