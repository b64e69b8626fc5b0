package org.herodotus.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.ingest.FieldNames;
import org.herodotus.ingest.Format;
import org.herodotus.ingest.Ingest;
import org.herodotus.ingest.IngestOptions;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Limits;
import org.herodotus.model.Publication;
import picocli.CommandLine.Option;

/** What a user says about the files to be read. */
final class InputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description =
          "auto, text, html, feed, jsonl, csv or warc; gzip is opened by itself (default:"
              + " ${DEFAULT-VALUE})")
  private Format format = Format.AUTO;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication of all of them, if they do not say (2024-03-12)")
  private Optional<String> published = Optional.empty();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published all of them")
  private Optional<String> outlet = Optional.empty();

  @Option(
      names = "--field",
      paramLabel = "PART=NAME",
      description = {
        "Field of a JSON object or CSV row that holds a part of the report: text, title, date,",
        "outlet, url, id or author. Several names, tried in order, are split by commas"
      })
  private Map<String, String> fields = new LinkedHashMap<>();

  Ingest ingest() {
    FieldNames names = FieldNames.DEFAULT;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      names = names.with(field.getKey(), List.of(field.getValue().split(",")));
    }
    return new Ingest(
        new IngestOptions(format, published.map(InputOptions::date), outlet, names),
        Limits.DEFAULT);
  }

  private static Publication date(String value) {
    try {
      return value.length() > 10
          ? Publication.at(OffsetDateTime.parse(value))
          : Publication.on(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw new HerodotusException.BadQuery(
          "--published="
              + value
              + " is no day. Write 2024-03-12, or 2024-03-12T09:30:00Z for a moment.");
    }
  }
}
