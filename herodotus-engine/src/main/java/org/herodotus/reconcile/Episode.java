package org.herodotus.reconcile;

import java.util.List;
import java.util.Optional;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Reading;
import org.herodotus.model.Statement;
import org.herodotus.model.Toll;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * One incident as one report tells it: all mentions of it with their figures, claims and
 * statements.
 *
 * @param reading the report's reading
 * @param index position among the report's episodes
 * @param mentions mentions, in text order; never empty
 * @param tolls figures, in text order
 * @param claims claims about it
 * @param statements verbal acts about it
 * @param type kind of incident, voted by the mentions
 * @param when days, if the report tells them
 * @param where place, if the report tells it
 * @param background whether it is told as history
 * @param lead whether it is what the report is mainly about
 * @param reasons why the mentions were joined
 */
record Episode(
    Reading reading,
    int index,
    List<EventMention> mentions,
    List<Toll> tolls,
    List<Claim> claims,
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
    statements = List.copyOf(statements);
    reasons = List.copyOf(reasons);
  }

  String report() {
    return reading.report().id();
  }
}
