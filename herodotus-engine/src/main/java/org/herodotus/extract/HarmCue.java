package org.herodotus.extract;

import org.herodotus.model.Harm;

/**
 * A word or phrase that tells what befell people ("killed", "shot dead", "death toll").
 *
 * @param start index of its first token
 * @param end one past its last token (of the part before the people, if they stand inside)
 * @param harm what befell them
 * @param frame where the people stand
 * @param form form of a verb
 * @param follow index of the part that stands after the people ("dead" in "shot two men dead"), or
 *     -1
 * @param weak whether it gives way to another harm of the same people ("shot": dead or hurt?)
 */
record HarmCue(int start, int end, Harm harm, Frame frame, Form form, int follow, boolean weak) {
  /** Where the people stand. */
  enum Frame {
    /** Object of an active, subject of a passive verb. */
    VERB,
    /** Object of an active verb only ("held three drivers", but not "talks were held"). */
    OBJECT,
    /** Subject of a verb. */
    SELF,
    /** Subject of a predicate ("dead", "in hospital"). */
    STATE,
    /** After "of" ("the killing of"). */
    ACT,
    /** Counted themselves ("12 bodies"). */
    HEAD,
    /** A figure after a noun for it ("death toll rises to"). */
    TOLL
  }

  /** Form of a verb. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    ING,
    NONE
  }

  boolean is(Frame f) {
    return frame == f;
  }

  HarmCue withHarm(Harm other, int newEnd) {
    return new HarmCue(start, newEnd, other, frame, form, follow, weak);
  }
}
