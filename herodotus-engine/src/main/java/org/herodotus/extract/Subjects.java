package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.VerbGroup;

/**
 * Finds the subject of a verb by walking to its left over insertions and shared verbs. Immutable.
 */
final class Subjects {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final int REACH = 40;

  private final Clause clause;

  Subjects(Clause clause) {
    this.clause = clause;
  }

  List<NounPhrase> of(VerbGroup verb) {
    return subject(verb, 0);
  }

  private List<NounPhrase> subject(VerbGroup verb, int depth) {
    if (depth > 4) {
      return List.of();
    }
    int i = verb.firstToken() - 1;
    Optional<VerbGroup> joined =
        clause.is(i, PartOfSpeech.CCONJ) ? clause.verb(i - 1) : Optional.empty();
    if (joined.isPresent()) {
      return subject(joined.get(), depth + 1);
    }
    Optional<List<NounPhrase>> doer = doer(verb);
    if (doer.isPresent()) {
      return doer.get();
    }
    if (coordinate(verb, i)) {
      Optional<VerbGroup> before = twin(verb, i).or(() -> finiteBefore(verb.firstToken() - 1));
      if (before.isPresent()) {
        return subject(before.get(), depth + 1);
      }
    }
    int floor = Math.max(clause.sentence.firstToken(), verb.firstToken() - REACH);
    boolean comma = false;
    while (i >= floor) {
      String word = clause.lower(i);
      if (word.equals("]") || word.equals(")")) {
        i = clause.opening(i) - 1;
      } else if (word.equals(",") || word.equals("--") || word.equals("-")) {
        comma = true;
        int back = insertion(i);
        i = back > floor && back < i ? back - 1 : i - 1;
      } else if (word.equals(";") || word.equals(":")) {
        return List.of();
      } else if (clause.verb(i).isPresent()) {
        VerbGroup before = clause.verb(i).get();
        Optional<NounPhrase> sender = sent(before);
        if (sender.isPresent()) {
          i = sender.get().firstToken() - 2;
          continue;
        }
        if (shares(before, verb, i, comma)) {
          return subject(before, depth + 1);
        }
        i = before.firstToken() - 1;
        if (finite(before) && !relativeBefore(before) && !participle(before)) {
          return List.of();
        }
      } else if (clause.noun(i).isPresent()) {
        NounPhrase np = clause.noun(i).get();
        if (RELATIVES.contains(clause.lower(np.head())) && np.form() == NounPhrase.Form.PRONOUN) {
          return antecedent(np.firstToken() - 1, clause.lower(np.head()).equals("who"));
        }
        int before = np.firstToken() - 1;
        Optional<VerbGroup> governor = clause.verb(before).filter(v -> comma(v, verb));
        if (comma && governor.isPresent()) {
          return subject(governor.get(), depth + 1);
        }
        Optional<VerbGroup> relative = clause.verb(before).filter(v -> inRelative(v, verb));
        if (relative.isPresent()) {
          i = relative.get().firstToken() - 2;
        } else if (clause.is(before, PartOfSpeech.ADP) && !clause.lower(before).equals("that")) {
          i = before - 1;
        } else if (RELATIVES.contains(clause.lower(before)) && adjoins(before)) {
          return clause.list(np);
        } else if (clause.time(np)) {
          i = before;
        } else {
          return clause.list(np);
        }
      } else if (RELATIVES.contains(word) && i == verb.firstToken() - 1) {
        return antecedent(i - 1, word.equals("who"));
      } else {
        i--;
      }
    }
    return List.of();
  }

  /**
   * "A bomb that the rebels had sent wrecked": who acts in a clause between a noun and its verb.
   */
  private Optional<NounPhrase> sent(VerbGroup verb) {
    return clause
        .noun(verb.firstToken() - 1)
        .filter(np -> RELATIVES.contains(clause.lower(np.firstToken() - 1)))
        .filter(np -> finite(verb) && clause.noun(np.firstToken() - 2).isPresent());
  }

