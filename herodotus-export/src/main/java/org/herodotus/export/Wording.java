package org.herodotus.export;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.herodotus.model.Quantity;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Voice;
import org.herodotus.model.When;

/** How figures, days and voices are put in words and numbers, the same everywhere. */
public final class Wording {
  private Wording() {}

  /** A figure as worded: "at least 12", "12 to 14", "dozens". */
  public static String of(Quantity quantity) {
    return switch (quantity.modifier()) {
      case EXACT -> number(quantity.stated().isPresent() ? quantity.stated() : quantity.low());
      case AT_LEAST -> "at least " + number(quantity.low());
      case MORE_THAN -> "more than " + number(stated(quantity, quantity.low()));
      case UP_TO -> "up to " + number(quantity.high());
      case FEWER_THAN -> "fewer than " + number(stated(quantity, quantity.high()));
      case ABOUT -> "about " + number(stated(quantity, quantity.low()));
      case BETWEEN -> number(quantity.low()) + " to " + number(quantity.high());
      case VAGUE -> quantity.wording().orElse("some");
      case NONE -> "none";
    };
  }

  private static OptionalInt stated(Quantity quantity, OptionalInt otherwise) {
    return quantity.stated().isPresent() ? quantity.stated() : otherwise;
  }

  private static String number(OptionalInt n) {
    return n.isPresent() ? number(n.getAsInt()) : "?";
  }

  public static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A range: "14", "3–14", "12+" where nothing bounds it above. */
  public static String range(Reconciled figure) {
    if (figure.low().isEmpty() && figure.high().isEmpty()) {
      return "?";
    }
    if (figure.low().isEmpty()) {
      return "≤" + number(figure.high());
    }
    if (figure.high().isEmpty()) {
      int low = figure.low().getAsInt();
      int best = figure.best().orElse(low);
      return (best > low ? number(low) + "–" + number(best) : number(low)) + "+";
    }
    return figure.low().equals(figure.high())
        ? number(figure.low())
        : number(figure.low()) + "–" + number(figure.high());
  }

  /** A day, or the first and last day. */
  public static String days(When when) {
    return when.start().equals(when.end())
        ? when.start().toString()
        : when.start() + " to " + when.end();
  }

  /** Who says it, the nearest to the outlet first: "the ministry, citing police". */
  public static String voices(List<Voice> voices) {
    return voices.isEmpty()
        ? "the outlet itself"
        : voices.stream().map(Voice::name).collect(Collectors.joining(", citing "));
  }

  /** An enum constant as a reader would write it: "POLITICAL_MILITIA" is "political militia". */
  public static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
