package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.herodotus.model.Attribution;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/**
 * Free indirect speech: a sentence that nobody is named for is still told by the speaker of the
 * sentences before and after it ("An ambush was laid, he said. Six men died. The others fled, he
 * said."). In the entry of a log whoever is cited goes on to its end. One instance for each report.
 */
final class FreeSpeech {
  private static final Pattern CLOCK =
      Pattern.compile("(?:[A-Za-z]{3,9} )?([01]?\\d|2[0-3])[:.][0-5]\\d\\b(?![.:]\\d)");

  private final Resolved sense;
  private final TreeMap<Integer, List<Attribution>> bySentence = new TreeMap<>();

  FreeSpeech(Resolved sense) {
    this.sense = sense;
    for (Attribution a : sense.attributions()) {
      Span at = a.cue().orElse(a.content().get(0));
      int sentence = sense.marks().sentenceAt(at.start()).index();
      bySentence.computeIfAbsent(sentence, k -> new ArrayList<>()).add(a);
    }
  }

  /** The voices that go on in a sentence; empty if somebody is named in it, or the outlet tells. */
  Optional<List<Voice>> goingOn(int sentence) {
    if (bySentence.containsKey(sentence)) {
      return Optional.empty();
    }
    Integer before = bySentence.lowerKey(sentence);
    if (before != null && together(before, sentence) && entry(sentence)) {
      return Optional.of(last(before)).filter(v -> !v.get(0).name().isBlank());
    }
    Integer after = bySentence.higherKey(sentence);
    if (before == null || after == null || after - before > 2 || !together(before, after)) {
      return Optional.empty();
    }
    List<Voice> last = last(before);
    Voice next = bySentence.get(after).get(0).voices().get(0);
    return !last.get(0).name().isBlank()
            && !about(last.get(0), sentence)
            && last.get(0).actorName().equalsIgnoreCase(next.actorName())
        ? Optional.of(last)
        : Optional.empty();
  }

  private List<Voice> last(int sentence) {
    List<Attribution> all = bySentence.get(sentence);
    return all.get(all.size() - 1).voices();
  }

  /** Whether a sentence stands in the entry of a log that opens with a clock ("06:40 ..."). */
  boolean entry(int sentence) {
    List<Sentence> sentences = sense.marks().sentences();
    int first = sentence;
    while (first > 0 && together(first - 1, sentence)) {
      first--;
    }
    return CLOCK.matcher(sense.marks().text(sentences.get(first).span())).lookingAt();
  }

  /** Whether a sentence tells of the speaker, who then does not speak in it. */
  private boolean about(Voice speaker, int sentence) {
    Span words = sense.marks().sentences().get(sentence).span();
    return sense.actors().stream()
        .filter(m -> words.contains(m.span()))
        .anyMatch(m -> m.actor().name().equalsIgnoreCase(speaker.actorName()));
  }

  private boolean together(int before, int after) {
    List<Sentence> sentences = sense.marks().sentences();
    return sentences.get(before).paragraph() == sentences.get(after).paragraph();
  }
}
