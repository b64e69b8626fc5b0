package org.herodotus.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The Frictionless description of the CSV set. */
final class DataPackage {
  private DataPackage() {}

  static void write(Writer out) throws IOException {
    try (Json json = Json.indented(out)) {
      json.object(
          () -> {
            json.field("profile", "tabular-data-package");
            json.field("name", "herodotus-casebook");
            json.field(
                "description",
                "Incidents of political violence as news reports tell them, every account beside"
                    + " the others. What is written is what was reported, not what is known to be"
                    + " true.");
            json.array(
                "resources",
                () -> {
                  table(json, CsvTables.INCIDENTS, "incident_id", List.of());
                  table(json, CsvTables.ACCOUNTS, "", List.of("incident_id"));
                  table(json, CsvTables.TOLLS, "", List.of("incident_id"));
                  table(json, CsvTables.EVIDENCE, "", List.of("incident_id"));
                });
          });
    }
    out.write('\n');
  }

  private static void table(Json json, CsvTable table, String key, List<String> references) {
    json.object(
        () -> {
          json.field("profile", "tabular-data-resource");
          json.field("name", table.name());
          json.field("path", table.name() + ".csv");
          json.field("format", "csv");
          json.field("mediatype", "text/csv");
          json.field("encoding", "utf-8");
          json.object("schema", () -> schema(json, table, key, references));
        });
  }

  private static void schema(Json json, CsvTable table, String key, List<String> references) {
    json.array("fields", () -> table.columns().forEach(c -> field(json, c)));
    json.strings("missingValues", List.of(""));
    if (!key.isEmpty()) {
      json.field("primaryKey", key);
    }
    json.array("foreignKeys", () -> references.forEach(r -> reference(json, r)));
  }

  private static void field(Json json, CsvTable.Column column) {
    json.object(
        () -> {
          json.field("name", column.name());
          json.field("type", column.type().name().toLowerCase(Locale.ROOT));
          json.field("description", column.meaning());
        });
  }

  private static void reference(Json json, String field) {
    json.object(
        () -> {
          json.field("fields", field);
          json.object(
              "reference",
              () -> {
                json.field("resource", "incidents");
                json.field("fields", field);
              });
        });
  }
}
