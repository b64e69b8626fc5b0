package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Figures of one sentence that each have a town of their own: "twelve died in Kaduna and five in
 * Jos", "the blast in Tanta killed 27; in Alexandria, 17 died". Each is of an incident there.
 */
final class TownShares {
  /** Words from a figure to its town, or from the town that opens its part to the figure. */
  private static final int REACH = 12;

  private static final Set<String> PLACING = Set.of("in", "at", "near", "outside");

  private TownShares() {}

  /** The town of each figure, where the figures of a sentence are shared out among towns. */
  static Map<Figure, PlaceMention> of(Reading reading, List<Figure> figures) {
    Map<Integer, List<Figure>> bySentence = new HashMap<>();
    for (Figure f : figures) {
      if (f.towns().size() > 1) {
        bySentence.computeIfAbsent(f.toll().sentence(), k -> new ArrayList<>()).add(f);
      }
    }
    Map<Figure, PlaceMention> out = new HashMap<>();
    for (List<Figure> beside : bySentence.values()) {
      Map<Figure, PlaceMention> shares = new HashMap<>();
      for (Figure f : beside) {
        town(reading, f, beside).ifPresent(t -> shares.put(f, t));
      }
      if (several(shares)) {
        out.putAll(shares);
      }
    }
    return out;
  }

  private static boolean several(Map<Figure, PlaceMention> shares) {
    List<PlaceMention> towns = List.copyOf(shares.values());
    return towns.stream()
        .anyMatch(
            a ->
                towns.stream().anyMatch(b -> !Places.nested(a.place(), b.place()))
                    && shares.size() > 1);
  }

  private static Optional<PlaceMention> town(Reading reading, Figure figure, List<Figure> all) {
    Annotations marks = reading.resolved().marks();
    int from = marks.tokenAt(figure.toll().quantity().span().end() - 1) + 1;
    Sentence sentence = marks.sentences().get(figure.toll().sentence());
    int to = Math.min(sentence.endToken(), from + REACH);
    for (Figure other : all) {
      int at = marks.tokenAt(other.toll().quantity().span().start());
      to = at >= from ? Math.min(to, at) : to;
    }
    for (int i = from; i < to; i++) {
      if (marks.tokens().get(i).lower().equals(";")) {
        to = i;
      }
    }
    Optional<PlaceMention> behind = placed(marks, figure, from, to);
    return behind.isPresent() ? behind : before(marks, sentence, figure);
  }

  /** The first town between two words that a word of place leads to. */
  private static Optional<PlaceMention> placed(Annotations marks, Figure figure, int from, int to) {
    for (PlaceMention p : figure.towns()) {
      int at = marks.tokenAt(p.span().start());
      if (at >= from && at < to && led(marks, from, at)) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }

  /** "...; in Alexandria, 17 died": the town that opens the part of the sentence. */
  private static Optional<PlaceMention> before(
      Annotations marks, Sentence sentence, Figure figure) {
    int at = marks.tokenAt(figure.toll().quantity().span().start());
    int part = at;
    while (part > sentence.firstToken() && !marks.tokens().get(part - 1).lower().equals(";")) {
      part--;
    }
    Optional<PlaceMention> only = Optional.empty();
    for (PlaceMention p : figure.towns()) {
      int town = marks.tokenAt(p.span().start());
      if (town >= part && town < at && led(marks, part - 1, town)) {
        only = only.isPresent() ? only : Optional.of(p);
      }
    }
    return only;
  }

  private static boolean led(Annotations marks, int from, int name) {
    for (int i = name - 1; i >= Math.max(0, from); i--) {
      Token token = marks.tokens().get(i);
      if (PLACING.contains(token.lower())) {
        return true;
      }
      boolean small =
          switch (token.pos()) {
            case DET, ADJ, NOUN, PROPN -> true;
            default -> token.lower().equals("of");
          };
      if (!small) {
        return false;
      }
    }
    return false;
  }
}
