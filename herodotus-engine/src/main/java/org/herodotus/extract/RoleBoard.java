package org.herodotus.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Argument.Role;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * The parts found so far, and what may take which: an attacker must be somebody, a weapon a weapon.
 * One use, one thread.
 */
final class RoleBoard {
  static final Set<String> AT = GrammarWords.set("RoleBoard.AT");
  private static final Set<String> AIMED =
      Set.of("against", "on", "at", "upon", "toward", "towards");

  /** Words that may stand between people and the group that they are of. */
  private static final Set<String> TIES = GrammarWords.set("RoleBoard.TIES");

  private static final Set<String> LED = GrammarWords.set("RoleBoard.LED");
  private static final Set<String> HELPED = GrammarWords.set("RoleBoard.HELPED");
  private static final Set<String> BELONGING = GrammarWords.set("RoleBoard.BELONGING");
  private static final Set<String> HELD = GrammarWords.set("RoleBoard.HELD");
  private static final Set<String> BEFORE_ATTACKER = Set.of("by");
  private static final Set<String> POSSESSORS = Set.of("his", "her", "its", "their");

  /** Words for those who follow somebody; "his attackers" set on him. */
  private static final Set<String> MEN = GrammarWords.set("RoleBoard.MEN");

  private static final Set<String> HANDS = Set.of("hands", "hand");

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

  /**
   * Whoever acts, if that is somebody.
   *
   * @param explicit whether only people can do it, so that an unknown name is a person's, though a
   *     town may be called so too ("Toumba shot the captain")
   */
  void attacker(Phrase told, Role role, boolean explicit) {
    Phrase p = teller(told) ? phrases.fighters(told).orElse(told) : told;
    Optional<Phrase> of = owners(p);
    if (of.isPresent()) {
      put(role, of.get());
      return;
    }
    NounClass cls = p.cls();
    boolean fits =
        cls.human() || cls == NounClass.ORGAN || explicit && cls == NounClass.UNKNOWN && p.named();
    boolean surname = explicit && cls == NounClass.PLACE && p.np().form() == NounPhrase.Form.NAME;
    if (cls == NounClass.WEAPON) {
      put(Role.WEAPON, p);
    } else if (surname && clause.verb(p.np().endToken()).isPresent()) {
      put(role, p.asNamed());
    } else if (fits) {
      if (!behind(p, role)) {
        put(role, following(member(p)));
      }
      apposed(p, role);
      backers(p, role);
    }
  }

  /** "Residents said they shot 19 men": "they" are not the unarmed people who tell it. */
  private boolean teller(Phrase p) {
    Optional<ActorMention> who = p.actor().filter(m -> m.group() == GroupKind.CIVILIANS);
    return p.np().form() == NounPhrase.Form.PRONOUN
        && who.flatMap(ActorMention::antecedent)
            .map(span -> clause.token(span.end() - 1) + 1)
            .flatMap(clause::verb)
            .filter(
                v -> v.endToken() <= p.np().firstToken() && p.np().firstToken() - v.endToken() < 3)
            .isPresent();
  }

  /** "Aidid's gunmen", "Hezbollah's men": whose men they are says who they are. */
  private Optional<Phrase> owners(Phrase p) {
    int mark = p.np().firstToken() - 1;
    boolean men = p.cls() == NounClass.ATTACKER || p.cls() == NounClass.BAND;
    boolean owned = clause.lower(mark).equals("'s") || clause.lower(mark).equals("'");
    boolean theirs =
        POSSESSORS.contains(clause.lower(p.np().firstToken()))
            && MEN.contains(clause.lower(p.np().head()));
    if (theirs && !p.named()) {
      return phrases.owner(p);
    }
    if (!men || !owned || p.named() || p.actor().flatMap(a -> a.actor().id()).isPresent()) {
      return Optional.empty();
    }
    Optional<Phrase> owner =
        clause.noun(mark - 1).filter(phrases::capital).map(n -> phrases.of(clause, n));
    if (owner.filter(o -> o.cls() == NounClass.ATTACKER && o.named()).isPresent()) {
      return owner.map(Phrase::asNamed);
    }
    return owner
        .filter(o -> o.cls() == NounClass.PERSON || o.cls() == NounClass.UNKNOWN && o.named())
        .map(o -> new Phrase(p.np(), o.first(), p.end(), p.cls(), Optional.empty(), true));
  }

  /** "Fighters loyal to Ahmed Barre", "a gang led by X": whose men they are is part of the name. */
  private Phrase following(Phrase p) {
    int at = p.np().endToken();
    String link = clause.lower(at) + " " + clause.lower(at + 1);
    boolean men = p.cls() == NounClass.ATTACKER || p.cls() == NounClass.BAND;
    boolean under = men && clause.lower(at).equals("under");
    Optional<NounPhrase> leader =
        LED.contains(link) || under
            ? clause.noun(under ? at + 1 : at + 2).filter(phrases::capital)
            : men && clause.lower(at).equals("of")
                ? clause.noun(at + 1).filter(n -> phrases.of(clause, n).cls() == NounClass.PERSON)
                : Optional.empty();
    return p.actor().flatMap(a -> a.actor().id()).isPresent()
        ? p
        : leader
            .map(n -> new Phrase(p.np(), p.first(), n.endToken(), p.cls(), p.actor(), true))
            .orElse(p);
  }

