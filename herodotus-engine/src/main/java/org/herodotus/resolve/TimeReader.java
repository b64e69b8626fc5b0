package org.herodotus.resolve;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Annotations;
import org.herodotus.model.Sentence;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Token;

/** Finds time expressions and settles which days they mean. Thread-safe. */
public final class TimeReader {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "monday",
          DayOfWeek.MONDAY,
          "tuesday",
          DayOfWeek.TUESDAY,
          "wednesday",
          DayOfWeek.WEDNESDAY,
          "thursday",
          DayOfWeek.THURSDAY,
          "friday",
          DayOfWeek.FRIDAY,
          "saturday",
          DayOfWeek.SATURDAY,
          "sunday",
          DayOfWeek.SUNDAY);
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  public List<TimeExpression> read(Annotations marks) {
    Optional<LocalDate> dct =
        marks
            .report()
            .published()
            .map(p -> p.date())
            .or(() -> marks.dateline().flatMap(d -> d.date()));
    List<TimeExpression> out = new ArrayList<>();
    LocalDate story = dct.orElse(null);
    for (Sentence s : marks.sentences()) {
      for (int i = s.firstToken(); i < s.endToken(); i++) {
        Found f = at(marks.tokens(), i, s.endToken(), dct.orElse(null), story);
        if (f != null) {
          out.add(expression(marks, i, f));
          if (f.from != null && f.precision == TimeExpression.Precision.DAY) {
            story = f.from;
          }
          i = f.end - 1;
        }
      }
    }
    return out;
  }

  private record Found(
      int end,
      LocalDate from,
      LocalDate to,
      TimeExpression.Precision precision,
      TimeExpression.Anchor anchor) {}

  private static TimeExpression expression(Annotations marks, int i, Found f) {
    var span = marks.tokens().get(i).span().union(marks.tokens().get(f.end - 1).span());
    String value =
        f.from == null
            ? "PAST_REF"
            : switch (f.precision) {
              case MONTH -> f.from.toString().substring(0, 7);
              case YEAR -> f.from.toString().substring(0, 4);
              default -> f.from.toString();
            };
    return new TimeExpression(
        span,
        TimeExpression.Type.DATE,
        value,
        Optional.ofNullable(f.from),
        Optional.ofNullable(f.to),
        f.precision,
        f.anchor);
  }

  private static int month(String w) {
    String x = w.endsWith(".") ? w.substring(0, w.length() - 1) : w;
    if (x.length() < 3) {
      return 0;
    }
    int at = MONTHS.indexOf(x.substring(0, 3));
    if (at < 0 || at % 3 != 0) {
      return 0;
    }
    String full =
        List.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december")
            .get(at / 3);
    return full.equals(x) || x.length() == 3 || x.equals("sept") ? at / 3 + 1 : 0;
  }

  private static int number(String w) {
    String x = w.replaceAll("(?<=\\d)(st|nd|rd|th)$", "");
    if (!x.isEmpty() && x.length() <= 4 && x.chars().allMatch(Character::isDigit)) {
      return Integer.parseInt(x);
    }
    int n = NUMBERS.indexOf(w);
    return w.equals("a") || w.equals("an") ? 1 : n;
  }

  private static Found at(List<Token> t, int i, int end, LocalDate dct, LocalDate story) {
    String w = t.get(i).lower();
    Found date = calendar(t, i, end, dct);
    if (date != null || dct == null) {
      return date;
    }
    String two = i + 1 < end ? w + " " + t.get(i + 1).lower() : w;
    switch (two) {
      case "last night", "yesterday evening", "yesterday morning":
        return day(i + 2, dct.minusDays(1));
      case "this morning", "this afternoon", "this evening":
        return day(i + 2, dct);
      case "last week":
        return span(i + 2, monday(dct).minusDays(7), 6, TimeExpression.Precision.WEEK);
      case "this week":
        return span(i + 2, monday(dct), 6, TimeExpression.Precision.WEEK);
      case "last month":
        return month(i + 2, dct.minusMonths(1));
      case "this month":
        return month(i + 2, dct);
      case "last year":
        return year(i + 2, dct.getYear() - 1);
      case "this year":
        return year(i + 2, dct.getYear());
      default:
    }
    if (w.equals("today") || w.equals("tonight")) {
      return day(i + 1, dct);
    }
    if (w.equals("yesterday") || w.equals("overnight")) {
      return day(i + 1, w.equals("yesterday") ? dct.minusDays(1) : dct);
    }
    if (DAYS.containsKey(w)) {
      int stop =
          i + 1 < end && t.get(i + 1).lower().matches("night|morning|evening|afternoon")
              ? i + 2
              : i + 1;
      return day(stop, dct.with(TemporalAdjusters.previousOrSame(DAYS.get(w))));
    }
    int n = number(w);
    if (n > 0
        && n < 100
        && i + 2 < end
        && t.get(i + 1).lower().matches("days?|weeks?|months?|years?")) {
      return counted(t, i, n, dct, story);
    }
    if (w.equals("the") && i + 2 < end && t.get(i + 2).lower().matches("day|before")) {
      String m = t.get(i + 1).lower();
      if (m.equals("day") && t.get(i + 2).lower().equals("before") || m.equals("previous")) {
        return narrative(i + 3, story.minusDays(1));
      }
      if (m.matches("next|following")) {
        return narrative(i + 3, story.plusDays(1));
      }
    }
    return null;
  }

  private static Found counted(List<Token> t, int i, int n, LocalDate dct, LocalDate story) {
    String unit = t.get(i + 1).lower();
    String how = t.get(i + 2).lower();
    LocalDate base =
        how.equals("ago") ? dct : how.matches("earlier|before|later|after") ? story : null;
    if (base == null) {
      return null;
    }
    int sign = how.matches("later|after") ? 1 : -1;
    if (unit.startsWith("day")) {
      return narrative(i + 3, base.plusDays((long) sign * n));
    }
    if (unit.startsWith("week")) {
      return span(
          i + 3, base.plusWeeks((long) sign * n).minusDays(3), 6, TimeExpression.Precision.WEEK);
    }
    return unit.startsWith("month")
        ? month(i + 3, base.plusMonths((long) sign * n))
        : year(i + 3, base.getYear() + sign * n);
  }

  private static Found calendar(List<Token> t, int i, int end, LocalDate dct) {
    try {
      String w = t.get(i).lower();
      int n = number(w);
      if (n >= 1
          && n <= 31
          && Character.isDigit(w.charAt(0))
          && i + 1 < end
          && month(t.get(i + 1).lower()) > 0) {
        return dated(t, i + 2, end, month(t.get(i + 1).lower()), n, dct);
      }
      int m = month(w);
      if (m > 0 && (t.get(i).capitalised())) {
        int d = i + 1 < end ? number(t.get(i + 1).lower()) : -1;
        if (d >= 1 && d <= 31 && Character.isDigit(t.get(i + 1).lower().charAt(0))) {
          return dated(t, i + 2, end, m, d, dct);
        }
        if (d > 1900 && d < 2100) {
          return month(i + 2, LocalDate.of(d, m, 1));
        }
        if (dct != null && !w.equals("may") && !w.equals("march")) {
          LocalDate x = LocalDate.of(dct.getYear(), m, 1);
          return month(i + 1, x.isAfter(dct) ? x.minusYears(1) : x);
        }
        return null;
      }
      if (n >= 1900
          && n < 2100
          && w.length() == 4
          && i > 0
          && t.get(i - 1).lower().matches("in|since|the|of|during|from|until|,|\\(")) {
        return new Found(
            i + 1,
            LocalDate.of(n, 1, 1),
            LocalDate.of(n, 12, 31),
            TimeExpression.Precision.YEAR,
            TimeExpression.Anchor.EXPLICIT);
      }
      return null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Found dated(List<Token> t, int at, int end, int m, int d, LocalDate dct) {
    int i = at;
    if (i + 1 < end && t.get(i).lower().equals(",") && number(t.get(i + 1).lower()) > 1900) {
      i++;
    }
    if (i < end) {
      int y = number(t.get(i).lower());
      if (y > 1900 && y < 2100) {
        return explicit(i + 1, LocalDate.of(y, m, d));
      }
      if (y >= 70 && y <= 99 && t.get(i).lower().length() == 2) {
        return explicit(i + 1, LocalDate.of(1900 + y, m, d));
      }
    }
    if (dct == null) {
      return null;
    }
    LocalDate x = LocalDate.of(dct.getYear(), m, d);
    return explicit(at, x.isAfter(dct.plusDays(60)) ? x.minusYears(1) : x);
  }

  private static LocalDate monday(LocalDate d) {
    return d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Found explicit(int end, LocalDate d) {
    return new Found(end, d, d, TimeExpression.Precision.DAY, TimeExpression.Anchor.EXPLICIT);
  }

  private static Found day(int end, LocalDate d) {
    return new Found(end, d, d, TimeExpression.Precision.DAY, TimeExpression.Anchor.PUBLICATION);
  }

  private static Found narrative(int end, LocalDate d) {
    return new Found(end, d, d, TimeExpression.Precision.DAY, TimeExpression.Anchor.NARRATIVE);
  }

  private static Found span(int end, LocalDate from, int days, TimeExpression.Precision p) {
    return new Found(end, from, from.plusDays(days), p, TimeExpression.Anchor.PUBLICATION);
  }

  private static Found month(int end, LocalDate in) {
    LocalDate from = in.withDayOfMonth(1);
    return new Found(
        end,
        from,
        from.plusMonths(1).minusDays(1),
        TimeExpression.Precision.MONTH,
        TimeExpression.Anchor.PUBLICATION);
  }

  private static Found year(int end, int y) {
    return new Found(
        end,
        LocalDate.of(y, 1, 1),
        LocalDate.of(y, 12, 31),
        TimeExpression.Precision.YEAR,
        TimeExpression.Anchor.PUBLICATION);
  }
}
