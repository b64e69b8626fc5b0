package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.lexicon.RoleLexicon;
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

  /** What crossing the end of a sentence counts for, in units. */
  private static final int BOUNDARY = 60;

  /** Units of blanks and marks inside one stretch of content. */
  private static final int SEAM = 3;

  /** Units between them when the source that stands there is long. */
  private static final int FAR = 600;

  /** Units from a passive to the one it names with "by". */
  private static final int BY = 6;

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "be", "being");

  /** "Is worried" is said of the one who worries. */
  private static final Set<String> MOODS =
      Set.of(
          "concerned",
          "convinced",
          "determined",
          "worried",
          "committed",
          "opposed",
          "pleased",
          "surprised",
          "alarmed",
          "prepared",
          "interested",
          "scared",
          "tempted");

  private static final Set<String> PARTICIPLES = Set.of("said", "thought", "known", "seen", "told");

  private final CueLexicon cues = new CueLexicon();
  private final RoleLexicon roles = new RoleLexicon();

  /** A word of saying with what it introduces. */
  private static final class Saying {
    private final Span cue;
    private final Sentence sentence;
    private final List<Span> content = new ArrayList<>();
    private Optional<Span> source = Optional.empty();

    Saying(Span cue, Sentence sentence) {
      this.cue = cue;
      this.sentence = sentence;
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
      if (!saying.content.isEmpty()) {
        out.add(attribution(syntax, naming, last, saying));
      }
    }
    out.sort(Comparator.comparing((Attribution a) -> a.content().get(0)));
    return List.copyOf(out);
  }

  private static List<Saying> sayings(Annotations marks) {
    List<Saying> out = new ArrayList<>();
    for (Span cue : joined(marks, MarkChannel.CUE, LEAST_CUE)) {
      out.add(new Saying(cue, marks.sentenceAt(cue.start())));
    }
    return out;
  }

  // ---- content

  /** Gives each content to the nearest word of saying. */
  private static void share(Annotations marks, List<Saying> sayings) {
    List<Span> sources = joined(marks, MarkChannel.SOURCE, LEAST_SOURCE);
    List<Span> contents = contents(marks);
    Saying before = null;
    Span last = new Span(0, 0);
    for (Span content : contents) {
      Saying best = null;
      int least = REACH + 1;
      for (Saying saying : sayings) {
        boolean near = distance(saying.cue, content) < FAR;
        int gap = near ? gap(sources, saying, content) : FAR;
        if (gap < least) {
          best = saying;
          least = gap;
        }
      }
      boolean goesOn =
          best == null
              && before != null
              && content.start() - last.end() <= REACH
              && before.sentence.span().contains(content);
      before = goesOn ? before : best;
      last = content;
      if (before != null) {
        before.content.add(content);
      }
    }
    // A word of saying inside what somebody else says introduces the rest of it.
    for (Saying saying : sayings) {
      if (saying.content.isEmpty()) {
        rest(contents, saying).ifPresent(saying.content::add);
      }
    }
    for (Saying saying : sayings) {
      saying.content.sort(Comparator.naturalOrder());
    }
  }

  /** Stretches of content, none across paragraphs. */
  private static List<Span> contents(Annotations marks) {
    List<Span> out = new ArrayList<>();
    for (Span span : joined(marks, MarkChannel.CONTENT, LEAST_CONTENT)) {
      int from = span.start();
      String text = marks.text(span);
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        add(marks, new Span(from, span.start() + i), out);
        from = span.start() + i + 1;
      }
      add(marks, new Span(from, span.end()), out);
    }
    return out;
  }

  private static void add(Annotations marks, Span span, List<Span> out) {
    if (wordy(marks, span)) {
      out.add(span);
    }
  }

  /** Marks of a channel; two that only blanks or punctuation part are one, within a sentence. */
  private static List<Span> joined(Annotations marks, MarkChannel channel, double least) {
    List<Span> out = new ArrayList<>();
    for (Mark mark : marks.learned().marks(channel, least)) {
      Span span = mark.span();
      Span last = out.isEmpty() ? new Span(0, 0) : out.get(out.size() - 1);
      boolean seam =
          !out.isEmpty()
              && span.start() - last.end() <= SEAM
              && !wordy(marks, new Span(last.end(), Math.max(last.end(), span.start())))
              && marks.sentenceAt(Math.max(last.start(), last.end() - 1)).span().contains(span);
      if (seam) {
        out.set(out.size() - 1, last.union(span));
      } else if (wordy(marks, span) || channel == MarkChannel.CUE) {
        out.add(span);
      }
    }
    return out;
  }

  private static boolean wordy(Annotations marks, Span span) {
    return marks.text(span).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Units between a word of saying and content, sources not counted; more across sentences. */
  private static int gap(List<Span> sources, Saying saying, Span content) {
    Span cue = saying.cue;
    if (cue.overlaps(content)) {
      return content.contains(cue) ? REACH + 1 : 0;
    }
    Span between =
        cue.end() <= content.start()
            ? new Span(cue.end(), content.start())
            : new Span(content.end(), cue.start());
    int gap = between.length();
    for (Span source : sources) {
      if (between.contains(source)) {
        gap -= source.length();
      }
    }
    return saying.sentence.span().overlaps(content) ? gap : gap + BOUNDARY;
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
    List<Span> sources = joined(marks, MarkChannel.SOURCE, LEAST_SOURCE);
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
