package org.herodotus.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.ActorEntry;
import org.herodotus.lexicon.ActorLexicon;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Token;

/**
 * What stands next to a phrase and tells whose it is: the possessor before it ("Chile's Defence
 * Ministry") and what it is of or in ("a commander of the Quds Force", "police in Kano").
 *
 * @param country ISO code, or empty
 * @param group entries of the group it belongs to; empty if none
 */
record Surroundings(String country, List<ActorEntry> group) {
  private static final Surroundings NONE = new Surroundings("", List.of());
  private static final double SURE = 0.6;
  private static final Set<String> LINKS = Set.of("of", "for", "in", "from", "at", "to");
  private static final Set<String> LOCATIVES = WordSets.of("Surroundings.LOCATIVES");

  Surroundings {
    group = List.copyOf(group);
  }

  static Surroundings of(
      List<Token> tokens,
      ActorPhrase phrase,
      Nations nations,
      ActorLexicon groups,
      List<PlaceMention> places,
      Bearings bearings) {
    Surroundings before = possessor(tokens, phrase.first(), nations, groups);
    if (before != NONE) {
      return before;
    }
    Optional<PlaceMention> inside =
        PlaceIndex.overlapping(places, phrase.span(tokens))
            .filter(p -> phrase.names().stream().noneMatch(n -> named(tokens, n, p)))
            .filter(
                p ->
                    p.confidence() >= SURE
                        || p.place().country().filter(bearings::inPlay).isPresent());
    if (inside.isPresent()) {
      return new Surroundings(inside.get().place().country().orElse(""), List.of());
    }
    int i = phrase.end();
    int hops = 0;
    while (i + 1 < tokens.size() && hops < 2 && LINKS.contains(tokens.get(i).lower())) {
      int start = tokens.get(i + 1).is(PartOfSpeech.DET) ? i + 2 : i + 1;
      if (start >= tokens.size()) {
        break;
      }
      Surroundings found = at(tokens, start, nations, groups, places);
      if (found != NONE) {
        return found;
      }
      i = skipPhrase(tokens, start);
      hops++;
    }
    return NONE;
  }

  /** Whether a listed body was taken for a place of that name ("NATO", a town). */
  private static boolean named(List<Token> tokens, NameScan.Hit hit, PlaceMention place) {
    return !hit.actors().isEmpty()
        && tokens
            .get(hit.start())
            .span()
            .union(tokens.get(hit.end() - 1).span())
            .contains(place.span());
  }

  private static int skipPhrase(List<Token> tokens, int start) {
    int i = start;
    while (i < tokens.size()
        && i < start + 6
        && (tokens.get(i).nominal()
            || tokens.get(i).is(PartOfSpeech.ADJ)
            || tokens.get(i).is(PartOfSpeech.DET))) {
      i++;
    }
    return i;
  }

  private static Surroundings possessor(
      List<Token> tokens, int first, Nations nations, ActorLexicon groups) {
    int mark = first - 1;
    while (mark > 0 && mark > first - 3 && tokens.get(mark).is(PartOfSpeech.DET)) {
      mark--;
    }
    if (mark < 1
        || !(tokens.get(mark).lower().equals("'s") || tokens.get(mark).lower().equals("'"))) {
      return NONE;
    }
    for (int start = Math.max(0, mark - 6); start < mark; start++) {
      Optional<FoldTrie.Match<ActorEntry>> group = groups.find(tokens, start, mark, false);
      if (group.isPresent() && group.get().endToken() == mark) {
        return new Surroundings("", group.get().values());
      }
      Optional<FoldTrie.Match<Nations.Nation>> nation = nations.find(tokens, start, mark);
      if (nation.isPresent() && nation.get().endToken() == mark) {
        return new Surroundings(nation.get().values().get(0).country(), List.of());
      }
    }
    return NONE;
  }

  private static Surroundings at(
      List<Token> tokens,
      int start,
      Nations nations,
      ActorLexicon groups,
      List<PlaceMention> places) {
    int end = Math.min(tokens.size(), start + 8);
    Optional<FoldTrie.Match<Nations.Nation>> nation = nations.find(tokens, start, end);
    if (nation.isPresent()) {
      return new Surroundings(nation.get().values().get(0).country(), List.of());
    }
    Optional<FoldTrie.Match<ActorEntry>> group =
        tokens.get(start).capitalised() ? groups.find(tokens, start, end, false) : Optional.empty();
    if (group.isPresent()) {
      return new Surroundings("", group.get().values());
    }
    return PlaceIndex.overlapping(places, tokens.get(start).span())
        .map(p -> new Surroundings(p.place().country().orElse(""), List.<ActorEntry>of()))
        .orElse(NONE);
  }

  /** Whether a phrase stands after a preposition of place. */
  static boolean located(List<Token> tokens, ActorPhrase phrase) {
    int i = phrase.first() - 1;
    if (i >= 0 && tokens.get(i).is(PartOfSpeech.DET)) {
      i--;
    }
    return i >= 0 && LOCATIVES.contains(tokens.get(i).lower());
  }
}
