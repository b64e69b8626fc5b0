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

  /** The scene of the last event. */
  private static Place last(String text) {
    return events(text).stream()
        .flatMap(e -> e.places().stream().limit(1))
        .map(p -> p.place())
        .reduce((a, b) -> b)
        .orElseThrow(() -> new AssertionError("no scene in " + text));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen shot dead three policemen in the Kenyan capital on Friday. | Nairobi",
        "A car bomb killed 52 people at a barracks in the capital of Yemen. | Sanaa",
        "Two soldiers were killed by a grenade in Mali's capital on Saturday. | Bamako",
        "Fighting went on in Taiz. On Tuesday a bomb killed five people at a mosque in the capital. | Sanaa",
        "Militants attacked a post in Helmand province. Later a bomber killed seven policemen in the provincial capital. | Lashkar Gah",
      })
  void aCapitalIsASceneWithoutItsName(String text, String name) {
    assertThat(last(text).name()).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1. Garissa: two nurses were abducted on Monday.\\n2. Nairobi: grenades were thrown at Kamau's, a bar; six people were wounded. | Nairobi County",
        "Bandiagara cercle. 9 March: gunmen killed two herders.\\nBankass cercle. 10 March: gunmen killed four herders. | Mopti",
        "Diffa - On 6 March fighters attacked a bridge.\\nBosso - On 9 March a car bomb killed one civilian. | Diffa",
        "MYITKYINA\\nOn 2 March police shot two protesters dead.\\nMONYWA\\nOn 4 March soldiers shot four dead. | Sagaing",
      })
  void aParagraphIsInThePlaceThatHeadsIt(String text, String unit) {
    assertThat(last(text.replace("\\n", "\n\n")).admin()).anyMatch(a -> a.contains(unit));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The same men are accused over the mosque in Hyderabad, where a bomb killed nine people, and of plots at Ajmer. | Hyderābād",
        "A bomb made in Rawalpindi killed three people at a rally in Karachi on Thursday. | Karachi",
        "Troops had come to Kidal. There gunmen killed two drivers. | Kidal",
        "In Idlib horns were sounded. This town has its memory: two car bombs killed 52 people. | Idlib",
      })
  void whatIsToldOfAPlaceSaysWhetherItIsTheScene(String text, String name) {
    assertThat(events(text).stream().flatMap(e -> e.places().stream().limit(1)))
        .anyMatch(p -> p.place().name().equals(name))
        .noneMatch(p -> p.place().name().equals("Rawalpindi"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Rebels attacked a convoy 30 km north of Goma on Monday. | 30 km north of Goma | COD | -1.41 | 29.24",
        "Militants attacked a camp 50 miles south-west of Baidoa on Monday. | 80 km south-west of Baidoa | SOM | 2.60 | 43.14",
        "Rebels ambushed a bus between Quetta and Sibi on Monday. | between Quetta and Sibi | PAK | 29.86 | 67.44",
        "Rebels ambushed a bus on the road from Quetta to Sibi on Monday. | between Quetta to Sibi | PAK | 29.86 | 67.44",
        "Rebels ambushed a bus on the Quetta-Sibi road on Monday. | between Quetta-Sibi | PAK | 29.86 | 67.44",
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "In Makobola, near Uvira, the chief says militiamen killed nine villagers in March. | Makobola",
        "In Lodwar, 300 km from Nairobi, gunmen shot dead two policemen on Monday. | Lodwar",
        "A rocket hit a market in Toretsk on Monday, fired from the outskirts of Horlivka. | Toretsk",
        "Rockets launched by rebels from the area of Horlivka killed two people in Toretsk on Monday. | Toretsk",
        "A teacher was shot dead in Rueso on Monday and his wife died in a hospital in Pattani. | Rueso",
        "A bomb killed two people in Gwoza on Monday and three men were treated at Maiduguri hospital. | Gwoza",
        "A bomb killed two people in Gwoza on Monday, and the hurt were taken to Bama and Maiduguri. | Gwoza",
        "Police shot dead a student in Jinja on Monday, his uncle told reporters in Kampala. | Jinja",
      })
  void aPlaceThatOnlyTellsOfAnotherIsNoScene(String text, String name) {
    assertThat(events(text))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.places()).isNotEmpty())
        .allSatisfy(e -> assertThat(e.places().get(0).place().name()).isEqualTo(name));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A bomb wounded six people in Yala on Monday. Police had gone to Hat Yai. In 2015 a car bomb killed a woman outside a hotel in the same town. | Hat Yai",
        "Rebels took Bambari. It rained. On Tuesday a grenade killed two people at a bar in the town. | Bambari",
        "Soldiers arrived in Konduga on Friday. Four gunmen shot dead a herder outside the village on Sunday. | Konduga",
      })
  void aSentenceCanPointBackToATown(String text, String name) {
    List<EventMention> events = events(text);
    EventMention last = events.get(events.size() - 1);
    assertThat(last.places()).isNotEmpty();
    assertThat(last.places().get(0).place().name()).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Police in the city spoke of a deed of hatred. Gunmen shot dead a man on Monday.",
        "Gunmen shot dead a man in the town of his birth.",
      })
  void withoutATownBeforeItNothingIsPointedBackTo(String text) {
    assertThat(events(text)).isNotEmpty().allSatisfy(e -> assertThat(e.places()).isEmpty());
  }
}
