package org.herodotus.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.model.Account;
import org.herodotus.model.Disagreement;
import org.herodotus.model.Evidence;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.Party;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Report;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;
import org.herodotus.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as a set of CSV tables that join by id, with a data package (Frictionless) that says
 * what each column means.
 */
public final class CsvExport {
  private static final String PART = ".part";
  private static final List<String> FILES =
      List.of("incidents.csv", "accounts.csv", "tolls.csv", "evidence.csv", "datapackage.json");

  private final Casebook casebook;
  private final boolean names;

  private CsvExport(Casebook casebook, boolean names) {
    this.casebook = casebook;
    this.names = names;
  }

  /**
   * Writes the tables and the data package into a folder, which is made if need be. They take the
   * place of older ones only when all are complete.
   */
  public static void write(Casebook casebook, boolean names, Path folder) {
    try {
      Files.createDirectories(folder);
      new CsvExport(casebook, names).tables(folder);
      try (Writer out = writer(folder, "datapackage.json")) {
        DataPackage.write(out);
      }
      for (String name : FILES) {
        Files.move(
            folder.resolve(name + PART), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Writer writer(Path folder, String name) throws IOException {
    return new BufferedWriter(
        Files.newBufferedWriter(folder.resolve(name + PART), StandardCharsets.UTF_8), 1 << 16);
  }

  private void tables(Path folder) throws IOException {
    try (Writer incidents = writer(folder, "incidents.csv");
        Writer accounts = writer(folder, "accounts.csv");
        Writer tolls = writer(folder, "tolls.csv");
        Writer evidence = writer(folder, "evidence.csv")) {
      CsvTables.INCIDENTS.header(incidents);
      CsvTables.ACCOUNTS.header(accounts);
      CsvTables.TOLLS.header(tolls);
      CsvTables.EVIDENCE.header(evidence);
      casebook.incidents(
          incident -> {
            Veil veil = Veil.over(incident, names);
            incident(incident, veil, incidents);
            accounts(incident, veil, accounts, tolls);
            evidence(incident, veil, evidence);
          });
    }
  }

  private static void incident(Incident i, Veil veil, Writer out) {
    Optional<Where> where = i.where();
    Optional<GeoPoint> point = where.flatMap(w -> w.place().point());
    List<@Nullable Object> row = new ArrayList<>();
    row.add(i.id());
    row.add(i.type().label());
    row.add(label(i.status()));
    row.add(i.background());
    row.add(i.when().map(w -> w.start()).orElse(null));
    row.add(i.when().map(w -> w.end()).orElse(null));
    row.add(i.when().map(w -> label(w.precision())).orElse(null));
    row.add(where.map(Where::name).orElse(null));
    row.add(where.flatMap(w -> w.place().id()).orElse(null));
    row.add(where.map(w -> String.join("; ", w.place().admin())).orElse(null));
    row.add(where.flatMap(w -> w.place().country()).orElse(null));
    row.add(point.map(p -> Circle.round(p.latitude())).orElse(null));
    row.add(point.map(p -> Circle.round(p.longitude())).orElse(null));
    row.add(where.map(w -> w.place().radiusKm()).orElse(null));
    row.add(where.map(w -> label(w.precision())).orElse(null));
    row.add(joined(i.perpetrators().stream().map(Party::name)));
    row.add(joined(i.perpetrators().stream().filter(Party::claimed).map(Party::name)));
    row.add(joined(i.targets().stream().map(t -> veil.of(t.name()))));
    row.add(joined(i.weapons().stream()));
    for (Harm harm : CsvTables.HARMS) {
      Optional<Reconciled> figure = i.tolls().stream().filter(t -> t.harm() == harm).findFirst();
      row.add(number(figure.map(Reconciled::low)));
      row.add(number(figure.map(Reconciled::best)));
      row.add(number(figure.map(Reconciled::high)));
    }
    row.add(joined(i.disagreements().stream().map(Disagreement::field)));
    row.add(i.reports().size());
    row.add(i.accounts().size());
    CsvTables.INCIDENTS.row(out, row.toArray());
  }

  private void accounts(Incident incident, Veil veil, Writer accounts, Writer tolls) {
    for (Account account : incident.accounts()) {
      Optional<Report> report = casebook.report(account.report());
      CsvTables.ACCOUNTS.row(
          accounts,
          account.id(),
          incident.id(),
          account.report(),
          report.map(r -> r.source().name()).orElse(null),
          report.flatMap(r -> r.published()).map(p -> p.date()).orElse(null),
          report.map(r -> veil.of(r.titleText())).orElse(null),
          report.flatMap(r -> r.source().url()).orElse(null),
          account.voices().stream()
              .map(Voice::name)
              .map(veil::of)
              .collect(Collectors.joining(" > ")),
          account.independent(),
          account.supersedes().orElse(null));
      account.tolls().forEach(t -> toll(incident, account, t, veil, tolls));
    }
  }

  private static void toll(Incident incident, Account account, Toll t, Veil veil, Writer out) {
    CsvTables.TOLLS.row(
        out,
        account.id(),
        incident.id(),
        label(t.harm()),
        Wording.of(t.quantity()),
        label(t.quantity().modifier()),
        number(t.quantity().stated()),
        number(t.quantity().low()),
        number(t.quantity().high()),
        veil.of(t.group()),
        label(t.kind()),
        label(t.scope()),
        label(t.stance()),
        id(t.evidence()));
  }

  private record About(String part, Evidence evidence) {}

  private void evidence(Incident i, Veil veil, Writer out) {
    Set<About> all = new LinkedHashSet<>();
    i.evidence().forEach(e -> all.add(new About("incident", e)));
    i.perpetrators().forEach(p -> p.evidence().forEach(e -> all.add(new About("perpetrator", e))));
    i.individuals().stream()
        .filter(x -> !veil.hides(x))
        .forEach(x -> all.add(new About(label(x.role()), x.evidence())));
    i.targets().forEach(t -> all.add(new About("target", t.evidence())));
    for (Account account : i.accounts()) {
      account.tolls().forEach(t -> all.add(new About(label(t.harm()), t.evidence())));
      account.voices().forEach(v -> v.evidence().ifPresent(e -> all.add(new About("voice", e))));
    }
    i.claims().forEach(c -> all.add(new About("claim", c.evidence())));
    i.statements().forEach(s -> all.add(new About("statement", s.evidence())));
    i.disagreements()
        .forEach(
            d ->
                d.positions()
                    .forEach(
                        p ->
                            p.evidence()
                                .forEach(
                                    e -> all.add(new About("disagreement: " + d.field(), e)))));
    all.stream()
        .sorted(Comparator.comparing(About::evidence).thenComparing(About::part))
        .forEach(a -> quote(i, a, veil, out));
  }

  private void quote(Incident incident, About about, Veil veil, Writer out) {
    Evidence e = about.evidence();
    CsvTables.EVIDENCE.row(
        out,
        id(e),
        incident.id(),
        about.part(),
        e.report(),
        casebook.report(e.report()).map(r -> r.source().name()).orElse(null),
        e.span().start(),
        e.span().end(),
        veil.of(e.quote()));
  }

  private static String id(Evidence e) {
    return e.report() + ":" + e.span().start() + "-" + e.span().end();
  }

  private static String joined(Stream<String> names) {
    return names.distinct().collect(Collectors.joining("; "));
  }

  private static @Nullable Object number(OptionalInt n) {
    return n.isPresent() ? n.getAsInt() : null;
  }

  private static @Nullable Object number(Optional<OptionalInt> n) {
    return n.map(CsvExport::number).orElse(null);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
