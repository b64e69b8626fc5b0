package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.herodotus.model.Voice;

/**
 * Who says what by the marks of a learned reader: content goes to the word of saying that it
 * touches, the word of saying to the source nearest to it in its sentence. Stance and act come from
 * the lexicon of such words. Thread-safe.
 */
final class LearnedVoices {
  /** Marks less sure than this make no attribution. */
  private static final double LEAST_CUE = 0.4;

  private static final double LEAST_SOURCE = 0.3;
  private static final double LEAST_CONTENT = 0.35;

  /** Units between a word of saying and what it may still introduce. */
  private static final int REACH = 70;

  /** The same across the end of a sentence, as from "he said." to the rest of a quotation. */
  private static final int BOUNDARY = 10;

  /** Words of saying less sure than those that attribute may still own what they touch. */
  private static final double RIVAL = 0.25;

  /** Units that the model may pass over within one stretch of content. */
  private static final int HOLE = 30;

  /** Units of blanks and marks inside one stretch of content. */
  private static final int SEAM = 3;

  /** Units between them when the source that stands there is long. */
  private static final int FAR = 600;

  /** Units from a passive to the one it names with "by". */
  private static final int BY = 6;

  private static final Set<String> BE = WordSets.of("being");

  /** "Is worried" is said of the one who worries. */
  private static final Set<String> MOODS = WordSets.of("LearnedVoices.MOODS");

  private static final Set<String> PARTICIPLES = WordSets.of("LearnedVoices.PARTICIPLES");

  private final CueLexicon cues = CueLexicon.known();
  private final RoleLexicon roles = RoleLexicon.known();

  /** A word of saying with what it introduces. */
  private static final class Saying {
    private final Span cue;
    private final double confidence;
    private final Sentence sentence;
    private final List<Span> content = new ArrayList<>();
    private Optional<Span> source = Optional.empty();

    Saying(Mark cue, Sentence sentence) {
      this.cue = cue.span();
      this.confidence = cue.confidence();
      this.sentence = sentence;
    }

    boolean sure() {
      return confidence >= LEAST_CUE;
    }
  }

  /** Attributions in order of their content; none where no model read the report. */
  List<Attribution> read(Annotations marks, List<ActorMention> actors) {
    if (marks.tokens().isEmpty()) {
      return List.of();
    }
    Syntax syntax = new Syntax(marks, cues);
    List<Saying> sayings = sayings(marks);
    share(marks, sayings);
    sources(marks, sayings);
    VoiceNaming naming = new VoiceNaming(syntax, actors);
    LastSpeaker last = new LastSpeaker(roles, syntax, naming);
    List<Attribution> out = new ArrayList<>();
    for (Saying saying : sayings) {
      if (saying.sure() && !saying.content.isEmpty()) {
        out.add(attribution(syntax, naming, last, saying));
      }
    }
    out.sort(Comparator.comparing((Attribution a) -> a.content().get(0)));
    return List.copyOf(out);
  }

  /** Words of saying, those that are too unsure to attribute but may own content included. */
  private static List<Saying> sayings(Annotations marks) {
    List<Saying> out = new ArrayList<>();
    for (Mark cue : joined(marks, MarkChannel.CUE, RIVAL)) {
      out.add(new Saying(cue, marks.sentenceAt(cue.span().start())));
    }
    return out;
  }

  // ---- content

  /** Gives each content to the nearest word of saying. */
  private static void share(Annotations marks, List<Saying> sayings) {
    List<Mark> sources = joined(marks, MarkChannel.SOURCE, LEAST_SOURCE);
    List<Span> contents = contents(marks, sayings);
    Optional<Saying> before = Optional.empty();
    Span last = new Span(0, 0);
    for (Span content : contents) {
      Optional<Saying> owner = nearest(sources, sayings, content, true);
      if (owner.isEmpty() && before.isPresent()) {
        boolean near = content.start() - last.end() <= REACH;
        owner = before.filter(s -> near && s.sentence.span().contains(content));
      }
      if (owner.isEmpty()) {
        owner = nearest(sources, sayings, content, false);
      }
      owner.ifPresent(saying -> saying.content.add(content));
      before = owner;
      last = content;
    }
    for (Saying saying : sayings) {
      // A word of saying inside what somebody else says introduces the rest of it.
      if (saying.content.isEmpty()) {
        rest(contents, saying).ifPresent(saying.content::add);
      }
      saying.content.sort(Comparator.naturalOrder());
      close(saying, sayings, sources);
    }
  }

