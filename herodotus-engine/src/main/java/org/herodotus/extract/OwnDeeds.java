package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Argument;
import org.herodotus.model.Attribution;
import org.herodotus.model.EventMention;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;
import org.herodotus.model.Voice;

/**
 * Deeds that a party tells of itself: "we struck the base", "the rebels say they killed 40
 * soldiers", "the ministry said its aircraft had bombed a camp".
 */
final class OwnDeeds {
  private static final Set<String> OWNERS = Set.of("its", "our", "their");
  private static final Set<String> SELF = Set.of("they", "it");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "be", "being");

  private final NounClasses classes = new NounClasses();

  /** Whether the doer of an event in what is said is the speaker, by the words for the doer. */
  boolean own(ClaimDesk desk, Attribution a, EventMention event) {
    Optional<VerbGroup> verb = verb(desk.marks, event.trigger());
    if (verb.isEmpty() || passive(desk.marks, verb.get())) {
      return false;
    }
    List<Token> tokens = desk.marks.tokens();
    int i = verb.get().firstToken() - 1;
    while (i > 0 && tokens.get(i).is(PartOfSpeech.ADV)) {
      i--;
    }
    if (i < 0 || !a.covers(tokens.get(i).span())) {
      return false;
    }
    String word = tokens.get(i).lower();
    if (word.equals("we")) {
      return true;
    }
    if (SELF.contains(word)) {
      return carriedOn(a, event);
    }
    return possessed(desk.marks, i);
  }

  /** "The rebels say they killed": the pronoun was traced back to the speaker. */
  private static boolean carriedOn(Attribution a, EventMention event) {
    return a.source().isPresent()
        && event.arguments(Argument.Role.ATTACKER).stream()
            .anyMatch(x -> a.source().get().overlaps(x.span()));
  }

  /** "Its aircraft", "our brave fighters": what one side owns and strikes with. */
  private boolean possessed(Annotations marks, int last) {
    for (NounPhrase np : marks.nounPhrases()) {
      if (np.endToken() == last + 1) {
        NounClass cls = classes.of(marks.tokens(), np.firstToken(), np.head());
        boolean strikes =
            cls.human()
                || cls == NounClass.VEHICLE
                || cls == NounClass.WEAPON
                || cls == NounClass.ORGAN;
        return strikes && OWNERS.contains(marks.tokens().get(np.firstToken()).lower());
      }
    }
    return false;
  }

  private static Optional<VerbGroup> verb(Annotations marks, Span trigger) {
    return marks.verbGroups().stream()
        .filter(
            v -> {
              Span head = marks.tokens().get(v.head()).span();
              return trigger.overlaps(head);
            })
        .findFirst();
  }

  private static boolean passive(Annotations marks, VerbGroup verb) {
    for (int i = verb.firstToken(); i < verb.head(); i++) {
      if (BE.contains(marks.tokens().get(i).lower())) {
        return !marks.tokens().get(verb.head()).lower().endsWith("ing");
      }
    }
    return false;
  }

  /** Records a deed of the speaker's own, or that it denies it. */
  static void take(ClaimDesk desk, Attribution a, Voice speaker, EventMention event, boolean no) {
    OptionalInt about = OptionalInt.of(event.index());
    if (no) {
      desk.denial(speaker, desk.extent(a), about);
    } else {
      desk.responsibility(speaker, Optional.empty(), desk.extent(a), about);
    }
  }
}
