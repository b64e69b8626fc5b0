package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * One voice's telling of an incident in one report. Accounts are never edited; a later version of
 * the article adds a new one.
 *
 * @param id stable key
 * @param report id of the report
 * @param voices who tells it, outermost first; empty = the outlet in its own voice
 * @param tolls its figures, in text order
 * @param independent whether it counts as a voice of its own (a copied wire story does not)
 * @param supersedes account of an older version of the article, if any
 */
public record Account(
    String id,
    String report,
    List<Voice> voices,
    List<Toll> tolls,
    boolean independent,
    Optional<String> supersedes) {
  public Account {
    voices = List.copyOf(voices);
    tolls = List.copyOf(tolls);
  }
}
