package org.herodotus.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herodotus.lexicon.Table;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Token;

/**
 * The codebook's kind of a place or thing that is hit: a police station is police, a refugee camp
 * civilians, a bridge infrastructure. Thread-safe.
 */
final class TargetKinds {
  private final Map<String, String> kinds = Table.read("target_kinds.tsv").map();

  /** What the first word that tells makes of a phrase; empty if none does. */
  Optional<GroupKind> of(List<Token> tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      String kind = kinds.getOrDefault(token.lower(), kinds.get(token.lemma()));
      if (kind == null && token.lower().endsWith("s")) {
        kind = kinds.get(token.lower().substring(0, token.lower().length() - 1));
      }
      if (kind != null) {
        return Optional.of(GroupKind.valueOf(kind.toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }
}
