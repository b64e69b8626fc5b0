package org.herodotus.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Span;

/** What the adapters share: JSON, dates, and offsets in Unicode code points. Thread-safe. */
final class Records {
  static final ObjectMapper JSON = new ObjectMapper();

  private Records() {}

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new HerodotusException.UnreadableReport(
          "record is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  static void write(Writer writer, ObjectNode row) {
    try {
      writer.write(row.toString());
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("predictions cannot be written", e);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String text(JsonNode record, String field) {
    JsonNode node = record.get(field);
    return node == null || node.isNull() ? "" : node.asText();
  }

  /** A record's publication from any of the given fields, first one that parses. */
  static Optional<Publication> published(JsonNode record, String... fields) {
    for (String field : fields) {
      Optional<Publication> date = publication(text(record, field));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  static Optional<Publication> publication(String value) {
    if (value.length() < 10) {
      return Optional.empty();
    }
    try {
      if (value.length() > 10 && value.charAt(10) == 'T') {
        if (value.endsWith("Z")) {
          return Optional.of(Publication.at(Instant.parse(value)));
        }
        return value.matches(".*[+-]\\d\\d:\\d\\d")
            ? Optional.of(Publication.at(OffsetDateTime.parse(value)))
            : Optional.of(Publication.on(LocalDate.parse(value.substring(0, 10))));
      }
      return Optional.of(Publication.on(LocalDate.parse(value.substring(0, 10))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A report whose body is the record's {@code text} field. */
  static Report report(JsonNode record, String title, Optional<Publication> published) {
    return Report.of(
        text(record, "id"), text(record, "outlet"), published, title, text(record, "text"));
  }

  /** Offsets of a span in code points, counted from the start of the report's body. */
  static int[] codePoints(Report report, Span span) {
    String content = report.content();
    int base = report.body().start();
    int start = content.codePointCount(base, Math.max(base, span.start()));
    int end =
        start + content.codePointCount(Math.max(base, span.start()), Math.max(base, span.end()));
    return new int[] {start, end};
  }
}