  /** The word of saying nearest to content, in its sentence or just across its end. */
  private static Optional<Saying> nearest(
      List<Mark> sources, List<Saying> sayings, Span content, boolean inside) {
    Saying best = null;
    int least = (inside ? REACH : BOUNDARY) + 1;
    for (Saying saying : sayings) {
      boolean here = saying.sentence.span().overlaps(content);
      if (here == inside && distance(saying.cue, content) < FAR) {
        int gap = gap(sources, saying.cue, content);
        if (gap < least) {
          best = saying;
          least = gap;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Joins stretches between which the model only passed over a few words. */
  private static void close(Saying saying, List<Saying> sayings, List<Mark> sources) {
    for (int i = saying.content.size() - 1; i > 0; i--) {
      Span first = saying.content.get(i - 1);
      Span second = saying.content.get(i);
      Span hole = new Span(first.end(), Math.max(first.end(), second.start()));
      boolean crossed =
          hole.length() > HOLE
              || !saying.sentence.span().contains(hole)
              || sayings.stream().anyMatch(s -> s.cue.overlaps(hole))
              || sources.stream().anyMatch(s -> s.span().overlaps(hole));
      if (!crossed) {
        saying.content.set(i - 1, first.union(second));
        saying.content.remove(i);
      }
    }
  }

  /** Stretches of content: none across paragraphs, none that opens with the word of saying. */
  private static List<Span> contents(Annotations marks, List<Saying> sayings) {
    List<Span> out = new ArrayList<>();
    for (Mark mark : joined(marks, MarkChannel.CONTENT, LEAST_CONTENT)) {
      int from = mark.span().start();
      int end = mark.span().end();
      for (Saying saying : sayings) {
        boolean opens = saying.sure() && saying.cue.end() > from && saying.cue.end() < end;
        Span head = new Span(from, Math.max(from, saying.cue.start()));
        if (opens && !wordy(marks, head)) {
          from = saying.cue.end();
        }
      }
      for (int i = from; i < end; i++) {
        if (marks.report().content().charAt(i) == '\n') {
          add(marks, new Span(from, i), out);
          from = i + 1;
        }
      }
      add(marks, new Span(from, end), out);
    }
    return out;
  }

  private static void add(Annotations marks, Span span, List<Span> out) {
    if (wordy(marks, span)) {
      int start = span.start();
      while (Character.isWhitespace(marks.report().content().charAt(start))) {
        start++;
      }
      out.add(new Span(start, span.end()));
    }
  }

  /**
   * Marks of a channel, as sure as their surest part; two that only blanks part are one, in content
   * also two that punctuation parts, within a sentence.
   */
  private static List<Mark> joined(Annotations marks, MarkChannel channel, double least) {
    List<Mark> out = new ArrayList<>();
    for (Mark mark : marks.learned().marks(channel, least)) {
      Mark last = out.isEmpty() ? mark : out.get(out.size() - 1);
      if (!out.isEmpty() && seam(marks, last.span(), mark.span(), channel)) {
        Span both = last.span().union(mark.span());
        double surest = Math.max(last.confidence(), mark.confidence());
        out.set(out.size() - 1, new Mark(channel, both, surest));
      } else if (wordy(marks, mark.span()) || channel == MarkChannel.CUE) {
        out.add(mark);
      }
    }
    return out;
  }

  private static boolean seam(Annotations marks, Span first, Span second, MarkChannel channel) {
    Span between = new Span(first.end(), Math.max(first.end(), second.start()));
    boolean plain =
        channel == MarkChannel.CONTENT ? !wordy(marks, between) : marks.text(between).isBlank();
    return between.length() <= SEAM
        && plain
        && marks.sentenceAt(first.end() - 1).span().contains(second);
  }

  private static boolean wordy(Annotations marks, Span span) {
    return marks.text(span).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Units between a word of saying and content, sources between them not counted. */
  private static int gap(List<Mark> sources, Span cue, Span content) {
    if (cue.overlaps(content)) {
      return content.contains(cue) ? FAR : 0;
    }
    Span between =
        cue.end() <= content.start()
            ? new Span(cue.end(), content.start())
            : new Span(content.end(), cue.start());
    int gap = between.length();
    for (Mark source : sources) {
      if (between.contains(source.span())) {
        gap -= source.span().length();
      }
    }
    return gap;
  }

  private static Optional<Span> rest(List<Span> contents, Saying saying) {
    Span cue = saying.cue;
    for (Span content : contents) {
      if (content.contains(cue) && content.end() > cue.end() + 1) {
        int end = Math.min(content.end(), saying.sentence.span().end());
        return end > cue.end() + 1 ? Optional.of(new Span(cue.end() + 1, end)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  // ---- sources

  /** The source nearest to each word of saying in its sentence. */
  private static void sources(Annotations marks, List<Saying> sayings) {
    List<Mark> marked = joined(marks, MarkChannel.SOURCE, LEAST_SOURCE);
    List<Span> sources = marked.stream().map(Mark::span).toList();
    for (Saying saying : sayings) {
      boolean passive = passive(marks, saying.cue);
      int least = passive ? BY : Integer.MAX_VALUE;
      for (Span source : sources) {
        boolean before = source.start() < saying.cue.start();
        if (!saying.sentence.span().overlaps(source) || passive && before) {
          continue;
        }
        int gap = distance(source, saying.cue);
        if (gap < least) {
          least = gap;
          saying.source = Optional.of(source);
        }
      }
    }
  }

  /** "Was announced", "known as": what stands before such words does not say them. */
  private static boolean passive(Annotations marks, Span cue) {
    boolean be = false;
    String last = "";
    for (int i = marks.tokenAt(cue.start());
        i < marks.tokens().size() && marks.tokens().get(i).span().start() < cue.end();
        i++) {
      String word = marks.tokens().get(i).lower();
      if (be && (word.endsWith("ed") && !MOODS.contains(word) || PARTICIPLES.contains(word))) {
        return true;
      }
      be |= BE.contains(word);
      last = word;
    }
    return last.equals("as") && marks.text(cue).startsWith("known");
  }

  private static int distance(Span a, Span b) {
    return a.overlaps(b) ? 0 : Math.max(b.start() - a.end(), a.start() - b.end());
  }

  // ---- attributions

  private Attribution attribution(
      Syntax syntax, VoiceNaming naming, LastSpeaker last, Saying saying) {
    List<Voice> voices =
        List.of(new Voice(Voice.Kind.ANONYMOUS, "", Optional.empty(), Optional.empty()));
    if (saying.source.isPresent()) {
      Span source = saying.source.get();
      int start = syntax.marks.tokenAt(source.start());
      int end = Math.max(start + 1, syntax.marks.tokenAt(source.end() - 1) + 1);
      SpeakerFinder.Speaker speaker =
          new SpeakerFinder.Speaker(start, end, SpeakerFinder.Side.BEFORE);
      voices =
          last.recall(speaker, saying.sentence).orElseGet(() -> List.of(naming.voice(start, end)));
      last.remember(voices, speaker, saying.sentence);
    }
    Optional<CueLexicon.Cue> cue = cue(syntax, saying);
    return new Attribution(
        voices,
        cue.map(CueLexicon.Cue::stance).orElse(Stance.STATES),
        cue.map(CueLexicon.Cue::act).orElse(Attribution.Act.SAY),
        saying.source,
        Optional.of(saying.cue),
        saying.content);
  }

  /** The word of the lexicon in a word of saying, its last one if there are several. */
  private Optional<CueLexicon.Cue> cue(Syntax syntax, Saying saying) {
    Optional<CueLexicon.Cue> found = Optional.empty();
    Span span = saying.cue;
    for (int i = syntax.marks.tokenAt(span.start());
        i < syntax.tokens.size() && syntax.tokens.get(i).span().start() < span.end();
        i++) {
      List<CueLexicon.Match> matches = cues.find(syntax.tokens, i, saying.sentence.endToken());
      if (!matches.isEmpty()) {
        found = Optional.of(matches.get(matches.size() - 1).cue());
      }
    }
    return found;
  }
}
