package org.herodotus.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;

/**
 * Where the accused stand beside a verb that lays a deed on somebody. Where a verb has more than
 * one frame, they are tried in this order.
 */
enum BlameFrame {
  /** "Charged X with the bombing". */
  WITH(ChargedWith::accused),
  /** "Named the bomber as X". */
  AS(NamedAs::accused),
  /** "Found X responsible". */
  GUILTY(HeldGuilty::accused),
  /** "Laid it at X's door". */
  AT((clause, verb) -> PinnedDeed.accused(clause, verb, "at")),
  /** "X, whom the police accuse". */
  WHOM(AccusedBefore::accused),
  /** "Traced the bomb to X". */
  TO((clause, verb) -> PinnedDeed.accused(clause, verb, "to")),
  /** "Suspects X". */
  OBJECT(SuspectedObject::accused),
  /** "Pinned it on X". */
  ON((clause, verb) -> PinnedDeed.accused(clause, verb, "on"));

  private interface Grammar {
    Optional<Span> accused(Clause clause, VerbGroup verb);
  }

  private final Grammar grammar;

  BlameFrame(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Where the accused stand; empty if the verb has another sense here. */
  Optional<Span> accused(Clause clause, VerbGroup verb) {
    return grammar.accused(clause, verb);
  }

  /** The frames of each verb, by lemma. */
  static Map<String, Set<BlameFrame>> byVerb() {
    Map<String, Set<BlameFrame>> frames = new HashMap<>();
    for (List<String> row : Table.read("blames.tsv").rows()) {
      frames
          .computeIfAbsent(row.get(0), verb -> EnumSet.noneOf(BlameFrame.class))
          .add(valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    return Map.copyOf(frames);
  }
}
