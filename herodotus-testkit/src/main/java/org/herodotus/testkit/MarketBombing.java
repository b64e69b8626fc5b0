package org.herodotus.testkit;

import static org.herodotus.testkit.Cases.atLeast;
import static org.herodotus.testkit.Cases.evidence;
import static org.herodotus.testkit.Cases.part;
import static org.herodotus.testkit.Cases.report;
import static org.herodotus.testkit.Cases.toll;
import static org.herodotus.testkit.Cases.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.Account;
import org.herodotus.model.Actor;
import org.herodotus.model.Claim;
import org.herodotus.model.Disagreement;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Individual;
import org.herodotus.model.Party;
import org.herodotus.model.Place;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.herodotus.model.Target;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * An invented bombing told by two outlets that differ: police and hospital give other figures, one
 * party claims it, another denies it, a victim is named.
 */
public final class MarketBombing {
  public static final Report WIRE =
      report(
          "wire1",
          "Coast Wire",
          "2024-03-12T10:00:00Z",
          "Bomb kills 12 at Sarband market",
          "At least 12 people were killed, including 3 children, when a bomb went off near the"
              + " market of Sarband on Tuesday, police said. Mara Velin, a teacher, was among the"
              + " dead. The Red Valley Front said it carried out the attack.");

  public static final Report PAPER =
      report(
          "paper1",
          "Harbour Daily",
          "2024-03-13",
          "=Toll of Sarband blast rises",
          "Fourteen people died and 30 were wounded, a hospital official said on Wednesday. The"
              + " Hill Brigade denied any part in it. The president condemned the bombing.");

  private MarketBombing() {}

  /** What was read in both reports. */
  public static List<Reading> readings() {
    return List.of(Cases.reading(WIRE, policeKilled()), Cases.reading(PAPER, hospitalKilled()));
  }

  private static Toll policeKilled() {
    return atLeast(WIRE, Harm.KILLED, 12, "At least 12", "At least 12 people were killed")
        .withVoices(
            List.of(voice(WIRE, Voice.Kind.ROLE, "police")), org.herodotus.model.Stance.STATES);
  }

  private static Toll hospitalKilled() {
    return toll(PAPER, Harm.KILLED, 14, "Fourteen", "Fourteen people died");
  }

  /** The incident as reconciling would set it out. */
  public static Incident incident() {
    Toll children = part(toll(WIRE, Harm.KILLED, 3, "3", "including 3 children"), "children");
    Toll wounded = toll(PAPER, Harm.WOUNDED, 30, "30", "30 were wounded");
    List<Voice> police = List.of(voice(WIRE, Voice.Kind.ROLE, "police"));
    List<Voice> hospital = List.of(voice(PAPER, Voice.Kind.ROLE, "hospital official"));
    Voice front = voice(WIRE, Voice.Kind.NAMED, "Red Valley Front");
    Voice brigade = voice(PAPER, Voice.Kind.NAMED, "Hill Brigade");
    return new Incident(
        "XXA-2024-03-12-A1B2C3",
        IncidentType.BOMBING,
        Incident.Status.HAPPENED,
        false,
        Optional.of(When.day(LocalDate.parse("2024-03-12"))),
        Optional.of(sarband()),
        List.of(
            new Party(
                "Red Valley Front",
                Optional.of(front()),
                List.of("The Red Valley Front"),
                true,
                List.of(evidence(WIRE, "The Red Valley Front said it carried out the attack")))),
        List.of(new Individual("Mara Velin", Individual.Role.VICTIM, evidence(WIRE, "Mara Velin"))),
        List.of(new Target("market of Sarband", GroupKind.CIVILIANS, evidence(WIRE, "market"))),
        List.of("bomb"),
        List.of("wire1", "paper1"),
        List.of(
            new Account(
                "acc1", "wire1", police, List.of(policeKilled(), children), true, Optional.empty()),
            new Account(
                "acc2",
                "paper1",
                hospital,
                List.of(hospitalKilled(), wounded),
                true,
                Optional.empty())),
        List.of(
            new Claim(
                Claim.Kind.RESPONSIBILITY,
                front,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(0),
                evidence(WIRE, "The Red Valley Front said it carried out the attack")),
            new Claim(
                Claim.Kind.DENIAL,
                brigade,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(0),
                evidence(PAPER, "The Hill Brigade denied any part in it"))),
        List.of(
            new Statement(
                Statement.Type.CONDEMN,
                voice(PAPER, Voice.Kind.ROLE, "president"),
                OptionalInt.of(0),
                evidence(PAPER, "The president condemned the bombing"))),
        List.of(
            new Reconciled(
                Harm.KILLED,
                OptionalInt.of(12),
                OptionalInt.of(14),
                OptionalInt.of(14),
                "majority",
                List.of(evidence(PAPER, "Fourteen people died"))),
            new Reconciled(
                Harm.WOUNDED,
                OptionalInt.of(30),
                OptionalInt.of(30),
                OptionalInt.of(30),
                "majority",
                List.of(evidence(PAPER, "30 were wounded")))),
        List.of(
            new Disagreement(
                "killed",
                List.of(
                    new Disagreement.Position(
                        "at least 12",
                        List.of("police"),
                        List.of(evidence(WIRE, "At least 12 people were killed"))),
                    new Disagreement.Position(
                        "14",
                        List.of("hospital official"),
                        List.of(evidence(PAPER, "Fourteen people died")))))),
        List.of(evidence(WIRE, "a bomb went off near the market of Sarband on Tuesday")),
        List.of("across reports: same day, same place"));
  }

  private static Actor front() {
    return new Actor(
        Optional.of("red-valley-front"),
        "Red Valley Front",
        Actor.Kind.REBEL_GROUP,
        Optional.of("XXA"),
        Optional.of("REB"),
        Optional.empty());
  }

  private static Where sarband() {
    return new Where(
        "market of Sarband",
        new Place(
            Optional.of("gn:1"),
            "Sarband",
            Optional.of("XXA"),
            List.of("Low District", "Ösby Province"),
            Optional.of(new GeoPoint(34.5, -0.5)),
            5,
            Place.Kind.TOWN),
        Where.Precision.NEAR);
  }

  /** The casebook of this one incident. */
  public static Reconciliation reconciliation() {
    return new Reconciliation(List.of(incident()), List.of(), List.of());
  }
}
