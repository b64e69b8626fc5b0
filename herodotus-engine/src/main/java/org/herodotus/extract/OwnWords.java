package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.Evidence;
import org.herodotus.model.Quote;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.Voice;

/**
 * What a party says in its own communiqué: where "we" is the publisher, every sentence that is
 * neither quoted nor attributed is the publisher's speech.
 */
final class OwnWords {
  private OwnWords() {}

  /** The party that speaks for itself in a report; empty for news outlets. */
  static Optional<Voice> publisher(Resolved sense) {
    Optional<Actor> we =
        sense.actors().stream()
            .filter(m -> m.form() == ActorMention.Form.PRONOUN && m.antecedent().isEmpty())
            .map(ActorMention::actor)
            .findFirst();
    return we.or(() -> sense.publisher().filter(OwnWords::party))
        .filter(p -> !WATCHING.matcher(sense.report().source().name()).find())
        .map(p -> letterhead(sense).map(p::called).orElse(p))
        .map(p -> voice(p, Optional.empty()));
  }

  /** An embassy or a mission reports what others do: it is no side. */
  private static final Pattern WATCHING =
      Pattern.compile(
          "(?i)\\b(?:embassy|consulate|legation|mission|observers?|monitor(?:s|ing)?)\\b");

  /** "From the High Command of the X.": whom a communiqué names as its sender. */
  private static Optional<String> letterhead(Resolved sense) {
    return sense.marks().sentences().stream()
        .filter(s -> s.part() == Sentence.Part.BODY)
        .findFirst()
        .map(s -> SENDER.matcher(sense.marks().text(s.span())))
        .filter(Matcher::matches)
        .map(m -> m.group(1));
  }

  private static final Pattern SENDER =
      Pattern.compile("From the (?:[A-Z][\\w-]+ )+of the ([A-Z][\\w' -]+)\\.?");

  /** Whether a publisher is a side in what it tells, not a body that watches. */
  private static boolean party(Actor publisher) {
    return switch (publisher.kind()) {
      case ORGANISATION, MEDIA, PERSON, CIVILIANS, UNKNOWN -> false;
      default -> true;
    };
  }

  /** The publisher's sentences as attributions without source and cue; empty for news outlets. */
  static List<Attribution> of(Resolved sense) {
    Optional<Voice> publisher = publisher(sense);
    if (publisher.isEmpty()) {
      return List.of();
    }
    Annotations marks = sense.marks();
    TreeSet<Integer> taken = new TreeSet<>();
    for (Attribution a : sense.attributions()) {
      if (a.cue().isPresent() && !spoken(a, publisher.get())) {
        taken.add(marks.sentenceAt(a.cue().get().start()).index());
      }
    }
    TreeMap<Integer, Quote> quotes = new TreeMap<>();
    marks.quotes().forEach(q -> quotes.put(q.span().start(), q));
    List<Attribution> out = new ArrayList<>();
    for (Sentence sentence : marks.sentences()) {
      if (sentence.part() == Sentence.Part.BODY
          && !taken.contains(sentence.index())
          && !quoted(quotes, sentence)) {
        out.add(speech(sense, publisher.get().actor().get(), sentence.span()));
      }
    }
    return out;
  }

  /** Whether nobody but the publisher speaks: "we say", "it is announced". */
  private static boolean spoken(Attribution a, Voice publisher) {
    Voice voice = a.voices().get(0);
    return voice.kind() == Voice.Kind.OUTLET
        || voice.kind() == Voice.Kind.ANONYMOUS
        || voice.name().equalsIgnoreCase(publisher.name());
  }

  private static boolean quoted(TreeMap<Integer, Quote> quotes, Sentence sentence) {
    Map.Entry<Integer, Quote> last = quotes.lowerEntry(sentence.span().end());
    return last != null && last.getValue().span().overlaps(sentence.span());
  }

  private static Attribution speech(Resolved sense, Actor publisher, Span span) {
    Voice voice = voice(publisher, Optional.of(Evidence.of(sense.report(), span)));
    return new Attribution(
        List.of(voice),
        Stance.STATES,
        Attribution.Act.SAY,
        Optional.empty(),
        Optional.empty(),
        List.of(span));
  }

  private static Voice voice(Actor publisher, Optional<Evidence> words) {
    return new Voice(Voice.Kind.NAMED, publisher.name(), Optional.of(publisher), words);
  }
}
