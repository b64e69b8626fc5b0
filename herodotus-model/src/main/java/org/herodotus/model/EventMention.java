package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * Words that tell of one violent event: a verb or noun with those who take part, its time and its
 * place.
 *
 * @param index position in {@link Reading#events()}
 * @param type kind of incident
 * @param trigger the word or words ("blew himself up", "attack")
 * @param sentence index of the sentence
 * @param definite whether it points back to an event already told ("the attack", "it")
 * @param arguments who and what takes part
 * @param places where, best first
 * @param times when, best first
 * @param factuality whether it is told to have happened
 * @param voices who tells of it, outermost first; empty = the outlet
 * @param confidence 0 to 1
 * @param evidence the clause or sentence
 * @param derivation which rule found it
 */
public record EventMention(
    int index,
    IncidentType type,
    Span trigger,
    int sentence,
    boolean definite,
    List<Argument> arguments,
    List<PlaceMention> places,
    List<TimeExpression> times,
    Factuality factuality,
    List<Voice> voices,
    double confidence,
    Evidence evidence,
    Derivation derivation) {
  public EventMention {
    arguments = List.copyOf(arguments);
    places = List.copyOf(places);
    times = List.copyOf(times);
    voices = List.copyOf(voices);
  }

  /** The same mention with other participants. */
  public EventMention withArguments(List<Argument> others) {
    return new EventMention(
        index,
        type,
        trigger,
        sentence,
        definite,
        others,
        places,
        times,
        factuality,
        voices,
        confidence,
        evidence,
        derivation);
  }

  /** The same mention told to have happened otherwise. */
  public EventMention withFactuality(Factuality other) {
    return new EventMention(
        index,
        type,
        trigger,
        sentence,
        definite,
        arguments,
        places,
        times,
        other,
        voices,
        confidence,
        evidence,
        derivation);
  }

  public List<Argument> arguments(Argument.Role role) {
    return arguments.stream().filter(a -> a.role() == role).toList();
  }

  public Optional<PlaceMention> place() {
    return places.stream().findFirst();
  }

  public Optional<TimeExpression> time() {
    return times.stream().findFirst();
  }
}
