package org.herodotus.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Token;

/**
 * Sorts noun phrases by what they stand for, by the lexicon of nouns, the lexicon of roles and the
 * actors already read. Thread-safe.
 */
final class NounClasses {
  private final Map<String, NounClass> nouns = new HashMap<>();
  private final Set<String> givenNames = new HashSet<>();
  private final RoleLexicon roles = RoleLexicon.known();

  /** The list, read once however many rules ask for it. */
  private static final class Known {
    private static final NounClasses CLASSES = new NounClasses();
  }

  private NounClasses() {
    Table.read("given_names.tsv").words().forEach(n -> givenNames.add(n.toLowerCase(Locale.ROOT)));
    for (List<String> row : Table.read("things.tsv").rows()) {
      nouns.putIfAbsent(row.get(0), NounClass.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
  }

  /** The classes of the lexicon. */
  static NounClasses known() {
    return Known.CLASSES;
  }

  /** Whether a word is a given name of people. */
  boolean givenName(String lower) {
    return givenNames.contains(lower);
  }

  /** The class of a single noun. */
  NounClass of(Token token) {
    NounClass known = nouns.get(token.lemma());
    if (known == null) {
      known = nouns.get(token.lower());
    }
    if (known == null && token.lower().endsWith("s")) {
      known = nouns.get(token.lower().substring(0, token.lower().length() - 1));
    }
    int hyphen = token.lower().lastIndexOf('-');
    if (known == null && hyphen > 0) {
      known = nouns.get(token.lower().substring(hyphen + 1));
    }
    return known == null ? NounClass.UNKNOWN : known;
  }

  /** The class of a phrase that ends with token {@code head}, by its head noun and role. */
  NounClass of(List<Token> tokens, int first, int head) {
    NounClass known = of(tokens.get(head));
    if (known != NounClass.UNKNOWN) {
      return known;
    }
    return roles.endingAt(tokens, first, head).map(NounClasses::ofRole).orElse(NounClass.UNKNOWN);
  }

  private static NounClass ofRole(RoleLexicon.Role role) {
    return switch (role.sector()) {
      case "REB", "UAF", "CRM", "PRM", "SEP" -> NounClass.ATTACKER;
      case "MIL", "COP" -> NounClass.ARMED;
      default -> NounClass.CIVIL;
    };
  }

  /** The class that an actor's kind gives. */
  static NounClass of(ActorMention mention) {
    Actor actor = mention.actor();
    return switch (actor.kind()) {
      case REBEL_GROUP, POLITICAL_MILITIA, IDENTITY_MILITIA, CRIMINAL -> NounClass.ATTACKER;
      case STATE_FORCES, EXTERNAL_FORCES -> NounClass.ARMED;
      case CIVILIANS, PROTESTERS, RIOTERS -> NounClass.CIVIL;
      case PERSON -> NounClass.PERSON;
      case GOVERNMENT, ORGANISATION, MEDIA -> NounClass.ORGAN;
      case UNKNOWN -> NounClass.UNKNOWN;
    };
  }

  /** The codebook's kind of people or thing. */
  static GroupKind kind(NounClass cls, Optional<ActorMention> actor) {
    if (actor.isPresent() && actor.get().group() != GroupKind.OTHER) {
      return actor.get().group();
    }
    return switch (cls) {
      case ATTACKER -> GroupKind.ATTACKER;
      case ARMED -> GroupKind.MILITARY;
      case CIVIL, PERSON -> GroupKind.CIVILIANS;
      case INFRASTRUCTURE -> GroupKind.INFRASTRUCTURE;
      default -> GroupKind.OTHER;
    };
  }
}
