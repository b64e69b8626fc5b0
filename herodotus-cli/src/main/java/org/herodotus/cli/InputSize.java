package org.herodotus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.herodotus.model.Locator;

/** How many bytes there are to read, and how many of them lie behind a report. */
final class InputSize {
  private final Map<String, Long> sizes = new HashMap<>();
  private final long total;
  private String open = "";
  private long before;

  InputSize(List<Path> inputs) {
    for (Path input : inputs) {
      try (Stream<Path> files = Files.walk(input)) {
        files.filter(Files::isRegularFile).forEach(f -> sizes.put(f.toString(), size(f)));
      } catch (IOException e) {
        // What cannot be listed cannot be read either, and is rejected with its reason then.
        sizes.remove(input.toString());
      }
    }
    this.total =
        inputs.stream().anyMatch(p -> p.toString().equals("-"))
            ? 0
            : sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /** All bytes; 0 if unknown. */
  long total() {
    return total;
  }

  /** Bytes up to the end of a report, files taken in their order. */
  long upTo(Locator at) {
    if (!at.path().equals(open)) {
      before += sizes.getOrDefault(open, 0L);
      open = at.path();
    }
    long inFile = at.position() + at.length();
    return before + Math.min(inFile, sizes.getOrDefault(open, inFile));
  }
}
