package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody says something: who (source), by which word (cue), and what (content).
 *
 * @param voices who says it, outermost first; never empty
 * @param stance how the voice stands to the content
 * @param act what kind of speech it is
 * @param source where the source stands; empty if carried over from an earlier sentence or unnamed
 * @param cue the word that attributes ("said", "according to", "claim"); empty if there is none
 * @param content what is attributed, in text order; never empty
 */
public record Attribution(
    List<Voice> voices,
    Stance stance,
    Act act,
    Optional<Span> source,
    Optional<Span> cue,
    List<Span> content) {
  /** What is done by speaking. */
  public enum Act {
    SAY,
    CLAIM_RESPONSIBILITY,
    DENY,
    ACCUSE,
    CONDEMN,
    THREATEN,
    DEMAND,
    PROMISE,
    PRAISE,
    ANNOUNCE,
    BELIEVE,
    INTEND
  }

  public Attribution {
    voices = List.copyOf(voices);
    content = List.copyOf(content);
  }

  /** Whether the words at {@code span} are what this voice says. */
  public boolean covers(Span span) {
    for (Span part : content) {
      if (part.contains(span)) {
        return true;
      }
    }
    return false;
  }
}
