package org.herodotus.bench;

import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Quantity;

/** What the adapters make of worded quantities. */
final class Figures {
  private static final Set<String> NUMBERLESS =
      Set.of(
          "dozens",
          "scores",
          "hundreds",
          "thousands",
          "several",
          "few",
          "some",
          "many",
          "numerous",
          "handful",
          "multiple",
          "various",
          "countless",
          "couple",
          "number",
          "group",
          "large number",
          "small number",
          "tens",
          "string",
          "millions");

  private Figures() {}

  /** The number said, or the bound that the words set. */
  static OptionalInt number(Quantity q) {
    return q.stated().isPresent() ? q.stated() : q.low().isPresent() ? q.low() : q.high();
  }

  /** Whether the quantity is a bare plural noun. */
  static boolean plural(Quantity q) {
    return q.modifier() == Quantity.Modifier.VAGUE && !NUMBERLESS.contains(q.wording().orElse(""));
  }

  /** Whether the quantity is one person told by name or pronoun only. */
  static boolean named(Quantity q) {
    return q.modifier() == Quantity.Modifier.EXACT
        && q.stated().isEmpty()
        && q.wording().isPresent();
  }
}
