package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Statement;
import org.herodotus.model.Toll;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * One incident as one report tells it: all mentions of it with their figures, claims and
 * statements.
 *
 * @param report the report
 * @param index position among the report's episodes
 * @param mentions mentions, in text order; never empty
 * @param tolls figures, in text order
 * @param claims claims about it
 * @param headline those of them that the headline makes
 * @param statements verbal acts about it
 * @param type kind of incident, voted by the mentions
 * @param when days, if the report tells them
 * @param where place, if the report tells it
 * @param background whether it is told as history
 * @param lead whether it is what the report is mainly about
 * @param reasons why the mentions were joined
 */
record Episode(
    Report report,
    int index,
    List<EventMention> mentions,
    List<Toll> tolls,
    List<Claim> claims,
    List<Claim> headline,
    List<Statement> statements,
    IncidentType type,
    Optional<When> when,
    Optional<Where> where,
    boolean background,
    boolean lead,
    List<String> reasons) {
  Episode {
    mentions = List.copyOf(mentions);
    tolls = List.copyOf(tolls);
    claims = List.copyOf(claims);
    headline = List.copyOf(headline);
    statements = List.copyOf(statements);
    reasons = List.copyOf(reasons);
  }

  /** Day of the report, if known. */
  Optional<LocalDate> published() {
    return report.published().map(Publication::date);
  }
}
