package org.herodotus.model;

import java.util.List;

/**
 * Everything that was read in one report: a pure function of the report and the version of the
 * software.
 *
 * @param resolved words, places, times, actors, voices
 * @param events mentions of violent events, in text order
 * @param tolls figures of harm, in text order
 * @param claims claims of responsibility, denials, accusations
 * @param statements verbal acts
 * @param interactions PLOVER events, violent or not
 */
public record Reading(
    Resolved resolved,
    List<EventMention> events,
    List<Toll> tolls,
    List<Claim> claims,
    List<Statement> statements,
    List<Interaction> interactions) {
  public Reading {
    events = List.copyOf(events);
    tolls = List.copyOf(tolls);
    claims = List.copyOf(claims);
    statements = List.copyOf(statements);
    interactions = List.copyOf(interactions);
  }

  public Report report() {
    return resolved.report();
  }
}