  /**
   * The organisation whose people they are ("terrorists of the FMLN", "men believed to belong to
   * it"); soldiers of a unit are that unit.
   */
  boolean behind(Phrase p, Role role) {
    int at = p.np().endToken();
    boolean belongs = false;
    boolean held = false;
    while (TIES.contains(clause.lower(at)) && at < p.np().endToken() + 8) {
      belongs |= BELONGING.contains(clause.lower(at));
      held |= HELD.contains(clause.lower(at));
      at++;
    }
    if (!belongs) {
      return false;
    }
    boolean told = false;
    for (NounPhrase np : clause.noun(at).stream().toList()) {
      Phrase group = phrases.of(clause, np);
      boolean body =
          switch (group.cls()) {
            case ATTACKER -> group.named();
            case ARMED -> true;
            case ORGAN, BAND -> group.named() || phrases.capital(np);
            case UNKNOWN -> league(np);
            default -> false;
          };
      if (body) {
        put(held ? Role.SUSPECT : role, group.asNamed());
        told = !held && !p.named();
      }
    }
    return told;
  }

  /** "Members of the Territorial Defence": a body that no list has is told by its name. */
  private Phrase member(Phrase p) {
    boolean of = clause.lower(p.np().endToken()).equals("of");
    return of
            && !p.named()
            && MEN.contains(clause.lower(p.np().head()))
            && clause
                .noun(p.np().endToken() + 1)
                .filter(phrases::proper)
                .filter(n -> clause.is(n.firstToken(), PartOfSpeech.DET))
                .isPresent()
        ? p.asNamed()
        : p;
  }

  /** "The Jaish al-Fath alliance": a name with a word for those who fight together. */
  private boolean league(NounPhrase np) {
    return Wielders.LEAGUES.contains(clause.lower(np.head())) && phrases.capital(np);
  }

  /**
   * "Troops backed by militiamen", "soldiers and, with them, settlers": who helps them acts too.
   */
  private void backers(Phrase p, Role role) {
    int at = p.np().endToken();
    at += clause.lower(at).equals(",") ? 1 : 0;
    String two = clause.lower(at) + " " + clause.lower(at + 1);
    int after = HELPED.contains(two) ? at + 2 : HELPED.contains(clause.lower(at)) ? at + 1 : -1;
    if (after > 0) {
      clause.noun(after).map(n -> phrases.of(clause, n)).stream()
          .filter(h -> h.cls() == NounClass.ARMED || h.cls() == NounClass.ATTACKER)
          .forEach(h -> put(role, h));
    }
  }

  /**
   * "A gang, the Aguilas, ...", "the suspect, Luc Moreau,": the name that explains who they are.
   */
  private void apposed(Phrase p, Role role) {
    int comma = p.np().endToken();
    boolean explains = !p.named() && (p.cls() == NounClass.ATTACKER || p.cls() == NounClass.BAND);
    if (!explains || !clause.lower(comma).equals(",")) {
      return;
    }
    Optional<NounPhrase> name = clause.noun(comma + 1).filter(phrases::proper);
    if (name.isEmpty()) {
      return;
    }
    int at = name.get().endToken();
    if (clause.lower(at).equals("and")) {
      clause
          .noun(at + 1)
          .filter(phrases::proper)
          .ifPresent(n -> put(role, phrases.of(clause, n).asNamed()));
      at = clause.noun(at + 1).map(NounPhrase::endToken).orElse(at);
    }
    at += clause.noun(at).filter(n -> clause.is(n.head(), PartOfSpeech.NUM)).isPresent() ? 1 : 0;
    if (clause.lower(at).equals(",")) {
      put(role, phrases.of(clause, name.get()).asNamed());
    }
  }

  void patients(List<NounPhrase> nps) {
    for (NounPhrase np : nps) {
      patient(phrases.of(clause, np));
    }
  }

  void patient(Phrase p) {
    NounClass cls = p.cls();
    if (clause.lower(p.np().head()).matches("(?:him|her|it)self|themselves")) {
      return;
    }
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
      } else if (a.preposition().equals("at") && HANDS.contains(clause.lower(a.phrase().head()))) {
        owner(phrases.of(clause, a.phrase())).ifPresent(o -> attacker(o, Role.ATTACKER, true));
      }
    }
  }

  /** "Came under fire from X": whose fire it is. */
  void from(List<Clause.Adjunct> adjuncts) {
    by(adjuncts);
    adjuncts.stream()
        .filter(a -> a.preposition().equals("from"))
        .forEach(a -> attacker(phrases.of(clause, a.phrase()), Role.ATTACKER, false));
  }

  /** Both sides of a fight: "between X and Y", "with Y". */
  void sides(List<Clause.Adjunct> adjuncts) {
    for (Clause.Adjunct a : adjuncts) {
      Phrase p = phrases.of(clause, a.phrase());
      boolean side =
          a.preposition().equals("between")
              || a.preposition().equals("with") && (p.cls() != NounClass.ORGAN || p.named());
      if (side) {
        attacker(p, Role.ATTACKER, a.preposition().equals("between"));
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
