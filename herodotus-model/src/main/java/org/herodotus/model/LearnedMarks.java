package org.herodotus.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a learned reader marks in a report, beside what the rules find: who made the marks, how sure
 * it is, and how much of the report it read.
 *
 * @param maker the reader and its model, so that the marks can be made again; {@link #NOBODY} if no
 *     model read the report
 * @param labels what the reader says of the report as a whole; empty if no model read it
 * @param marks single marks, in text order, then by channel
 * @param strings wordings with the evidence of all their occurrences, likeliest first within each
 *     channel; they may overlap
 * @param read how much of the report's content was read, from its start; the rest is beyond the
 *     limit of windows and carries no marks
 */
public record LearnedMarks(
    Derivation maker,
    List<LabelScore> labels,
    List<Mark> marks,
    List<MarkedString> strings,
    Span read) {
  /** The maker of no marks. */
  public static final Derivation NOBODY = new Derivation("reader", "none");

  private static final LearnedMarks NONE =
      new LearnedMarks(NOBODY, List.of(), List.of(), List.of(), new Span(0, 0));

  public LearnedMarks {
    labels = List.copyOf(labels);
    marks = List.copyOf(marks);
    strings = List.copyOf(strings);
  }

  /** Of a report that no model read. */
  public static LearnedMarks none() {
    return NONE;
  }

  /** Whether a model read the report at all. */
  public boolean present() {
    return !maker.equals(NOBODY);
  }

  /** What the reader says of the report under one label; 0 if no model read it. */
  public LabelScore label(ReportLabel label) {
    for (LabelScore score : labels) {
      if (score.label() == label) {
        return score;
      }
    }
    return new LabelScore(label, 0, 0);
  }

  /** Marks of one channel with at least that confidence, in text order. */
  public List<Mark> marks(MarkChannel channel, double least) {
    return marks.stream().filter(m -> m.channel() == channel && m.confidence() >= least).toList();
  }

  /**
   * Wordings of one channel with at least that confidence, one for each thing: of wordings that
   * contain each other the longest stays, of a name and its acronym the name.
   */
  public List<MarkedString> strings(MarkChannel channel, double least) {
    List<MarkedString> ranked = new ArrayList<>();
    for (MarkedString s : strings) {
      if (s.channel() == channel && s.confidence() >= least) {
        ranked.add(s);
      }
    }
    ranked.sort(
        Comparator.comparingInt((MarkedString s) -> -s.text().length())
            .thenComparing(s -> -s.confidence())
            .thenComparing(MarkedString::text));
    List<MarkedString> out = new ArrayList<>();
    for (MarkedString s : ranked) {
      if (out.stream().noneMatch(longer -> same(s.text(), longer.text()))) {
        out.add(s);
      }
    }
    out.sort(Comparator.comparing(s -> s.spans().get(0)));
    return out;
  }

  /** Whether the shorter wording stands in the longer as whole words, or is its acronym. */
  private static boolean same(String shorter, String longer) {
    String s = " " + plain(shorter) + " ";
    String l = " " + plain(longer) + " ";
    return l.contains(s) || s.length() > 4 && s.strip().equals(initials(l.strip()));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String initials(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        out.append(word.charAt(0));
      }
    }
    return out.toString();
  }

  private static final java.util.Set<String> SMALL =
      java.util.Set.of("of", "the", "for", "and", "de", "la", "del", "y", "para");
}
