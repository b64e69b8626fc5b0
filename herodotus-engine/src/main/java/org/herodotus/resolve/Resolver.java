package org.herodotus.resolve;

import java.util.List;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.TimeExpression;

/**
 * Settles what the words of a report mean: days, places, actors, and who is speaking. Thread-safe.
 */
public final class Resolver {
  private final TimeReader times = new TimeReader();
  private final PlaceReader places;
  private final SeatReader seats;
  private final ActorReader actors;
  private final VoiceReader voices = new VoiceReader();
  private final LearnedVoices learnedVoices = new LearnedVoices();

  /** Settles places by the names that {@code gazetteer} knows. */
  public Resolver(Gazetteer gazetteer) {
    PlaceWords words = new PlaceWords();
    places = new PlaceReader(gazetteer, words);
    seats = new SeatReader(gazetteer, words);
    actors = new ActorReader(words);
  }

  public Resolved settle(Annotations marks) {
    List<TimeExpression> when = times.read(marks);
    List<PlaceMention> where =
        places.read(marks, actors.home(marks)).stream()
            .filter(p -> !within(p.span(), when))
            .toList();
    List<ActorMention> who = actors.read(marks, where, when);
    return new Resolved(
        marks,
        seats.beside(marks, where),
        when,
        who,
        voices.read(marks, who),
        actors.publisher(marks, where));
  }

  /** "In mid-March" names no town. */
  private static boolean within(Span name, List<TimeExpression> times) {
    return times.stream().anyMatch(t -> t.span().contains(name));
  }

  /**
   * A report with the voices heard anew.
   *
   * @param voices who says what, as both readers bound it
   * @param acts the voices that acts of violence are read from: the rules' own, and others beside
   *     them
   */
  public record Heard(Resolved voices, Resolved acts) {}

  /**
   * The same sense with the voices heard anew, now that a learned reader has marked the report.
   *
   * @param alone whether the voices that rules find are left out
   */
  public Heard listenAgain(Resolved sense, LearnedMarks learned, boolean alone) {
    Annotations marks = sense.marks().with(learned);
    List<Attribution> rules = sense.attributions();
    List<Attribution> heard = learnedVoices.read(marks, sense.actors());
    if (alone) {
      Resolved only = with(sense, marks, heard);
      return new Heard(only, only);
    }
    return new Heard(
        with(sense, marks, VoiceMerger.merge(rules, heard, learned, marks.quantities())),
        with(sense, marks, VoiceMerger.beside(rules, heard)));
  }

  private static Resolved with(Resolved sense, Annotations marks, List<Attribution> voices) {
    return new Resolved(
        marks, sense.places(), sense.times(), sense.actors(), voices, sense.publisher());
  }
}
