package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import org.herodotus.model.Argument.Role;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.VerbGroup;

/**
 * Works out who takes which part in one act, from the place of each phrase in the clause and from
 * what it stands for. One use, one thread.
 */
final class RoleFinder {
  private final RoleBoard board;
  private final Clause clause;
  private final Phrases phrases;

  RoleFinder(Clause clause, Phrases phrases, ActFrames frames) {
    this.board = new RoleBoard(clause, phrases, frames);
    this.clause = clause;
    this.phrases = phrases;
  }

  List<RoleBoard.Found> find(int trigger) {
    Optional<VerbGroup> verb = clause.verb(trigger).filter(v -> v.head() == trigger);
    if (verb.isPresent()) {
      new VerbRoles(board).ofVerb(verb.get());
    } else {
      new NounRoles(board).ofNoun(trigger);
    }
    weapons(trigger);
    return board.found();
  }

  /** Weapons named with the act in the same clause. */
  private void weapons(int trigger) {
    for (int i = trigger + 1; clause.inside(i) && i < trigger + 14; i++) {
      Optional<NounPhrase> np = clause.noun(i);
      if (np.isPresent()) {
        Phrase p = phrases.of(clause, np.get());
        String before = clause.lower(np.get().firstToken() - 1);
        if (p.cls() == NounClass.WEAPON
            && (before.equals("with")
                || before.equals("by")
                || before.equals("using")
                || before.equals("from"))) {
          board.put(Role.WEAPON, p);
        }
        i = np.get().endToken() - 1;
      }
      if (clause.lower(i).equals(";") || clause.is(i, PartOfSpeech.SCONJ)) {
        return;
      }
    }
  }
}
