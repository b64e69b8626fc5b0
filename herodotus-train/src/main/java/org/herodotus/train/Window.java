package org.herodotus.train;

import org.herodotus.model.MarkChannel;

/**
 * A stretch of a document that the model reads at once, with what its data set says about it.
 *
 * @param set name of the data set
 * @param ids piece ids, without the opening and closing piece
 * @param labels for each channel the label of each piece; null for a channel the set knows nothing
 *     of
 * @param verdicts for each verdict 1, 0 or {@link MarkChannel#MASKED}; null if the set knows
 *     nothing of them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Window(String set, int[] ids, byte[][] labels, byte[] verdicts) {

  /** Most pieces of a window, the opening and closing piece included. */
  public static final int LONGEST = 256;

  /** Pieces that two neighbouring windows of one document share. */
  public static final int OVERLAP = 48;

  /** Length with the opening and closing piece. */
  public int length() {
    return ids.length + 2;
  }
}
