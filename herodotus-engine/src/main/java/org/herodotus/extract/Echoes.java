package org.herodotus.extract;

import java.util.Optional;
import java.util.Set;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Claim;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;

/** "So did the party", "as do the police": who claims what another has just claimed. */
final class Echoes {
  private static final Set<String> LIKEWISE = Set.of("so", "as", "neither", "nor");
  private static final Set<String> DO =
      Set.of("did", "do", "does", "has", "have", "had", "was", "were");

  private Echoes() {}

  static void read(ClaimDesk desk) {
    Optional<Sentence> before = Optional.empty();
    for (Sentence sentence : desk.marks.sentences()) {
      for (int i = sentence.firstToken(); i + 2 < sentence.endToken(); i++) {
        boolean likewise =
            LIKEWISE.contains(desk.marks.tokens().get(i).lower())
                && DO.contains(desk.marks.tokens().get(i + 1).lower());
        boolean opens = i == sentence.firstToken();
        boolean joins = !opens && desk.marks.tokens().get(i - 1).lower().equals(",");
        if (likewise && (opens || joins)) {
          echo(desk, opens ? before : Optional.of(sentence), sentence, i + 2);
        }
      }
      before = Optional.of(sentence);
    }
  }

  private static void echo(ClaimDesk desk, Optional<Sentence> of, Sentence sentence, int token) {
    int start = desk.marks.tokens().get(token).span().start();
    Optional<Claim> said = of.flatMap(s -> desk.lastIn(s.span()));
    Optional<ActorMention> who =
        desk.parties.first(start, sentence.span().end()).filter(m -> m.span().start() <= start + 4);
    if (said.isPresent() && who.isPresent()) {
      Span words =
          new Span(desk.marks.tokens().get(token - 2).span().start(), who.get().span().end());
      desk.echo(said.get(), desk.parties.voice(who.get()), words);
    }
  }
}
