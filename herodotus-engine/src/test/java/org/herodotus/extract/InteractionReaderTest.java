package org.herodotus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.Herodotus;
import org.herodotus.model.Actor;
import org.herodotus.model.Interaction;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what to whom: sentences with the type and the codes of both sides. */
class InteractionReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static List<Interaction> read(String text) {
    return HERODOTUS.read(Report.of("r", "Wire", Optional.empty(), "", text)).interactions();
  }

  private static String codes(List<Actor> actors) {
    return actors.stream()
        .map(a -> a.country().orElse("---") + a.sector().orElse(""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile rejected a Bolivian proposal on fishing rights.|REJECT|CHL|BOL",
        "Gabon dismissed a UN appeal for calm.|REJECT|GAB|UNOUNO",
        "Austria is opposed to Turkish membership of the bloc.|REJECT|AUT|TUR",
        "Laos agreed to US mediation in the dispute.|AGREE|LAO|USA",
        "The Ghanaian government demanded that the Togolese government free the crew.|REQUEST|GHAGOV|TGOGOV",
        "Burmese troops arrested more than 30 Bangladeshis on Sunday.|COERCE|MMRMIL|BGDCVL",
        "Turkish jets bombed a village near Tikrit.|ASSAULT|TURMIL|IRQCVL",
        "Four farmers were killed in Turkish shelling near Dohuk.|ASSAULT|TUR|IRQAGR",
        "A car bomb killed two Polish soldiers near Kirkuk.|ASSAULT|IRQUAF|POLMIL",
        "President Ernesto Salinas extended the curfew in Guayaquil.|COERCE|ECUGOV|ECUCVL",
        "Iraqi Kurds demonstrated against the budget in Erbil.|PROTEST|IRQCVL|IRQCVL",
        "Ethnic Serbs in Kosovo blocked a road near Mitrovica.|PROTEST|XKXCVL|XKXCVL",
        "French and Italian warships began joint exercises off Malta.|COOPERATE|FRAMIL ITAMIL|MLT",
        "Rwanda withdrew its troops from eastern Congo.|RETREAT|RWA|COD",
        "Opposition parties in Zambia boycotted the talks.|REJECT|ZMBOPP|''",
        "NATO peacekeepers arrived in Skopje on Tuesday.|AID|IGOMIL|MKD",
        "Officials in Peshawar say a bomb killed ten shoppers.|ASSAULT|PAKUAF|PAKCVL",
        "The Chadian army said it killed 12 rebels near Bol.|ASSAULT|TCDMIL|TCDREB",
        "Angry demonstrators ransacked the governor's office in Basra.|PROTEST|IRQCVL|IRQGOV",
        "The finance minister resigned on Monday under pressure from miners in Bolivia.|RETREAT|BOLGOV|BOLLAB"
      })
  void tellsWhoDidWhatToWhom(String text, String type, String actors, String recipients) {
    assertThat(read(text))
        .extracting(i -> i.type() + "|" + codes(i.actors()) + "|" + codes(i.recipients()))
        .containsExactly(type + "|" + actors + "|" + recipients);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Activists decry Nairobi bombings.|ACCUSE",
        "France downgrades ties with Niger.|SANCTION",
        "The parliament made concessions to the miners.|CONCEDE",
        "The union called off its strike on Friday.|CONCEDE",
        "Teachers walked off the job in Harare.|PROTEST",
        "Prosecutors issued arrest warrants for two generals.|COERCE",
        "Canada imposed sanctions on Belarus.|COERCE",
        "Cuba pledged its full support to Venezuela.|SUPPORT",
        "Ghana set four journalists free.|RETREAT",
        "India hopes to strengthen ties with Oman.|AGREE",
        "Poland wants Ukraine to release the driver.|REQUEST",
        "The minister defended the decision to accept 500 refugees.|SUPPORT",
        "The navy went on alert on Sunday.|MOBILIZE",
        "Peru declared the envoy persona non grata.|SANCTION",
        "The court found the general guilty.|SANCTION",
        "Libya ceded the strip to Chad.|RETREAT",
        "Gunmen opened fire on a bus in Quetta.|ASSAULT",
        "The mayor voiced concern over the arrests.|ACCUSE",
        "Kenya may suspend talks with Somalia.|THREATEN",
        "Jordan granted asylum to the pilot.|AID"
      })
  void tellsTheTypeByManyWords(String text, String type) {
    assertThat(read(text)).extracting(i -> i.type().name()).containsExactly(type);
  }

  @Test
  void anAppealDemandsNothing() {
    assertThat(read("Norway appealed to Sudan for restraint.").get(0).cameo()).contains("02");
    assertThat(read("Norway demanded that Sudan free the pilot.").get(0).cameo()).isEmpty();
  }
}
