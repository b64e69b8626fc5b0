package org.herodotus.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Incident;
import org.herodotus.model.LabelScore;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Reading;
import org.herodotus.model.ReportLabel;

/** Which incidents the MUC-4 guidelines hold relevant, and which they cannot tell apart. */
final class Muc4Relevance {
  private Muc4Relevance() {}

  private static final LinearModel MODEL = LinearModel.read("muc4_relevance.tsv");
  private static final double LEAST = 0.34;

  /** How much both readers count, in log odds, in whether a report tells of anything relevant. */
  private static final double RULES = 0.5;

  private static final double LEARNED = 0.4;
  private static final double CONSTANT = 0.65;

  /** How sure the learned reader must be alone, and where the rules say no. */
  private static final double LEAST_ALONE = 0.5;

  private static final double LEAST_AGAINST = 0.88;

  /**
   * The incidents of a report that become templates. Rules judge each incident, the learned reader
   * the report: where both read, they first settle together whether the report tells of anything
   * relevant, then the rules say what; if they hold nothing relevant, the likeliest stays.
   */
  static List<Muc4Draft> relevant(Reading reading, List<Muc4Draft> drafts) {
    Map<Muc4Draft, Double> byRules = new LinkedHashMap<>();
    for (Muc4Draft draft : drafts) {
      byRules.put(draft, MODEL.empty() ? 1 : MODEL.probability(Muc4Features.of(reading, draft)));
    }
    double best = byRules.values().stream().mapToDouble(p -> p).max().orElse(0);
    LearnedMarks learned = reading.resolved().marks().learned();
    if (learned.labels().isEmpty()) {
      return drafts.stream().filter(d -> byRules.get(d) >= LEAST).toList();
    }
    double byModel = learned.label(ReportLabel.RELEVANT).best();
    double report = RULES * Muc4Blend.logOdds(best) + LEARNED * Muc4Blend.logOdds(byModel);
    return report + CONSTANT < 0
        ? List.of()
        : drafts.stream().filter(d -> byRules.get(d) >= Math.min(LEAST, best)).toList();
  }

  /**
   * The type of incident that a learned reader sees in a report that the rules hold irrelevant;
   * empty if it sees none.
   *
   * @param alone whether it decides alone, or against the rules
   */
  static Optional<String> byModel(Reading reading, boolean alone) {
    LearnedMarks learned = reading.resolved().marks().learned();
    double least = alone ? LEAST_ALONE : LEAST_AGAINST;
    if (learned.label(ReportLabel.RELEVANT).best() < least) {
      return Optional.empty();
    }
    ReportLabel likeliest = ReportLabel.ATTACK;
    for (LabelScore score : learned.labels()) {
      if (score.label() != ReportLabel.RELEVANT && score.best() > learned.label(likeliest).best()) {
        likeliest = score.label();
      }
    }
    return Optional.of(likeliest.name().replace('_', ' '));
  }

  /** Whether nothing that a template can hold tells two incidents apart. */
  static boolean same(Muc4Draft a, Muc4Draft b) {
    boolean elsewhere = placesDiffer(a.incident, b.incident) && othersHit(a, b);
    return a.type.equals(b.type) && !daysDiffer(a.incident, b.incident) && !elsewhere;
  }

  private static boolean daysDiffer(Incident a, Incident b) {
    return a.when().isPresent() && b.when().isPresent() && !a.when().equals(b.when());
  }

  /**
   * Another place alone does not tell two incidents apart: a report's places are too often those of
   * its reporting.
   */
  private static boolean placesDiffer(Incident a, Incident b) {
    return a.where().isPresent()
        && b.where().isPresent()
        && !a.where().get().name().equals(b.where().get().name());
  }

  /** Whether both tell who or what was hit, and nobody and nothing of it is the same. */
  private static boolean othersHit(Muc4Draft a, Muc4Draft b) {
    Set<String> one = a.hit();
    Set<String> other = b.hit();
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }
}
