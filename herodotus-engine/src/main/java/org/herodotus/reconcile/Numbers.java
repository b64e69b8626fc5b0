package org.herodotus.reconcile;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives equal things the same number, from 0 on, so that what many episodes hold is compared by
 * number. Not thread-safe.
 */
final class Numbers<T> {
  private final Map<T, Integer> numbers = new HashMap<>();

  int of(T thing) {
    return numbers.computeIfAbsent(thing, t -> numbers.size());
  }

  int size() {
    return numbers.size();
  }
}
