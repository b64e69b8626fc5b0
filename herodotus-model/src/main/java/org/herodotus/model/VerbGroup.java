package org.herodotus.model;

/**
 * A verb with its auxiliaries ("had not been killed").
 *
 * @param span from first to last token
 * @param firstToken index of the first token
 * @param endToken one past the index of the last token
 * @param head index of the main verb
 * @param passive whether the subject undergoes the act ("was killed"; also a bare participle after
 *     a noun, "a man killed in ...")
 * @param negated whether it is negated ("did not", "never")
 * @param tense tense or form of the group
 * @param modal lower-case modal ("may", "would", "could", "will"), or empty
 */
public record VerbGroup(
    Span span,
    int firstToken,
    int endToken,
    int head,
    boolean passive,
    boolean negated,
    Tense tense,
    String modal) {
  /** Tense or non-finite form. */
  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    PERFECT,
    PLUPERFECT,
    INFINITIVE,
    GERUND,
    PARTICIPLE
  }
}
