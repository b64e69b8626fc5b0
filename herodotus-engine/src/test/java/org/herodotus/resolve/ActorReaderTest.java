package org.herodotus.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static List<ActorMention> mentions(String text, String day) {
    Optional<Publication> published =
        day.isEmpty() ? Optional.empty() : Optional.of(Publication.on(LocalDate.parse(day)));
    return HERODOTUS.read(Report.of("r", "", published, "", text)).resolved().actors();
  }

  private static ActorMention mention(String text, String day, String words) {
    return mentions(text, day).stream()
        .filter(m -> m.span().of(text).equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no actor \"" + words + "\" in: " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "2000-06-01, GOV",
    "2010-06-01, REB",
    "2021-08-14, REB",
    "2021-08-15, GOV",
    "2023-01-01, GOV"
  })
  void theSameGroupIsWhatItWasOnTheDay(String day, String sector) {
    Actor taliban = mention("The Taliban attacked two farmers.", day, "Taliban").actor();
    assertThat(taliban.id()).contains("taliban");
    assertThat(taliban.sector()).contains(sector);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Al-Shabaab raided the town.|Al-Shabaab|al-shabaab",
        "al Shabab raided the town.|al Shabab|al-shabaab",
        "Fighters of the Kurdistan Workers' Party (PKK) fled.|PKK|kurdistan-workers-party",
        "Militants of the Tehreek-e-Taliban Pakistan fled.|Tehreek-e-Taliban Pakistan|tehrik-i-taliban-pakistan",
      })
  void namesAreFoundWhateverTheirSpelling(String text, String words, String id) {
    assertThat(mention(text, "2014-01-01", words).actor().id()).contains(id);
  }

  @Test
  void anAcronymMeansWhatTheTextIntroduced() {
    String text = "Peru: the National Liberation Army (ELN) fled. The ELN left Colombia.";
    assertThat(mention(text, "1990-01-01", "ELN").actor().name())
        .isEqualTo("National Liberation Army");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile's Defence Ministry denied it.|Defence Ministry|CHL|GOV",
        "Kenyan police fired.|Kenyan police|KEN|COP",
        "Four soldiers from Chad fell.|Four soldiers|TCD|MIL",
        "A union leader was shot.|union leader||LAB",
        "Masked gunmen opened fire.|Masked gunmen||UAF",
        "Two villagers fled.|Two villagers||CVL"
      })
  void rolesCarryCountryAndSector(String text, String words, String country, String sector) {
    Actor actor = mention(text, "", words).actor();
    assertThat(actor.country().orElse(null)).isEqualTo(country);
    assertThat(actor.sector()).contains(sector);
  }

  @Test
  void aTitleMakesAPersonOfAnUnknownName() {
    ActorMention m =
        mention("Police spokesman Orban Tellez said nothing.", "", "Police spokesman Orban Tellez");
    assertThat(m.actor().kind()).isEqualTo(Actor.Kind.PERSON);
    assertThat(m.actor().name()).isEqualTo("Orban Tellez");
    assertThat(m.actor().sector()).contains("COP");
  }

  @Test
  void officeHoldersAreFormerOfficialsAfterTheirTerm() {
    String text = "Angela Merkel spoke.";
    assertThat(mention(text, "2017-04-01", "Angela Merkel").actor().sector()).contains("GOV");
    assertThat(mention(text, "2023-04-01", "Angela Merkel").actor().sector()).contains("ELI");
  }

  @Test
  void theGroupPointsBackToTheGroupNamedLast() {
    String text = "Hamas fired rockets on Monday. The group said so.";
    ActorMention group = mention(text, "2009-01-01", "group");
    assertThat(group.actor().id()).contains("hamas");
    assertThat(group.antecedent()).isPresent();
  }

  @Test
  void heIsThePersonNamedLast() {
    String text = "General Pavel Ostrov arrived. He spoke.";
    assertThat(mention(text, "", "He").actor().name()).isEqualTo("Pavel Ostrov");
  }

  @Test
  void weIsThePublisherOfACommunique() {
    String text = "We struck the barracks at dawn.";
    Report report = Report.of("r", "Front for Northern Freedom", Optional.empty(), "", text);
    assertThat(HERODOTUS.read(report).resolved().actors())
        .anySatisfy(m -> assertThat(m.actor().name()).isEqualTo("Front for Northern Freedom"));
  }

  @Test
  void spansAreCutWithoutArticleAndInsideTheText() {
    String text = "The army, the police and \"the rebels\" met.";
    for (ActorMention m : mentions(text, "")) {
      assertThat(m.span().of(text)).doesNotStartWith("the ").doesNotEndWith(",");
    }
  }
}
