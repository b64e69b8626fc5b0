package org.herodotus.resolve;

/**
 * A time found in a sentence.
 *
 * @param start index of its first piece
 * @param end one past the index of its last piece
 * @param value what it means
 * @param rule name of the rule that found it
 */
record TimePhrase(int start, int end, TimeValue value, String rule) {
  /** A time whose rule is still to be named. */
  TimePhrase(int start, int end, TimeValue value) {
    this(start, end, value, "");
  }

  TimePhrase by(String name) {
    return new TimePhrase(start, end, value, name);
  }

  TimePhrase valued(TimeValue other) {
    return new TimePhrase(start, end, other, rule);
  }

  TimePhrase from(int first) {
    return new TimePhrase(first, end, value, rule);
  }

  TimePhrase to(int last) {
    return new TimePhrase(start, last, value, rule);
  }
}
