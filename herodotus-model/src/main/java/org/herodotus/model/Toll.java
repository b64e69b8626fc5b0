package org.herodotus.model;

import java.util.List;

/**
 * One figure of harm as one voice gives it.
 *
 * @param harm what befell them
 * @param quantity how many, as worded
 * @param group who they are, in the report's words ("U.S. service members"); may be empty
 * @param kind what kind of people they are
 * @param scope whether the figure is a whole, a part of another figure, or comes on top of earlier
 *     ones
 * @param voices who says it, outermost first (nearest to the outlet first); empty = the outlet in
 *     its own voice
 * @param stance how the innermost voice stands to it
 * @param evidence the clause that holds figure, harm and group
 * @param sentence index of the sentence
 * @param rule the lexicon entry or rule that ties the figure to the harm
 */
public record Toll(
    Harm harm,
    Quantity quantity,
    String group,
    GroupKind kind,
    Scope scope,
    List<Voice> voices,
    Stance stance,
    Evidence evidence,
    int sentence,
    String rule) {
  /** How a figure stands to the other figures of its incident. */
  public enum Scope {
    TOTAL,
    /** On top of earlier figures ("two more died"). */
    INCREMENT,
    /** Part of another figure ("including four Marines"). */
    SUBSET,
    /** Not a figure of one incident (a statistic over many, a count of past years). */
    AGGREGATE
  }

  public Toll {
    voices = List.copyOf(voices);
  }

  public Toll withKind(GroupKind newKind) {
    return new Toll(
        harm, quantity, group, newKind, scope, voices, stance, evidence, sentence, rule);
  }

  public Toll withVoices(List<Voice> newVoices, Stance newStance) {
    return new Toll(
        harm, quantity, group, kind, scope, newVoices, newStance, evidence, sentence, rule);
  }
}
