package org.herodotus.export;

import static org.herodotus.export.CsvTable.Type.BOOLEAN;
import static org.herodotus.export.CsvTable.Type.DATE;
import static org.herodotus.export.CsvTable.Type.INTEGER;
import static org.herodotus.export.CsvTable.Type.NUMBER;
import static org.herodotus.export.CsvTable.Type.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.herodotus.export.CsvTable.Column;
import org.herodotus.model.Harm;

/** The tables of the CSV set and what their columns mean. */
final class CsvTables {
  /** Harms that incidents.csv gives as low, best and high. */
  static final List<Harm> HARMS =
      List.of(
          Harm.KILLED, Harm.WOUNDED, Harm.CASUALTIES, Harm.MISSING, Harm.CAPTURED, Harm.DISPLACED);

  static final CsvTable INCIDENTS = new CsvTable("incidents", incidentColumns());
  static final CsvTable ACCOUNTS =
      new CsvTable(
          "accounts",
          List.of(
              new Column("account_id", STRING, "stable key"),
              new Column("incident_id", STRING, "the incident it tells of"),
              new Column("report_id", STRING, "the report it stands in"),
              new Column("outlet", STRING, "who published the report"),
              new Column("published", DATE, "when"),
              new Column("title", STRING, "headline of the report"),
              new Column("url", STRING, "address of the report"),
              new Column(
                  "voices", STRING, "who tells it, nearest to the outlet first; empty: the outlet"),
              new Column("independent", BOOLEAN, "false for a copied story"),
              new Column("supersedes", STRING, "account of an older version of the article")));
  static final CsvTable TOLLS =
      new CsvTable(
          "tolls",
          List.of(
              new Column("account_id", STRING, "the account that gives the figure"),
              new Column("incident_id", STRING, "the incident"),
              new Column("harm", STRING, "what befell them"),
              new Column("words", STRING, "the figure as worded"),
              new Column("modifier", STRING, "how it is hedged"),
              new Column("stated", INTEGER, "the number said"),
              new Column("low", INTEGER, "smallest count the words allow; empty: none set"),
              new Column("high", INTEGER, "largest count the words allow; empty: none set"),
              new Column("people", STRING, "whom it counts, in the report's words"),
              new Column("kind", STRING, "what kind of people"),
              new Column("scope", STRING, "total, subset of a total, or increment"),
              new Column("stance", STRING, "how the voice stands to it"),
              new Column("evidence_id", STRING, "the words")));
  static final CsvTable EVIDENCE =
      new CsvTable(
          "evidence",
          List.of(
              new Column("evidence_id", STRING, "report, start and end"),
              new Column("incident_id", STRING, "the incident that rests on it"),
              new Column("about", STRING, "what part of the incident"),
              new Column("report_id", STRING, "the report"),
              new Column("outlet", STRING, "who published it"),
              new Column("start", INTEGER, "first UTF-16 unit of title, blank line, body"),
              new Column("end", INTEGER, "one past the last unit"),
              new Column("quote", STRING, "the words")));

  private CsvTables() {}

  private static List<Column> incidentColumns() {
    List<Column> out =
        new ArrayList<>(
            List.of(
                new Column("incident_id", STRING, "stable key"),
                new Column("type", STRING, "kind of incident"),
                new Column("status", STRING, "happened, alleged, denied or foiled"),
                new Column("background", BOOLEAN, "told as history only"),
                new Column("start", DATE, "first day it can have been"),
                new Column("end", DATE, "last day it can have been"),
                new Column("date_precision", STRING, "day, week, month or year"),
                new Column("place", STRING, "where, as worded"),
                new Column("place_id", STRING, "gazetteer id"),
                new Column("admin", STRING, "containing units, smallest first, ; between"),
                new Column("country", STRING, "ISO 3166-1 alpha-3"),
                new Column("latitude", NUMBER, "centre of the place, WGS 84"),
                new Column("longitude", NUMBER, "centre of the place, WGS 84"),
                new Column("radius_km", NUMBER, "how far from the centre it may have been"),
                new Column("place_precision", STRING, "exact, near, district, province or country"),
                new Column("perpetrators", STRING, "held or claim to have done it, ; between"),
                new Column("claimed_by", STRING, "those of them who claim it, ; between"),
                new Column("targets", STRING, "whom or what it hit, ; between"),
                new Column("weapons", STRING, "; between")));
    for (Harm harm : HARMS) {
      String name = harm.name().toLowerCase(Locale.ROOT);
      out.add(new Column(name + "_low", INTEGER, "lowest total of any account"));
      out.add(new Column(name + "_best", INTEGER, "total with most support"));
      out.add(new Column(name + "_high", INTEGER, "highest total; empty: no upper bound"));
    }
    out.add(new Column("disagreements", STRING, "what accounts differ on, ; between"));
    out.add(new Column("reports", INTEGER, "how many reports tell of it"));
    out.add(new Column("accounts", INTEGER, "how many accounts give figures"));
    return out;
  }
}
