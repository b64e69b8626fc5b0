package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.Attribution;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;

/** Which country those belong to of whom none is told, and whom a place stands for. Thread-safe. */
final class PartyHomes {
  private static final Set<String> AIMED = GrammarWords.set("PartyHomes.AIMED");

  private final Nations nations;

  PartyHomes(Nations nations) {
    this.nations = nations;
  }

  /** Actors whose country is not told are taken to be of the country that the clause is about. */
  List<Actor> homed(Resolved sense, Scene scene, int trigger, List<Actor> actors) {
    return homed(sense, scene, trigger, actors, false);
  }

  List<Actor> homed(Resolved sense, Scene scene, int trigger, List<Actor> actors, boolean behind) {
    List<Actor> out = new ArrayList<>();
    for (Actor actor : actors) {
      out.add(
          actor.country().isPresent()
              ? actor
              : home(sense, scene, trigger, actor.kind() == Actor.Kind.PERSON, behind)
                  .map(c -> withCountry(actor, c))
                  .orElse(actor));
    }
    return out.stream().distinct().toList();
  }

  /** Those who undergo an act and of whom no country is told live where it happens. */
  List<Actor> homedThere(Resolved sense, Scene scene, int trigger, List<Actor> recipients) {
    Optional<String> there = stage(sense, scene, trigger);
    List<Actor> out = new ArrayList<>();
    for (Actor actor : recipients) {
      out.add(
          actor.country().isEmpty() && there.isPresent() ? withCountry(actor, there.get()) : actor);
    }
    return homed(sense, scene, trigger, out, true);
  }

  /** The country that an act happens in, as far as its sentence tells. */
  Optional<String> there(Resolved sense, Scene scene, int trigger) {
    return stage(sense, scene, trigger).or(() -> home(sense, scene, trigger, false, false));
  }

  /** The country of the first place behind a word, else of the place before it. */
  private static Optional<String> stage(Resolved sense, Scene scene, int trigger) {
    return place(sense, scene, trigger, scene.end())
        .or(
            () ->
                sense.places().stream()
                    .filter(p -> scene.sentence().span().contains(p.span()))
                    .filter(p -> p.use() == PlaceMention.Use.LOCATION)
                    .findFirst())
        .flatMap(p -> p.place().country());
  }

  /**
   * The country named nearest; of a person by name none that an act is aimed against, and of those
   * behind a word rather one behind it.
   */
  private Optional<String> home(
      Resolved sense, Scene scene, int trigger, boolean person, boolean behind) {
    String found = "";
    int least = Integer.MAX_VALUE;
    for (int i = scene.first(); i < scene.end(); i++) {
      var nation = nations.find(sense.marks().tokens(), i, scene.end());
      boolean own =
          nation.isPresent()
              && !before(scene, i, "ethnic")
              && !(person && i > trigger && AIMED.contains(scene.token(i - 1).lower()));
      int distance = Math.abs(i - trigger) + (behind && i < trigger ? scene.end() : 0);
      if (own && distance < least) {
        least = distance;
        found = nation.get().values().get(0).country();
      }
    }
    if (!found.isEmpty()) {
      return Optional.of(found);
    }
    for (PlaceMention place : sense.places()) {
      if (scene.sentence().span().contains(place.span()) && place.place().country().isPresent()) {
        return place.place().country();
      }
    }
    return Optional.empty();
  }

  private static boolean before(Scene scene, int token, String word) {
    return token > scene.first() && scene.token(token - 1).lower().equals(word);
  }

  static Actor withCountry(Actor actor, String country) {
    return new Actor(
        actor.id(),
        actor.name(),
        actor.kind(),
        Optional.of(country),
        actor.sector(),
        actor.parent());
  }

  /** The first place behind a word that is no listed body's name. */
  static Optional<PlaceMention> place(Resolved sense, Scene scene, int trigger, int limit) {
    int from = scene.token(trigger).span().end();
    int to = scene.token(limit - 1).span().end();
    for (PlaceMention place : sense.places()) {
      boolean behind = place.span().start() > from && place.span().end() <= to;
      if (behind
          && place.use() != PlaceMention.Use.DEMONYM
          && place.place().country().isPresent()
          && sense.attributions().stream().noneMatch(a -> speaks(a, place))
          && sense.actors().stream()
              .noneMatch(a -> PartyLinks.listed(a) && a.span().overlaps(place.span()))) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** "Officials in Nairobi said": the place of a voice, not of what it tells. */
  private static boolean speaks(Attribution attribution, PlaceMention place) {
    return attribution
        .source()
        .filter(s -> s.overlaps(place.span()) || near(s.end(), place.span().start()))
        .isPresent();
  }

  private static boolean near(int end, int start) {
    return start >= end && start - end <= " in the ".length();
  }

  /** The place of an act stands for its country, and a town for those who bear the act there. */
  static Actor people(PlaceMention place, PartyFinder.Act act) {
    boolean town =
        act.borne()
            && switch (place.place().kind()) {
              case TOWN, DISTRICT, SITE, FACILITY -> true;
              default -> false;
            };
    return new Actor(
        Optional.empty(),
        place.place().name(),
        town ? Actor.Kind.CIVILIANS : Actor.Kind.UNKNOWN,
        place.place().country(),
        town ? Optional.of("CVL") : Optional.empty(),
        Optional.empty());
  }
}
