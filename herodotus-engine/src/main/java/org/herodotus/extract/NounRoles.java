package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Argument.Role;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** Who takes which part in an act told by a noun. One use, one thread. */
final class NounRoles {
  private static final Set<String> INVOLVED = GrammarWords.set("NounRoles.INVOLVED");

  /** What comes from those who do it ("fire from the hills", "shelling from army positions"). */
  static final Set<String> FIRE = GrammarWords.set("NounRoles.FIRE");

  private static final Set<String> TRACED = GrammarWords.set("NounRoles.TRACED");

  private final RoleBoard board;
  private final Clause clause;
  private final Phrases phrases;
  private final ActFrames frames;
  private final List<Token> tokens;

  NounRoles(RoleBoard board) {
    this.board = board;
    this.clause = board.clause;
    this.phrases = board.phrases;
    this.frames = board.frames;
    this.tokens = board.tokens;
  }

  void ofNoun(int trigger) {
    Optional<NounPhrase> at = clause.noun(trigger);
    if (at.isEmpty()) {
      return;
    }
    NounPhrase np = at.get();
    NounClass self = phrases.of(clause, np).cls();
    if (self == NounClass.WEAPON && np.head() == trigger) {
      board.put(Role.WEAPON, phrases.of(clause, np));
    }
    modifiers(np, trigger);
    possessor(np);
    List<Clause.Adjunct> adjuncts = clause.adjuncts(np.endToken());
    int end = attached(np);
    board.by(adjuncts.stream().filter(a -> a.phrase().firstToken() < end).toList());
    if (frames.has(tokens.get(trigger).lemma(), ActFrames.Frame.FIGHT)) {
      board.sides(adjuncts);
      board.sides(afterVerb(np));
    }
    for (Clause.Adjunct a : adjuncts) {
      Phrase p = phrases.of(clause, a.phrase());
      boolean direct = a.phrase().firstToken() - np.endToken() <= 6;
      if (a.preposition().equals("of") && direct && a.phrase().firstToken() == np.endToken() + 1) {
        clause
            .list(a.phrase())
            .forEach(
                n -> {
                  if (n.firstToken() >= a.phrase().firstToken()) {
                    board.patient(phrases.of(clause, n));
                  }
                });
      } else if (a.preposition().equals("against")) {
        board.patient(p);
      } else if (a.preposition().equals("on") || a.preposition().equals("at")) {
        if (direct) {
          board.patient(p);
        }
      } else if (a.preposition().equals("from")
          && a.phrase().firstToken() - np.endToken() <= 3
          && FIRE.contains(clause.lower(np.head()))) {
        board.attacker(p, Role.ATTACKER, false);
      } else if (a.preposition().equals("with") && p.cls() == NounClass.WEAPON) {
        board.put(Role.WEAPON, p);
      } else if (RoleBoard.AT.contains(a.preposition()) && direct && p.cls().thing()) {
        board.put(Role.TARGET, p);
      }
    }
    governor(np);
  }

