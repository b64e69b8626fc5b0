package org.herodotus.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.SecondReader;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;

/** How fast reports are read: the whole reading, after a warm-up, with the memory it took. */
record ThroughputJob() implements Bench.Job {
  private static final int WARM_UP = 150;

  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    long[] warm = pass(herodotus, input, jobs, WARM_UP);
    resetPeaks();
    Stopwatch watch = new Stopwatch();
    long[] n = pass(herodotus, input, jobs, Integer.MAX_VALUE);
    double seconds = watch.seconds();
    double processor = watch.processor();
    System.out.printf(
        Locale.ROOT,
        "reader %s, threads %d, warm-up %d reports%nreports %d, sentences %d, tokens %d, bytes %d, seconds %.2f, of processor"
            + " %.2f%nper second: reports %.1f, sentences %.0f, tokens %.0f, kB %.0f%n"
            + "per processor second: reports %.1f, sentences %.0f%npeak heap %d MiB%n",
        herodotus.second().equals(SecondReader.none()) ? "rules" : "rules and model",
        jobs,
        warm[0],
        n[0],
        n[1],
        n[2],
        n[3],
        seconds,
        processor,
        n[0] / seconds,
        n[1] / seconds,
        n[2] / seconds,
        n[3] / 1024.0 / seconds,
        n[0] / processor,
        n[1] / processor,
        peak() >> 20);
  }

  private static long[] pass(Herodotus herodotus, Path input, int jobs, int limit)
      throws IOException {
    long[] n = new long[4];
    try (BufferedReader reader = Parallel.open(input)) {
      Parallel.map(
          reader.lines().filter(l -> !l.isBlank()).limit(limit).iterator(),
          jobs,
          line -> count(herodotus.read(report(line))),
          (long[] one) -> {
            for (int i = 0; i < n.length; i++) {
              n[i] += one[i];
            }
          });
    }
    return n;
  }

  private static Report report(String line) {
    var record = Records.parse(line);
    return Records.report(
        record,
        Records.text(record, "title"),
        Records.published(record, "published", "date", "dct"));
  }

  private static long[] count(Reading reading) {
    var marks = reading.resolved().marks();
    return new long[] {
      1,
      marks.sentences().size(),
      marks.tokens().size(),
      reading.report().content().getBytes(StandardCharsets.UTF_8).length
    };
  }

  private static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .mapToLong(p -> p.getPeakUsage().getUsed())
        .sum();
  }
}
