package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.herodotus.model.Attribution;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Voice;

/**
 * Free indirect speech: a sentence that nobody is named for is still told by the speaker of the
 * sentences before and after it ("An ambush was laid, he said. Six men died. The others fled, he
 * said."). One instance for each report.
 */
final class FreeSpeech {
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
    Integer after = bySentence.higherKey(sentence);
    if (before == null || after == null || after - before > 2 || !together(before, after)) {
      return Optional.empty();
    }
    List<Attribution> earlier = bySentence.get(before);
    List<Voice> last = earlier.get(earlier.size() - 1).voices();
    Voice next = bySentence.get(after).get(0).voices().get(0);
    return !last.get(0).name().isBlank()
            && !about(last.get(0), sentence)
            && last.get(0).actorName().equalsIgnoreCase(next.actorName())
        ? Optional.of(last)
        : Optional.empty();
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
