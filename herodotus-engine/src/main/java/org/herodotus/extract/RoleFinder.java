package org.herodotus.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Argument.Role;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Works out who takes which part in one act, from the place of each phrase in the clause and from
 * what it stands for. One use, one thread.
 */
final class RoleFinder {
  private static final Set<String> AT =
      Set.of(
          "at",
          "in",
          "on",
          "inside",
          "outside",
          "near",
          "in front of",
          "next to",
          "against",
          "into",
          "under",
          "beside",
          "by",
          "behind",
          "through",
          "to",
          "onto",
          "opposite");
  private static final Set<String> AIMED =
      Set.of("against", "on", "at", "upon", "toward", "towards");
  private static final Set<String> BEFORE_ATTACKER = Set.of("by");
  private static final Set<String> INVOLVED =
      Set.of("responsible", "behind", "guilty", "implicated", "involved");

  private final Clause clause;
  private final Phrases phrases;
  private final ActFrames frames;
  private final List<Token> tokens;
  private final Map<Integer, Found> found = new LinkedHashMap<>();

  /** A phrase and its part. */
  record Found(Role role, Phrase phrase) {}

  RoleFinder(Clause clause, Phrases phrases, ActFrames frames) {
    this.clause = clause;
    this.phrases = phrases;
    this.frames = frames;
    this.tokens = clause.tokens;
  }

  List<Found> find(int trigger) {
    Optional<VerbGroup> verb = clause.verb(trigger).filter(v -> v.head() == trigger);
    if (verb.isPresent()) {
      ofVerb(verb.get());
    } else {
      ofNoun(trigger);
    }
    weapons(trigger);
    return List.copyOf(found.values());
  }

  // ---- verbs

