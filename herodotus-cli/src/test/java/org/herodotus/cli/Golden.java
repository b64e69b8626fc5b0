package org.herodotus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what a command prints with what was approved. {@code -Dherodotus.update=true} approves
 * what is printed now: look at the difference before it is committed.
 */
final class Golden {
  private Golden() {}

  static void check(String name, String actual) throws IOException {
    if (Boolean.getBoolean("herodotus.update")) {
      Path file = Path.of("src/test/resources/org/herodotus/cli", name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual, StandardCharsets.UTF_8);
      return;
    }
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      assertThat(in).as("approved output %s", name).isNotNull();
      assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
