package org.herodotus.resolve;

/**
 * A time found in a sentence.
 *
 * @param start index of its first piece
 * @param end one past the index of its last piece
 * @param value what it means
 */
record TimePhrase(int start, int end, TimeValue value) {
  TimePhrase valued(TimeValue other) {
    return new TimePhrase(start, end, other);
  }

  TimePhrase from(int first) {
    return new TimePhrase(first, end, value);
  }

  TimePhrase to(int last) {
    return new TimePhrase(start, last, value);
  }
}
