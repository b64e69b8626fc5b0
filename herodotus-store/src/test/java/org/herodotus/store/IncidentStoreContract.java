package org.herodotus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.Evidence;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Harm;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.testkit.Cases;
import org.herodotus.testkit.MarketBombing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every casebook promises, whatever keeps it. */
public abstract class IncidentStoreContract {
  @TempDir protected Path folder;
  private IncidentStore store;

  /** Opens the casebook in the folder, the same one each time; makes it if there is none. */
  protected abstract IncidentStore open(String version);

  @BeforeEach
  void openFirst() {
    store = open("1");
  }

  @AfterEach
  void closeLast() {
    store.close();
  }

  private void reopen(String version) {
    store.close();
    store = open(version);
  }

  private void publishMarket() {
    store.file(MarketBombing.readings());
    store.publish(MarketBombing.reconciliation());
  }

  private List<Incident> find(IncidentQuery query) {
    List<Incident> out = new ArrayList<>();
    store.incidents(query, out::add);
    return out;
  }

  private List<Reading> readings() {
    List<Reading> out = new ArrayList<>();
    store.readings(
        r -> {
          throw new AssertionError("read again: " + r.id());
        },
        out::add);
    return out;
  }

  @Test
  void givesBackWhatWasFiled() {
    assertThat(store.file(MarketBombing.readings())).containsExactly(Filing.NEW, Filing.NEW);
    reopen("1");
    assertThat(readings()).containsExactlyInAnyOrderElementsOf(MarketBombing.readings());
    assertThat(store.report("wire1").map(StoredReport::report)).contains(MarketBombing.WIRE);
  }

