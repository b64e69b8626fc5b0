package org.herodotus.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herodotus.model.Account;
import org.herodotus.model.Evidence;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.Party;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Target;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;
import org.herodotus.model.Where;
import org.herodotus.store.Digests;
import org.herodotus.store.EvidenceWalk;
import org.herodotus.store.RecordJson;

/** An incident as rows: the whole as JSON with a digest, and what of it is searched and listed. */
final class IncidentRows {
  /** Tables of one incident with their columns, first the one that holds all of it. */
  enum Table {
    INCIDENT(
        "incident",
        "id, ord, type, status, background, start_day, end_day, day_precision, place, place_id,"
            + " country, admin, latitude, longitude, radius_km, place_precision, perpetrators,"
            + " targets, weapons, killed_low, killed_best, killed_high, wounded_low, wounded_best,"
            + " wounded_high, reports, accounts, disagreements, place_key, actor_key, body, digest",
        "id"),
    REPORT("incident_report", "incident, ord, report", "incident"),
    ACCOUNT("account", "incident, ord, id, report, voices, independent, supersedes", "incident"),
    TOLL(
        "toll",
        "incident, ord, account, harm, modifier, stated, low, high, wording, people, kind, scope,"
            + " stance, report, start_unit, end_unit, quote",
        "incident"),
    QUOTATION("quotation", "incident, ord, about, report, start_unit, end_unit, quote", "incident");

    final String label;
    private final String columns;
    private final String key;

    Table(String label, String columns, String key) {
      this.label = label;
      this.columns = columns;
      this.key = key;
    }

    int width() {
      return columns.split(",").length;
    }

    String insert() {
      return "INSERT INTO "
          + label
          + " ("
          + columns
          + ") VALUES (?"
          + ", ?".repeat(width() - 1)
          + ")";
    }

    String select() {
      return "SELECT " + columns + " FROM " + label + " WHERE " + key + " = ? ORDER BY ord";
    }
  }

  private IncidentRows() {}

  static List<Object[]> rows(Table table, Incident incident, int ord, String body) {
    return switch (table) {
      case INCIDENT -> List.<Object[]>of(incident(incident, ord, body));
      case REPORT -> numbered(incident, incident.reports(), r -> new Object[] {r});
      case ACCOUNT -> numbered(incident, incident.accounts(), IncidentRows::account);
      case TOLL -> tolls(incident);
      case QUOTATION -> quotations(incident);
    };
  }

  static String body(Incident incident) {
    return RecordJson.named().write(incident);
  }

