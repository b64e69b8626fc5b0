package org.herodotus.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.VerbGroup;

/**
 * Tells the day on which somebody spoke of a deed, or did something after it, from the day of the
 * deed: "police said on Friday", "the minister expressed regret on Monday for the killing".
 * Thread-safe.
 */
final class SpeechDays {
  private static final int NEAR = 2;
  private static final int FAR = 8;
  private static final Set<String> REACTION = Set.of("for", "over", "about");
  private static final Set<String> NEW_CLAUSE =
      Set.of("and", "but", ";", "when", "after", "before", "while", "as");

  private static final Map<String, String> VERBS = Table.read("speech_days.tsv").map();

  /** Whether a verb takes what is said. */
  boolean speaks(Annotations marks, VerbGroup verb) {
    return "speech".equals(VERBS.get(marks.tokens().get(verb.head()).lemma()));
  }

  /**
   * Whether a time belongs to a verb of speaking or of an aftermath.
   *
   * @param at first token of the time
   * @param end one past its last token
   * @param trigger word of the deed; -1 if none is meant
   */
  boolean own(Annotations marks, List<VerbGroup> sentence, int at, int end, int trigger) {
    if (moved(marks, end, trigger)) {
      return true;
    }
    for (VerbGroup verb : sentence) {
      String kind = VERBS.getOrDefault(marks.tokens().get(verb.head()).lemma(), "");
      if (kind.isEmpty()
          || verb.head() == trigger
          || !touches(marks, sentence, verb, at, end, trigger, kind)) {
        continue;
      }
      boolean speech = !kind.equals("aftermath") && (at < verb.firstToken() || !verb.passive());
      if (speech || kind.equals("aftermath") && follows(marks, verb, trigger)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Began three days of mourning on Sunday for 29 people killed", "met on Monday over the attack":
   * the day is that of what the deed moved people to.
   */
  private static boolean moved(Annotations marks, int end, int trigger) {
    return trigger > end
        && REACTION.contains(marks.tokens().get(end).lower())
        && marks.tokens().subList(end, trigger).stream().noneMatch(t -> t.lower().equals(","));
  }

  /** Whether a deed is told beside the aftermath, in the same clause or one of its parts. */
  private static boolean follows(Annotations marks, VerbGroup verb, int trigger) {
    if (trigger < 0) {
      return false;
    }
    int from = Math.min(trigger + 1, verb.endToken());
    int to = Math.max(trigger, verb.firstToken());
    for (int i = from; i < to; i++) {
      if (NEW_CLAUSE.contains(marks.tokens().get(i).lower())) {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(
      Annotations marks,
      List<VerbGroup> sentence,
      VerbGroup verb,
      int at,
      int end,
      int trigger,
      String kind) {
    int gap = at - verb.endToken();
    if (gap >= 0) {
      boolean object = !kind.equals("speech") && (trigger < verb.endToken() || trigger >= end);
      return gap <= FAR
          && plain(marks, verb.endToken(), at)
          && (gap <= NEAR || alone(sentence, verb.endToken(), at) && (object || away(marks, verb)));
    }
    int before = verb.firstToken() - end;
    boolean adverb = before == 1 && marks.tokens().get(end).is(PartOfSpeech.ADV);
    return (before == 0 || adverb) && verb.tense() == VerbGroup.Tense.PAST;
  }

  private static boolean plain(Annotations marks, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = marks.tokens().get(i).lower();
      if (word.equals(",") || word.equals("that")) {
        return false;
      }
    }
    return true;
  }

  /** "said in a statement on Monday", "told a news conference on Monday". */
  private static boolean away(Annotations marks, VerbGroup verb) {
    return marks.tokens().get(verb.endToken()).is(PartOfSpeech.ADP)
        || marks.tokens().get(verb.head()).lemma().equals("tell");
  }

  /** Whether no verb begins between two tokens. */
  static boolean alone(List<VerbGroup> verbs, int from, int to) {
    return verbs.stream().noneMatch(v -> v.firstToken() >= from && v.firstToken() < to);
  }
}
