package org.herodotus.extract;

import java.util.List;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Statement;

/** Reads claims of responsibility, denials, accusations, and other verbal acts. Thread-safe. */
public final class VerbalActReader {
  public List<Claim> claims(Resolved sense, List<EventMention> events) {
    return List.of();
  }

  public List<Statement> statements(Resolved sense, List<EventMention> events) {
    return List.of();
  }
}
