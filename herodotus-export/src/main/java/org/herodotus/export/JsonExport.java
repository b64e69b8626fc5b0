package org.herodotus.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.herodotus.model.Incident;

/** Incidents as JSON: one array for people, or one object a line for machines. */
public final class JsonExport {
  private JsonExport() {}

  /** An array of incidents, each with the reports it rests on, indented. */
  public static void array(Casebook casebook, boolean names, Writer out) {
    try (Json json = Json.indented(out)) {
      json.array(
          () ->
              casebook.incidents(
                  incident -> write(json, casebook, incident, Veil.over(incident, names))));
    }
    end(out);
  }

  /** One incident a line, each with the reports it rests on. */
  public static void lines(Casebook casebook, boolean names, Writer out) {
    casebook.incidents(
        incident -> {
          try (Json json = Json.plain(out)) {
            write(json, casebook, incident, Veil.over(incident, names));
          }
          end(out);
        });
  }

  private static void end(Writer out) {
    try {
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Json json, Casebook casebook, Incident incident, Veil veil) {
    IncidentJson writer = new IncidentJson(json, veil);
    json.object(
        () -> {
          writer.fields(incident);
          json.array(
              "sources",
              () ->
                  incident
                      .reports()
                      .forEach(
                          id ->
                              casebook
                                  .report(id)
                                  .ifPresent(r -> json.object(() -> writer.report(r)))));
        });
  }
}
