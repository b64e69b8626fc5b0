package org.herodotus.extract;

import java.util.List;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Statement;

/** Reads claims of responsibility, denials, accusations, and other verbal acts. Thread-safe. */
public final class VerbalActReader {
  private final ActWords words = new ActWords();
  private final ClaimFinder claims = new ClaimFinder(words);
  private final StatementFinder statements = new StatementFinder(words);

  public List<Claim> claims(Resolved sense, List<EventMention> events) {
    return claims.find(sense, events);
  }

  public List<Statement> statements(Resolved sense, List<EventMention> events, List<Claim> found) {
    return statements.find(sense, events, found);
  }
}
