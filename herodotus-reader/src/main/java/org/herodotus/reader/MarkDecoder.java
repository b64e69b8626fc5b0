package org.herodotus.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Span;

/**
 * Turns probabilities of wordpieces into marks of whole words. Generous on purpose: every mark
 * carries its confidence, and whoever uses it sets the bar. Pure functions.
 */
final class MarkDecoder {
  /** A mark starts where the probability of being part of one reaches this. */
  static final double START = 0.15;

  /** A mark goes on while it stays at or above this. */
  static final double GO_ON = 0.1;

  /** Wordpieces; shorter reports may be unsure throughout. */
  private static final int FEW = 20;

  /** Units; longer runs of letters are broken text. */
  private static final int LONGEST_WORD = 100;

  private MarkDecoder() {}

  /** All marks, in text order, then by channel. */
  static List<Mark> decode(String text, PieceScores scores) {
    List<Mark> out = new ArrayList<>();
    for (MarkChannel channel : MarkChannel.values()) {
      if (!undecided(scores, channel)) {
        decode(text, scores, channel, out);
      }
    }
    out.sort(
        Comparator.comparing(Mark::span)
            .thenComparing(Mark::channel)
            .thenComparing(m -> -m.confidence()));
    return out;
  }

  /** Whether a channel is unsure nearly everywhere, as one that was never trained. */
  private static boolean undecided(PieceScores scores, MarkChannel channel) {
    int unsure = 0;
    for (int i = 0; i < scores.size(); i++) {
      double part = scores.part(channel, i);
      unsure += part > START && part < 1 - START ? 1 : 0;
    }
    return scores.size() >= FEW && unsure > 0.8 * scores.size();
  }

  private static void decode(String text, PieceScores scores, MarkChannel channel, List<Mark> out) {
    int piece = 0;
    Span last = new Span(0, 0);
    while (piece < scores.size()) {
      if (scores.part(channel, piece) < START) {
        piece++;
        continue;
      }
      int end = piece + 1;
      while (end < scores.size() && goesOn(scores, channel, end)) {
        end++;
      }
      Span span = words(text, scores.starts()[piece], scores.ends()[end - 1]);
      if (span.start() < last.end()) {
        // Two marks that meet inside a word are one word's mark: the first keeps it.
        span = rest(text, last.end(), Math.max(last.end(), span.end()));
      }
      if (span.length() > 0) {
        out.add(new Mark(channel, span, confidence(scores, channel, piece, end)));
        last = span;
      }
      piece = end;
    }
  }

  private static Span rest(String text, int from, int end) {
    int start = from;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean goesOn(PieceScores scores, MarkChannel channel, int piece) {
    int c = channel.ordinal();
    return scores.part(channel, piece) >= GO_ON
        && scores.inside()[c][piece] >= scores.begins()[c][piece];
  }

  static double confidence(PieceScores scores, MarkChannel channel, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += scores.part(channel, i);
    }
    return Math.max(0, Math.min(1, sum / (to - from)));
  }

  /** The stretch widened until it cuts no word, by no more than a long word on either side. */
  static Span words(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < LONGEST_WORD && joined(text, from)) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < LONGEST_WORD && joined(text, to)) {
      to++;
    }
    return new Span(from, to);
  }

  /** Whether the units on both sides of an offset belong to one word. */
  static boolean joined(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return false;
    }
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    return Character.isHighSurrogate(before) && Character.isLowSurrogate(after)
        || wordly(before) && wordly(after);
  }

  /** Letters that make words with their neighbours: each ideograph is a word of its own. */
  private static boolean wordly(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
