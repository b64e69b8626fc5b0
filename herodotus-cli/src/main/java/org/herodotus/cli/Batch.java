package org.herodotus.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.herodotus.ingest.Note;
import org.herodotus.ingest.Rejected;
import org.herodotus.ingest.ReportSink;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.store.Filing;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.Rejection;

/**
 * Takes reports as they come off the files, has them read on several threads, and files them in
 * their order in small batches, each acknowledged for good. Holds a bounded number of reports.
 */
final class Batch implements ReportSink, AutoCloseable {
  private static final int MOST = 64;
  private static final long LONGEST = 1_000_000_000L;

  private record Waiting(Report report, Future<Reading> reading) {}

  private final IncidentStore store;
  private final LazyReader reader;
  private final Progress progress;
  private final InputSize size;
  private final ExecutorService pool;
  private final int room;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final List<Reading> ready = new ArrayList<>();
  private final List<Rejection> refused = new ArrayList<>();
  private final Map<Filing, Long> filed = new EnumMap<>(Filing.class);
  private volatile long acknowledged;
  private long rejected;
  private long seen;
  private long lastFlush = System.nanoTime();

  Batch(IncidentStore store, LazyReader reader, int jobs, Progress progress, InputSize size) {
    this.store = store;
    this.reader = reader;
    this.progress = progress;
    this.size = size;
    this.pool = Executors.newFixedThreadPool(jobs);
    this.room = jobs * 8;
  }

  @Override
  public void accept(Report report) {
    progress.at(++seen, size.upTo(report.locator()));
    if (!wellFormed(report.content())) {
      refuse(report, "its text holds half a character (an unpaired surrogate). Repair the file.");
      return;
    }
    if (store.holds(report)) {
      filed.merge(Filing.UNCHANGED, 1L, Long::sum);
      return;
    }
    waiting.add(new Waiting(report, pool.submit(() -> reader.get().read(report))));
    while (waiting.size() > room) {
      take(waiting.remove());
    }
    if (ready.size() >= MOST || System.nanoTime() - lastFlush > LONGEST) {
      flush();
    }
  }

  private static boolean wellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private void take(Waiting next) {
    try {
      ready.add(next.reading().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new HerodotusException.LimitExceeded(
            "not enough memory to read "
                + next.report().locator().path()
                + ". Give more with HERODOTUS_HEAP=2g, or use fewer --jobs.");
      }
      refuse(next.report(), "reading it failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HerodotusException.StoreUnavailable("reading was interrupted", e);
    }
  }

  private void refuse(Report report, String reason) {
    reject(
        new Rejected(
            report.locator().path(),
            report.locator().record(),
            report.locator().position(),
            reason));
  }

  @Override
  public void reject(Rejected r) {
    rejected++;
    refused.add(new Rejection(r.path(), r.record(), r.position(), r.reason()));
    progress.say("rejected " + Layout.safe(r.message()));
  }

  @Override
  public void note(Note note) {
    progress.say("note " + Layout.safe(note.message()));
  }

  private void flush() {
    lastFlush = System.nanoTime();
    if (!ready.isEmpty()) {
      store.file(ready).forEach(f -> filed.merge(f, 1L, Long::sum));
      acknowledged += ready.size();
      ready.clear();
    }
    if (!refused.isEmpty()) {
      store.reject(refused);
      refused.clear();
    }
  }

  /** Files everything that was taken. */
  void finish() {
    while (!waiting.isEmpty()) {
      take(waiting.remove());
      if (ready.size() >= MOST) {
        flush();
      }
    }
    flush();
  }

  long count(Filing filing) {
    return filed.getOrDefault(filing, 0L);
  }

  /** Reports put on file so far; may be asked from any thread. */
  long acknowledged() {
    return acknowledged;
  }

  long rejected() {
    return rejected;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
