package org.herodotus.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is asked of a window as a whole; the order is that of the model's output. */
public enum Verdict {
  /** It tells of an incident that belongs in a casebook. */
  RELEVANT,
  /** One of its incidents is an attack. */
  ATTACK,
  /** One of its incidents is a bombing. */
  BOMBING,
  /** One of its incidents is a kidnapping. */
  KIDNAPPING,
  /** One of its incidents is an arson. */
  ARSON,
  /** One of its incidents is a robbery. */
  ROBBERY,
  /** One of its incidents is a work stoppage forced by threat. */
  FORCED_WORK_STOPPAGE;

  /** Number of verdicts. */
  public static final int COUNT = values().length;

  /** The verdict's name in model files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names in order, joined by commas. */
  public static String labels() {
    return Arrays.stream(values()).map(Verdict::label).collect(Collectors.joining(","));
  }
}
