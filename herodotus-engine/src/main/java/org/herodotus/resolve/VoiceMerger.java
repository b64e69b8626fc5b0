package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.herodotus.model.Attribution;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Quantity;
import org.herodotus.model.Span;

/** One list of attributions from two readers of the same report. Pure functions. */
final class VoiceMerger {
  /** How sure the model must be of a word of saying that only the rules know. */
  private static final double LEAST_CUE = 0.4;

  private VoiceMerger() {}

  /**
   * What rules find and what a learned reader finds, each attribution once: in order of their
   * content. No figure loses or shares the voice that the rules give it, and no denial, claim or
   * threat is dropped: the model has learnt from news in which nobody counts the dead.
   */
  static List<Attribution> merge(
      List<Attribution> rules,
      List<Attribution> learned,
      LearnedMarks marks,
      List<Quantity> figures) {
    List<Attribution> out = new ArrayList<>();
    List<Attribution> left = new ArrayList<>(rules);
    List<Attribution> unpaired = new ArrayList<>();
    for (Attribution l : learned) {
      pair(left, r -> sameCue(r, l))
          .ifPresentOrElse(r -> out.add(join(r, l, rules, figures)), () -> unpaired.add(l));
    }
    for (Attribution l : unpaired) {
      Optional<Attribution> same = pair(left, r -> sameContent(r, l));
      if (same.isPresent()) {
        out.add(join(same.get(), l, rules, figures));
      } else if (figures(l, figures).noneMatch(q -> voiced(rules, q))) {
        out.add(l);
      }
    }
    for (Attribution r : left) {
      if (figures(r, figures).findAny().isPresent()
          || r.act() != Attribution.Act.SAY
          || r.cue().map(c -> sure(c, marks) >= LEAST_CUE).orElse(true)) {
        out.add(r);
      }
    }
    out.sort(Comparator.comparing((Attribution a) -> a.content().get(0)));
    return List.copyOf(out);
  }

  /**
   * Every attribution that the rules find, as they find it, and what a learned reader hears where
   * they hear nobody. Acts of violence are read from these: the model knows better where speech in
   * general news begins and ends, the rules what is claimed and denied in it.
   */
  static List<Attribution> beside(List<Attribution> rules, List<Attribution> learned) {
    List<Attribution> out = new ArrayList<>(rules);
    for (Attribution l : learned) {
      if (rules.stream().noneMatch(r -> sameCue(r, l) || touches(r, l))) {
        out.add(l);
      }
    }
    out.sort(Comparator.comparing((Attribution a) -> a.content().get(0)));
    return List.copyOf(out);
  }

  private static boolean touches(Attribution a, Attribution b) {
    return a.content().stream().anyMatch(x -> b.content().stream().anyMatch(x::overlaps));
  }

  /**
   * The words that the model marks, with the stance and act that the rules read in them, and who
   * the rules take the same words of the source for.
   */
  private static Attribution join(
      Attribution rules, Attribution learned, List<Attribution> all, List<Quantity> figures) {
    boolean one =
        rules.source().isEmpty()
            || learned.source().isEmpty()
            || rules.source().get().overlaps(learned.source().get());
    boolean whole =
        rules.act() == Attribution.Act.SAY
            && figures(rules, figures).allMatch(q -> learned.covers(q.span()))
            && figures(learned, figures).allMatch(q -> rules.covers(q.span()) || !voiced(all, q));
    return new Attribution(
        one && !rules.voices().isEmpty() ? rules.voices() : learned.voices(),
        rules.stance(),
        rules.act(),
        learned.source(),
        learned.cue(),
        whole ? learned.content() : rules.content());
  }

  /** Whether the rules hear who says a figure. */
  private static boolean voiced(List<Attribution> rules, Quantity figure) {
    return rules.stream().anyMatch(r -> !r.voices().isEmpty() && r.covers(figure.span()));
  }

  private static Stream<Quantity> figures(Attribution a, List<Quantity> figures) {
    return figures.stream().filter(q -> a.covers(q.span()));
  }

  private static double sure(Span cue, LearnedMarks marks) {
    double best = 0;
    for (Mark mark : marks.marks(MarkChannel.CUE, 0)) {
      if (mark.span().overlaps(cue)) {
        best = Math.max(best, mark.confidence());
      }
    }
    return best;
  }

  private static Optional<Attribution> pair(List<Attribution> left, Predicate<Attribution> fits) {
    Optional<Attribution> found = left.stream().filter(fits).findFirst();
    found.ifPresent(left::remove);
    return found;
  }

  private static boolean sameCue(Attribution a, Attribution b) {
    return a.cue().isPresent() && b.cue().isPresent() && a.cue().get().overlaps(b.cue().get());
  }

  private static boolean sameContent(Attribution a, Attribution b) {
    int shared = 0;
    for (Span x : a.content()) {
      for (Span y : b.content()) {
        shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
      }
    }
    return 2 * shared >= length(a) + length(b) - shared;
  }

  private static int length(Attribution a) {
    return a.content().stream().mapToInt(Span::length).sum();
  }
}
