package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.herodotus.Herodotus;

/**
 * A file of actor phrases, one record a line. Prints the share of expected fields that is met, with
 * every field that is not; writes the predictions too if an output is given.
 */
record ActorsJob() implements Bench.Job {
  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    ExpectedFields fields = new ExpectedFields();
    ActorsAdapter adapter = new ActorsAdapter();
    try (BufferedReader reader = Parallel.open(input);
        Writer writer = out.isPresent() ? open(out.get()) : Writer.nullWriter()) {
      Parallel.map(
          Parallel.lines(reader),
          jobs,
          line -> {
            JsonNode record = Records.parse(line);
            return new Answer(record, adapter.predict(herodotus, record));
          },
          (Answer answer) -> {
            fields.add(answer.record(), answer.predicted());
            Records.write(writer, answer.predicted());
          });
    }
    System.out.print(fields.table());
  }

  private static BufferedWriter open(Path out) throws IOException {
    return Files.newBufferedWriter(out, StandardCharsets.UTF_8);
  }

  private record Answer(JsonNode record, ObjectNode predicted) {}
}
