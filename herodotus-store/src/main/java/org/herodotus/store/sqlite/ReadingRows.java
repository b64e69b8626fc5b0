package org.herodotus.store.sqlite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.herodotus.model.Annotations;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.store.RecordJson;

/**
 * What was read in a report, packed small: only what reconciling looks at (words, sentences,
 * places, events, figures, claims, statements). Made by one pass over the data; not thread-safe.
 */
final class ReadingRows {
  private final RecordJson json = RecordJson.compact();

  /** Which software a stored reading can be used by: its version and the form of its records. */
  static String maker(String version) {
    return version + "/" + RecordJson.fingerprint(Reading.class);
  }

  byte[] pack(Reading reading) {
    byte[] plain = json.write(lean(reading)).getBytes(StandardCharsets.UTF_8);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The reading, or nothing if the bytes are damaged: it can be made again from its report. */
  Optional<Reading> unpack(byte[] packed, Report report) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 5 + 64);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0) {
          return Optional.empty();
        }
        out.write(buffer, 0, n);
      }
      return Optional.of(json.read(out.toString(StandardCharsets.UTF_8), Reading.class, report));
    } catch (DataFormatException | IllegalArgumentException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  /**
   * What joining needs of a reading. Of a report that tells of no incident these are not even its
   * words: most of what a feed brings tells of none, and all readings are joined at once.
   */
  private static Reading lean(Reading full) {
    Annotations marks = full.resolved().marks();
    boolean joins = full.events().stream().anyMatch(e -> e.factuality().opensIncident());
    Annotations words =
        new Annotations(
            marks.report(),
            joins ? marks.tokens() : List.of(),
            joins ? marks.sentences() : List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            marks.dateline(),
            marks.capitals());
    return new Reading(
        new Resolved(words, settled(full), List.of(), List.of(), List.of()),
        full.events(),
        full.tolls(),
        full.claims(),
        full.statements(),
        List.of());
  }

  /** The places without what else their names could have meant. */
  private static List<PlaceMention> settled(Reading full) {
    return full.resolved().places().stream()
        .map(
            p ->
                new PlaceMention(
                    p.span(), p.place(), p.use(), p.relation(), p.confidence(), List.of()))
        .toList();
  }
}
