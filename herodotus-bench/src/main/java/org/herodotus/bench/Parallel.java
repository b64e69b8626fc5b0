package org.herodotus.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many records with several threads and hands the results on in the order of the input.
 */
final class Parallel {
  private static final int AHEAD = 64;

  private Parallel() {}

  static <A, B> void map(Iterator<A> input, int jobs, Function<A, B> work, Consumer<B> sink)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      Queue<Future<B>> waiting = new ArrayDeque<>();
      while (input.hasNext()) {
        A item = input.next();
        waiting.add(pool.submit(() -> work.apply(item)));
        if (waiting.size() > AHEAD) {
          sink.accept(result(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        sink.accept(result(waiting.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <B> B result(Future<B> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("a record could not be read: " + e.getCause(), e.getCause());
    }
  }

  /** Lines of a file that are not blank. The caller closes the reader. */
  static Iterator<String> lines(BufferedReader reader) {
    return reader.lines().filter(l -> !l.isBlank()).iterator();
  }

  static BufferedReader open(Path path) throws IOException {
    return Files.newBufferedReader(path, StandardCharsets.UTF_8);
  }
}