  @Test
  void keepsThePlacesByWhichTheSceneOfAReportIsKnown() {
    Report report = Cases.report("r", "Wire", "2024-03-12", "Bomb", "BAMAKO - Three died.");
    Reading bare = Cases.reading(report);
    Place bamako =
        new Place(
            Optional.of("gn:2460596"),
            "Bamako",
            Optional.of("MLI"),
            List.of("Bamako"),
            Optional.of(new GeoPoint(12.65, -8)),
            12,
            Place.Kind.TOWN);
    int start = report.content().indexOf("BAMAKO");
    PlaceMention dateline =
        new PlaceMention(
            new Span(start, start + 6),
            bamako,
            PlaceMention.Use.DATELINE,
            PlaceMention.Relation.AT,
            0.9,
            List.of());
    store.file(
        List.of(
            new Reading(
                new Resolved(
                    bare.resolved().marks(), List.of(dateline), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of())));
    reopen("1");
    assertThat(readings().get(0).resolved().places()).containsExactly(dateline);
  }

  @Test
  void keepsTheWordsOfAReportOnlyIfItTellsOfAnIncident() {
    Report calm = Cases.report("calm", "Wire", "2024-03-12", "Calm", "The market was calm today.");
    Reading eventful = MarketBombing.readings().get(0);
    Reading uneventful =
        new Reading(
            Cases.reading(calm).resolved(), List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(uneventful.resolved().marks().tokens()).isNotEmpty();
    store.file(List.of(eventful, uneventful));
    reopen("1");
    assertThat(readings())
        .filteredOn(r -> !r.resolved().marks().tokens().isEmpty())
        .containsExactly(eventful);
    assertThat(readings()).extracting(Reading::report).contains(calm);
  }

  @Test
  void addsNothingForTheSameReport() {
    store.file(MarketBombing.readings());
    assertThat(store.holds(MarketBombing.WIRE)).isTrue();
    assertThat(store.file(MarketBombing.readings()))
        .containsExactly(Filing.UNCHANGED, Filing.UNCHANGED);
    assertThat(store.tally().reports()).isEqualTo(2);
  }

  @Test
  void keepsTheOlderVersionOfAChangedArticle() {
    Report first = Cases.report("v1", "article", "Wire", "2024-03-12", "Bomb", "Three died.");
    Report second = Cases.report("v2", "article", "Wire", "2024-03-13", "Bomb", "Five died.");
    Report late = Cases.report("v0", "article", "Wire", "2024-03-11", "Bomb", "Some died.");
    assertThat(store.file(List.of(Cases.reading(first)))).containsExactly(Filing.NEW);
    assertThat(store.file(List.of(Cases.reading(second)))).containsExactly(Filing.CHANGED);
    assertThat(store.file(List.of(Cases.reading(late)))).containsExactly(Filing.OLDER);
    assertThat(readings()).extracting(r -> r.report().id()).containsExactly("v2");
    assertThat(store.report("v1").orElseThrow().supersededBy()).contains("v2");
    assertThat(store.olderVersions(second))
        .extracting(s -> s.report().id())
        .containsExactly("v1", "v0");
    assertThat(store.tally().superseded()).isEqualTo(2);
  }

  @Test
  void takesTheSameWordsUnderOtherBytesForTheSameReport() {
    Report page = Cases.report("v1", "article", "Wire", "2024-03-12", "Bomb", "Three died.");
    Report again = Cases.report("v2", "article", "Wire", "2024-03-12", "Bomb", "Three died.");
    store.file(List.of(Cases.reading(page)));
    assertThat(store.file(List.of(Cases.reading(again)))).containsExactly(Filing.UNCHANGED);
  }

  @Test
  void keepsAnyText() {
    String odd =
        "nul \u0000 bell \u0007 emoji \ud83d\udca5 accents e\u0301 quote ' \" \\ turn \u202e";
    Report report = Cases.report("odd", "Wire", "2024-03-12", "Odd", odd);
    store.file(List.of(Cases.reading(report)));
    reopen("1");
    assertThat(store.report("odd").orElseThrow().report()).isEqualTo(report);
    assertThat(store.inspect().faults()).isEmpty();
  }

  @Test
  void refusesEvidenceThatDoesNotStandInItsReport() {
    Report report = MarketBombing.WIRE;
    Reading sound =
        Cases.reading(report, Cases.toll(report, Harm.KILLED, 12, "12", "Bomb kills 12"));
    Report other =
        Cases.report("other", "Wire", "2024-03-12", "Calm", "Nothing at all went on today.");
    Reading moved =
        new Reading(
            Cases.reading(other).resolved(),
            List.of(),
            sound.tolls(),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(() -> store.file(List.of(moved)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evidence must stand in its report")
        .hasMessageContaining("Bomb kills 12");
    assertThat(store.tally().reports()).isZero();
  }

  @Test
  void refusesAnIncidentThatQuotesWhatNobodyWrote() {
    store.file(MarketBombing.readings());
    Incident incident = MarketBombing.incident();
    Incident forged = incident.withEvidence(List.of(new Evidence("wire1", new Span(0, 4), "Calm")));
    assertThatThrownBy(
            () -> store.publish(new Reconciliation(List.of(forged), List.of(), List.of())))
        .isInstanceOf(HerodotusException.StoreCorrupt.class)
        .hasMessageContaining("Calm");
    assertThat(find(IncidentQuery.ALL)).isEmpty();
  }

  @Test
  void givesBackWhatWasPublished() {
    publishMarket();
    reopen("1");
    assertThat(find(IncidentQuery.ALL)).containsExactly(MarketBombing.incident());
    assertThat(store.tally()).isEqualTo(new Tally(2, 0, 0, 0, 1, 2, 1));
    assertThat(store.inspect().faults()).isEmpty();
    assertThat(store.inspect().evidences()).isGreaterThan(10);
  }

  @Test
  void publishesInThePlaceOfWhatWasPublished() {
    publishMarket();
    store.publish(new Reconciliation(List.of(), List.of(), List.of()));
    assertThat(find(IncidentQuery.ALL)).isEmpty();
    assertThat(store.tally().accounts()).isZero();
  }

  @Test
  void findsIncidentsByIdPrefixOfAnyCase() {
    publishMarket();
    assertThat(store.incidentsLike("xxa-2024")).hasSize(1);
    assertThat(store.incidentsLike("xxa_2024")).isEmpty();
    assertThat(store.incidentsLike("%")).isEmpty();
  }

  private static IncidentQuery query(
      String since, String until, String place, String actor, String text) {
    return new IncidentQuery(
        Optional.of(since).filter(s -> !s.isEmpty()).map(LocalDate::parse),
        Optional.of(until).filter(s -> !s.isEmpty()).map(LocalDate::parse),
        Optional.of(place).filter(s -> !s.isEmpty()),
        Optional.empty(),
        Optional.of(actor).filter(s -> !s.isEmpty()),
        Optional.empty(),
        OptionalInt.empty(),
        false,
        Optional.of(text).filter(s -> !s.isEmpty()));
  }

  @Test
  void findsIncidentsByEachCondition() {
    publishMarket();
    assertThat(find(query("2024-03-12", "2024-03-12", "", "", ""))).hasSize(1);
    assertThat(find(query("2024-03-13", "", "", "", ""))).isEmpty();
    assertThat(find(query("", "2024-03-11", "", "", ""))).isEmpty();
    assertThat(find(query("", "", "osby", "", ""))).hasSize(1);
    assertThat(find(query("", "", "Kabul", "", ""))).isEmpty();
    assertThat(find(query("", "", "", "valley front", ""))).hasSize(1);
    assertThat(find(query("", "", "", "50%", ""))).isEmpty();
    assertThat(find(query("", "", "", "", "teacher Velin"))).hasSize(1);
    assertThat(find(query("", "", "", "", "\" OR 1=1 --"))).isEmpty();
    assertThat(find(query("", "", "", "", "NEAR(teacher"))).isEmpty();
    assertThat(find(figures(OptionalInt.of(14), IncidentType.BOMBING))).hasSize(1);
    assertThat(find(figures(OptionalInt.of(15), IncidentType.BOMBING))).isEmpty();
    assertThat(find(figures(OptionalInt.empty(), IncidentType.ARSON))).isEmpty();
  }

  private static IncidentQuery figures(OptionalInt killed, IncidentType type) {
    return new IncidentQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("XXA"),
        Optional.empty(),
        Optional.of(type),
        killed,
        true,
        Optional.empty());
  }

  @Test
  void keepsRejectionsOnce() {
    Rejection rejection = new Rejection("a.jsonl", 3, 120, "not JSON");
    store.reject(List.of(rejection));
    store.reject(List.of(rejection, new Rejection("a.jsonl", 2, 60, "no text")));
    assertThat(store.rejections()).extracting(Rejection::record).containsExactly(2L, 3L);
    assertThat(store.tally().rejected()).isEqualTo(2);
  }

  @Test
  void tellsWhatIsNotWorkedInYet() {
    store.file(List.of(MarketBombing.readings().get(0)));
    assertThat(store.tally().unreconciled()).isEqualTo(1);
    store.publish(new Reconciliation(List.of(), List.of(), List.of()));
    assertThat(store.tally().unreconciled()).isZero();
    store.file(MarketBombing.readings());
    assertThat(store.tally().unreconciled()).isEqualTo(1);
  }

  @Test
  void readsAgainWhatOtherSoftwareRead() {
    publishMarket();
    assertThat(store.outdated()).isFalse();
    reopen("2");
    assertThat(store.outdated()).isTrue();
    List<String> again = new ArrayList<>();
    store.readings(
        r -> {
          again.add(r.id());
          return Cases.reading(r);
        },
        r -> {});
    assertThat(again).containsExactly("paper1", "wire1");
    assertThat(readings()).hasSize(2);
    store.forgetReadings();
    again.clear();
    store.readings(
        r -> {
          again.add(r.id());
          return Cases.reading(r);
        },
        r -> {});
    assertThat(again).hasSize(2);
  }
}
