package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.Harm;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Toll;

/**
 * What of an episode is compared with others, worked out once.
 *
 * @param episode the episode
 * @param text words of the report if it is its main story, else of the sentences that tell of it
 * @param opening words of the first of these
 * @param rareWords names that hardly any other text holds
 * @param names named parties
 * @param targets head words of what was hit
 * @param figures harm and number, as one word, with the number
 * @param places places told with its mentions; empty if it has none but the scene of its report
 * @param published day of the report
 */
record EpisodeProfile(
    Episode episode,
    Terms.Vector text,
    Terms.Vector opening,
    Set<String> rareWords,
    Set<String> names,
    Set<String> targets,
    Map<String, Integer> figures,
    List<Place> places,
    Optional<LocalDate> published) {
  private static final int OPENING = 6;

  /** Places of an episode that are compared. */
  private static final int MOST_PLACES = 6;

  static EpisodeProfile of(Episode episode, Terms terms) {
    var marks = episode.reading().resolved().marks();
    var sentences =
        episode.lead()
            ? marks.sentences()
            : episode.mentions().stream()
                .map(EventMention::sentence)
                .distinct()
                .map(marks.sentences()::get)
                .toList();
    return new EpisodeProfile(
        episode,
        terms.of(marks, sentences),
        terms.of(marks, sentences.subList(0, Math.min(OPENING, sentences.size()))),
        terms.rareWords(marks, sentences),
        names(episode),
        Targets.heads(episode.mentions()),
        figures(episode),
        places(episode),
        episode.reading().report().published().map(p -> p.date()));
  }

  boolean lead() {
    return episode.lead();
  }

  private static Set<String> names(Episode episode) {
    Set<String> out = new HashSet<>();
    for (EventMention m : episode.mentions()) {
      for (Argument a : m.arguments()) {
        if (a.named()) {
          out.add(a.actor().map(x -> x.name()).orElse(a.text()).toLowerCase(Locale.ROOT));
        }
      }
    }
    return out;
  }

  private static Map<String, Integer> figures(Episode episode) {
    Map<String, Integer> out = new HashMap<>();
    for (Toll t : episode.tolls()) {
      int n = t.quantity().stated().orElse(0);
      if (n > 1 && t.harm() != Harm.RELEASED) {
        out.put(t.harm() + " " + n, n);
      }
    }
    return out;
  }

  private static List<Place> places(Episode episode) {
    return episode.mentions().stream()
        .flatMap(m -> m.places().stream())
        .map(PlaceMention::place)
        .distinct()
        .limit(MOST_PLACES)
        .toList();
  }
}
