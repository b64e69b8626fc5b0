package org.herodotus.bench;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.herodotus.model.Annotations;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/** One line for one figure, to be read by people. */
final class TollNotation {
  private TollNotation() {}

  static String of(Annotations marks, Toll t) {
    String voices =
        t.voices().stream().map(Voice::name).collect(Collectors.joining(" > ", " @", ""));
    return t.harm().name().toLowerCase(Locale.ROOT)
        + " "
        + number(t.quantity().low())
        + ".."
        + number(t.quantity().high())
        + " "
        + t.quantity().modifier().name().toLowerCase(Locale.ROOT)
        + t.quantity().wording().map(w -> "(" + w + ")").orElse("")
        + " ["
        + t.group()
        + "] "
        + t.kind().name().toLowerCase(Locale.ROOT)
        + " "
        + t.scope().name().toLowerCase(Locale.ROOT)
        + (t.voices().isEmpty() ? "" : voices)
        + " | "
        + t.evidence().quote();
  }

  private static String number(OptionalInt n) {
    return n.isPresent() ? Integer.toString(n.getAsInt()) : "-";
  }
}
