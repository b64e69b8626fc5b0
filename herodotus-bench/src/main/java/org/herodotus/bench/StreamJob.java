package org.herodotus.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Reading;

/** A file of reports that are reconciled together. */
record StreamJob() implements Bench.Job {
  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (BufferedReader reader = Parallel.open(input);
        BufferedWriter writer =
            Files.newBufferedWriter(Bench.required(out), StandardCharsets.UTF_8)) {
      Parallel.map(
          Parallel.lines(reader),
          jobs,
          line -> herodotus.read(StreamAdapter.report(Records.parse(line))),
          readings::add);
      StreamAdapter.predict(herodotus, readings).forEach(row -> Records.write(writer, row));
    }
  }
}