  static String digest(String body) {
    return Digests.sha256(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Object[] incident(Incident i, int ord, String body) {
    Optional<Where> where = i.where();
    Optional<GeoPoint> point = where.flatMap(w -> w.place().point());
    Optional<Reconciled> killed = toll(i, Harm.KILLED);
    Optional<Reconciled> wounded = toll(i, Harm.WOUNDED);
    return new Object[] {
      i.id(),
      ord,
      i.type().label(),
      i.status().name(),
      i.background() ? 1 : 0,
      i.when().map(w -> w.start().toString()).orElse(null),
      i.when().map(w -> w.end().toString()).orElse(null),
      i.when().map(w -> w.precision().name()).orElse(null),
      where.map(Where::name).orElse(null),
      where.flatMap(w -> w.place().id()).orElse(null),
      where.flatMap(w -> w.place().country()).orElse(null),
      where.map(w -> String.join("; ", w.place().admin())).orElse(null),
      point.map(GeoPoint::latitude).orElse(null),
      point.map(GeoPoint::longitude).orElse(null),
      where.map(w -> w.place().radiusKm()).orElse(null),
      where.map(w -> w.precision().name()).orElse(null),
      i.perpetrators().stream().map(Party::name).collect(Collectors.joining("; ")),
      i.targets().stream().map(Target::name).distinct().collect(Collectors.joining("; ")),
      String.join("; ", i.weapons()),
      number(killed.map(Reconciled::low)),
      number(killed.map(Reconciled::best)),
      number(killed.map(Reconciled::high)),
      number(wounded.map(Reconciled::low)),
      number(wounded.map(Reconciled::best)),
      number(wounded.map(Reconciled::high)),
      i.reports().size(),
      i.accounts().size(),
      i.disagreements().size(),
      placeKey(where),
      actorKey(i),
      body,
      digest(body)
    };
  }

  private static Optional<Reconciled> toll(Incident incident, Harm harm) {
    return incident.tolls().stream().filter(t -> t.harm() == harm).findFirst();
  }

  private static Object number(Optional<OptionalInt> n) {
    return n.isPresent() && n.get().isPresent() ? n.get().getAsInt() : null;
  }

  private static Object number(OptionalInt n) {
    return number(Optional.of(n));
  }

  private static String placeKey(Optional<Where> where) {
    List<String> names = new ArrayList<>();
    where.ifPresent(
        w -> {
          names.add(w.name());
          names.add(w.place().name());
          names.addAll(w.place().admin());
        });
    return fold(String.join(" | ", names));
  }

  private static String actorKey(Incident incident) {
    Set<String> names = new LinkedHashSet<>();
    incident
        .perpetrators()
        .forEach(
            p -> {
              names.add(p.name());
              names.addAll(p.mentions());
            });
    incident.individuals().forEach(i -> names.add(i.name()));
    incident
        .claims()
        .forEach(
            c -> {
              names.add(c.claimant().name());
              c.claimant().actor().ifPresent(a -> names.add(a.name()));
              c.against().ifPresent(a -> names.add(a.name()));
            });
    return fold(String.join(" | ", names));
  }

  /** Lower case without accents: how names are compared. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Object[] account(Account account) {
    return new Object[] {
      account.id(),
      account.report(),
      account.voices().stream().map(Voice::name).collect(Collectors.joining(" > ")),
      account.independent() ? 1 : 0,
      account.supersedes().orElse(null)
    };
  }

  private static List<Object[]> tolls(Incident incident) {
    record Told(Account account, Toll toll) {}
    List<Told> all = new ArrayList<>();
    incident.accounts().forEach(a -> a.tolls().forEach(t -> all.add(new Told(a, t))));
    return numbered(
        incident,
        all,
        told -> {
          Toll toll = told.toll();
          return new Object[] {
            told.account().id(),
            toll.harm().name(),
            toll.quantity().modifier().name(),
            number(toll.quantity().stated()),
            number(toll.quantity().low()),
            number(toll.quantity().high()),
            toll.quantity().wording().orElse(null),
            toll.group(),
            toll.kind().name(),
            toll.scope().name(),
            toll.stance().name(),
            toll.evidence().report(),
            toll.evidence().span().start(),
            toll.evidence().span().end(),
            toll.evidence().quote()
          };
        });
  }

  private static List<Object[]> quotations(Incident incident) {
    record About(String part, Evidence evidence) {}
    Set<About> all = new LinkedHashSet<>();
    EvidenceWalk.of(incident.evidence(), e -> all.add(new About("incident", e)));
    EvidenceWalk.of(incident.perpetrators(), e -> all.add(new About("perpetrator", e)));
    EvidenceWalk.of(incident.individuals(), e -> all.add(new About("individual", e)));
    EvidenceWalk.of(incident.targets(), e -> all.add(new About("target", e)));
    for (Account account : incident.accounts()) {
      account
          .tolls()
          .forEach(t -> all.add(new About(t.harm().name().toLowerCase(Locale.ROOT), t.evidence())));
    }
    EvidenceWalk.of(incident.claims(), e -> all.add(new About("claim", e)));
    EvidenceWalk.of(incident.statements(), e -> all.add(new About("statement", e)));
    EvidenceWalk.of(incident.disagreements(), e -> all.add(new About("disagreement", e)));
    EvidenceWalk.of(incident.accounts(), e -> all.add(new About("account", e)));
    return numbered(
        incident,
        List.copyOf(all),
        a ->
            new Object[] {
              a.part(),
              a.evidence().report(),
              a.evidence().span().start(),
              a.evidence().span().end(),
              a.evidence().quote()
            });
  }

  /** Rows that start with the incident's id and their position. */
  private static <T> List<Object[]> numbered(
      Incident incident, List<T> items, Function<T, Object[]> rest) {
    List<Object[]> out = new ArrayList<>();
    for (T item : items) {
      Object[] tail = rest.apply(item);
      Object[] row = new Object[tail.length + 2];
      row[0] = incident.id();
      row[1] = out.size();
      System.arraycopy(tail, 0, row, 2, tail.length);
      out.add(row);
    }
    return out;
  }
}
