package org.herodotus.resolve;

import java.util.Optional;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.TimeExpression.Type;

/** Times that come again: "daily", "every Friday", "each year", "Tuesday nights". */
final class RepeatedTimes {
  private RepeatedTimes() {}

  static Optional<TimePhrase> at(TimeScan scan, int i) {
    Optional<String> adverb = scan.value(i, "set");
    boolean adjective =
        scan.is(i, "quarterly") && scan.piece(i + 1).pos() == PartOfSpeech.NOUN
            || scan.piece(i - 1).pos() == PartOfSpeech.PROPN;
    if (adverb.isPresent()
        && !adjective
        && !scan.piece(i).joined()
        && !scan.piece(i + 1).joined()) {
      boolean name = scan.piece(i).capitalised() && scan.piece(i + 1).capitalised();
      boolean owner = scan.piece(i - 1).capitalised() && scan.piece(i).capitalised();
      return name || owner
          ? Optional.empty()
          : CountedTimes.found(i, i + 1, TimeValue.undated(Type.SET, adverb.get()));
    }
    Optional<String> days = scan.value(i, "weekdays");
    if (days.isPresent() && scan.piece(i).capitalised()) {
      return CountedTimes.found(i, i + 1, TimeValue.undated(Type.SET, "XXXX-WXX-" + days.get()));
    }
    if (scan.code(i, "weekday") > 0
        && scan.is(i + 1, "nights", "mornings", "evenings", "afternoons")) {
      String part = scan.value(i + 1, "part").orElse("NI");
      return CountedTimes.found(
          i,
          i + 2,
          TimeValue.undated(Type.SET, "XXXX-WXX-" + scan.code(i, "weekday") + "T" + part));
    }
    if (!scan.is(i, "every", "each")) {
      return Optional.empty();
    }
    return each(scan, i);
  }

  private static Optional<TimePhrase> each(TimeScan scan, int i) {
    int at = scan.is(i + 1, "single", "other") ? i + 2 : i + 1;
    int weekday = scan.code(at, "weekday");
    if (weekday > 0) {
      return CountedTimes.found(i, at + 1, TimeValue.undated(Type.SET, "XXXX-WXX-" + weekday));
    }
    int month = scan.code(at, "month");
    if (month > 0 && scan.piece(at).capitalised()) {
      return CountedTimes.found(
          i,
          at + 1,
          TimeValue.undated(Type.SET, String.format(java.util.Locale.ROOT, "XXXX-%02d", month)));
    }
    Optional<String> season = scan.value(at, "season");
    if (season.isPresent()) {
      return CountedTimes.found(i, at + 1, TimeValue.undated(Type.SET, "XXXX-" + season.get()));
    }
    Optional<String> part = scan.value(at, "part");
    if (part.isPresent() && part.get().length() == 2) {
      return CountedTimes.found(i, at + 1, TimeValue.undated(Type.SET, "XXXX-XX-XXT" + part.get()));
    }
    TimeNumbers.Amount amount =
        scan.is(i + 1, "other")
            ? new TimeNumbers.Amount(at, Optional.of(2), false, false)
            : TimeNumbers.cardinal(scan, at).orElseGet(() -> CountedTimes.one(at));
    Optional<String> unit = CountedTimes.unit(scan, amount.end());
    if (unit.isEmpty()
        || unit.get().equals("S")
        || unit.get().equals("N")
        || unit.get().equals("WE")) {
      return Optional.empty();
    }
    return CountedTimes.found(
        i,
        amount.end() + 1,
        TimeValue.undated(Type.SET, CountedTimes.duration(amount, unit.get())));
  }
}
