package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Climbs from a word that tells of an event to the words that govern it ("foiled a plot to kill"),
 * and lists what each does to it, from the inside out. Thread-safe.
 */
final class GovernorReader {
  private static final int HIGHEST = 4;
  private static final int REACH = 9;
  private static final Set<String> PRESUPPOSED = GrammarWords.set("GovernorReader.PRESUPPOSED");
  private static final Set<String> SUBORDINATE = GrammarWords.set("GovernorReader.SUBORDINATE");
  private static final Set<String> OWNING = GrammarWords.set("GovernorReader.OWNING");
  private static final Set<String> DOING = GrammarWords.set("GovernorReader.DOING");
  private static final Set<String> ACTOR_ONLY = GrammarWords.set("GovernorReader.ACTOR_ONLY");

  private final FactualityLexicon lexicon;

  GovernorReader(FactualityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Effects on the event at the trigger of a clause, innermost first. */
  List<String> effects(FactClause c) {
    List<String> out = new ArrayList<>();
    Optional<VerbGroup> verb = c.verbAt(c.trigger());
    boolean noun = c.token(c.trigger()).nominal() || verb.isEmpty();
    if (noun) {
      noun(c, c.trigger(), out, 0);
    } else {
      Token act = c.token(c.trigger());
      lexicon
          .cue(act, 'V', 'o')
          .or(() -> lexicon.cue(act, 'V', 'i'))
          .filter(q -> q.effect().equals("ATTEMPTED"))
          .ifPresent(q -> out.add(q.effect()));
      verb(c, verb.get(), out, 0);
    }
    return out;
  }

  // ---- verbs

  private void verb(FactClause c, VerbGroup verb, List<String> out, int depth) {
    if (depth == 0 && c.inside(verb.endToken())) {
      lexicon
          .cue(c.token(verb.endToken()), 'N', 'm')
          .filter(q -> c.pos(verb.firstToken() - 1, PartOfSpeech.DET))
          .ifPresent(q -> out.add(q.effect()));
    }
    if (verb.negated() || VerbMood.nobody(c, verb)) {
      out.add("NEGATIVE");
    }
    adverbs(c, verb.firstToken(), verb.head() + 1, out);
    VerbMood.mood(c, verb, out);
    if (depth >= HIGHEST) {
      return;
    }
    int at = verb.firstToken();
    Optional<VerbGroup> auxiliary =
        c.verbBefore(at)
            .filter(v -> v.endToken() == at && VerbMood.auxiliary(c, v))
            .filter(v -> verb.tense() != VerbGroup.Tense.INFINITIVE);
    if (auxiliary.isPresent()) {
      verb(c, auxiliary.get(), out, depth + 1);
      return;
    }
    switch (verb.tense()) {
      case INFINITIVE -> {
        if (c.lower(verb.head()).endsWith("ing") && owned(c, verb.firstToken())) {
          gerund(c, verb.head(), out, depth);
        } else if (past(c, verb)) {
          out.add("ALLEGED");
        } else {
          infinitive(c, verb.firstToken(), out, depth);
        }
      }
      case GERUND -> gerund(c, at, out, depth);
      default -> {
        if (!coordinated(c, verb, out, depth)) {
          clause(c, verb, out);
        }
      }
    }
  }

  /** "Are said to have killed": told by somebody as past, and planned by nobody. */
  private static boolean past(FactClause c, VerbGroup verb) {
    for (int i = verb.firstToken(); i < verb.head(); i++) {
      if (c.is(i, "have")) {
        return true;
      }
    }
    return c.is(verb.firstToken() - 1, "have") && c.is(verb.firstToken() - 2, "to");
  }

  private void adverbs(FactClause c, int from, int to, List<String> out) {
    for (int i = Math.max(from - 1, c.sentence().firstToken()); i < to + 1; i++) {
      if (c.inside(i) && !c.pos(i, PartOfSpeech.NOUN)) {
        lexicon.cue(c.token(i), 'R', ' ').ifPresent(q -> out.add(q.effect()));
      }
    }
  }

  /** "Were able to detonate": an ability in the past that is told of one day was used. */
  private static boolean wasAble(FactClause c, int i) {
    return c.is(i, "able") && c.is(i - 1, "was", "were", "been");
  }

  /** "plans to kill", "a plot to kill", "able to kill"; an unknown verb makes it a purpose. */
  private void infinitive(FactClause c, int at, List<String> out, int depth) {
    for (int i = at - 1; i >= Math.max(c.sentence().firstToken(), at - REACH); i--) {
      Token t = c.token(i);
      if (t.is(PartOfSpeech.PUNCT) && !c.is(i, "\"", "''", ",")) {
        break;
      }
      Optional<FactualityLexicon.Cue> cue =
          lexicon
              .cue(t, t.nominal() ? 'N' : 'V', 'i')
              .or(() -> lexicon.cue(t, t.nominal() ? 'V' : 'N', 'i'))
              .or(() -> lexicon.cue(t, 'J', ' '))
              .filter(q -> !t.lemma().equals("be") || t.index() == at - 1);
      boolean due = t.lemma().equals("be") && t.index() == at - 1;
      if (due) {
        out.add("PLANNED");
      }
      if (cue.isPresent()) {
        outward(c, i, wasAble(c, i) ? "FACT" : cue.get().effect(), out, depth);
        return;
      }
      Optional<VerbGroup> governor = c.verbAt(i);
      if (governor.isPresent()) {
        boolean same =
            governor.get().tense() == VerbGroup.Tense.INFINITIVE && c.is(at - 1, "and", "or");
        if (!same) {
          out.add("PLANNED");
        }
        verb(c, governor.get(), out, depth + 1);
        return;
      }
    }
    out.add("PLANNED");
  }

  /** Adds an effect and goes on from the word that has it. */
  private void outward(FactClause c, int i, String effect, List<String> out, int depth) {
    if (!effect.equals("FACT")) {
      out.add(effect);
    }
    Optional<VerbGroup> verb = c.verbAt(i);
    if (verb.isPresent()) {
      verb(c, verb.get(), out, depth + 1);
    } else if (c.token(i).nominal()) {
      noun(c, i, out, depth + 1);
    }
  }

  /** "accused of killing", "without firing", "tried killing". */
  private void gerund(FactClause c, int at, List<String> out, int depth) {
    if (c.is(at - 1, "without")) {
      out.add("NEGATIVE");
      return;
    }
    int before = c.preposition(at - 1) ? at - 2 : at - 1;
    for (int i = before; i >= Math.max(c.sentence().firstToken(), before - 3); i--) {
      Token t = c.token(i);
      if (t.is(PartOfSpeech.PUNCT)) {
        return;
      }
      Optional<FactualityLexicon.Cue> cue = lexicon.beforePreposition(t);
      if (cue.isPresent()) {
        outward(c, i, cue.get().effect(), out, depth);
        return;
      }
      if (c.verbAt(i).isPresent()) {
        if (before == at - 2 && i == before && !c.is(at - 1, "in", "by", "at", "over")) {
          verb(c, c.verbAt(i).get(), out, depth + 1);
        }
        return;
      }
    }
  }

  /** "threatened to kidnap and kill": the second verb shares what governs the first. */
  private boolean coordinated(FactClause c, VerbGroup verb, List<String> out, int depth) {
    int at = verb.firstToken();
    boolean bare =
        c.is(verb.firstToken(), "be")
            || verb.firstToken() == verb.head()
                && c.token(verb.head()).lemma().equals(c.lower(verb.head()));
    if (!bare || !c.is(at - 1, "and", "or", ",")) {
      return false;
    }
    Optional<VerbGroup> first = c.verbBefore(at - 1);
    if (first.isEmpty()
        || first.get().tense() != VerbGroup.Tense.INFINITIVE && first.get().modal().isEmpty()) {
      return false;
    }
    verb(c, first.get(), out, depth + 1);
    return true;
  }

  /** "denied that troops had killed", "fears the rebels will attack". */
  private void clause(FactClause c, VerbGroup verb, List<String> out) {
    clause(c, verb.firstToken(), out);
  }

  private void clause(FactClause c, int at, List<String> out) {
    for (int i = inserted(c, at) - 1;
        i >= Math.max(c.sentence().firstToken(), at - REACH - 5);
        i--) {
      if (c.is(
          i, ";", ":", "who", "which", "after", "when", "because", "while", "where", "before")) {
        return;
      }
      if (c.is(i, ",") && SUBORDINATE.contains(c.lower(opening(c, i)))) {
        return;
      }
      boolean over = c.is(i, "whether") && c.is(at - 1, "and");
      if (!over && c.is(i, "if", "unless", "whether", "lest")) {
        out.add("HYPOTHETICAL");
        return;
      }
      Token t = c.token(i);
      Optional<VerbGroup> governor = c.verbAt(i);
      boolean head = governor.isPresent() && governor.get().head() == i;
      Optional<FactualityLexicon.Cue> cue =
          head || !t.nominal() || c.is(i + 1, "that")
              ? lexicon.cue(t, 'V', 'c').or(() -> lexicon.cue(t, 'N', 'c'))
              : lexicon.cue(t, 'N', 'c');
      if (cue.isEmpty() && c.is(i + 1, "that")) {
        cue = lexicon.cue(t, 'J', ' ');
      }
      if (cue.isPresent()) {
        outward(c, i, cue.get().effect(), out, HIGHEST - 1);
        return;
      }
      if (governor.isPresent() && governor.get().head() == i) {
        return;
      }
    }
  }

  /** "Confessed to killing them and to burning them": what the verb before takes for done. */
  private static boolean owned(FactClause c, int to) {
    int reach = c.is(to - 1, "and", "or") ? REACH + 8 : 2;
    for (int i = to - 1; c.inside(i) && i >= to - reach; i--) {
      if (OWNING.contains(c.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the part of a sentence that a comma ends. */
  private static int opening(FactClause c, int comma) {
    int i = comma - 1;
    while (c.inside(i - 1) && !c.is(i - 1, ",", ";", ":") && i > comma - 18) {
      i--;
    }
    return i;
  }

  /** "The house, in which they had sought refuge, was burned": where the insertion begins. */
  private static int inserted(FactClause c, int at) {
    if (!c.is(at - 1, ",")) {
      return at;
    }
    for (int i = at - 2; c.inside(i) && i > at - 18; i--) {
      if (c.is(i, ",")) {
        boolean relative =
            c.is(i + 1, "who", "which", "where", "whom", "whose")
                || c.preposition(i + 1) && c.is(i + 2, "which", "whom");
        return relative ? i : at;
      }
    }
    return at;
  }

  // ---- nouns

  private void noun(FactClause c, int i, List<String> out, int depth) {
    Optional<NounPhrase> phrase = c.nounAt(i);
    int first = phrase.map(NounPhrase::firstToken).orElse(i);
    int end = phrase.map(NounPhrase::endToken).orElse(i + 1);
    for (int k = first; k < i; k++) {
      Token t = c.token(k);
      if (t.lower().equals("no") || t.lower().equals("neither")) {
        out.add("NEGATIVE");
      } else {
        lexicon.cue(t, 'A', ' ').ifPresent(q -> out.add(q.effect()));
      }
    }
    for (int k = i + 1; k < Math.max(end, i + 2); k++) {
      if (c.inside(k)) {
        lexicon.cue(c.token(k), 'N', 'm').ifPresent(q -> out.add(q.effect()));
      }
    }
    if (first < i && c.is(first - 1, "to")) {
      lexicon.cue(c.token(first), 'V', 'o').ifPresent(q -> out.add(q.effect()));
    }
    if (depth == 0) {
      lexicon
          .cue(c.token(i), 'N', 'm')
          .filter(q -> q.effect().equals("ATTEMPTED"))
          .ifPresent(q -> out.add(q.effect()));
    }
    if (c.inside(first - 1)
        && c.pos(first - 1, PartOfSpeech.VERB)
        && c.pos(first - 2, PartOfSpeech.DET)) {
      lexicon.cue(c.token(first - 1), 'A', ' ').ifPresent(q -> out.add(q.effect()));
    }
    int head = phrase.map(NounPhrase::head).orElse(i);
    if (head != i && c.token(head).nominal() && depth == 0 && frame(c, head)) {
      lexicon.cue(c.token(head), 'N', 'p').ifPresent(q -> out.add(q.effect()));
    }
    if (depth < HIGHEST) {
      left(c, first, end, out, depth);
    }
  }

  private static boolean frame(FactClause c, int head) {
    return !c.is(head, "attempt", "plot", "bid", "drill", "exercise", "effort");
  }

  /** What stands before the phrase: a preposition, a verb, or nothing, if it is the subject. */
  private void left(FactClause c, int first, int end, List<String> out, int depth) {
    int p = first - 1;
    while (c.is(p, "\"", "``", "''", "\u201c", "\u2018") || c.pos(p, PartOfSpeech.ADV)) {
      if (c.inside(p)) {
        lexicon.cue(c.token(p), 'R', ' ').ifPresent(q -> out.add(q.effect()));
      }
      p--;
    }
    if (c.is(p, "without")) {
      out.add("NEGATIVE");
      return;
    }
    if (c.is(p, "and", "or", ",") && depth < HIGHEST && c.nounAt(p - 1).isPresent()) {
      NounPhrase sister = c.nounAt(p - 1).get();
      if (c.is(p, "and", "or")) {
        left(c, sister.firstToken(), end, out, depth + 1);
        return;
      }
    }
    if (c.is(p, "out", "up", "off", "down", "over") && c.verbAt(p - 1).isPresent()) {
      object(c, c.verbAt(p - 1).get(), first, end, out, depth);
      return;
    }
    if (c.preposition(p)) {
      underPreposition(c, p, out, depth);
      return;
    }
    Optional<VerbGroup> before = c.verbAt(p);
    if (before.isPresent()) {
      object(c, before.get(), first, end, out, depth);
      return;
    }
    subject(c, first, end, out);
  }

  private void underPreposition(FactClause c, int p, List<String> out, int depth) {
    int before = p - 1;
    if (!c.inside(before)) {
      return;
    }
    Token t = c.token(before);
    if (c.is(p, "of", "on") && c.is(before, "event", "case") && c.is(before - 1, "in", "the")) {
      out.add("HYPOTHETICAL");
      return;
    }
    if (c.is(p, "to") && c.bareTrigger(p + 1)) {
      infinitive(c, p, out, depth);
      return;
    }
    Optional<FactualityLexicon.Cue> cue = lexicon.beforePreposition(t);
    if (cue.isPresent() && !PRESUPPOSED.contains(c.lower(p))) {
      outward(c, before, cue.get().effect(), out, depth);
      return;
    }
    if (c.is(p, "of", "for", "from")
        && c.lower(c.trigger()).endsWith("ing")
        && accused(c, before, out, depth)) {
      return;
    }
    Optional<VerbGroup> verb = c.verbAt(before);
    if (verb.isPresent() && !PRESUPPOSED.contains(c.lower(p)) && !c.is(p, "from", "with", "over")) {
      List<String> outer = new ArrayList<>();
      verb(c, verb.get(), outer, depth + 1);
      out.addAll(outer);
      return;
    }
    if (c.is(p, "of") && c.nounAt(before).isPresent() && !ACTOR_ONLY.contains(t.lower())) {
      noun(c, before, out, depth + 1);
    }
  }

  /** "accuses the rebels of shelling": the verb stands before its object. */
  private boolean accused(FactClause c, int before, List<String> out, int depth) {
    Optional<VerbGroup> verb = c.verbBefore(before + 1);
    if (verb.isEmpty() || before - verb.get().endToken() > 4) {
      return false;
    }
    Optional<FactualityLexicon.Cue> cue = lexicon.cue(c.token(verb.get().head()), 'V', 'p');
    cue.ifPresent(q -> outward(c, verb.get().head(), q.effect(), out, depth));
    return cue.isPresent();
  }

  private void object(
      FactClause c, VerbGroup verb, int first, int end, List<String> out, int depth) {
    Token head = c.token(verb.head());
    Optional<FactualityLexicon.Cue> cue = lexicon.cue(head, 'V', 'o');
    boolean definite = c.is(first, "the", "this", "that", "those", "these", "his", "their", "its");
    if (cue.isPresent() && !(cue.get().effect().equals("NEGATIVE") && definite)) {
      if (verb.passive() && verb.tense() == VerbGroup.Tense.PARTICIPLE) {
        return;
      }
      out.add(cue.get().effect());
    }
    if (head.lemma().equals("be") || head.lemma().equals("become")) {
      if (verb.negated()) {
        out.add("NEGATIVE");
      }
      VerbMood.mood(c, verb, out);
      return;
    }
    List<String> outer = new ArrayList<>();
    verb(c, verb, outer, depth + 1);
    if (definite && !DOING.contains(head.lemma())) {
      outer.removeIf(e -> e.equals("NEGATIVE"));
    }
    out.addAll(outer);
  }

  /** "The raid was plotted in Dadaab": where that which took place was made ready. */
  private static boolean prepared(FactClause c, int first, VerbGroup verb) {
    boolean coming = c.is(verb.endToken(), "for", "to", ",", ".");
    return c.is(first, "the", "this", "that")
        && c.token(verb.head()).lemma().matches("plot|plan|prepare|order")
        && !coming;
  }

  /** A subject: what its predicate says of it ("the attack was foiled", "an attack is likely"). */
  private void subject(FactClause c, int first, int end, List<String> out) {
    Optional<VerbGroup> found = c.verbAfter(end);
    if (found.isEmpty()) {
      clause(c, end - 1, out);
    }
    if (found.isEmpty()
        || found.get().firstToken() > end + 6
        || c.parted(end, found.get().firstToken())) {
      return;
    }
    VerbGroup verb = found.get();
    Token head = c.token(verb.head());
    if (verb.passive()) {
      lexicon
          .cue(head, 'V', 'o')
          .filter(q -> !q.effect().equals("GENERIC") && !prepared(c, first, verb))
          .ifPresent(q -> out.add(q.effect()));
    } else if (!c.is(verb.endToken(), "to")) {
      lexicon.cue(head, 'V', 's').ifPresent(q -> out.add(q.effect()));
    }
    VerbMood.mood(c, verb, out);
    clause(c, verb, out);
    VerbMood.predicate(c, verb, lexicon, out);
  }
}
