package org.herodotus.model;

import java.util.Locale;

/**
 * What a learned reader says of a report as a whole. Its order is that of the labels of a model
 * file.
 */
public enum ReportLabel {
  /** Tells of at least one incident that a codebook of political violence would take. */
  RELEVANT,
  ATTACK,
  BOMBING,
  KIDNAPPING,
  ARSON,
  ROBBERY,
  FORCED_WORK_STOPPAGE;

  /** The label's name in a model file: "forced_work_stoppage". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
