package org.herodotus.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.herodotus.model.Incident;
import org.herodotus.model.Individual;

/** Keeps the names of victims out of what is given away, in quotes and headlines too. */
final class Veil {
  private static final String INSTEAD = "[name withheld]";

  private final List<String> names;

  private Veil(List<String> names) {
    this.names = names;
  }

  /** A veil over the victims that an incident names; none if names are wanted. */
  static Veil over(Incident incident, boolean namesWanted) {
    List<String> names = new ArrayList<>();
    if (!namesWanted) {
      for (Individual individual : incident.individuals()) {
        if (individual.role() == Individual.Role.VICTIM && !individual.name().isBlank()) {
          names.add(individual.name());
        }
      }
    }
    names.sort(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n));
    return new Veil(List.copyOf(names));
  }

  /** A veil that hides nothing. */
  static Veil none() {
    return new Veil(List.of());
  }

  /** Whether this person is left out. */
  boolean hides(Individual individual) {
    return individual.role() == Individual.Role.VICTIM && names.contains(individual.name());
  }

  /** The text with each victim's full name, and each part of it that stands alone, replaced. */
  String of(String text) {
    String out = text;
    for (String name : names) {
      out = replace(out, name);
    }
    for (String name : names) {
      for (String part : name.split(" ")) {
        if (part.length() > 2 && Character.isUpperCase(part.charAt(0))) {
          out = replace(out, part);
        }
      }
    }
    return out;
  }

  private static String replace(String text, String name) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
      int end = at + name.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      out.append(text, from, at).append(whole ? INSTEAD : name);
      from = end;
    }
    return out.append(text, from, text.length()).toString();
  }
}
