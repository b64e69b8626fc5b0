package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herodotus.Herodotus;

/** A folder with one record a file; predictions go into files of the same names. */
record FolderJob(Adapter adapter) implements Bench.Job {
  @Override
  public void run(Herodotus herodotus, Path input, Optional<Path> out, int jobs)
      throws IOException {
    Path folder = Bench.required(out);
    Files.createDirectories(folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(input)) {
      files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode record = Records.parse(Files.readString(file, StandardCharsets.UTF_8));
      Files.writeString(
          folder.resolve(file.getFileName()),
          adapter.predict(herodotus, record).toPrettyString() + "\n",
          StandardCharsets.UTF_8);
    }
  }
}
