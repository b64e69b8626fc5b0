package org.herodotus.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.MarkedString;
import org.herodotus.model.Span;

/**
 * Weighs a wording by all places where it stands in a report: one sure "guerrillas" among ten that
 * are nothing is worth less than three that are fairly sure. Pure functions.
 */
final class StringScores {
  /** Channels whose marks name a thing that a report may name again. */
  static final Set<MarkChannel> CHANNELS =
      EnumSet.of(
          MarkChannel.ATTACKER_PERSON,
          MarkChannel.ATTACKER_ORG,
          MarkChannel.TARGET,
          MarkChannel.VICTIM,
          MarkChannel.WEAPON);

  /** Wordings that are less likely than this are not given out. */
  static final double LEAST = 0.2;

  /** Wordpieces of the longest wording that is weighed. */
  private static final int LONGEST = 24;

  /** Wordings weighed in one channel, in text order. */
  private static final int MOST = 1000;

  /** Stands for every word that the vocabulary lacks. */
  private static final int UNKNOWN = 100;

  private StringScores() {}

  /** Wordings of all {@link #CHANNELS}, by channel, the likeliest first. */
  static List<MarkedString> weigh(String text, PieceScores scores, List<Mark> marks) {
    Map<Integer, List<Integer>> where = new HashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      where.computeIfAbsent(scores.ids()[i], k -> new ArrayList<>()).add(i);
    }
    List<MarkedString> out = new ArrayList<>();
    for (MarkChannel channel : CHANNELS) {
      for (List<Integer> wording : wordings(scores, marks, channel)) {
        MarkedString weighed = weigh(text, scores, where, channel, wording);
        if (weighed.confidence() >= LEAST) {
          out.add(weighed);
        }
      }
    }
    out.sort(
        Comparator.comparing(MarkedString::channel)
            .thenComparing(s -> -s.confidence())
            .thenComparing(s -> s.spans().get(0)));
    return out;
  }

  /** First and last-but-one piece of each different wording that is marked in a channel. */
  private static List<List<Integer>> wordings(
      PieceScores scores, List<Mark> marks, MarkChannel channel) {
    Map<List<Integer>, List<Integer>> out = new LinkedHashMap<>();
    for (Mark mark : marks) {
      if (mark.channel() != channel || out.size() == MOST) {
        continue;
      }
      int from = scores.pieceAt(mark.span().start());
      int to = scores.pieceAt(mark.span().end() - 1) + 1;
      if (to - from <= LONGEST && to <= scores.size() && from < to) {
        List<Integer> key = new ArrayList<>();
        for (int i = from; i < to; i++) {
          key.add(scores.ids()[i]);
        }
        out.putIfAbsent(key, List.of(from, to));
      }
    }
    return List.copyOf(out.values());
  }

  private static MarkedString weigh(
      String text,
      PieceScores scores,
      Map<Integer, List<Integer>> where,
      MarkChannel channel,
      List<Integer> wording) {
    int from = wording.get(0);
    int length = wording.get(1) - from;
    List<Span> spans = new ArrayList<>();
    Span bestAt = span(scores, from, length);
    double best = -1;
    double sum = 0;
    int free = 0;
    for (int at : where.getOrDefault(scores.ids()[from], List.of())) {
      if (at < free || !same(text, scores, from, at, length)) {
        continue;
      }
      double confidence = MarkDecoder.confidence(scores, channel, at, at + length);
      Span span = span(scores, at, length);
      spans.add(span);
      sum += confidence;
      free = at + length;
      if (confidence > best) {
        best = confidence;
        bestAt = span;
      }
    }
    if (spans.isEmpty()) {
      spans.add(bestAt);
      best = MarkDecoder.confidence(scores, channel, from, from + length);
      sum = best;
    }
    return new MarkedString(
        channel,
        String.join(" ", bestAt.of(text).strip().split("\\s+")),
        (sum / spans.size() + best) / 2,
        spans);
  }

  private static Span span(PieceScores scores, int from, int length) {
    return new Span(scores.starts()[from], scores.ends()[from + length - 1]);
  }

  /** Whether the same wording stands at another piece, as whole words. */
  private static boolean same(String text, PieceScores scores, int from, int at, int length) {
    if (at + length > scores.size()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (scores.ids()[from + i] != scores.ids()[at + i]
          || scores.ids()[at + i] == UNKNOWN && !equal(text, scores, from + i, at + i)) {
        return false;
      }
    }
    Span span = span(scores, at, length);
    return at == from
        || !MarkDecoder.joined(text, span.start()) && !MarkDecoder.joined(text, span.end());
  }

  /** Whether two words that the vocabulary lacks are one. */
  private static boolean equal(String text, PieceScores scores, int a, int b) {
    return span(scores, a, 1).of(text).equalsIgnoreCase(span(scores, b, 1).of(text));
  }
}
