package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Reads verbs by which somebody takes a deed on itself: "boasted of the ambush", "confessed to
 * killing six", "an attack to which X lays claim". Thread-safe.
 */
final class Avowals {
  private record Avowal(List<String> words, boolean named) {}

  private final Map<String, List<Avowal>> byVerb = new HashMap<>();

  Avowals() {
    for (List<String> row : Table.read("avowals.tsv").rows()) {
      List<String> words = List.of(row.get(0).split(" "));
      byVerb
          .computeIfAbsent(words.get(0), k -> new ArrayList<>())
          .add(new Avowal(words, row.get(1).equals("any")));
    }
  }

  /** Everything that a sentence avows in this way. */
  void read(ClaimDesk desk, Sentence sentence) {
    Clause clause = null;
    for (VerbGroup verb : desk.verbs(sentence.span())) {
      List<Avowal> avowals = byVerb.get(desk.marks.tokens().get(verb.head()).lemma());
      if (avowals == null || verb.negated() || verb.passive() || !verb.modal().isEmpty()) {
        continue;
      }
      clause = clause == null ? desk.clause(sentence.span().start()) : clause;
      Clause here = clause;
      if (avowals.stream().anyMatch(a -> deed(here, verb, a))) {
        Span words = verb.span().union(clause.tokens.get(last(clause, verb)).span());
        for (Voice owner : Accusers.of(desk, clause, verb)) {
          if (ClaimedDeeds.canClaim(owner)) {
            desk.responsibility(owner, Optional.empty(), words, desk.parties.about(words));
          }
        }
      }
    }
  }

  private static int last(Clause clause, VerbGroup verb) {
    int i = verb.endToken();
    while (clause.inside(i + 1)
        && i < verb.endToken() + REACH
        && !clause.lower(i + 1).equals(",")) {
      i++;
    }
    return clause.inside(i) ? i : verb.head();
  }

  private static final int REACH = 15;

  private static boolean deed(Clause clause, VerbGroup verb, Avowal avowal) {
    int at = verb.head() + 1;
    for (String word : avowal.words().subList(1, avowal.words().size())) {
      if (!clause.lower(at).equals(word)) {
        return at > verb.head() + 1 && word.equals("to") && relative(clause, verb);
      }
      at++;
    }
    Optional<VerbGroup> done = clause.verb(at);
    if (done.isPresent() && done.get().tense() == VerbGroup.Tense.GERUND) {
      return ToldDeeds.violent(clause, done.get());
    }
    if (!avowal.named()) {
      return false;
    }
    while (clause.is(at, PartOfSpeech.ADV) || clause.is(at, PartOfSpeech.DET)) {
      at++;
    }
    Optional<NounPhrase> named = clause.noun(at);
    boolean part = named.filter(np -> PART.contains(clause.lower(np.head()))).isPresent();
    if (part && clause.lower(named.get().endToken()).equals("of")) {
      named = clause.noun(named.get().endToken() + 1);
    }
    while (named.isPresent() && clause.lower(named.get().endToken()).equals("'s")) {
      named = clause.noun(named.get().endToken() + 1);
    }
    return named.filter(np -> BlamePhrase.act(clause, np) || operation(clause, np)).isPresent()
        || BOTH.contains(clause.lower(at));
  }

  private static boolean operation(Clause clause, NounPhrase np) {
    String head = clause.tokens.get(np.head()).lemma();
    return head.equals("operation") || head.equals("action") || head.equals("invasion");
  }

  private static final List<String> BOTH = List.of("both", "it", "these", "those", "all");
  private static final Set<String> PART = GrammarWords.set("Avowals.PART");

  /** "The attack, to which X lays claim". */
  private static boolean relative(Clause clause, VerbGroup verb) {
    for (NounPhrase np : clause.subject(verb)) {
      int before = np.firstToken() - 1;
      if (clause.lower(before).equals("which") && clause.lower(before - 1).equals("to")) {
        return true;
      }
    }
    return false;
  }
}
