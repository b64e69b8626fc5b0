package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * A political event in the PLOVER sense: who did what to whom, violent or not.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode, if any
 * @param cameo CAMEO root, if the words tell a finer one than the type: an appeal (02) is a request
 *     that demands nothing
 * @param actors who acts
 * @param recipients whom it is done to; may be empty
 * @param evidence the words
 */
public record Interaction(
    PloverType type,
    Optional<String> mode,
    Optional<String> cameo,
    List<Actor> actors,
    List<Actor> recipients,
    Evidence evidence) {
  public Interaction {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
