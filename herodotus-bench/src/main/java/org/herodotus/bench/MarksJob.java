package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Span;

/**
 * A file of texts in which people have marked names, events or sayings, one record a line. Prints,
 * for each channel that the file annotates, how well the rules and the learned reader find the same
 * words, and how often marks of each confidence are right.
 */
record MarksJob() implements Bench.Job {
  /** A mark of at least this confidence is an answer of the learned reader. */
  private static final double ANSWER = 0.5;

  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    Map<MarkChannel, Row> rows = new EnumMap<>(MarkChannel.class);
    try (BufferedReader reader = Parallel.open(input)) {
      Parallel.map(
          Parallel.lines(reader),
          jobs,
          line -> {
            JsonNode record = Records.parse(line);
            Report report = Records.report(record, "", Records.published(record, "date"));
            return new Answer(MarkedText.of(record, report), herodotus.read(report));
          },
          answer ->
              answer
                  .gold()
                  .forEach(
                      (channel, gold) ->
                          rows.computeIfAbsent(channel, c -> new Row())
                              .add(channel, gold, answer.reading())));
    }
    System.out.print(table(rows));
  }

  private record Answer(Map<MarkChannel, List<Span>> gold, Reading reading) {}

  private static String table(Map<MarkChannel, Row> rows) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-16s%8s  %-28s%-28s%n%-16s%8s  %-28s%-28s%n",
            "",
            "",
            "rules",
            "learned",
            "channel",
            "marked",
            "same words P R F1, touching",
            "same words P R F1, touching"));
    rows.forEach(
        (channel, row) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%-16s%8d  %-28s%-28s%n",
                    channel.label(),
                    row.marked,
                    row.rules,
                    row.learned)));
    out.append(
        String.format(
            Locale.ROOT, "%nconfidence of learned marks: marks, share right (touching)%n"));
    rows.forEach((channel, row) -> out.append(row.reliability(channel)));
    return out.toString();
  }

  /** What was found of one channel. */
  private static final class Row {
    private static final int BINS = 5;

    private int marked;
    private final Count rules = new Count();
    private final Count learned = new Count();
    private final int[] marks = new int[BINS];
    private final int[] right = new int[BINS];

    void add(MarkChannel channel, List<Span> gold, Reading reading) {
      LearnedMarks all = reading.resolved().marks().learned();
      marked += gold.size();
      rules.add(gold, MarkedText.byRules(channel, reading));
      List<Mark> answers = MarkedText.learned(channel, all, ANSWER);
      learned.add(gold, answers.stream().map(Mark::span).toList());
      for (Mark mark : answers) {
        int bin = Math.min(BINS - 1, (int) ((mark.confidence() - ANSWER) * 10));
        marks[bin]++;
        right[bin] += gold.stream().anyMatch(g -> g.overlaps(mark.span())) ? 1 : 0;
      }
    }

    String reliability(MarkChannel channel) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-16s", channel.label()));
      for (int bin = 0; bin < BINS; bin++) {
        line.append(
            String.format(
                Locale.ROOT,
                "  .%d %5d %5s",
                bin + 5,
                marks[bin],
                marks[bin] == 0
                    ? "-"
                    : String.format(Locale.ROOT, "%.1f", 100.0 * right[bin] / marks[bin])));
      }
      return line.append('\n').toString();
    }
  }

  /** Spans found and right, by the same words and by touching ones. */
  private static final class Count {
    private int gold;
    private int found;
    private int same;
    private int touching;

    void add(List<Span> wanted, List<Span> answers) {
      gold += wanted.size();
      found += answers.size();
      List<Span> left = new ArrayList<>(wanted);
      for (Span answer : answers) {
        same += wanted.contains(answer) ? 1 : 0;
        Optional<Span> near = left.stream().filter(g -> g.overlaps(answer)).findFirst();
        near.ifPresent(left::remove);
        touching += near.isPresent() ? 1 : 0;
      }
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : 100.0 * part / whole;
    }

    @Override
    public String toString() {
      return found == 0
          ? "-"
          : String.format(
              Locale.ROOT,
              "%.1f %.1f %.1f, %.1f",
              share(same, found),
              share(same, gold),
              share(2 * same, found + gold),
              share(2 * touching, found + gold));
    }
  }
}