  /**
   * "accused the army of killing", "stopped him from firing": the object of the verb before acts.
   */
  private Optional<List<NounPhrase>> doer(VerbGroup verb) {
    int preposition = verb.firstToken() - 1;
    boolean governed =
        verb.tense() == VerbGroup.Tense.GERUND
            && switch (clause.lower(preposition)) {
              case "of", "for", "from" -> true;
              default -> false;
            };
    if (!governed) {
      return Optional.empty();
    }
    for (int i = preposition - 1; clause.inside(i) && i > preposition - 12; i--) {
      Optional<VerbGroup> before = clause.verb(i);
      if (before.isPresent()) {
        List<NounPhrase> object = clause.objects(before.get());
        boolean adjoins = object.stream().anyMatch(n -> n.endToken() == preposition);
        return adjoins && !before.get().passive() ? Optional.of(object) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Surrounded the unit, set fire to it": the second act of a chain, after the first's object. */
  private static boolean comma(VerbGroup first, VerbGroup second) {
    return finite(first)
        && !first.passive()
        && first.tense() == second.tense()
        && second.modal().isEmpty();
  }

  /** "Pupils who were watching a play were led away": the object of a clause within another. */
  private boolean inRelative(VerbGroup inner, VerbGroup outer) {
    return relativeBefore(inner)
        && finite(outer)
        && !participle(outer)
        && !clause.is(outer.firstToken() - 1, PartOfSpeech.CCONJ);
  }

  /** Whether a verb stands right after "and", or as a participle after a comma. */
  private boolean coordinate(VerbGroup verb, int i) {
    return clause.is(i, PartOfSpeech.CCONJ)
        || verb.tense() == VerbGroup.Tense.GERUND && clause.lower(i).equals(",");
  }

  /** "Of killing 60 people and injuring 200": the gerund that stands before in the same part. */
  private Optional<VerbGroup> twin(VerbGroup verb, int from) {
    for (int i = from; clause.inside(i) && i > from - 12; i--) {
      Optional<VerbGroup> before = clause.verb(i);
      if (before.isPresent()) {
        return before.filter(v -> v.tense() == verb.tense() && doer(v).isPresent());
      }
    }
    return Optional.empty();
  }

  private Optional<VerbGroup> finiteBefore(int from) {
    Optional<VerbGroup> relative = Optional.empty();
    for (int i = from; clause.inside(i) && i > from - 25; i--) {
      Optional<VerbGroup> v = clause.verb(i);
      if (v.isPresent() && finite(v.get()) && !participle(v.get())) {
        if (!relativeBefore(v.get())) {
          return cleft(v.get()) ? relative : v;
        }
        relative = v;
      }
      if (clause.lower(i).equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "It was the rebels that seized the bridge and held it": only the relative clause has a doer.
   */
  private boolean cleft(VerbGroup v) {
    return clause.tokens.get(v.head()).lemma().equals("be")
        && clause.lower(v.firstToken() - 1).equals("it");
  }

  private boolean adjoins(int i) {
    return clause.noun(i - 1).isPresent();
  }

  /** Whether a verb takes the subject of the verb before it ("entered and killed", "tried to"). */
  private boolean shares(VerbGroup before, VerbGroup verb, int i, boolean comma) {
    if (verb.tense() == VerbGroup.Tense.INFINITIVE) {
      return true;
    }
    if (verb.tense() == VerbGroup.Tense.GERUND) {
      return true;
    }
    for (int k = i + 1; k < verb.firstToken(); k++) {
      if (clause.is(k, PartOfSpeech.CCONJ)) {
        return k >= verb.firstToken() - 3 && clause.noun(k + 1).isEmpty();
      }
    }
    return comma && verb.firstToken() - i <= 2;
  }

  static boolean finite(VerbGroup v) {
    return v.tense() != VerbGroup.Tense.INFINITIVE && v.tense() != VerbGroup.Tense.GERUND;
  }

  static boolean participle(VerbGroup v) {
    return v.tense() == VerbGroup.Tense.PARTICIPLE;
  }

  private boolean relativeBefore(VerbGroup v) {
    return RELATIVES.contains(clause.lower(v.firstToken() - 1));
  }

  /**
   * What a relative pronoun stands for; people where it is "who", else what no place or "of" hangs
   * on ("the attack on the camp that killed").
   */
  private List<NounPhrase> antecedent(int from, boolean who) {
    NounPhrase nearest = null;
    int i = from;
    while (clause.inside(i) && i > from - 22) {
      String word = clause.lower(i);
      if (word.equals("]") || word.equals(")")) {
        i = clause.opening(i) - 1;
      } else if (clause.noun(i).isPresent()) {
        NounPhrase np = clause.noun(i).get();
        boolean passes = who ? clause.human.test(np) : !hangs(np);
        if (passes) {
          return described(np).map(List::of).orElseGet(() -> clause.list(np));
        }
        nearest = nearest == null && !who && !of(np) ? np : nearest;
        i = np.firstToken() - 1;
      } else if (clause.verb(i).isPresent() || word.equals(";")) {
        break;
      } else {
        i--;
      }
    }
    return nearest == null ? List.of() : clause.list(nearest);
  }

  /** "Leon, a contractor who shot": the name that a phrase after the comma only describes. */
  private Optional<NounPhrase> described(NounPhrase np) {
    int first = np.firstToken();
    if (np.form() == NounPhrase.Form.NAME
        || !clause.is(first, PartOfSpeech.DET)
        || !clause.lower(first - 1).equals(",")) {
      return Optional.empty();
    }
    return clause
        .noun(first - 2)
        .filter(n -> n.form() == NounPhrase.Form.NAME && clause.human.test(n));
  }

  private boolean of(NounPhrase np) {
    return clause.lower(np.firstToken() - 1).equals("of");
  }

  private boolean hangs(NounPhrase np) {
    return switch (clause.lower(np.firstToken() - 1)) {
      case "of", "in", "on", "at", "near", "outside", "inside" -> true;
      default -> false;
    };
  }

  /** Where an insertion between two commas begins ("X, mayor of Y, was ..."), else {@code -1}. */
  private int insertion(int comma) {
    for (int i = comma - 1; clause.inside(i) && comma - i < 30; i--) {
      if (clause.lower(i).equals(",") || clause.lower(i).equals("--")) {
        boolean opens =
            clause.noun(i + 1).isPresent()
                || clause
                    .verb(i + 1)
                    .filter(v -> participle(v) || v.tense() == VerbGroup.Tense.GERUND)
                    .isPresent()
                || RELATIVES.contains(clause.lower(i + 1))
                || clause.is(i + 1, PartOfSpeech.ADP)
                || clause.is(i + 1, PartOfSpeech.NUM)
                || clause.is(i + 1, PartOfSpeech.ADV);
        return opens ? i : -1;
      }
      if (clause.lower(i).equals(";") || clause.lower(i).equals(":")) {
        return -1;
      }
    }
    return -1;
  }
}
