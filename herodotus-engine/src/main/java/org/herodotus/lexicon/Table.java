package org.herodotus.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list of the lexicon: a tab-separated resource whose lines starting with {@code #} say what
 * it holds, where it comes from and under which licence. The one loader for all of them. Immutable
 * and thread-safe.
 *
 * @param name file name under {@code org/herodotus/lexicon}
 * @param rows cells of each line; missing trailing cells are absent, not empty
 */
public record Table(String name, List<List<String>> rows) {

  /** Reads a resource of the lexicon; a missing one is a broken build and therefore an error. */
  public static Table read(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("lexicon file " + name + " is missing from this build");
      }
      List<List<String>> rows = new ArrayList<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(List.of(line.split("\t")));
        }
      }
      return new Table(name, List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon file " + name + " cannot be read", e);
    }
  }

  /** The first column as a set. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    rows.forEach(row -> words.add(row.get(0)));
    return Set.copyOf(words);
  }

  /** The first column of the rows whose second cell is the given one (empty: has none). */
  public Set<String> words(String second) {
    Set<String> words = new LinkedHashSet<>();
    rows.stream().filter(r -> cell(r, 1).equals(second)).forEach(r -> words.add(r.get(0)));
    return Set.copyOf(words);
  }

  /** First column to second column; later rows win. */
  public Map<String, String> map() {
    Map<String, String> map = new LinkedHashMap<>();
    rows.forEach(row -> map.put(row.get(0), row.size() > 1 ? row.get(1) : ""));
    return Map.copyOf(map);
  }

  /** The cell at {@code column} of a row, or empty if the row ends before it. */
  public static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }
}
