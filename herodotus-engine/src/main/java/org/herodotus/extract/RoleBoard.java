package org.herodotus.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Argument.Role;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.Token;

/**
 * The parts found so far, and what may take which: an attacker must be somebody, a weapon a weapon.
 * One use, one thread.
 */
final class RoleBoard {
  static final Set<String> AT =
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

  final Clause clause;
  final Phrases phrases;
  final ActFrames frames;
  final List<Token> tokens;
  private final Map<Integer, Found> found = new LinkedHashMap<>();

  /** A phrase and its part. */
  record Found(Role role, Phrase phrase) {}

  RoleBoard(Clause clause, Phrases phrases, ActFrames frames) {
    this.clause = clause;
    this.phrases = phrases;
    this.frames = frames;
    this.tokens = clause.tokens;
  }

  List<Found> found() {
    return List.copyOf(found.values());
  }

  void attackers(List<NounPhrase> nps, Role role) {
    for (NounPhrase np : nps) {
      attacker(phrases.of(clause, np), role, false);
    }
  }

  void attacker(Phrase p, Role role, boolean explicit) {
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
  void behind(Phrase p, Role role) {
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

  void patients(List<NounPhrase> nps) {
    for (NounPhrase np : nps) {
      patient(phrases.of(clause, np));
    }
  }

  void patient(Phrase p) {
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

  Optional<Phrase> owner(Phrase p) {
    NounPhrase np = p.np();
    if (clause.lower(np.firstToken() - 1).equals("'s")) {
      return clause.noun(np.firstToken() - 2).map(n -> phrases.of(clause, n));
    }
    if (clause.lower(np.endToken()).equals("of")) {
      return clause.noun(np.endToken() + 1).map(n -> phrases.of(clause, n));
    }
    return Optional.empty();
  }

  void weapon(List<NounPhrase> nps) {
    for (NounPhrase np : nps) {
      Phrase p = phrases.of(clause, np);
      if (p.cls() == NounClass.WEAPON) {
        put(Role.WEAPON, p);
      } else if (p.cls().thing() || p.cls().human()) {
        patient(p);
      }
    }
  }

  void put(Role role, Phrase p) {
    if (p.np().form() != NounPhrase.Form.PRONOUN || p.actor().isPresent()) {
      found.putIfAbsent(p.np().head(), new Found(role, p));
    }
  }

  void by(List<Clause.Adjunct> adjuncts) {
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

  void aimed(List<Clause.Adjunct> adjuncts) {
    for (Clause.Adjunct a : adjuncts) {
      if (AIMED.contains(a.preposition())) {
        patient(phrases.of(clause, a.phrase()));
      }
    }
  }

  void places(List<Clause.Adjunct> adjuncts) {
    for (Clause.Adjunct a : adjuncts) {
      Phrase p = phrases.of(clause, a.phrase());
      if (AT.contains(a.preposition()) && p.cls().thing()) {
        put(Role.TARGET, p);
      } else if (AIMED.contains(a.preposition())) {
        patient(p);
      }
    }
  }
}
