package org.herodotus.extract;

import java.util.Optional;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.Quantity;

/**
 * A number of people where it stands in a sentence: counted ("at least 12 soldiers"), one ("a
 * policeman"), some ("civilians"), named or nobody.
 *
 * @param start index of the first token, determiner or hedge included
 * @param end one past the last token of the phrase
 * @param head index of the noun, or -1 if the number stands alone
 * @param quantity how many
 * @param sort how they are told
 * @param kind what kind of people
 * @param own what befell them, if the phrase itself says so ("12 dead", "two wounded soldiers")
 * @param part whether it is a part of other people ("five of them")
 * @param known whether the noun is known to mean people
 */
record PeopleCount(
    int start,
    int end,
    int head,
    Quantity quantity,
    Sort sort,
    GroupKind kind,
    Optional<Harm> own,
    boolean part,
    boolean known) {
  /** How people are told. */
  enum Sort {
    NUMBER,
    ONE,
    SOME,
    NAME,
    PRONOUN
  }

  PeopleCount withKind(GroupKind other) {
    return new PeopleCount(start, end, head, quantity, sort, other, own, part, known);
  }

  /** The same people in a phrase that ends later. */
  PeopleCount to(int newEnd) {
    return new PeopleCount(start, newEnd, head, quantity, sort, kind, own, part, known);
  }

  /** Whether another count stands inside this one. */
  boolean holds(PeopleCount other) {
    return other != this && start <= other.start && other.end <= end;
  }

  boolean counted() {
    return sort == Sort.NUMBER;
  }

  /** Whether it is a number alone, without a noun or a word of harm of its own; not "none". */
  boolean bare() {
    return head < 0 && !zero() && own.isEmpty();
  }

  boolean zero() {
    return quantity.modifier() == Quantity.Modifier.NONE;
  }
}
