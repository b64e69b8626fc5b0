package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;

/**
 * Whose spokesman or commander a named person is, where the group stands beside the name: "the
 * group's mouthpiece, Ali Omar," and "Ali Omar, a spokesman for the group". Thread-safe.
 */
final class Spokesmen {
  private static final String VOICES =
      "(?:spokesm[ae]n|spokeswoman|spokesperson|mouthpiece|speaker|representative|commander|leader|"
          + "chief|emir|head|official|member|fighter|militant|combatant)";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:['’]s?)?(?:\\s+[a-z-]+){0,2}\\s+"
              + VOICES
              + "\\s*,?\\s+(?:[A-Z][a-z]+\\.?\\s+){0,2}");

  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*,\\s+(?:(?:a|an|the|its|one)\\s+)?(?:[a-z-]+\\s+){0,2}"
              + VOICES
              + "\\s+(?:for|of|from|in|with)\\s+(?:the\\s+)?");

  private Spokesmen() {}

  /** The same mentions, such persons with the group that they speak for. */
  static List<ActorMention> join(Annotations marks, List<ActorMention> mentions) {
    List<ActorMention> out = new ArrayList<>(mentions);
    for (int k = 0; k < out.size(); k++) {
      ActorMention m = out.get(k);
      int next = k + 1;
      if (m.actor().kind() != Actor.Kind.PERSON
          || m.actor().parent().isPresent()
          || m.name().isEmpty()) {
        continue;
      }
      Optional<ActorMention> group =
          group(marks, out, k - 1, m, true).or(() -> group(marks, mentions, next, m, false));
      if (group.isPresent()) {
        out.set(k, m.with(m.actor().of(group.get().actor().name())));
      }
    }
    return List.copyOf(out);
  }

  private static Optional<ActorMention> group(
      Annotations marks, List<ActorMention> all, int at, ActorMention person, boolean before) {
    // a role noun of its own ("a spokesman") may stand between
    for (int k = at; k >= 0 && k < all.size() && Math.abs(k - at) <= 1; k += before ? -1 : 1) {
      ActorMention g = all.get(k);
      int from = before ? g.span().end() : person.span().end();
      int to = before ? person.span().start() : g.span().start();
      boolean told = g.name().isPresent() || g.actor().country().isPresent();
      if (g.actor().kind().armed()
          && told
          && from <= to
          && (before ? BEFORE : BEHIND)
              .matcher(marks.report().content().substring(from, to))
              .matches()) {
        return Optional.of(g);
      }
    }
    return Optional.empty();
  }
}
