package org.herodotus.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.herodotus.Herodotus;

/** A file with one record a line, each predicted on its own. */
record RecordsJob(Adapter adapter) implements Bench.Job {
  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    try (BufferedReader reader = Parallel.open(input);
        BufferedWriter writer =
            Files.newBufferedWriter(Bench.required(out), StandardCharsets.UTF_8)) {
      Parallel.map(
          Parallel.lines(reader),
          jobs,
          line -> adapter.predict(herodotus, Records.parse(line)),
          (ObjectNode row) -> Records.write(writer, row));
    }
  }
}
