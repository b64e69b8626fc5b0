package org.herodotus.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a word can be marked as. Each channel has its own outside, begin and inside score, so a word
 * may be marked in several; the order is that of the model's output.
 */
public enum Channel {
  /** A person or group of persons said to have done it. */
  ATTACKER_PERSON,
  /** An organisation said to have done it. */
  ATTACKER_ORG,
  /** A thing or building attacked. */
  TARGET,
  /** A person or group of persons attacked. */
  VICTIM,
  /** What it was done with. */
  WEAPON,
  /** The word that tells of a politically violent incident. */
  INCIDENT,
  /** Any word that tells of violence, damage or arrest. */
  VIOLENCE,
  /** Who says something. */
  SOURCE,
  /** The words by which the source says it. */
  CUE,
  /** What the source says. */
  CONTENT,
  /** An event told as having happened. */
  HAPPENED,
  /** An event told as not having happened or uncertain. */
  UNREAL,
  /** A person's name. */
  PERSON,
  /** An organisation's name. */
  ORGANISATION,
  /** A place's name. */
  PLACE,
  /** A building's or installation's name. */
  FACILITY;

  /** Label of a piece outside any span. */
  public static final byte OUTSIDE = 0;

  /** Label of a span's first piece. */
  public static final byte BEGIN = 1;

  /** Label of a span's later pieces. */
  public static final byte INSIDE = 2;

  /** Label of a piece of which nothing is known: it gives no loss. */
  public static final byte MASKED = -1;

  /** Scores for each channel: outside, begin, inside. */
  public static final int STATES = 3;

  /** Number of channels. */
  public static final int COUNT = values().length;

  /** The channel's name in model files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names in order, joined by commas. */
  public static String labels() {
    return Arrays.stream(values()).map(Channel::label).collect(Collectors.joining(","));
  }
}
