package org.herodotus.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Voice;

/**
 * Who spoke last: "he said" and "they said" go on with the speaker of the sentences before, unless
 * somebody else was named since. One instance for each report; not thread-safe.
 */
final class LastSpeaker {
  private static final int REACH = 5;
  static final Set<String> BODIES =
      Table.read("people.tsv").rows().stream()
          .filter(row -> Table.cell(row, 1).equals("body"))
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  private final RoleLexicon roles;
  private final Syntax syntax;
  private final VoiceNaming naming;
  private List<Voice> voices = List.of();
  private List<Voice> earlier = List.of();
  private int head = -1;
  private int sentence;

  LastSpeaker(RoleLexicon roles, Syntax syntax, VoiceNaming naming) {
    this.roles = roles;
    this.syntax = syntax;
    this.naming = naming;
  }

  void remember(List<Voice> spoken, SpeakerFinder.Speaker speaker, Sentence where) {
    int last = speaker.end() - 1;
    for (int i = speaker.start(); i < speaker.end(); i++) {
      if (syntax.hasNoun(i)) {
        last = syntax.noun(i).head();
        break;
      }
    }
    boolean pronoun = syntax.is(last, PartOfSpeech.PRON);
    if (where.index() > sentence) {
      earlier = voices;
    }
    voices = spoken;
    head = pronoun && head >= 0 ? head : last;
    sentence = where.index();
  }

  /** The voices that a pronoun before a verb of saying goes on with. */
  Optional<List<Voice>> recall(SpeakerFinder.Speaker speaker, Sentence where) {
    if (voices.isEmpty() || head >= speaker.start() || where.index() - sentence > REACH) {
      return Optional.empty();
    }
    if (speaker.end() - speaker.start() != 1) {
      // "An inquiry found that ..., the statement said": not the inquiry that it tells of.
      List<Voice> source = where.index() == sentence ? earlier : voices;
      return theSource(speaker) && !source.isEmpty() ? Optional.of(source) : Optional.empty();
    }
    boolean fits =
        switch (syntax.lower(speaker.start())) {
          case "he", "she" -> single() && !personBetween(speaker.start());
          case "they" -> !single() && !namedBetween(speaker.start());
          case "it" -> !single() && where.index() == sentence;
          default -> false;
        };
    return fits ? Optional.of(voices) : Optional.empty();
  }

  /** "The source added", "the statement went on": whoever spoke before. */
  private boolean theSource(SpeakerFinder.Speaker speaker) {
    int first = speaker.start();
    if (!syntax.lower(first).equals("the")
        || !syntax.hasNoun(first)
        || syntax.noun(first).endToken() < speaker.end()) {
      return false;
    }
    String word = syntax.lower(syntax.noun(first).head());
    boolean bare = speaker.end() - first == 2;
    return word.equals("source") || bare && VoiceNaming.PAPERS.contains(word);
  }

  /** Whether the last speaker is one person. */
  private boolean single() {
    Optional<Actor> actor = voices.get(0).actor();
    if (actor.filter(a -> a.kind() == Actor.Kind.PERSON).isPresent()) {
      return true;
    }
    return voices.get(0).kind() == Voice.Kind.ROLE
        && !BODIES.contains(syntax.lower(head))
        && roles.endingAt(syntax.tokens, head, head).filter(r -> !r.plural()).isPresent();
  }

  private boolean personBetween(int until) {
    return between(until)
        .anyMatch(m -> m.actor().kind() == Actor.Kind.PERSON && m.name().isPresent());
  }

  private boolean namedBetween(int until) {
    return between(until).anyMatch(m -> m.name().isPresent());
  }

  private Stream<ActorMention> between(int until) {
    return naming.between(head, until).stream().filter(m -> m.antecedent().isEmpty());
  }
}
