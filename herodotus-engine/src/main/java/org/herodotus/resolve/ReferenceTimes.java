package org.herodotus.resolve;

import java.util.Optional;
import org.herodotus.model.PartOfSpeech;

/** Times that only point to past, present or future: "now", "recently", "the near future". */
final class ReferenceTimes {
  Optional<TimePhrase> at(TimeScan scan, int i) {
    Optional<TimeScan.Entry> entry = scan.entry(i, "ref");
    if (entry.isPresent()) {
      boolean clause =
          scan.is(i, "soon")
              && (scan.is(i + 1, "as", "after", "afterwards", "afterward")
                  || scan.is(i - 1, "as", "so", "too"));
      boolean name = scan.piece(i).pos() == PartOfSpeech.PROPN && scan.piece(i - 1).capitalised();
      boolean tied = entry.get().end() == i + 1 && scan.piece(i + 1).joined();
      return clause || name || tied
          ? Optional.empty()
          : Optional.of(
              new TimePhrase(i, entry.get().end(), TimeValue.reference(entry.get().value())));
    }
    Optional<String> adjective = scan.value(i, "refadj");
    if (adjective.isPresent() && scan.piece(i + 1).pos() != PartOfSpeech.PUNCT) {
      int end = i + 1;
      return Optional.of(new TimePhrase(i, end, TimeValue.reference(adjective.get())));
    }
    return Optional.empty();
  }
}
