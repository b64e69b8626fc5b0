package org.herodotus.train;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;

/**
 * How what is marked in a text stands in a network's output. Each channel has its own outside,
 * begin and inside score for each piece, so a word may be marked in several; each verdict on a
 * window has one. Their order is that of {@link MarkChannel}, then {@link LinkedRole}, and that of
 * {@link ReportLabel}.
 */
final class Tagging {
  /** Label of a piece outside any span. */
  static final byte OUTSIDE = 0;

  /** Label of a span's first piece. */
  static final byte BEGIN = 1;

  /** Label of a span's later pieces. */
  static final byte INSIDE = 2;

  /** Label of a piece of which nothing is known: it gives no loss. */
  static final byte MASKED = -1;

  /** Scores for each channel: outside, begin, inside. */
  static final int STATES = 3;

  /** Channels of a whole report. */
  static final int PLAIN = MarkChannel.values().length;

  /** Number of channels. */
  static final int CHANNELS = PLAIN + LinkedRole.values().length;

  /** Number of verdicts. */
  static final int VERDICTS = ReportLabel.values().length;

  private Tagging() {}

  /** Names of the channels of a whole report in order, joined by commas, as in model files. */
  static String channels() {
    return Arrays.stream(MarkChannel.values())
        .map(MarkChannel::label)
        .collect(Collectors.joining(","));
  }

  /** Name of a channel. */
  static String channel(int channel) {
    return channel < PLAIN
        ? MarkChannel.values()[channel].label()
        : "linked_" + LinkedRole.values()[channel - PLAIN].label();
  }

  /** Names of all verdicts in order, joined by commas, as in model files. */
  static String verdicts() {
    return Arrays.stream(ReportLabel.values())
        .map(ReportLabel::label)
        .collect(Collectors.joining(","));
  }
}
