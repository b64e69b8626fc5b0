package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Attribution;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Reads the verb "claim" where what is claimed is a deed: "X has claimed Friday's assault", "X
 * claimed it within the hour", "it was X who claimed", "a communiqué claiming the raid". "X claimed
 * that" is mere speech, and what claims lives or victims is no party.
 */
final class ClaimedDeeds {
  private static final Set<String> DEEDS = Table.read("deed_nouns.tsv").words();
  private static final Set<String> POINTING = GrammarWords.set("ClaimedDeeds.POINTING");
  private static final Set<String> AFTERWARDS = GrammarWords.set("ClaimedDeeds.AFTERWARDS");
  private static final Set<String> MESSAGES = GrammarWords.set("ClaimedDeeds.MESSAGES");
  private static final Set<String> TELLING = GrammarWords.set("ClaimedDeeds.TELLING");
  private static final Set<String> TOGETHER = Set.of("with", "alongside");
  private static final Set<String> CLEFT = Set.of("was", "is");

  /** Everything that a sentence claims in this way. */
  void read(ClaimDesk desk, Sentence sentence) {
    Clause clause = null;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      String lemma = desk.marks.tokens().get(i).lemma();
      if (lemma.equals("sign")) {
        signed(desk, sentence, i);
      }
      if (!TELLING.contains(lemma)) {
        continue;
      }
      if (clause == null) {
        clause = desk.clause(sentence.span().start());
      }
      done(desk, clause, i);
      if (!lemma.equals("claim")) {
        continue;
      }
      int head = i;
      Optional<VerbGroup> verb = clause.verb(i).filter(v -> v.head() == head);
      if (verb.isEmpty()) {
        shortly(desk, clause, i);
      } else if (!verb.get().negated() && !verb.get().passive() && verb.get().modal().isEmpty()) {
        claimed(desk, clause, verb.get());
      }
    }
  }

  /** "Beside the body lay a banner signed by X": whoever signs a message at the scene. */
  private static void signed(ClaimDesk desk, Sentence sentence, int token) {
    int noun = token - 1;
    while (noun > sentence.firstToken()
        && !MESSAGES.contains(desk.marks.tokens().get(noun).lemma())) {
      noun--;
    }
    boolean message =
        token - noun <= SHORT / 2 && MESSAGES.contains(desk.marks.tokens().get(noun).lemma());
    int end = desk.marks.tokens().get(token).span().end();
    Optional<ActorMention> signer = desk.parties.first(end, sentence.span().end());
    if (message && signer.isPresent() && outlaw(signer.get().actor())) {
      String between = desk.marks.text(new Span(end, signer.get().span().start()));
      if (between.length() <= SHORT) {
        desk.responsibility(
            desk.parties.voice(signer.get()),
            Optional.empty(),
            sentence.span(),
            OptionalInt.empty());
      }
    }
  }

  private static final int SHORT = 20;

  /** "The rebels report having overrun a post", "a claim by X to have shot down a plane". */
  private static void done(ClaimDesk desk, Clause clause, int token) {
    int at = token + 1;
    int end = clause.tokens.get(token).span().start();
    Optional<ActorMention> doer =
        desk.parties
            .last(clause.sentence.span().start(), end)
            .filter(m -> desk.marks.tokenAt(m.span().end() - 1) == token - 1);
    if (clause.lower(at).equals("by") && clause.noun(at + 1).isPresent()) {
      NounPhrase by = clause.noun(at + 1).get();
      doer = desk.parties.last(by.span().start(), by.span().end());
      at = by.endToken();
    }
    at += clause.lower(at).equals("of") ? 1 : 0;
    boolean perfect =
        clause.lower(at).equals("having")
            || clause.lower(at).equals("to") && clause.lower(at + 1).equals("have");
    if (!perfect || doer.isEmpty() || !doer.get().actor().kind().armed()) {
      return;
    }
    Span told = new Span(clause.tokens.get(at).span().start(), clause.sentence.span().end());
    boolean deed = !desk.parties.events(told).isEmpty();
    for (int i = at + 1; i < at + 4 && clause.inside(i); i++) {
      deed |= OwnDeeds.deed(clause.tokens.get(i).lemma());
    }
    if (deed) {
      desk.responsibility(
          desk.parties.voice(doer.get()),
          Optional.empty(),
          clause.sentence.span(),
          desk.parties.about(told));
    }
  }

  private static void claimed(ClaimDesk desk, Clause clause, VerbGroup verb) {
    int at = verb.endToken();
    while (clause.is(at, PartOfSpeech.ADV)) {
      at++;
    }
    List<Voice> claimants = new ArrayList<>();
    if (TOGETHER.contains(clause.lower(at)) && clause.noun(at + 1).isPresent()) {
      NounPhrase other = clause.noun(at + 1).get();
      named(desk, other.span().start(), other.span().end()).ifPresent(claimants::add);
      at = other.endToken();
    }
    Optional<Span> deed = deed(clause, at);
    if (deed.isPresent()) {
      claimants.addAll(0, claimants(desk, clause, verb));
      OptionalInt about = desk.parties.about(deed.get());
      claimants.forEach(
          c -> desk.responsibility(c, Optional.empty(), clause.sentence.span(), about));
    } else if (relative(clause, verb)) {
      int end = verb.span().end();
      OptionalInt about = desk.parties.about(new Span(clause.sentence.span().start(), end));
      OptionalInt nearest = desk.parties.lastTold(clause.sentence.span().start(), end);
      named(desk, subjectStart(clause, verb), verb.span().start())
          .ifPresent(
              c ->
                  desk.responsibility(
                      c,
                      Optional.empty(),
                      clause.sentence.span(),
                      nearest.isPresent() ? nearest : about));
    } else if (AFTERWARDS.contains(clause.lower(at)) || !clause.inside(at)) {
      bare(desk, clause, verb.firstToken());
    }
  }

  /** "A suicide attack that X claimed", "a raid which X has since claimed". */
  private static boolean relative(Clause clause, VerbGroup verb) {
    int at = subjectToken(clause, verb) - 1;
    return at > clause.sentence.firstToken()
        && at + 1 < verb.firstToken()
        && RELATIVES.contains(clause.lower(at))
        && !clause.is(at - 1, PartOfSpeech.VERB)
        && !clause.is(at - 1, PartOfSpeech.AUX);
  }

  private static int subjectStart(Clause clause, VerbGroup verb) {
    return clause.tokens.get(subjectToken(clause, verb)).span().start();
  }

  /** Where the subject right before a verb begins. */
  private static int subjectToken(Clause clause, VerbGroup verb) {
    int at = verb.firstToken();
    while (clause.is(at - 1, PartOfSpeech.ADV)) {
      at--;
    }
    while (at > clause.sentence.firstToken()
        && (clause.tokens.get(at - 1).nominal()
            || clause.is(at - 1, PartOfSpeech.ADJ)
            || clause.is(at - 1, PartOfSpeech.DET) && !RELATIVES.contains(clause.lower(at - 1)))) {
      at--;
    }
    return at;
  }

  private static final Set<String> RELATIVES = Set.of("that", "which");

  /** The words for a deed at a token; empty if something else or nothing is claimed. */
  private static Optional<Span> deed(Clause clause, int at) {
    if (POINTING.contains(clause.lower(at)) && clause.verb(at + 1).isEmpty()) {
      boolean alone = clause.noun(at + 1).isEmpty();
      if (alone) {
        return Optional.of(clause.tokens.get(at).span());
      }
    }
    Optional<NounPhrase> object = clause.noun(at);
    int head = object.map(NounPhrase::head).orElse(at);
    int end = object.map(NounPhrase::endToken).orElse(at);
    while (clause.inside(end + 1) && clause.lower(end).equals("'s")) {
      int owned = end + 1;
      head = clause.noun(owned).map(NounPhrase::head).orElse(owned);
      end = clause.noun(owned).map(NounPhrase::endToken).orElse(owned + 1);
    }
    if (object.isEmpty() || !DEEDS.contains(clause.tokens.get(head).lemma())) {
      return Optional.empty();
    }
    while (clause.is(end, PartOfSpeech.ADP) && clause.noun(end + 1).isPresent()) {
      end = clause.noun(end + 1).get().endToken();
    }
    boolean told =
        clause.verb(end).filter(v -> Subjects.finite(v) && !Subjects.participle(v)).isPresent();
    int start = clause.tokens.get(at).span().start();
    return told
        ? Optional.empty()
        : Optional.of(new Span(start, clause.tokens.get(end - 1).span().end()));
  }

  /** Who claims: the voice heard in the verb, else its subject, else whoever signs the writing. */
  private static List<Voice> claimants(ClaimDesk desk, Clause clause, VerbGroup verb) {
    for (Attribution a : desk.sense.attributions()) {
      if (a.cue().filter(c -> c.overlaps(verb.span())).isPresent()) {
        List<Voice> heard = desk.speakers.of(a).stream().filter(ClaimedDeeds::canClaim).toList();
        if (!heard.isEmpty()) {
          return heard;
        }
      }
    }
    int end = clause.tokens.get(verb.firstToken()).span().start();
    for (NounPhrase np : clause.subject(verb)) {
      Optional<ActorMention> last = desk.parties.last(np.span().start(), end);
      List<Voice> subjects =
          last
              .map(m -> desk.parties.coordinateBefore(m, np.span().start()))
              .orElse(List.of())
              .stream()
              .map(desk.parties::voice)
              .filter(ClaimedDeeds::canClaim)
              .toList();
      if (!subjects.isEmpty()) {
        return subjects;
      }
    }
    if (verb.tense() != VerbGroup.Tense.GERUND) {
      return List.of();
    }
    return desk.parties
        .groupBefore(end)
        .filter(m -> m.span().start() >= clause.sentence.span().start())
        .map(m -> List.of(desk.parties.voice(m)))
        .orElse(List.of());
  }

  private static Optional<Voice> named(ClaimDesk desk, int from, int to) {
    return desk.parties.last(from, to).map(desk.parties::voice).filter(ClaimedDeeds::canClaim);
  }

  /** "X claims, according to SITE", where the tagger takes "claims" for a noun. */
  private static void shortly(ClaimDesk desk, Clause clause, int token) {
    boolean last = clause.noun(token).filter(np -> np.endToken() == token + 1).isPresent();
    if (last
        && clause.lower(token).equals("claims")
        && AFTERWARDS.contains(clause.lower(token + 1))) {
      bare(desk, clause, token);
    }
  }

  /** "X claims", "it was X who claimed": no deed is named, and X opens what is told. */
  private static void bare(ClaimDesk desk, Clause clause, int verb) {
    int end = clause.tokens.get(verb).span().start();
    Optional<ActorMention> claimant = desk.parties.last(clause.sentence.span().start(), end);
    if (claimant.isEmpty() || !outlaw(claimant.get().actor())) {
      return;
    }
    int last = desk.marks.tokenAt(claimant.get().span().end() - 1);
    int first = desk.marks.tokenAt(claimant.get().span().start());
    while (clause.is(first - 1, PartOfSpeech.DET) || clause.is(first - 1, PartOfSpeech.NUM)) {
      first--;
    }
    boolean cleft = CLEFT.contains(clause.lower(first - 1)) && verb == last + 2;
    boolean opens = first == clause.sentence.firstToken() && verb == last + 1;
    if (cleft || opens) {
      desk.responsibility(
          desk.parties.voice(claimant.get()),
          Optional.empty(),
          clause.sentence.span(),
          OptionalInt.empty());
    }
  }

  /** Whether somebody could have done a deed: no crowd, no medium, and no nameless official. */
  static boolean canClaim(Voice claimant) {
    Optional<Actor> actor = claimant.actor();
    return actor.isEmpty()
        || outlaw(actor.get())
        || actor.get().parent().isPresent() && actor.get().kind() != Actor.Kind.MEDIA
        || claimant.kind() == Voice.Kind.NAMED
            && switch (actor.get().kind()) {
              case CIVILIANS, MEDIA -> false;
              default -> true;
            };
  }

  private static boolean outlaw(Actor actor) {
    return switch (actor.kind()) {
      case REBEL_GROUP, POLITICAL_MILITIA, IDENTITY_MILITIA, CRIMINAL -> true;
      default -> false;
    };
  }
}
