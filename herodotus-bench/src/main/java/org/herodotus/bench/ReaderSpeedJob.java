package org.herodotus.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Report;
import org.herodotus.reader.WordPiece;

/** How fast the learned reader alone reads reports, after a warm-up. */
record ReaderSpeedJob() implements Bench.Job {
  private static final int WARM_UP = 20;

  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    pass(herodotus, input, jobs, WARM_UP);
    Stopwatch watch = new Stopwatch();
    Count count = pass(herodotus, input, jobs, Integer.MAX_VALUE);
    double seconds = watch.seconds();
    double processor = watch.processor();
    System.out.printf(
        Locale.ROOT,
        "reader %s, threads %d%nreports %d, wordpieces %d, marks %d, seconds %.2f, of processor %.2f%n"
            + "per second: reports %.1f, wordpieces %.0f; per processor second: wordpieces %.0f%n",
        count.maker,
        jobs,
        count.reports,
        count.pieces,
        count.marks,
        seconds,
        processor,
        count.reports / seconds,
        count.pieces / seconds,
        count.pieces / processor);
  }

  private static final class Count {
    private String maker = "none";
    private long reports;
    private long pieces;
    private long marks;

    void add(LearnedMarks learned, long cut) {
      if (!learned.present()) {
        throw new HerodotusException.BadQuery(
            "there is no reader model to measure. Name one with --model FILE.");
      }
      maker = learned.maker().rule();
      reports++;
      pieces += cut;
      marks += learned.marks().size();
    }
  }

  private static Count pass(Herodotus herodotus, Path input, int jobs, int limit)
      throws IOException {
    WordPiece vocabulary = WordPiece.standard();
    Count count = new Count();
    try (BufferedReader reader = Parallel.open(input)) {
      Parallel.map(
          reader.lines().filter(l -> !l.isBlank()).limit(limit).iterator(),
          jobs,
          line -> {
            Report report = Records.report(Records.parse(line), "", Optional.empty());
            LearnedMarks learned = herodotus.second().marks().read(report);
            String read = report.content().substring(0, learned.read().end());
            return java.util.Map.entry(learned, (long) vocabulary.encode(read).count());
          },
          one -> count.add(one.getKey(), one.getValue()));
    }
    return count;
  }
}
