package org.herodotus.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.export.Wording;
import org.herodotus.model.Claim;
import org.herodotus.model.Disagreement;
import org.herodotus.model.Evidence;
import org.herodotus.model.Incident;
import org.herodotus.model.Individual;
import org.herodotus.model.Party;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.herodotus.model.Target;
import org.herodotus.model.Toll;
import org.herodotus.store.StoredReport;

/**
 * One incident on a page: what, where, when, who, whom; then every account beside the others in its
 * own words, what they differ on, what was said about it, and the reports in order of time.
 */
final class Dossier {
  private static final int LABEL = 10;
  private static final String RESPONSIBILITY = "responsibility";

  private final Incident incident;
  private final Style style;
  private final int width;
  private final Map<String, StoredReport> reports = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  /** {@code reports}: those the incident rests on, in any order. */
  Dossier(Incident incident, List<StoredReport> reports, Style style, int width) {
    this.incident = incident;
    this.style = style;
    this.width = width;
    reports.stream()
        .sorted(Comparator.comparing(Dossier::moment).thenComparing(r -> r.report().id()))
        .forEach(
            r -> {
              if (this.reports.put(r.report().id(), r) == null) {
                numbers.put(r.report().id(), numbers.size() + 1);
              }
            });
  }

  private static String moment(StoredReport stored) {
    return stored
        .report()
        .published()
        .map(p -> p.instant().map(Object::toString).orElse(p.date() + "T~"))
        .orElse("~");
  }

  /** The page, one string a line. */
  List<String> lines() {
    head();
    facts();
    new AccountGrid(incident, style, width, this::source).lines().forEach(lines::add);
    incident.disagreements().stream()
        .filter(d -> !(d.field().equals(RESPONSIBILITY) && !incident.claims().isEmpty()))
        .forEach(this::disagreement);
    sayings();
    reportList();
    reasons();
    return List.copyOf(lines);
  }

  private void head() {
    String status =
        incident.status() == Incident.Status.HAPPENED
            ? "told as fact"
            : Wording.label(incident.status());
    lines.add(
        style.bold(incident.id())
            + "  "
            + style.of(Style.Ink.CYAN, incident.type().label())
            + "  "
            + style.dim(status + (incident.background() ? ", told as history" : "")));
    lines.add(style.dim("─".repeat(width)));
  }

