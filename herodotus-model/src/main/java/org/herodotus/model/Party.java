package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who is held, suspected or claims to have done it. Rivals stand side by side.
 *
 * @param name preferred name
 * @param actor who that is, if resolved
 * @param mentions how the reports call it
 * @param claimed whether the party claims or admits it in some report
 * @param evidence the words, in order
 */
public record Party(
    String name,
    Optional<Actor> actor,
    List<String> mentions,
    boolean claimed,
    List<Evidence> evidence) {
  public Party {
    mentions = List.copyOf(mentions);
    evidence = List.copyOf(evidence);
  }
}
