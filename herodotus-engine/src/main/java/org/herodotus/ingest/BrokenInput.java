package org.herodotus.ingest;

import java.io.IOException;

/** Input that stops making sense; the message says why, in words for the user. */
final class BrokenInput extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenInput(String message) {
    super(message);
  }
}
