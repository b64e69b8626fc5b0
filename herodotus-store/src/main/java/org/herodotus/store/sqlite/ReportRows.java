package org.herodotus.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Locator;
import org.herodotus.model.OffsetMap;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Source;
import org.herodotus.model.Span;
import org.herodotus.store.Digests;
import org.herodotus.store.StoredReport;

/** Reports as rows: each row carries a digest of all that it says, verified when it is read. */
final class ReportRows {
  static final String COLUMNS =
      "id, article, outlet, url, author, path, container, record, position, length, sha256,"
          + " title_start, title_end, body_start, body_end, published, published_at, truncated,"
          + " content, offsets";
  static final String SELECT =
      "SELECT " + COLUMNS + ", content_sha256, digest, superseded_by FROM report ";
  private static final int OFFSETS = 20;

  private ReportRows() {}

  static String insert() {
    return "INSERT INTO report ("
        + COLUMNS
        + ", content_sha256, digest, superseded_by) VALUES (?"
        + ", ?".repeat(OFFSETS + 2)
        + ")";
  }

  static Object[] values(Report report, Optional<String> supersededBy) {
    Locator at = report.locator();
    Object[] told = {
      report.id(),
      report.key(),
      report.source().name(),
      report.source().url().orElse(null),
      report.source().author().orElse(null),
      at.path(),
      at.container().name(),
      at.record(),
      at.position(),
      at.length(),
      at.sha256(),
      report.title().start(),
      report.title().end(),
      report.body().start(),
      report.body().end(),
      report.published().map(p -> p.date().toString()).orElse(null),
      report.published().flatMap(Publication::instant).map(Instant::toString).orElse(null),
      report.truncated() ? 1 : 0,
      report.content(),
      runs(report.offsets())
    };
    Object[] row = Arrays.copyOf(told, OFFSETS + 3);
    row[OFFSETS] = contentDigest(report);
    row[OFFSETS + 1] = digest(told);
    row[OFFSETS + 2] = supersededBy.orElse(null);
    return row;
  }

  static String contentDigest(Report report) {
    return Digests.sha256(report.content().getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(Object[] told) {
    StringBuilder all = new StringBuilder();
    for (Object value : told) {
      String text = Objects.toString(value, "");
      all.append(value == null ? -1 : text.length()).append(':').append(text);
    }
    return Digests.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  static StoredReport read(ResultSet row) throws SQLException {
    Object[] told = new Object[OFFSETS];
    for (int i = 0; i < OFFSETS; i++) {
      told[i] = row.getObject(i + 1);
    }
    String id = row.getString(1);
    if (!digest(told).equals(row.getString(OFFSETS + 2))) {
      throw damaged(id, "its digest does not fit");
    }
    try {
      return new StoredReport(report(row), Optional.ofNullable(row.getString(OFFSETS + 3)));
    } catch (RuntimeException e) {
      throw damaged(id, e.getMessage());
    }
  }

  private static HerodotusException.StoreCorrupt damaged(String id, String why) {
    return new HerodotusException.StoreCorrupt(
        "report "
            + id
            + " is not as it was written: "
            + why
            + ". Put back a copy of the casebook.");
  }

  private static Report report(ResultSet row) throws SQLException {
    Optional<String> date = Optional.ofNullable(row.getString(16));
    Optional<String> instant = Optional.ofNullable(row.getString(17));
    return new Report(
        row.getString(1),
        row.getString(2),
        new Source(
            row.getString(3),
            Optional.ofNullable(row.getString(4)),
            Optional.ofNullable(row.getString(5))),
        new Locator(
            row.getString(6),
            Locator.Container.valueOf(row.getString(7)),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            row.getString(11)),
        row.getString(19),
        new Span(row.getInt(12), row.getInt(13)),
        new Span(row.getInt(14), row.getInt(15)),
        date.map(d -> new Publication(LocalDate.parse(d), instant.map(Instant::parse))),
        offsets(row.getString(20)),
        row.getInt(18) == 1);
  }

  /** Runs as three comma lists, split by a bar; empty for no map. */
  private static String runs(OffsetMap map) {
    if (map.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int[] run : map.runs()) {
      out.append(out.length() == 0 ? "" : "|");
      for (int i = 0; i < run.length; i++) {
        out.append(i == 0 ? "" : ",").append(run[i]);
      }
    }
    return out.toString();
  }

  private static OffsetMap offsets(String runs) {
    if (runs.isEmpty()) {
      return OffsetMap.NONE;
    }
    String[] lists = runs.split("\\|");
    int[][] rows = new int[lists.length][];
    for (int i = 0; i < lists.length; i++) {
      rows[i] = numbers(lists[i]);
    }
    return new OffsetMap(rows[0], rows[1], rows[2]);
  }

  private static int[] numbers(String list) {
    int[] out = new int[1 + (int) list.chars().filter(c -> c == ',').count()];
    int from = 0;
    for (int i = 0; i < out.length; i++) {
      int comma = list.indexOf(',', from);
      int to = comma < 0 ? list.length() : comma;
      out[i] = Integer.parseInt(list, from, to, 10);
      from = to + 1;
    }
    return out;
  }
}
