package org.herodotus.model;

/**
 * How well a label fits a report. A long report is read in windows: what one of them tells of may
 * be a side matter of the whole.
 *
 * @param label what is said of the report
 * @param best highest probability over the windows, 0 to 1
 * @param mean mean probability over the windows, 0 to {@code best}
 */
public record LabelScore(ReportLabel label, double best, double mean) {
  public LabelScore {
    Probability.check("best score of " + label, best);
    Probability.check("mean score of " + label, mean);
  }
}
