package org.herodotus.reconcile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.Individual;
import org.herodotus.model.Report;
import org.herodotus.model.Span;
import org.herodotus.model.Toll;

/** The name that a figure of one person gives: "a guide, Tomas Brito, was shot". Stateless. */
final class VictimName {
  private static final String WORD = "\\p{Lu}[\\p{L}'\u2019.-]+";

  /** The name after the word for what the person is. */
  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:,| named| called)? ?((?:" + WORD + ")(?: (?:" + WORD + "|de|da|al|bin|van|von))+)");

  private static final Pattern WHOLE =
      Pattern.compile(WORD + "(?: (?:" + WORD + "|de|da|al|bin|van|von))+");

  private VictimName() {}

  static Optional<Individual> of(Report report, Toll toll) {
    boolean one =
        toll.quantity().high().orElse(0) == 1
            && toll.harm() != Harm.RELEASED
            && toll.harm() != Harm.DISPLACED
            && toll.scope() != Toll.Scope.AGGREGATE;
    if (!one) {
      return Optional.empty();
    }
    Span span = toll.quantity().span();
    String words = span.of(report.content());
    if (toll.quantity().stated().isEmpty()
        && WHOLE.matcher(words).matches()
        && words.equals(toll.group())) {
      return Optional.of(individual(report, toll, words, span));
    }
    int at = words.indexOf(toll.group());
    if (at < 0 || toll.group().isEmpty() || !lower(PartyWords.head(toll.group()), toll.group())) {
      return Optional.empty();
    }
    int from = at + toll.group().length();
    Matcher name = AFTER.matcher(words.substring(from));
    if (!name.find()) {
      return Optional.empty();
    }
    int start = span.start() + from + name.start(1);
    return Optional.of(
        individual(report, toll, name.group(1), new Span(start, start + name.group(1).length())));
  }

  /** Whether the word for what somebody is is written small, so that it is no part of a name. */
  private static boolean lower(String head, String group) {
    return group.toLowerCase(Locale.ROOT).endsWith(head) && group.endsWith(head);
  }

  private static Individual individual(Report report, Toll toll, String name, Span span) {
    Individual.Role role =
        toll.kind() == GroupKind.ATTACKER ? Individual.Role.ATTACKER : Individual.Role.VICTIM;
    return new Individual(name, role, Evidence.of(report, span));
  }
}
