package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Incident;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is told as killed, hurt or seized did not do it, unless the words tell that too. */
class SufferersTest {
  private static final Herodotus HERODOTUS = new Herodotus();
  private static final Publication NEWS_DAY = Publication.at(Instant.parse("2016-03-20T12:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Marta Quiroga, a 43-year-old teacher, was shot and killed earlier this month by two men at her home in La Paz. | nobody
          Nelson Arce, shot dead on Tuesday in Tegucigalpa, belonged to the organization that Marta Quiroga led. | nobody
          The mayor of Tancitaro, Gustavo Sanchez, was stabbed to death on Monday. Sanchez had fought the gangs for years. | nobody
          Gunmen shot dead the journalist Ahmed Rilwan in Male on Sunday. Rilwan, who attacked the government in his columns, was 28. | nobody
          Six police officers were killed on Saturday in an ambush on the road to Jalalabad. The officers were returning from a raid. | nobody
          A roadside bomb killed five Afghan policemen in Uruzgan on Tuesday. The policemen had been attacking rebel positions. | nobody
          Colonel Mahmoud Darwish was shot dead outside his home in Damascus on Thursday. Darwish led the security branch in Duma. | nobody
          Retired general Ramon Castillo was gunned down by two men on a motorcycle in Medellin on Tuesday. General Castillo led the army's fight in the 1990s. | nobody
          Deputy police chief Juma Khan was killed on Sunday by a suicide bomber in Kandahar. Khan had led operations in the south. | nobody
          A convoy was attacked near Boni on Monday. Three troops died and the soldiers returned fire. | nobody
          Jose Ramos was killed Monday in Santa Marta. Ramos, who led the strike at the port, had been threatened. | nobody
          A senior commander, Mazen Fuqaha, was shot dead near his home in Gaza on Friday. Hamas blamed Israel. | Israel
          A suicide bomber killed himself and three soldiers in Zinjibar on Sunday. The bomber was named as Salem Awad. | Salem Awad
          The gunman, Dylan Kurtz, killed four worshippers in a church in Tulsa on Sunday and then killed himself. | Dylan Kurtz
          A man identified as Karim Haddad was shot dead after he opened fire on soldiers in Tunis on Monday, wounding two. | Karim Haddad
          Hassan Ali, who stabbed two officers in Nice on Thursday, was killed by police. | Hassan Ali
          Three Shabaab fighters were killed after they attacked an army base at Baidoa on Sunday. | Al Shabaab
          Islamic State fighters stormed a checkpoint at Rutba on Friday and 15 of them were killed. | Islamic State
          """)
  void noVictimIsTheDoer(String text, String doers) {
    Report report = Report.of("r", "", Optional.of(NEWS_DAY), "", text);
    List<Incident> incidents = HERODOTUS.reconcile(List.of(HERODOTUS.read(report))).incidents();

    assertThat(incidents).isNotEmpty();
    assertThat(incidents.stream().flatMap(i -> i.perpetrators().stream()))
        .extracting(p -> p.name())
        .containsExactlyInAnyOrder(doers.equals("nobody") ? new String[0] : doers.split("; "));
  }
}