  private void facts() {
    fact(
        "Where",
        incident
            .where()
            .map(
                w -> {
                  List<String> parts = new ArrayList<>(List.of(w.name()));
                  if (!w.place().name().equals(w.name())) {
                    parts.add(w.place().name());
                  }
                  parts.addAll(w.place().admin());
                  w.place().country().ifPresent(parts::add);
                  return parts.stream().distinct().collect(Collectors.joining(", "))
                      + " ("
                      + Wording.label(w.precision())
                      + (w.place().radiusKm() >= 1
                          ? ", within " + Wording.number(Math.round(w.place().radiusKm())) + " km)"
                          : ")");
                })
            .orElse("not told"));
    fact(
        "When",
        incident
            .when()
            .map(
                w ->
                    Wording.days(w)
                        + (w.start().equals(w.end())
                            ? ""
                            : " (known to the " + Wording.label(w.precision()) + ")"))
            .orElse("not told"));
    if (incident.perpetrators().isEmpty()) {
      fact("By whom", "nobody is named");
    }
    incident.perpetrators().forEach(this::party);
    fact("Whom", targets());
    fact("With", String.join(", ", incident.weapons()));
    for (Individual.Role role : Individual.Role.values()) {
      fact(
          Wording.label(role).substring(0, 1).toUpperCase(Locale.ROOT)
              + Wording.label(role).substring(1),
          incident.individuals().stream()
              .filter(i -> i.role() == role)
              .map(Individual::name)
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    fact("Figures", incident.tolls().stream().map(this::figure).collect(Collectors.joining("; ")));
  }

  private String targets() {
    return incident.targets().stream()
        .map((Target t) -> t.name() + " (" + Wording.label(t.kind()) + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String figure(Reconciled figure) {
    String best =
        figure.best().isPresent() && !figure.low().equals(figure.high())
            ? " (most say " + Wording.number(figure.best().getAsInt()) + ")"
            : "";
    return Wording.label(figure.harm()) + " " + Wording.range(figure) + best;
  }

  private void party(Party party) {
    String what =
        party
            .actor()
            .map(a -> a.country().map(c -> c + " ").orElse("") + Wording.label(a.kind()))
            .map(k -> " (" + k + ")")
            .orElse("");
    fact("By whom", party.name() + what + (party.claimed() ? ", claims it" : ", held to be"));
    quotes(party.evidence(), LABEL, 2);
  }

  /** A label and what it says, wrapped under itself. */
  private void fact(String label, String value) {
    if (value.isEmpty()) {
      return;
    }
    List<String> parts = Layout.wrap(Layout.safe(value), width - LABEL);
    for (int i = 0; i < parts.size(); i++) {
      lines.add(style.dim(Layout.left(i == 0 ? label : "", LABEL)) + parts.get(i));
    }
  }

  private void section(String title) {
    lines.add("");
    lines.add(style.bold(title));
  }

  private void disagreement(Disagreement d) {
    section("≠ Accounts differ: " + d.field());
    for (Disagreement.Position p : d.positions()) {
      String voices =
          p.voices().stream().filter(v -> !p.value().contains(v)).collect(Collectors.joining("; "));
      List<String> parts =
          Layout.wrap(Layout.safe(p.value() + (voices.isEmpty() ? "" : " — " + voices)), width - 2);
      for (int i = 0; i < parts.size(); i++) {
        lines.add("  " + (i == 0 ? style.of(Style.Ink.YELLOW, parts.get(i)) : parts.get(i)));
      }
      quotes(p.evidence(), 4, 3);
    }
  }

  private void sayings() {
    if (!incident.claims().isEmpty()) {
      boolean differ =
          incident.disagreements().stream().anyMatch(d -> d.field().equals(RESPONSIBILITY));
      section(differ ? "≠ Accounts differ: responsibility" : "Responsibility");
    }
    Map<String, List<Evidence>> claims = new LinkedHashMap<>();
    for (Claim claim : incident.claims()) {
      claims.computeIfAbsent(words(claim), k -> new ArrayList<>()).add(claim.evidence());
    }
    said(claims);
    Set<Evidence> told =
        incident.claims().stream().map(Claim::evidence).collect(Collectors.toSet());
    Map<String, List<Evidence>> statements = new LinkedHashMap<>();
    for (Statement statement : incident.statements()) {
      if (!told.contains(statement.evidence())) {
        statements
            .computeIfAbsent(
                statement.speaker().name() + ": " + Wording.label(statement.type()),
                k -> new ArrayList<>())
            .add(statement.evidence());
      }
    }
    if (!statements.isEmpty()) {
      section("Said about it");
    }
    said(statements);
  }

  private static String words(Claim claim) {
    String act =
        switch (claim.kind()) {
          case RESPONSIBILITY -> " claims it";
          case DENIAL -> " denies it";
          case ACCUSATION -> " accuses " + claim.against().map(v -> v.name()).orElse("somebody");
        };
    return claim.claimant().name() + act + claim.channel().map(c -> " through " + c).orElse("");
  }

  private void said(Map<String, List<Evidence>> sayings) {
    sayings.forEach(
        (sentence, evidence) -> {
          said(sentence);
          quotes(evidence, 4, 5);
        });
  }

  private void said(String sentence) {
    Layout.wrap(Layout.safe(sentence), width - 2).forEach(l -> lines.add("  " + l));
  }

  /**
   * The words, in quotation marks, and where they stand; the same words of several reports once.
   */
  private void quotes(List<Evidence> evidence, int indent, int most) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Evidence e : evidence) {
      sources.merge(
          e.quote(), source(e.report()), (all, one) -> all.contains(one) ? all : all + ", " + one);
    }
    sources.entrySet().stream()
        .limit(most)
        .flatMap(
            e ->
                Layout.wrap("“" + Layout.safe(e.getKey()) + "” " + e.getValue(), width - indent)
                    .stream())
        .forEach(l -> lines.add(" ".repeat(indent) + style.of(Style.Ink.GREEN, l)));
    if (sources.size() > most) {
      lines.add(" ".repeat(indent) + style.dim("... and " + (sources.size() - most) + " more"));
    }
  }

  /** Outlet and number of a report, as the list at the end has it. */
  private String source(String report) {
    Optional<StoredReport> stored = Optional.ofNullable(reports.get(report));
    String outlet =
        stored.map(s -> s.report().source().name()).filter(n -> !n.isEmpty()).orElse("");
    String number = numbers.containsKey(report) ? "[" + numbers.get(report) + "]" : "[?]";
    return outlet.isEmpty() ? number : Layout.safe(outlet) + " " + number;
  }

  private void reportList() {
    section("Reports");
    Set<String> cited = cited();
    for (StoredReport stored : reports.values()) {
      Report report = stored.report();
      String number = "[" + numbers.get(report.id()) + "]";
      String outlet = report.source().name().isEmpty() ? "unnamed outlet" : report.source().name();
      String line =
          report.published().map(p -> p.date().toString()).orElse("undated")
              + "  "
              + outlet
              + (report.titleText().isEmpty() ? "" : ": " + report.titleText())
              + stored.supersededBy().map(s -> " (changed since, see " + newer(s) + ")").orElse("");
      List<String> parts = Layout.wrap(Layout.safe(line), width - 6);
      for (int i = 0; i < parts.size(); i++) {
        lines.add(Layout.right(i == 0 ? number : "", 5) + " " + parts.get(i));
      }
      String at =
          report.source().url().map(u -> u + "  ").orElse("")
              + report.locator().path()
              + (report.locator().record() > 1 ? " record " + report.locator().record() : "");
      Layout.wrap(Layout.safe(at), width - 6).forEach(l -> lines.add(" ".repeat(6) + style.dim(l)));
      if (!cited.contains(report.id())) {
        words(report.id());
      }
    }
  }

  /** The first words of a report that tell of the incident. */
  private void words(String report) {
    incident.evidence().stream()
        .filter(e -> e.report().equals(report))
        .limit(1)
        .flatMap(e -> Layout.wrap("“" + Layout.safe(e.quote()) + "”", width - 6).stream())
        .forEach(l -> lines.add(" ".repeat(6) + style.of(Style.Ink.GREEN, l)));
  }

  /** Reports whose words stand above already, beside a figure, a party or a saying. */
  private Set<String> cited() {
    Stream<Evidence> figures =
        incident.accounts().stream().flatMap(a -> a.tolls().stream()).map(Toll::evidence);
    Stream<Evidence> claims = incident.claims().stream().map(Claim::evidence);
    Stream<Evidence> statements = incident.statements().stream().map(Statement::evidence);
    Stream<Evidence> parties = incident.perpetrators().stream().flatMap(p -> p.evidence().stream());
    return Stream.of(figures, claims, statements, parties)
        .flatMap(words -> words)
        .map(Evidence::report)
        .collect(Collectors.toSet());
  }

  private String newer(String id) {
    return numbers.containsKey(id) ? "[" + numbers.get(id) + "]" : "a later version";
  }

  private void reasons() {
    if (incident.reasons().isEmpty()) {
      return;
    }
    section("Why this is one incident");
    for (String reason : incident.reasons()) {
      String named = reason;
      for (Map.Entry<String, Integer> n : numbers.entrySet()) {
        named = named.replace(n.getKey(), "[" + n.getValue() + "]");
      }
      Layout.wrap(Layout.safe(named), width - 2).forEach(l -> lines.add(style.dim("  " + l)));
    }
  }
}
