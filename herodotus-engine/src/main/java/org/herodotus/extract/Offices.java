package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/** For which body a named person speaks, by the office that stands beside the name. */
final class Offices {
  private static final Set<String> SPOKEN = GrammarWords.set("Offices.SPEAKERS");

  /** What may stand between a name and an office. */
  private static final Pattern BESIDE =
      Pattern.compile("\\s*,?\\s*(?:(?:a|an|the|its|his|her)\\s+)?");

  private static final Pattern FOR = Pattern.compile("\\s+(?:for|of)\\s+(?:the\\s+)?");

  private Offices() {}

  /**
   * The body that a voice speaks for: itself, unless it is a person whose office the report tells
   * ("X, a spokesman for the rebels", "army spokesman Y").
   */
  static Optional<Actor> body(ClaimDesk desk, Voice voice) {
    boolean person =
        voice
            .actor()
            .filter(a -> a.kind() == Actor.Kind.PERSON || a.kind() == Actor.Kind.UNKNOWN)
            .isPresent();
    if (!person || voice.evidence().isEmpty()) {
      return voice.actor();
    }
    Span name = voice.evidence().map(Evidence::span).get();
    Optional<ActorMention> after =
        desk.parties
            .first(name.end(), name.end() + REACH)
            .filter(m -> beside(desk, name.end(), m.span().start()));
    Optional<ActorMention> before =
        desk.parties
            .last(Math.max(0, name.start() - REACH), name.start())
            .filter(m -> beside(desk, m.span().end(), name.start()));
    return after
        .flatMap(m -> office(desk, m))
        .or(() -> before.flatMap(m -> office(desk, m)))
        .or(voice::actor);
  }

  private static final int REACH = 60;

  private static boolean beside(ClaimDesk desk, int from, int to) {
    return from <= to && BESIDE.matcher(desk.marks.text(new Span(from, to))).matches();
  }

  /** "Spokesman", "army spokesman", "spokesman for the X": the body behind an office. */
  private static Optional<Actor> office(ClaimDesk desk, ActorMention office) {
    String[] words = desk.marks.text(office.span()).toLowerCase(java.util.Locale.ROOT).split(" ");
    if (!SPOKEN.contains(words[words.length - 1])) {
      return Optional.empty();
    }
    int end = office.span().end();
    Optional<Actor> served =
        desk.parties
            .first(end, end + REACH)
            .filter(m -> FOR.matcher(desk.marks.text(new Span(end, m.span().start()))).matches())
            .map(ActorMention::actor);
    return served.or(() -> desk.parties.body(office.actor())).or(() -> Optional.of(office.actor()));
  }
}