  /**
   * Where the words end that say by whom an act was done: "the attack, according to a translation
   * by a monitor" and "was reported by an agency" do not.
   */
  private int attached(NounPhrase np) {
    int i = np.endToken();
    while (clause.inside(i)) {
      Optional<VerbGroup> verb = clause.verb(i);
      if (verb.isPresent()) {
        boolean done = frames.has(tokens.get(verb.get().head()).lemma(), ActFrames.Frame.COMMIT);
        if (!done) {
          return i;
        }
        i = verb.get().endToken();
      } else if (clause.lower(i).equals(",") || clause.lower(i).equals("according")) {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  /** "Guerrilla attack", "bomb attack", "embassy bombing". */
  private void modifiers(NounPhrase np, int trigger) {
    boolean armed = phrases.single(tokens.get(np.head())) == NounClass.WEAPON;
    for (int i = trigger - 1; i >= np.firstToken(); i--) {
      Token t = tokens.get(i);
      NounClass cls = phrases.single(t);
      if (!t.nominal() || t.lower().equals("terrorist")) {
        continue;
      }
      NounPhrase part = new NounPhrase(t.span(), i, i + 1, i, NounPhrase.Form.BARE);
      if (cls == NounClass.WEAPON) {
        int first = phrases.compound(np, i);
        board.put(Role.WEAPON, new Phrase(part, first, i + 1, cls, Optional.empty(), false));
        i = first;
      } else if (cls == NounClass.ATTACKER) {
        board.put(Role.ATTACKER, new Phrase(part, i, i + 1, cls, Optional.empty(), false));
      } else if (cls == NounClass.BUILDING || cls == NounClass.VEHICLE && !armed) {
        board.put(Role.TARGET, new Phrase(part, i, i + 1, cls, Optional.empty(), false));
      }
    }
  }

  /** "X's attack" is by X, "X's murder" befalls X. */
  private void possessor(NounPhrase np) {
    int mark = np.firstToken() - 1;
    if (!clause.lower(mark).equals("'s") && !clause.lower(mark).equals("'")) {
      return;
    }
    clause
        .noun(mark - 1)
        .map(n -> phrases.of(clause, n))
        .ifPresent(
            p -> {
              if (suffered(np)) {
                board.patient(p);
              } else {
                board.attacker(p, Role.ATTACKER, false);
              }
            });
  }

  private boolean suffered(NounPhrase np) {
    return switch (tokens.get(np.head()).lemma()) {
      case "murder",
          "killing",
          "death",
          "assassination",
          "kidnapping",
          "abduction",
          "execution",
          "slaying",
          "disappearance",
          "torture",
          "rape",
          "massacre",
          "wound",
          "wounding",
          "body",
          "destruction" ->
          true;
      default -> false;
    };
  }

  /**
   * The verb that the act is subject or object of, or that it goes with ("killed in the attack").
   */
  private void governor(NounPhrase np) {
    VerbGroup after = verbAfter(np);
    if (after != null) {
      String lemma = tokens.get(after.head()).lemma();
      boolean passive = after.passive() || reduced(np, after);
      if (passive && frames.has(lemma, ActFrames.Frame.COMMIT)) {
        board.by(clause.adjuncts(after.endToken()));
      } else if (passive && TRACED.contains(lemma)) {
        for (Clause.Adjunct a : clause.adjuncts(after.endToken())) {
          if (a.preposition().equals("to") || a.preposition().equals("on")) {
            board.attacker(phrases.of(clause, a.phrase()), Role.SUSPECT, false);
          }
        }
      } else if (!after.passive()
          && (frames.has(lemma, ActFrames.Frame.HARM) || lemma.equals("leave"))) {
        board.patients(clause.objects(after));
      }
    }
    traced(np);
    before(np);
  }

  /** "An assault that police ascribe to X", "the blast was pinned on Y". */
  private void traced(NounPhrase np) {
    for (int i = np.endToken(); clause.inside(i) && i < np.endToken() + 16; i++) {
      String word = clause.lower(i + 1);
      String lemma = tokens.get(i).lemma();
      boolean held =
          TRACED.contains(lemma) && (clause.verb(i).isPresent() || !lemma.equals("trace"));
      if (held && (word.equals("to") || word.equals("on"))) {
        clause.noun(i + 2).map(clause::list).ifPresent(all -> board.attackers(all, Role.SUSPECT));
        return;
      }
    }
  }

  /** "Fighting broke out between X and Y": what follows the verb of the act. */
  private List<Clause.Adjunct> afterVerb(NounPhrase np) {
    VerbGroup after = verbAfter(np);
    return after == null ? List.of() : clause.adjuncts(after.endToken());
  }

  private VerbGroup verbAfter(NounPhrase np) {
    for (int i = np.endToken(); clause.inside(i) && i < np.endToken() + 16; i++) {
      if (clause.verb(i).isPresent()) {
        VerbGroup v = clause.verb(i).get();
        return reduced(np, v) || clause.subject(v).contains(np) ? v : null;
      }
    }
    return null;
  }

  /** "An attack attributed to X", "an ambush laid by Y": the participle that follows at once. */
  private static boolean reduced(NounPhrase np, VerbGroup verb) {
    return verb.firstToken() == np.endToken() && Subjects.participle(verb);
  }

  private void before(NounPhrase np) {
    for (int i = np.firstToken() - 1; clause.inside(i) && i > np.firstToken() - 14; i--) {
      String word = clause.lower(i);
      Optional<VerbGroup> verb = clause.verb(i);
      if (word.equals("responsible") || word.equals("behind") || word.equals("guilty")) {
        involved(i);
        return;
      }
      if (verb.isPresent()) {
        governing(verb.get(), np, i);
        return;
      }
    }
  }

  private void governing(VerbGroup verb, NounPhrase np, int i) {
    String lemma = tokens.get(verb.head()).lemma();
    boolean object = clause.objects(verb).contains(np);
    if (frames.has(lemma, ActFrames.Frame.UNDERGO) && (object || beside(np))) {
      board.patients(clause.subject(verb));
      return;
    }
    boolean responsibility =
        clause.objects(verb).stream()
            .anyMatch(
                o ->
                    clause.lower(o.head()).equals("responsibility")
                        || clause.lower(o.head()).equals("credit"));
    if ((object || responsibility)
        && frames.has(lemma, ActFrames.Frame.COMMIT)
        && !verb.passive()) {
      board.attackers(clause.subject(verb), Role.ATTACKER);
    } else if (frames.has(lemma, ActFrames.Frame.ACCUSE) && !object) {
      List<NounPhrase> held = verb.passive() ? clause.subject(verb) : clause.objects(verb);
      boolean arrest = frames.has(lemma, ActFrames.Frame.HELD);
      board.attackers(held, arrest ? Role.HELD : Role.SUSPECT);
    } else if (lemma.equals("participate") || INVOLVED.contains(clause.lower(verb.head()))) {
      board.attackers(clause.subject(verb), Role.SUSPECT);
    } else if (frames.has(lemma, ActFrames.Frame.HARM) && !object && within(np)) {
      if (verb.passive()) {
        board.patients(clause.subject(verb));
      } else {
        board.patients(clause.objects(verb));
      }
    } else if (frames.has(lemma, ActFrames.Frame.DIE) && within(np)) {
      board.patients(clause.subject(verb));
    }
  }

  /** "Suffered burns in the attack", and not "received reports of attacks". */
  private boolean beside(NounPhrase np) {
    return within(np) && !clause.lower(np.firstToken() - 1).equals("of");
  }

  private boolean within(NounPhrase np) {
    return switch (clause.lower(np.firstToken() - 1)) {
      case "in", "during", "by", "of", "after", "from" -> true;
      default -> false;
    };
  }

  private void involved(int i) {
    for (int k = i - 1; clause.inside(k) && k > i - 6; k--) {
      if (clause.verb(k).isPresent()) {
        board.attackers(clause.subject(clause.verb(k).get()), Role.ATTACKER);
        return;
      }
      if (clause.noun(k).isPresent()) {
        board.attackers(clause.list(clause.noun(k).get()), Role.ATTACKER);
        return;
      }
    }
  }
}
