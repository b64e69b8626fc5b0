package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares predicted actors with the fields that records expect, and counts what is met by field.
 *
 * <p>A record says only some fields. {@code country}, {@code code_1} (the sector) and {@code
 * code_2} (a second sector) must be equal; an empty one is met by an empty prediction only. {@code
 * title} and {@code wiki} are names: upper and lower case, accents, punctuation, a leading "the"
 * and words in brackets at the end make no difference, and an empty one is met by a prediction that
 * names nobody. A code of question marks is left out: nobody has decided it. Not thread-safe.
 */
final class ExpectedFields {
  /** Fields of a record, with the field of the prediction that answers each. */
  private static final Map<String, String> FIELDS =
      new LinkedHashMap<>(
          Map.of("country", "country", "code_1", "sector", "code_2", "sector2", "wiki", "name"));

  private static final List<String> ORDER = List.of("country", "code_1", "code_2", "title", "wiki");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern TAIL = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final StringBuilder misses = new StringBuilder();

  ExpectedFields() {
    ORDER.forEach(field -> counts.put(field, new int[2]));
  }

  /** Counts one record: its expected fields against the prediction made for it. */
  void add(JsonNode record, JsonNode predicted) {
    JsonNode expected = record.path("expected");
    for (String field : ORDER) {
      if (!expected.has(field) || expected.path(field).asText().startsWith("?")) {
        continue;
      }
      String wanted = expected.path(field).asText();
      String got = predicted.path(FIELDS.getOrDefault(field, "name")).asText();
      boolean met =
          FIELDS.getOrDefault(field, "name").equals("name")
              ? name(wanted).equals(name(got))
              : wanted.equals(got);
      counts.get(field)[0] += met ? 1 : 0;
      counts.get(field)[1]++;
      if (!met) {
        misses
            .append(
                String.join("\t", field, Records.text(record, "phrase"), dash(wanted), dash(got)))
            .append('\n');
      }
    }
  }

  private static String dash(String value) {
    return value.isEmpty() ? "-" : value;
  }

  /** A name as it is compared. */
  static String name(String written) {
    String plain =
        MARKS.matcher(Normalizer.normalize(written.strip(), Normalizer.Form.NFD)).replaceAll("");
    String words =
        OTHER
            .matcher(TAIL.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(""))
            .replaceAll(" ")
            .strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  /** Met and expected fields of one kind. */
  int[] of(String field) {
    return counts.get(field).clone();
  }

  /** What was not met, then one line for each field and one for all. */
  String table() {
    StringBuilder out = new StringBuilder();
    if (misses.length() > 0) {
      out.append("not met: field, phrase, expected, predicted\n").append(misses).append('\n');
    }
    int[] all = new int[2];
    for (String field : ORDER) {
      int[] one = counts.get(field);
      all[0] += one[0];
      all[1] += one[1];
      out.append(line(field, one));
    }
    return out.append(line("all", all)).toString();
  }

  private static String line(String field, int[] n) {
    double share = n[1] == 0 ? 0 : 100.0 * n[0] / n[1];
    return String.format(Locale.ROOT, "%-8s %4d of %4d  %5.1f %%\n", field, n[0], n[1], share);
  }
}
