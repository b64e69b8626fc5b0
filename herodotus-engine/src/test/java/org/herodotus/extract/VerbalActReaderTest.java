package org.herodotus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Claim;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbalActReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static Reading read(String outlet, String text) {
    return HERODOTUS.read(Report.of("r", outlet, Optional.empty(), "", text));
  }

  private static String name(Claim claim) {
    return claim.claimant().actor().orElseThrow().name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Boko Haram claimed responsibility for the blast.|RESPONSIBILITY|Boko Haram",
        "The minister was killed in a suicide attack in Beledweyne that Hamas claimed.|RESPONSIBILITY|Hamas",
        "A bomb hit Kano. A caller to a newspaper said Boko Haram had planted it.|RESPONSIBILITY|Boko Haram",
        "A school was stormed. Hamas said the assault was revenge for the raids.|RESPONSIBILITY|Hamas",
        "A bomb hit Kano. Local elders accuse Fulani herdsmen.|ACCUSATION|Local elders",
        "A bomb hit Kano. Boko Haram is suspected by police of having planned it.|ACCUSATION|police",
        "A bomb hit Kano. The Houthis dismissed the suggestion that they had been involved.|DENIAL|Houthis",
        "A bomb hit Kano. The separatists said they had no such missiles.|DENIAL|separatists",
        "Responsibility was not clear. Hamas took responsibility for it.|RESPONSIBILITY|Hamas",
        "Hezbollah denied the report.|DENIAL|Hezbollah",
        "Hezbollah said it had nothing to do with the blast.|DENIAL|Hezbollah",
        "The police blamed Boko Haram for the blast.|ACCUSATION|police",
        "A bomb killed two guards. Hamas telephoned editors to say it had done it.|RESPONSIBILITY|Hamas",
        "Two men were shot. A note signed by Boko Haram lay beside them.|RESPONSIBILITY|Boko Haram",
        "Amaq quotes a source as saying that Islamic State carried out the attack.|RESPONSIBILITY|Islamic State",
        "Hezbollah conceded that one of its drones had bombed a clinic.|RESPONSIBILITY|Hezbollah",
        "Hezbollah called the depot a legitimate military target.|RESPONSIBILITY|Hezbollah",
        "Gunmen identified by villagers as fighters of Boko Haram burned the mill.|ACCUSATION|villagers",
        "Officials held Boko Haram responsible for the blast.|ACCUSATION|Officials",
        "The attack on the hotel was claimed by Boko Haram.|RESPONSIBILITY|Boko Haram",
        "The rebels say they killed 40 soldiers on Tuesday, a claim that the army denies.|DENIAL|army",
        "The rebels say they killed 40 soldiers on Tuesday, a claim that the army denies.|RESPONSIBILITY|rebels",
        "Two men died in a blast. The army rejected as false reports that it had laid the mine.|DENIAL|army",
        "Police shot ten people in Kano. The government called the report baseless.|DENIAL|government",
        "The army said its aircraft had bombed a camp, killing ten.|RESPONSIBILITY|army",
        "A bomb hit Kano. The government accuses Boko Haram.|ACCUSATION|government",
        "Boko Haram has claimed Tuesday's raid on the barracks.|RESPONSIBILITY|Boko Haram",
        "Boko Haram claims, according to monitors. A bomb hit Kano.|RESPONSIBILITY|Boko Haram",
        "A bomb hit Kano. The mayor blamed Hamas; it was Boko Haram that claimed.|RESPONSIBILITY|Boko Haram",
        "The rebels report having overrun a post at Orsk, killing four.|RESPONSIBILITY|rebels",
        "A bomb hit Kano. Police said the driver was of the Boko Haram and the men belonged to it.|ACCUSATION|Police",
        "Ten herders were hacked to death by suspected Boko Haram fighters, the mayor said.|ACCUSATION|mayor",
        "A bomb hit Kano. Police have put a price on the head of Abu Zarr.|ACCUSATION|Police",
        "A bomb hit Kano. The rebels said no member would do such a thing.|DENIAL|rebels",
        "The army said its jets struck no civilians.|DENIAL|army",
        "A bomb hit Kano. Investigators suspect Boko Haram.|ACCUSATION|Investigators",
        "A bus blew up in Cotabato. Mayor Frances Uy laid it at the door of Abu Sayyaf.|ACCUSATION|Frances Uy",
        "Grenades hit a church in Wajir, an attack the government pinned on al-Shabaab.|ACCUSATION|government",
        "A bomb hit Kano. Prosecutors found Boko Haram responsible for the attack.|ACCUSATION|Prosecutors",
        "A bomb hit Jolo. Police named the bomber as Rommel Sali.|ACCUSATION|Police",
        "By the army's account, Boko Haram burned 40 houses at Kunhing.|ACCUSATION|army",
        "Six died near Kidal. The rebels fired first, says General Bakary Sidibe.|ACCUSATION|Bakary Sidibe",
        "Maoist guerrillas killed at least 75 policemen on Tuesday, Home Secretary G.K. Pillai said.|ACCUSATION|G.K. Pillai",
        "A mine killed eight. \"The Taliban laid it,\" district governor Baz Mohammad told reporters.|ACCUSATION|Baz Mohammad",
        "Two were knifed in Tangier. The suspect, Karim Boulaich, admitted stabbing them.|RESPONSIBILITY|Karim Boulaich",
        "The attack on the terminal at Brass, to which MEND lays claim, wounded three.|RESPONSIBILITY|MEND",
        "Boko Haram boasted of the raid on Baga.|RESPONSIBILITY|Boko Haram",
        "Police said Boko Haram had shot a headmaster. Boko Haram disowned the killing.|DENIAL|Boko Haram",
        "Bombs fell on a bakery. The army said it had used no barrel bombs there.|DENIAL|army",
        "A convoy was bombed in Aleppo. The army denied its planes were there.|DENIAL|army",
        "A bomb hit Kano. Hamas denied involvement. So did Hezbollah.|DENIAL|Hezbollah",
        "Bodo militants gunned down 11 villagers, said inspector general Arun Singh.|ACCUSATION|Arun Singh",
        "Two traders were shot in Bukavu, an attack that officers attribute to Boko Haram.|ACCUSATION|officers",
        "The minister blamed Boko Haram for the strike on the biscuit factory in Kano.|ACCUSATION|minister",
        "The attackers in Kano were its fighters, Boko Haram said.|RESPONSIBILITY|Boko Haram",
        "A hotel in Kano burned. Boko Haram, which was once tied to al Qaeda, said that it was behind it.|RESPONSIBILITY|Boko Haram",
        "Twelve were shot at Kamituga by Boko Haram, according to the mayor, Peter Mali.|ACCUSATION|Peter Mali",
        "Nine were shelled to death at Orsk. Hezbollah said one of its gunners had done it.|RESPONSIBILITY|Hezbollah",
        "A bomb hit Kano on Monday, killing six. The mayor says Boko Haram did it.|ACCUSATION|mayor",
        "Ten were shot at Orsk on Monday. The army says the rebels did.|ACCUSATION|army",
        "A bus was bombed in Kano. Hezbollah said that none of its men had been near the road.|DENIAL|Hezbollah",
        "A shell killed four at Orsk. The army said no gun of its brigade fired that day.|DENIAL|army",
        "Ten were shot at Orsk on Monday. The army said no order to fire had been given.|DENIAL|army",
        "A bomb hit Kano on Monday. The government blamed Boko Haram, which denied it.|DENIAL|Boko Haram",
        "A bomb hit Kano on Monday. The mayor accused Boko Haram. Boko Haram denied that it had.|DENIAL|Boko Haram",
        "A bomb hit Kano on Monday. The minister saw the hand of Boko Haram in the blast.|ACCUSATION|minister",
        "A bomb hit Kano on Monday. The minister saw Boko Haram's fingerprints on the bombing.|ACCUSATION|minister",
        "A bomb hit Kano on Monday. Prosecutors convicted Abu Zarr of the bombing.|ACCUSATION|Prosecutors",
        "A bomb hit Kano on Monday. Police named Abu Zarr as the mastermind.|ACCUSATION|Police",
        "Responsibility was taken by Boko Haram for the bomb that killed six in Kano.|RESPONSIBILITY|Boko Haram",
        "A bomb hit Kano on Monday. Boko Haram owned the attack in a video.|RESPONSIBILITY|Boko Haram",
        "A truck bomb killed nine in Kano. Boko Haram said a Cameroonian had carried it out.|RESPONSIBILITY|Boko Haram",
        "A bomb hit Kano on Monday. Police said Boko Haram, an armed group, was to blame.|ACCUSATION|Police"
      })
  void readsClaims(String text, Claim.Kind kind, String claimant) {
    assertThat(read("", text).claims())
        .anySatisfy(
            c -> {
              assertThat(c.kind()).isEqualTo(kind);
              assertThat(name(c)).isEqualTo(claimant);
            });
  }

  @Test
  void aDenialIsAgainstWhoeverAccusedBefore() {
    List<Claim> claims =
        read("", "The police accused Boko Haram of the raid. Boko Haram denied it.").claims();
    assertThat(claims)
        .filteredOn(c -> c.kind() == Claim.Kind.DENIAL)
        .singleElement()
        .satisfies(c -> assertThat(c.against().orElseThrow().name()).isEqualTo("police"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army denied that it would send troops after rebels killed 12 people in Ituri.",
        "A bomb hit Kano. Workers laid flowers on the door of the church, police said.",
        "No group said that it had carried out the bombing in Kano.",
        "The Home Office denied a visa to the preacher after the Westminster attack.",
        "Ministers blamed the opposition for the rise in prices.",
        "Fighting went on at Orsk on Monday. The rebels said no fighter had been hit.",
        "A bomb hit Kano on Monday. An inquiry found no connection with the earlier fire.",
        "Police said the minister had put three men on trial over the attack in Sousse."
      })
  void readsNoClaimWhereNobodyIsBlamed(String text) {
    assertThat(read("", text).claims()).isEmpty();
  }

  @Test
  void anAccusationNamesTheAccused() {
    List<Claim> claims = read("", "The police accused Boko Haram of the raid.").claims();
    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).against().orElseThrow().actor().orElseThrow().name())
        .isEqualTo("Boko Haram");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No group has claimed responsibility for the attack.",
        "Nobody claimed responsibility.",
        "The committee claimed expenses.",
        "The ministry said it was too early to tell who was behind the blast.",
        "The embassy declined to confirm or deny the attack.",
        "The minister rejected any suggestion of slackness.",
        "The mayor accused Hamas of neglecting the roads.",
        "The blast claimed ten lives, the mayor said.",
        "The committee claimed that the attack was planned.",
        "The mayor said the gunmen did not fire on the clinic.",
        "The attack will be studied by an inquiry ordered by the president, the mayor said."
      })
  void nobodyClaimsWhereNobodyDoes(String text) {
    assertThat(read("", text).claims()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The president condemned the attack.|CONDEMN",
        "The president called it a barbaric act.|CONDEMN",
        "Hamas threatened to retaliate.|THREATEN",
        "The minister demanded an inquiry.|DEMAND",
        "The minister vowed to catch them.|PROMISE",
        "The bishop praised the medics.|PRAISE",
        "The governor announced a curfew.|ANNOUNCE"
      })
  void readsStatements(String text, Statement.Type type) {
    assertThat(read("", text).statements()).extracting(Statement::type).contains(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A widow asked him why no help had come.|DEMAND",
        "The mayor did not condemn the attack.|CONDEMN",
        "It was a massacre, a witness said.|CONDEMN"
      })
  void questionsAndFactsAreNoStatements(String text, Statement.Type type) {
    assertThat(read("", text).statements()).extracting(Statement::type).doesNotContain(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Front of the Mujahideen|A squad of the mujahideen stormed the post at Orsk and killed nine.",
        "Orsk Guerrilla Front|On Monday our comrades attacked a police post, killing six.",
        "Ministry of Defence, Freedonia|Missiles destroyed a depot near Orsk, killing 12 men.",
        "Army of Freedonia|Troops ambushed a convoy of terrorists near Orsk and killed 12."
      })
  void aCommuniqueTakesTheDeedsOfItsOwnSide(String outlet, String text) {
    assertThat(read(outlet, text).claims())
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.kind()).isEqualTo(Claim.Kind.RESPONSIBILITY));
  }

  @Test
  void theNationOfTheRocketIsAccused() {
    assertThat(
            read("", "A rocket hit the port of Orsk. Riyadh said the rocket was Iranian.").claims())
        .singleElement()
        .satisfies(c -> assertThat(c.against().orElseThrow().name()).isEqualTo("Iran"));
  }

  @Test
  void aCommuniqueThreatensInItsOwnWords() {
    Reading reading =
        read(
            "Front for Northern Freedom",
            "We hold the hills. Any convoy that enters them will be a target.");
    assertThat(reading.statements())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.type()).isEqualTo(Statement.Type.THREATEN);
              assertThat(s.speaker().name()).isEqualTo("Front for Northern Freedom");
            });
  }

  @Test
  void theAccusedStandSideBySide() {
    assertThat(read("", "The mayor blamed Hamas and Hezbollah for the blast.").claims())
        .extracting(c -> c.against().orElseThrow().actor().orElseThrow().name())
        .containsExactly("Hamas", "Hezbollah");
  }

  @Test
  void anAccusedWhomNoLexiconKnowsIsNamedInTheReportsWords() {
    assertThat(read("", "The mayor blamed a dissident splinter group for the blast.").claims())
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.against().orElseThrow().name()).isEqualTo("dissident splinter group"));
  }

  @Test
  void aMinistryIsThePublisherOfItsOwnCommunique() {
    Reading reading =
        read(
            "Ministry of Defence, Freedonia",
            "A shell fell on Orsk on Monday. The High Command denies the attack.");
    assertThat(reading.claims())
        .singleElement()
        .satisfies(c -> assertThat(c.claimant().name()).isEqualTo("Ministry of Defence"));
  }

  @Test
  void aPronounThatClaimsStandsForAGroup() {
    Reading reading =
        read(
            "",
            "Boko Haram is active in Chad and Niger. They claimed responsibility for the raid.");
    assertThat(reading.claims())
        .extracting(VerbalActReaderTest::name)
        .containsExactly("Boko Haram");
  }

  @Test
  void plainSayingCanPromiseOrThreaten() {
    assertThat(read("", "\"We will hunt them down,\" the minister said.").statements())
        .extracting(Statement::type)
        .contains(Statement.Type.THREATEN);
  }

  @Test
  void aWishForDiscretionIsNoDemand() {
    assertThat(read("", "A teacher asked for his name to be withheld.").statements()).isEmpty();
  }

  @Test
  void evidenceIsCutOutOfTheReport() {
    Reading reading = read("", "Hezbollah denied the report. The president condemned the attack.");
    reading
        .claims()
        .forEach(c -> assertThat(c.evidence().holdsIn(reading.report().content())).isTrue());
    reading
        .statements()
        .forEach(s -> assertThat(s.evidence().holdsIn(reading.report().content())).isTrue());
  }
}
