package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.GroupKind;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Quantity;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * People told by name or pronoun: one person each, whose figure has no stated number. Whether a
 * named victim makes an account is decided later. Thread-safe by having no state.
 */
final class VictimNames {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her");

  private VictimNames() {}

  static List<PeopleCount> find(Resolved sense, Sentence s, boolean[] taken, PeopleNouns nouns) {
    List<Token> tokens = sense.marks().tokens();
    List<PeopleCount> out = new ArrayList<>();
    int i = s.firstToken();
    while (i < s.endToken()) {
      Token t = tokens.get(i);
      int end = i + 1;
      if (taken[i - s.firstToken()]) {
        i++;
        continue;
      }
      if (PRONOUNS.contains(t.lower())
          && (!t.lower().equals("her") || !nounNext(tokens, end, s.endToken()))) {
        out.add(count(tokens, i, end, PeopleCount.Sort.PRONOUN));
      } else if (t.is(PartOfSpeech.PROPN) && t.capitalised()) {
        while (end < s.endToken()
            && !taken[end - s.firstToken()]
            && tokens.get(end).is(PartOfSpeech.PROPN)
            && tokens.get(end).capitalised()) {
          end++;
        }
        if (personal(sense, tokens, i, end, nouns)) {
          out.add(count(tokens, i, end, PeopleCount.Sort.NAME));
        }
      }
      i = end;
    }
    return out;
  }

  private static boolean nounNext(List<Token> tokens, int i, int end) {
    return i < end && (tokens.get(i).nominal() || tokens.get(i).is(PartOfSpeech.ADJ));
  }

  private static boolean personal(
      Resolved sense, List<Token> tokens, int i, int end, PeopleNouns nouns) {
    Span span = new Span(tokens.get(i).span().start(), tokens.get(end - 1).span().end());
    for (PlaceMention p : near(sense.places(), span)) {
      if (p.span().overlaps(span)) {
        return false;
      }
    }
    for (int k = i; k < end; k++) {
      if (nouns.thing(tokens.get(k)) || nouns.demonym(tokens, k, end)) {
        return false;
      }
    }
    boolean aged =
        end - i > 1
            && end + 1 < tokens.size()
            && tokens.get(end).lower().equals(",")
            && Character.isDigit(tokens.get(end + 1).lower().charAt(0));
    return aged
        || !tokens
            .get(end - 1)
            .text()
            .equals(tokens.get(end - 1).text().toUpperCase(java.util.Locale.ROOT));
  }

  private static List<PlaceMention> near(List<PlaceMention> places, Span span) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (places.get(mid).span().end() <= span.start()) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return places.subList(low, Math.min(places.size(), low + 2));
  }

  private static PeopleCount count(List<Token> tokens, int i, int end, PeopleCount.Sort sort) {
    Span span = new Span(tokens.get(i).span().start(), tokens.get(end - 1).span().end());
    StringBuilder name = new StringBuilder();
    for (int k = i; k < end; k++) {
      name.append(k == i ? "" : " ").append(tokens.get(k).text());
    }
    Quantity one =
        new Quantity(
            Quantity.Modifier.EXACT,
            OptionalInt.empty(),
            OptionalInt.of(1),
            OptionalInt.of(1),
            Optional.of(name.toString()),
            span);
    return new PeopleCount(
        i, end, end - 1, one, sort, GroupKind.OTHER, Optional.empty(), false, true);
  }
}
