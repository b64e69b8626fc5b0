package org.herodotus.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/** Turns the words that name a speaker into a voice: named, by role, or without a face. */
final class VoiceNaming {
  private static final Set<String> FACELESS =
      Set.of(
          "source",
          "sources",
          "people",
          "person",
          "someone",
          "some",
          "many",
          "others",
          "critics",
          "observers",
          "experts",
          "it",
          "one",
          "anyone",
          "everyone",
          "those");

  private final Syntax syntax;
  private final TreeMap<Integer, ActorMention> mentions = new TreeMap<>();
  private final TreeMap<Integer, ActorMention> bySpan = new TreeMap<>();

  VoiceNaming(Syntax syntax, List<ActorMention> actors) {
    this.syntax = syntax;
    for (ActorMention mention : actors) {
      mentions.put(mention.headToken(), mention);
      bySpan.putIfAbsent(mention.span().start(), mention);
    }
  }

  /** The voice named by the tokens from {@code start} to {@code end}. */
  Voice voice(int start, int end) {
    int head = head(start, end);
    Optional<ActorMention> mention = mention(start, end, head);
    int first = start;
    while (first < end - 1 && syntax.is(first, PartOfSpeech.DET)) {
      first++;
    }
    Span span = syntax.span(first, end);
    Evidence evidence = Evidence.of(syntax.marks.report(), span);
    if (mention.isPresent() && mention.get().antecedent().isPresent()) {
      return carried(mention.get(), evidence);
    }
    Voice.Kind kind = kind(mention, head);
    String name =
        mention.filter(m -> m.span().contains(span)).map(m -> words(m.span())).orElse(words(span));
    return new Voice(kind, name, mention.map(ActorMention::actor), Optional.of(evidence));
  }

  private int head(int start, int end) {
    for (int i = start; i < end; i++) {
      if (syntax.hasNoun(i)) {
        int h = syntax.noun(i).head();
        boolean possessor = syntax.lower(syntax.noun(i).endToken()).equals("'s");
        if (!possessor || syntax.noun(i).endToken() + 1 >= end) {
          return h;
        }
        i = syntax.noun(i).endToken();
      }
    }
    return start;
  }

  private Optional<ActorMention> mention(int start, int end, int head) {
    ActorMention exact = mentions.get(head);
    if (exact != null) {
      return Optional.of(exact);
    }
    return mentions.subMap(start, end).values().stream().findFirst();
  }

  /** A pronoun or "the group" speaks with the name of what it points back to. */
  private Voice carried(ActorMention mention, Evidence evidence) {
    ActorMention first = bySpan.get(mention.antecedent().get().start());
    int hops = 0;
    while (first != null && first.antecedent().isPresent() && hops++ < 8) {
      first = bySpan.get(first.antecedent().get().start());
    }
    String name = first == null ? mention.actor().name() : words(first.span());
    boolean named = first != null && first.name().isPresent();
    return new Voice(
        named ? Voice.Kind.NAMED : Voice.Kind.ROLE,
        name,
        Optional.of(mention.actor()),
        Optional.of(evidence));
  }

  private Voice.Kind kind(Optional<ActorMention> mention, int head) {
    if (mention.isPresent() && mention.get().name().isPresent()) {
      return Voice.Kind.NAMED;
    }
    if (FACELESS.contains(syntax.lower(head))) {
      return Voice.Kind.ANONYMOUS;
    }
    boolean proper = syntax.is(head, PartOfSpeech.PROPN);
    return mention.isPresent() ? Voice.Kind.ROLE : proper ? Voice.Kind.NAMED : Voice.Kind.ROLE;
  }

  private String words(Span span) {
    return span.of(syntax.marks.report().content()).replaceAll("\\s+", " ");
  }
}
