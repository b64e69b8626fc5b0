package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.herodotus.Herodotus;
import org.herodotus.model.HerodotusException;

/** The benchmark runner: one entry for each set. */
public final class Bench {
  private Bench() {}

  /** All sets, in the order of the documentation. */
  private enum Set {
    TOKENS("tokens", new TokensAdapter()),
    ACTORS("actors", new ActorsAdapter()),
    POLNEAR("polnear", new PolnearAdapter());

    private final String label;
    private final Adapter adapter;

    Set(String label, Adapter adapter) {
      this.label = label;
      this.adapter = adapter;
    }
  }

  public static List<String> names() {
    return java.util.Arrays.stream(Set.values()).map(s -> s.label).toList();
  }

  /**
   * Runs one set over its input and writes predictions, one JSON object a line, in the order of the
   * input.
   */
  public static void run(String name, Path input, Optional<Path> out, int jobs) throws IOException {
    for (Set set : Set.values()) {
      if (set.label.equals(name)) {
        records(
            set.adapter,
            input,
            out.orElseThrow(
                () ->
                    new HerodotusException.BadQuery(
                        "--out is missing: say where to write the predictions")),
            jobs);
        return;
      }
    }
    throw new HerodotusException.BadQuery(
        "SET " + name + " is not a benchmark. Known: " + String.join(", ", names()));
  }

  private static void records(Adapter adapter, Path input, Path out, int jobs) throws IOException {
    Herodotus herodotus = new Herodotus();
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, jobs));
    try (BufferedReader lines = Files.newBufferedReader(input, StandardCharsets.UTF_8);
        BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      Queue<Future<String>> waiting = new ArrayDeque<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        String record = line;
        waiting.add(
            pool.submit(
                () -> {
                  JsonNode node = Records.JSON.readTree(record);
                  return adapter.predict(herodotus, node).toString();
                }));
        if (waiting.size() > 64) {
          write(writer, waiting.remove());
        }
      }
      while (!waiting.isEmpty()) {
        write(writer, waiting.remove());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void write(BufferedWriter writer, Future<String> prediction) throws IOException {
    try {
      writer.write(prediction.get());
      writer.write('\n');
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("a record could not be read: " + e.getCause(), e.getCause());
    }
  }
}
