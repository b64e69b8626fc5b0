package org.herodotus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Assertions;

/** What holds of every learned reader, whatever network is behind it. */
final class ReaderContract {
  private ReaderContract() {}

  static Report report(String text) {
    return Report.of("r", "", Optional.empty(), "", text);
  }

  /** A text of any kind is read in bounded time, and all marks lie within it. */
  static LearnedMarks readsWithinBounds(LearnedReader reader, String text, Duration most) {
    LearnedMarks marks = Assertions.assertTimeout(most, () -> reader.read(report(text)));
    assertThat(marks.present()).isTrue();
    assertThat(marks.read().end()).isLessThanOrEqualTo(text.length());
    assertThat(marks.marks())
        .allSatisfy(
            m -> {
              assertThat(m.span().end()).isLessThanOrEqualTo(text.length());
              assertThat(m.span().length()).isPositive();
              assertThat(m.confidence()).isBetween(0.0, 1.0);
            });
    return marks;
  }

  /**
   * Several callers at once get what one gets.
   *
   * @return what each report is marked with
   */
  static List<LearnedMarks> severalCallersGetWhatOneGets(LearnedReader reader, List<Report> reports)
      throws Exception {
    List<LearnedMarks> alone = reports.stream().map(reader::read).toList();
    List<LearnedMarks> together = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<LearnedMarks>> waiting =
          reports.stream().map(r -> pool.submit(() -> reader.read(r))).toList();
      for (Future<LearnedMarks> each : waiting) {
        together.add(each.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(together).isEqualTo(alone);
    return alone;
  }
}
