package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Argument.Role;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** Who takes which part in an act told by a verb. One use, one thread. */
final class VerbRoles {
  /** "Police chief killed in blast": what follows a participle that stands for a passive verb. */
  private static final Set<String> RESULT = Set.of("in", "by", "after", "during", "when", "as");

  private final RoleBoard board;
  private final Clause clause;
  private final Phrases phrases;
  private final ActFrames frames;
  private final List<Token> tokens;

  VerbRoles(RoleBoard board) {
    this.board = board;
    this.clause = board.clause;
    this.phrases = board.phrases;
    this.frames = board.frames;
    this.tokens = board.tokens;
  }

  void ofVerb(VerbGroup verb) {
    String lemma = tokens.get(verb.head()).lemma();
    boolean up =
        clause.lower(verb.endToken()).equals("up") || clause.lower(verb.endToken()).equals("off");
    List<Clause.Adjunct> adjuncts = clause.adjuncts(verb.endToken());
    if (clause.lower(verb.endToken()).equals("under") && !verb.passive()) {
      board.patients(clause.subject(verb));
      board.from(adjuncts);
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.DIE)) {
      board.patients(clause.subject(verb));
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.EXPLODE)
        && !verb.passive()
        && !itself(verb)
        && exploded(verb, up)) {
      board.weapon(clause.subject(verb));
      board.places(adjuncts);
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.PLANT) && !weaponless(verb)) {
      planted(verb, adjuncts);
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.COMMIT) && !frames.has(lemma, ActFrames.Frame.HARM)) {
      board.attackers(verb.passive() ? List.of() : clause.subject(verb), Role.ATTACKER);
      board.by(adjuncts);
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.FIGHT) && !verb.passive()) {
      board.attackers(clause.subject(verb), Role.ATTACKER);
      board.attackers(clause.objects(verb).stream().filter(this::fights).toList(), Role.ATTACKER);
      board.sides(adjuncts);
    }
    harm(verb, lemma, adjuncts);
  }

  /** "Were rounded up by the army, bound and shot": who did the first did the last. */
  private List<Clause.Adjunct> shared(VerbGroup verb) {
    List<NounPhrase> subject = clause.subject(verb);
    for (int i = verb.firstToken() - 1; clause.inside(i) && i > verb.firstToken() - 25; i--) {
      Optional<VerbGroup> before = clause.verb(i);
      if (before.isPresent() && before.get().head() == i) {
        boolean same =
            (before.get().passive() || chained(before.get()))
                && !subject.isEmpty()
                && clause.subject(before.get()).equals(subject);
        if (!same) {
          return List.of();
        }
        List<Clause.Adjunct> by =
            clause.adjuncts(before.get().endToken()).stream()
                .filter(a -> a.preposition().equals("by"))
                .filter(a -> a.phrase().endToken() <= verb.firstToken())
                .toList();
        if (!by.isEmpty()) {
          return by;
        }
      }
    }
    return List.of();
  }

  /** "Were struck by a car and then stabbed": a participle that goes on with a passive verb. */
  private boolean chained(VerbGroup verb) {
    boolean past =
        verb.tense() == VerbGroup.Tense.PAST || verb.tense() == VerbGroup.Tense.PARTICIPLE;
    if (!past || verb.firstToken() != verb.head() || !clause.objects(verb).isEmpty()) {
      return false;
    }
    int i = verb.firstToken() - 1;
    while (clause.is(i, PartOfSpeech.ADV)) {
      i--;
    }
    if (!clause.is(i, PartOfSpeech.CCONJ) && !clause.lower(i).equals(",")) {
      return false;
    }
    for (int k = i - 1; clause.inside(k) && k > i - 20; k--) {
      Optional<VerbGroup> before = clause.verb(k);
      if (before.isPresent()) {
        VerbGroup v = before.get();
        return v.passive() && v.firstToken() < v.head() || chained(v);
      }
    }
    return false;
  }

  /** "Nelson Garcia, shot dead on Tuesday, belonged": a participle between two commas. */
  private boolean inserted(VerbGroup verb) {
    return verb.firstToken() == verb.head()
        && clause.lower(verb.firstToken() - 1).equals(",")
        && clause.noun(verb.firstToken() - 2).isPresent();
  }

  /** "Fought the Tigers", "engaged army units": whom one fights fights too. */
  private boolean fights(NounPhrase np) {
    NounClass cls = phrases.of(clause, np).cls();
    return cls == NounClass.ATTACKER || cls == NounClass.ARMED;
  }

  private String next(VerbGroup verb) {
    return clause.lower(verb.endToken());
  }

  /** "Blew himself up": who suffers it is who does it. */
  private boolean itself(VerbGroup verb) {
    return switch (clause.lower(verb.endToken())) {
      case "himself", "herself", "themselves" -> true;
      default -> false;
    };
  }

  /** "A bomb went off", "the car exploded": no object follows. */
  private boolean exploded(VerbGroup verb, boolean up) {
    String lemma = tokens.get(verb.head()).lemma();
    List<NounPhrase> objects = clause.objects(verb);
    if (lemma.equals("go") || lemma.equals("explode") || lemma.equals("erupt")) {
      return true;
    }
    return objects.isEmpty() && !up;
  }

  private boolean weaponless(VerbGroup verb) {
    List<NounPhrase> slot = verb.passive() ? clause.subject(verb) : clause.objects(verb);
    for (NounPhrase np : slot) {
      if (phrases.of(clause, np).cls() == NounClass.WEAPON) {
        return false;
      }
    }
    String lemma = tokens.get(verb.head()).lemma();
    return !(lemma.equals("fire") || lemma.equals("place") || lemma.equals("plant"));
  }

  private void planted(VerbGroup verb, List<Clause.Adjunct> adjuncts) {
    if (verb.passive()) {
      board.weapon(clause.subject(verb));
      board.by(adjuncts);
    } else {
      board.attackers(clause.subject(verb), Role.ATTACKER);
      board.weapon(clause.objects(verb));
    }
    board.places(adjuncts);
  }

  private void harm(VerbGroup verb, String lemma, List<Clause.Adjunct> adjuncts) {
    if (!verb.passive() && itself(verb)) {
      board.attackers(clause.subject(verb), Role.ATTACKER);
      return;
    }
    if (verb.passive() || chained(verb)) {
      board.patients(clause.subject(verb));
      board.by(adjuncts);
      board.by(shared(verb));
    } else {
      List<NounPhrase> objects = clause.objects(verb);
      boolean reduced = objects.isEmpty() && frames.has(lemma, ActFrames.Frame.BODILY);
      boolean headline = reduced && !lemma.equals("shoot") && RESULT.contains(next(verb));
      for (NounPhrase np : clause.subject(verb)) {
        Phrase p = phrases.of(clause, np);
        boolean suffers =
            reduced && (p.cls() == NounClass.CIVIL || inserted(verb))
                || headline && p.cls() != NounClass.ATTACKER && p.cls().human()
                || p.cls() == NounClass.BODY;
        if (suffers && verb.tense() != VerbGroup.Tense.GERUND) {
          board.patient(p);
        } else {
          boolean personal = !objects.isEmpty() && frames.has(lemma, ActFrames.Frame.BODILY);
          board.attacker(p, Role.ATTACKER, personal);
        }
      }
      board.patients(objects);
      if (lemma.equals("open")
          || lemma.equals("fire")
          || lemma.equals("shoot")
          || objects.isEmpty()) {
        board.aimed(adjuncts);
      }
    }
    for (Clause.Adjunct a : adjuncts) {
      Phrase p = phrases.of(clause, a.phrase());
      if (a.preposition().equals("with") && p.cls() == NounClass.WEAPON) {
        board.put(Role.WEAPON, p);
      }
      if (a.preposition().equals("against")) {
        board.patient(p);
      }
    }
  }
}
