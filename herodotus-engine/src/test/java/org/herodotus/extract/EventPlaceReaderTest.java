package org.herodotus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.EventMention;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Place;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPlaceReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static List<EventMention> events(String text) {
    Publication day = Publication.on(LocalDate.of(2024, 3, 15));
    return HERODOTUS.read(Report.of("r", "Wire", Optional.of(day), "", text)).events();
  }

  private static Place scene(String text) {
    return events(text).stream()
        .flatMap(e -> e.places().stream().limit(1))
        .map(p -> p.place())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no scene in " + text));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Rebels attacked a convoy 30 km north of Goma on Monday. | 30 km north of Goma | COD | -1.41 | 29.24",
        "Militants attacked a camp 50 miles south-west of Baidoa on Monday. | 80 km south-west of Baidoa | SOM | 2.60 | 43.14",
        "Rebels ambushed a bus between Quetta and Sibi on Monday. | between Quetta and Sibi | PAK | 29.86 | 67.44",
      })
  void distancesAreWorkedOut(String text, String name, String country, double lat, double lon) {
    Place scene = scene(text);
    assertThat(scene.name()).isEqualTo(name);
    assertThat(scene.country()).contains(country);
    assertThat(scene.point().orElseThrow().kmTo(new GeoPoint(lat, lon))).isLessThan(8);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen shot dead six people in the village of Xanabwe, near Bunia, on Friday. | Xanabwe | Ituri | 15",
        "Herders killed 30 people in Qurmali village in Plateau State on Sunday. | Qurmali | Plateau State | 400",
        "A bomb exploded at Zorrabad, 12 km east of Kunduz, on Monday. | Zorrabad | Kunduz | 15",
        "A gunman killed four people at Xanthor Elementary School in Ohio on Monday. | Xanthor Elementary School | Ohio | 400",
      })
  void aSceneThatNoGazetteerListsIsPlacedByWhatStandsBesideIt(
      String text, String name, String unit, double radius) {
    Place scene = scene(text);
    assertThat(scene.name()).isEqualTo(name);
    assertThat(scene.id()).isEmpty();
    assertThat(scene.admin()).anyMatch(a -> a.contains(unit));
    assertThat(scene.point()).isPresent();
    assertThat(scene.radiusKm()).isLessThanOrEqualTo(radius);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen killed ten people at Friday prayers in Kaduna. | Kaduna",
        "Rebels killed four soldiers in Operation Thunder near Kananga. | Kananga",
        "Gunmen shot dead a lawmaker outside Parliament in Nairobi. | Nairobi",
        "A gunman killed nine in the Oregon District of Dayton, Ohio. | Dayton",
      })
  void wordsInCapitalsAreNotScenesForThat(String text, String name) {
    assertThat(scene(text).name()).isEqualTo(name);
  }

  @Test
  void anUnknownVillageIsNotInTheCapitalWhereTheReportWasFiled() {
    Place scene =
        scene("NIAMEY - Gunmen killed 58 people at Qurmali on Monday, officials in Niger said.");
    assertThat(scene.name()).isEqualTo("Qurmali");
    assertThat(scene.country()).contains("NER");
    assertThat(scene.radiusKm()).isGreaterThan(100);
    assertThat(scene.admin()).isEmpty();
  }

  @Test
  void theDatelineAloneIsNoScene() {
    assertThat(events("LONDON - Gunmen killed nine people on Monday, the army said."))
        .isNotEmpty()
        .allMatch(e -> e.places().isEmpty());
  }
}
