package org.herodotus.reader;

/**
 * A trained network: wordpieces in, raw scores out. Thread-safe; the same ids always give the same
 * scores.
 */
interface Encoder {
  /**
   * Raw scores of one window.
   *
   * @param tags for each id the scores of O, B and I of each channel, channels in order
   * @param document one score for each label
   */
  record Scores(float[][] tags, float[] document) {}

  /**
   * @param ids wordpieces of one window with its opening and closing id, at most {@link
   *     Windows#LONGEST}
   */
  Scores encode(long[] ids);
}
