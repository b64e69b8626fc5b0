package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.Optional;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * The day from which a report counts: the one it was published on; else that of its dateline; else
 * a date in its head, alone in brackets ("KABUL, Afghanistan (July 29, 2011)") or at the end of a
 * heading. A year that the date leaves out is taken from a number in the head.
 */
final class PublicationDay {
  private static final int HEAD_SENTENCES = 10;
  private static final int HEAD_LENGTH = 600;

  private final TimeWords words;

  PublicationDay(TimeWords words) {
    this.words = words;
  }

  Optional<LocalDate> of(Annotations marks) {
    return marks
        .report()
        .published()
        .map(p -> p.date())
        .or(() -> marks.dateline().flatMap(d -> d.date()))
        .or(() -> head(marks));
  }

  private Optional<LocalDate> head(Annotations marks) {
    Optional<LocalDate> fallback = Optional.empty();
    int year = year(marks);
    for (Sentence s : marks.sentences()) {
      if (s.index() >= HEAD_SENTENCES || s.span().start() > HEAD_LENGTH) {
        break;
      }
      for (int i = s.firstToken(); i < s.endToken(); i++) {
        Optional<LocalDate> day = date(marks, i, s.endToken(), year);
        if (day.isPresent() && bracketed(marks, i)) {
          return day;
        }
        if (day.isPresent() && fallback.isEmpty() && heading(marks, s)) {
          fallback = day;
        }
      }
    }
    return fallback;
  }

  private static int year(Annotations marks) {
    for (Token token : marks.tokens()) {
      int year = token.span().start() > HEAD_LENGTH ? 0 : year(token.lower());
      if (year > 0) {
        return year;
      }
      if (token.span().start() > HEAD_LENGTH) {
        break;
      }
    }
    return 0;
  }

  /** The year with which a number in the head begins ("2010-11-S-317"). */
  static Optional<Integer> numbered(Annotations marks) {
    for (Token token : marks.tokens()) {
      if (token.span().start() > HEAD_LENGTH) {
        break;
      }
      if (token.lower().length() > 5 && year(token.lower()) > 0) {
        return Optional.of(year(token.lower()));
      }
    }
    return Optional.empty();
  }

  private static boolean bracketed(Annotations marks, int i) {
    return i > 0 && marks.tokens().get(i - 1).lower().equals("(");
  }

  /** A line without a finite verb is a heading or a date line. */
  private static boolean heading(Annotations marks, Sentence s) {
    return marks.tokens(s).stream().noneMatch(t -> t.is(PartOfSpeech.AUX))
        && !marks.tokens(s).get(s.endToken() - s.firstToken() - 1).lower().equals(".");
  }

  /** The first four digits of "2010" or "2010-11-S-317". */
  private static int year(String word) {
    if (word.length() < 4 || word.length() > 4 && word.charAt(4) != '-') {
      return 0;
    }
    for (int k = 0; k < 4; k++) {
      if (!Character.isDigit(word.charAt(k))) {
        return 0;
      }
    }
    int n = Integer.parseInt(word.substring(0, 4));
    return n >= 1900 && n < 2100 ? n : 0;
  }

  /** A date at a token, in either order, with its own year or the one told before. */
  private Optional<LocalDate> date(Annotations marks, int i, int end, int told) {
    int first = month(marks, i, end);
    int second = month(marks, i + 1, end);
    int dot = first > 0 && i + 1 < end && marks.tokens().get(i + 1).lower().equals(".") ? 1 : 0;
    int day = first > 0 ? number(marks, i + 1 + dot, end) : second > 0 ? number(marks, i, end) : 0;
    int month = first > 0 ? first : second;
    if (month == 0 || day < 1 || day > 31) {
      return Optional.empty();
    }
    int at = i + 2 + dot;
    at = at < end && marks.tokens().get(at).lower().equals(",") ? at + 1 : at;
    int year = at < end ? year(marks.tokens().get(at).lower()) : 0;
    year = year > 0 ? year : told;
    if (year == 0 || day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(year, month, day));
  }

  private int month(Annotations marks, int i, int end) {
    if (i >= end) {
      return 0;
    }
    return words.value(marks.tokens().get(i).lower(), "month").map(Integer::parseInt).orElse(0);
  }

  private static int number(Annotations marks, int i, int end) {
    if (i >= end) {
      return 0;
    }
    Token token = marks.tokens().get(i);
    String w = token.lower();
    boolean digits = w.length() <= 2 && w.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !w.isEmpty() ? Integer.parseInt(w) : 0;
  }
}
