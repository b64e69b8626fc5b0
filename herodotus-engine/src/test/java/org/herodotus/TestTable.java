package org.herodotus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Rows of the tables of sentences that lie beside a test: cells parted by tabs, "#" for notes. */
public final class TestTable {
  private TestTable() {}

  /** The cells of each row of a table beside a test. */
  public static Stream<String[]> rows(Class<?> test, String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && line.charAt(0) != '#')
              .map(line -> line.split("\t"))
              .toList()
              .stream();
    }
  }
}