  private void ofVerb(VerbGroup verb) {
    String lemma = tokens.get(verb.head()).lemma();
    boolean up =
        clause.lower(verb.endToken()).equals("up") || clause.lower(verb.endToken()).equals("off");
    List<Clause.Adjunct> adjuncts = clause.adjuncts(verb.endToken());
    if (frames.has(lemma, ActFrames.Frame.DIE)) {
      patients(clause.subject(verb));
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.EXPLODE) && !verb.passive() && exploded(verb, up)) {
      weapon(clause.subject(verb));
      places(adjuncts);
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.PLANT) && !weaponless(verb)) {
      planted(verb, adjuncts);
      return;
    }
    if (frames.has(lemma, ActFrames.Frame.COMMIT) && !frames.has(lemma, ActFrames.Frame.HARM)) {
      attackers(verb.passive() ? List.of() : clause.subject(verb), Role.ATTACKER);
      by(adjuncts);
      return;
    }
    harm(verb, lemma, adjuncts);
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
      weapon(clause.subject(verb));
      by(adjuncts);
    } else {
      attackers(clause.subject(verb), Role.ATTACKER);
      weapon(clause.objects(verb));
    }
    places(adjuncts);
  }

  private void harm(VerbGroup verb, String lemma, List<Clause.Adjunct> adjuncts) {
    if (verb.passive()) {
      patients(clause.subject(verb));
      by(adjuncts);
    } else {
      attackers(clause.subject(verb), Role.ATTACKER);
      List<NounPhrase> objects = clause.objects(verb);
      patients(objects);
      if (lemma.equals("open")
          || lemma.equals("fire")
          || lemma.equals("shoot")
          || objects.isEmpty()) {
        aimed(adjuncts);
      }
    }
    for (Clause.Adjunct a : adjuncts) {
      Phrase p = phrases.of(clause, a.phrase());
      if (a.preposition().equals("with") && p.cls() == NounClass.WEAPON) {
        put(Role.WEAPON, p);
      }
      if (a.preposition().equals("against")) {
        patient(p);
      }
    }
  }

  private void by(List<Clause.Adjunct> adjuncts) {
    for (Clause.Adjunct a : adjuncts) {
      if (BEFORE_ATTACKER.contains(a.preposition())) {
        Phrase p = phrases.of(clause, a.phrase());
        if (p.cls() == NounClass.WEAPON) {
          put(Role.WEAPON, p);
        } else {
          attacker(p, Role.ATTACKER, true);
        }
      }
    }
  }

  private void aimed(List<Clause.Adjunct> adjuncts) {
    for (Clause.Adjunct a : adjuncts) {
      if (AIMED.contains(a.preposition())) {
        patient(phrases.of(clause, a.phrase()));
      }
    }
  }

  private void places(List<Clause.Adjunct> adjuncts) {
    for (Clause.Adjunct a : adjuncts) {
      Phrase p = phrases.of(clause, a.phrase());
      if (AT.contains(a.preposition()) && p.cls().thing()) {
        put(Role.TARGET, p);
      } else if (AIMED.contains(a.preposition())) {
        patient(p);
      }
    }
  }

  // ---- nouns

  private void ofNoun(int trigger) {
    Optional<NounPhrase> at = clause.noun(trigger);
    if (at.isEmpty()) {
      return;
    }
    NounPhrase np = at.get();
    NounClass self = phrases.of(clause, np).cls();
    if (self == NounClass.WEAPON && np.head() == trigger) {
      put(Role.WEAPON, phrases.of(clause, np));
    }
    modifiers(np, trigger);
    possessor(np);
    List<Clause.Adjunct> adjuncts = clause.adjuncts(np.endToken());
    by(adjuncts);
    for (Clause.Adjunct a : adjuncts) {
      Phrase p = phrases.of(clause, a.phrase());
      boolean direct = a.phrase().firstToken() - np.endToken() <= 6;
      if (a.preposition().equals("of") && direct && a.phrase().firstToken() == np.endToken() + 1) {
        clause
            .list(a.phrase())
            .forEach(
                n -> {
                  if (n.firstToken() >= a.phrase().firstToken()) {
                    patient(phrases.of(clause, n));
                  }
                });
      } else if (a.preposition().equals("against")) {
        patient(p);
      } else if (a.preposition().equals("on") || a.preposition().equals("at")) {
        if (direct) {
          patient(p);
        }
      } else if (a.preposition().equals("with") && p.cls() == NounClass.WEAPON) {
        put(Role.WEAPON, p);
      } else if (AT.contains(a.preposition()) && direct && p.cls().thing()) {
        put(Role.TARGET, p);
      }
    }
    governor(np);
  }

  /** "Guerrilla attack", "bomb attack", "embassy bombing". */
  private void modifiers(NounPhrase np, int trigger) {
    for (int i = trigger - 1; i >= np.firstToken(); i--) {
      Token t = tokens.get(i);
      NounClass cls = phrases.single(t);
      if (!t.nominal() || t.lower().equals("terrorist")) {
        continue;
      }
      NounPhrase part = new NounPhrase(t.span(), i, i + 1, i, NounPhrase.Form.BARE);
      if (cls == NounClass.WEAPON) {
        int first = phrases.compound(np, i);
        put(Role.WEAPON, new Phrase(part, first, i + 1, cls, Optional.empty(), false));
        i = first;
      } else if (cls == NounClass.ATTACKER) {
        put(Role.ATTACKER, new Phrase(part, i, i + 1, cls, Optional.empty(), false));
      } else if (cls == NounClass.BUILDING || cls == NounClass.VEHICLE) {
        put(Role.TARGET, new Phrase(part, i, i + 1, cls, Optional.empty(), false));
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
                patient(p);
              } else {
                attacker(p, Role.ATTACKER, false);
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
      if (after.passive() && frames.has(lemma, ActFrames.Frame.COMMIT)) {
        by(clause.adjuncts(after.endToken()));
      } else if (after.passive() && (lemma.equals("attribute") || lemma.equals("blame"))) {
        for (Clause.Adjunct a : clause.adjuncts(after.endToken())) {
          if (a.preposition().equals("to") || a.preposition().equals("on")) {
            attacker(phrases.of(clause, a.phrase()), Role.SUSPECT, false);
          }
        }
      } else if (!after.passive()
          && (frames.has(lemma, ActFrames.Frame.HARM) || lemma.equals("leave"))) {
        patients(clause.objects(after));
      }
    }
    before(np);
  }

  private VerbGroup verbAfter(NounPhrase np) {
    for (int i = np.endToken(); clause.inside(i) && i < np.endToken() + 16; i++) {
      if (clause.verb(i).isPresent()) {
        VerbGroup v = clause.verb(i).get();
        return clause.subject(v).contains(np) ? v : null;
      }
    }
    return null;
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
    if (frames.has(lemma, ActFrames.Frame.UNDERGO)) {
      patients(clause.subject(verb));
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
      attackers(clause.subject(verb), Role.ATTACKER);
    } else if (frames.has(lemma, ActFrames.Frame.ACCUSE) && !object) {
      List<NounPhrase> held = verb.passive() ? clause.subject(verb) : clause.objects(verb);
      attackers(held, Role.SUSPECT);
    } else if (lemma.equals("participate") || INVOLVED.contains(clause.lower(verb.head()))) {
      attackers(clause.subject(verb), Role.SUSPECT);
    } else if (frames.has(lemma, ActFrames.Frame.HARM) && !object && within(np)) {
      if (verb.passive()) {
        patients(clause.subject(verb));
      } else {
        patients(clause.objects(verb));
      }
    } else if (frames.has(lemma, ActFrames.Frame.DIE) && within(np)) {
      patients(clause.subject(verb));
    }
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
        attackers(clause.subject(clause.verb(k).get()), Role.ATTACKER);
        return;
      }
      if (clause.noun(k).isPresent()) {
        attackers(List.of(clause.noun(k).get()), Role.ATTACKER);
        return;
      }
    }
  }

  // ---- parts

  private void attackers(List<NounPhrase> nps, Role role) {
    for (NounPhrase np : nps) {
      attacker(phrases.of(clause, np), role, false);
    }
  }

  private void attacker(Phrase p, Role role, boolean explicit) {
    NounClass cls = p.cls();
    boolean fits =
        cls.human() || cls == NounClass.ORGAN || explicit && cls == NounClass.UNKNOWN && p.named();
    if (cls == NounClass.WEAPON) {
      put(Role.WEAPON, p);
    } else if (fits) {
      put(role, p);
      behind(p, role);
    }
  }

  /** The organisation whose people they are ("terrorists of the FMLN", "men belonging to it"). */
  private void behind(Phrase p, Role role) {
    int at = p.np().endToken();
    String word = clause.lower(at);
    boolean belongs = word.equals("belonging") || word.equals("from");
    int next = belongs && clause.lower(at + 1).equals("to") ? at + 2 : at + 1;
    if (!word.equals("of") && !belongs) {
      return;
    }
    Optional<Phrase> group = clause.noun(next).map(n -> phrases.of(clause, n));
    if (group.isPresent()
        && group.get().named()
        && (group.get().cls() == NounClass.ATTACKER
            || group.get().cls() == NounClass.ORGAN
            || group.get().cls() == NounClass.ARMED)) {
      put(role, group.get());
    }
  }

  private void patients(List<NounPhrase> nps) {
    for (NounPhrase np : nps) {
      patient(phrases.of(clause, np));
    }
  }

  private void patient(Phrase p) {
    NounClass cls = p.cls();
    if (cls == NounClass.BODY) {
      owner(p).ifPresent(this::patient);
    } else if (cls.human()) {
      put(Role.VICTIM, p);
    } else if (cls.thing() || cls == NounClass.ORGAN) {
      put(Role.TARGET, p);
    } else if (p.named() && cls == NounClass.UNKNOWN) {
      put(Role.VICTIM, p);
    }
  }

  private Optional<Phrase> owner(Phrase p) {
    NounPhrase np = p.np();
    if (clause.lower(np.firstToken() - 1).equals("'s")) {
      return clause.noun(np.firstToken() - 2).map(n -> phrases.of(clause, n));
    }
    if (clause.lower(np.endToken()).equals("of")) {
      return clause.noun(np.endToken() + 1).map(n -> phrases.of(clause, n));
    }
    return Optional.empty();
  }

  private void weapon(List<NounPhrase> nps) {
    for (NounPhrase np : nps) {
      Phrase p = phrases.of(clause, np);
      if (p.cls() == NounClass.WEAPON) {
        put(Role.WEAPON, p);
      } else if (p.cls().thing() || p.cls().human()) {
        patient(p);
      }
    }
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
          put(Role.WEAPON, p);
        }
        i = np.get().endToken() - 1;
      }
      if (clause.lower(i).equals(";") || clause.is(i, PartOfSpeech.SCONJ)) {
        return;
      }
    }
  }

  private void put(Role role, Phrase p) {
    if (p.np().form() != NounPhrase.Form.PRONOUN || p.actor().isPresent()) {
      found.putIfAbsent(p.np().head(), new Found(role, p));
    }
  }
}
