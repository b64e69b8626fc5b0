package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Whose the doers or their arms are said to be: "the rocket was Ukrainian", "the group is of the
 * BRN", "the killers belonged to X". Thread-safe.
 */
final class Origins {
  private static final Set<String> ARMS = GrammarWords.set("Origins.ARMS");
  private static final Set<String> DOERS = GrammarWords.set("Origins.DOERS");
  private static final Set<String> MEMBERS = GrammarWords.set("Origins.MEMBERS");
  private static final Set<String> FROM = Set.of("of", "from", "with", "to");

  private final Nations nations = Nations.known();

  /**
   * A party that words trace doers or arms to.
   *
   * @param words the verb that does it
   */
  record Origin(Span words, Voice voice) {}

  /** All such parties of a report, in order. */
  List<Origin> of(ClaimDesk desk) {
    List<Origin> out = new ArrayList<>();
    for (VerbGroup verb : desk.marks.verbGroups()) {
      String lemma = desk.marks.tokens().get(verb.head()).lemma();
      boolean links = lemma.equals("be") || lemma.equals("belong") || lemma.equals("come");
      if (!links || verb.negated() || !verb.modal().isEmpty()) {
        continue;
      }
      Clause clause = desk.clause(verb.span().start());
      List<NounPhrase> subject = clause.subject(verb);
      boolean arms = heads(clause, subject, ARMS);
      int at = verb.endToken();
      Optional<Voice> party =
          lemma.equals("be") && arms
              ? nation(desk, clause, at).or(() -> owner(desk, clause, at))
              : Optional.empty();
      boolean they = verb.firstToken() > 0 && clause.lower(verb.firstToken() - 1).equals("they");
      if (they && lemma.equals("be")) {
        party = party.or(() -> owner(desk, clause, at).filter(v -> v.kind() == Voice.Kind.NAMED));
      }
      if (arms || they || heads(clause, subject, DOERS)) {
        party = party.or(() -> group(desk, clause, at).map(desk.parties::voice));
      }
      party.ifPresent(v -> out.add(new Origin(verb.span(), v)));
    }
    return out;
  }

  private static boolean heads(Clause clause, List<NounPhrase> subject, Set<String> words) {
    return subject.stream().anyMatch(np -> words.contains(clause.tokens.get(np.head()).lemma()));
  }

  /** "Was Ukrainian": the state, where nothing follows that would make it another thing. */
  private Optional<Voice> nation(ClaimDesk desk, Clause clause, int at) {
    if (!clause.inside(at)) {
      return Optional.empty();
    }
    Optional<FoldTrie.Match<Nations.Nation>> found =
        nations.find(clause.tokens, at, clause.sentence.endToken());
    boolean adjective =
        found
            .filter(m -> m.values().get(0).form() == Nations.Form.ADJECTIVE)
            .filter(m -> !clause.is(m.endToken(), PartOfSpeech.NOUN))
            .isPresent();
    String country = adjective ? found.get().values().get(0).country() : "";
    if (country.isEmpty()) {
      return Optional.empty();
    }
    Actor state =
        new Actor(
            Optional.empty(),
            nations.name(country),
            Actor.Kind.GOVERNMENT,
            Optional.of(country),
            Optional.empty(),
            Optional.empty());
    Span words = clause.tokens.get(at).span();
    return Optional.of(
        new Voice(
            Voice.Kind.NAMED,
            state.name(),
            Optional.of(state),
            Optional.of(Evidence.of(desk.sense.report(), words))));
  }

  /** "Was Houthi", "were the PKK's". */
  private static Optional<Voice> owner(ClaimDesk desk, Clause clause, int at) {
    int i = clause.is(at, PartOfSpeech.DET) ? at + 1 : at;
    return clause.inside(i) ? armed(desk, clause, i).map(desk.parties::voice) : Optional.empty();
  }

  /** An armed party that starts at a token. */
  private static Optional<ActorMention> armed(ClaimDesk desk, Clause clause, int token) {
    int start = clause.tokens.get(token).span().start();
    return desk.parties
        .first(start, clause.sentence.span().end())
        .filter(m -> m.span().start() <= start + 4)
        .filter(m -> m.actor().kind().armed() || m.actor().kind() == Actor.Kind.CRIMINAL)
        .filter(Accusations::accusable);
  }

  /** "Of the BRN", "members of X", "from Y": an armed party behind a preposition. */
  private static Optional<ActorMention> group(ClaimDesk desk, Clause clause, int at) {
    int i = at;
    while (clause.is(i, PartOfSpeech.DET) || MEMBERS.contains(clause.lower(i))) {
      i++;
    }
    if (!FROM.contains(clause.lower(i)) || !clause.inside(i + 1)) {
      return Optional.empty();
    }
    return armed(desk, clause, i + 1);
  }
}
