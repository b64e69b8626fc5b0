package org.herodotus.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.annotate.Annotator;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.Derivation;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Report;
import org.herodotus.model.Span;
import org.herodotus.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedVoicesTest {
  private final LearnedVoices voices = new LearnedVoices();

  /** A text in which {S:...} is marked as source, {Q:...} as cue, {C:...} as content. */
  private List<Attribution> read(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int i = 0;
    while (i < marked.length()) {
      if (marked.charAt(i) != '{') {
        text.append(marked.charAt(i++));
        continue;
      }
      MarkChannel channel =
          switch (marked.charAt(i + 1)) {
            case 'S' -> MarkChannel.SOURCE;
            case 'Q' -> MarkChannel.CUE;
            default -> MarkChannel.CONTENT;
          };
      int close = marked.indexOf('}', i);
      int start = text.length();
      text.append(marked, i + 3, close);
      marks.add(new Mark(channel, new Span(start, text.length()), .9));
      i = close + 1;
    }
    marks.sort(Comparator.comparing(Mark::span));
    content = text.toString();
    Report report = Report.of("r", "", Optional.empty(), "", content);
    Annotations words = new Annotator().mark(report);
    LearnedMarks learned =
        new LearnedMarks(
            new Derivation("reader", "test"),
            List.of(),
            marks,
            List.of(),
            new Span(0, text.length()));
    return voices.read(words.with(learned), List.of());
  }

  private String content = "";

  private String told(Attribution a) {
    return a.source().map(s -> s.of(content)).orElse("-")
        + " / "
        + a.cue().map(s -> s.of(content)).orElse("-")
        + " / "
        + a.content().stream().map(s -> s.of(content)).collect(Collectors.joining(" + "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{S:Police} {Q:said} {C:three died}. | Police / said / three died",
        "\"{C:We did it},\" {Q:boasted} {S:the rebels}. | the rebels / boasted / We did it",
        "\"{C:We did it},\" {S:they} {Q:said}, \"{C:and will again}\"."
            + " | they / said / We did it + and will again",
        "{C:A curfew} {Q:was announced}, and {S:Authorities} left. | - / was announced / A curfew",
        "{C:The raid} {Q:was denied by} {S:the army}. | the army / was denied by / The raid",
      })
  void linksWhatBelongsTogether(String marked, String expected) {
    assertThat(read(marked).stream().map(this::told)).containsExactly(expected);
  }

  @Test
  void everyContentGoesToTheWordItTouches() {
    assertThat(
            read("{S:Police} {Q:said} {C:ten died}, while {S:the army} {Q:put it at} {C:two}.")
                .stream()
                .map(this::told))
        .containsExactly("Police / said / ten died", "the army / put it at / two");
  }

  @Test
  void stanceComesFromTheWordOfSaying() {
    assertThat(read("{S:The army} {Q:denied} {C:the raid}.").get(0).stance())
        .isEqualTo(Stance.DENIES);
    assertThat(read("{S:The army} {Q:put out} {C:the raid}.").get(0).stance())
        .isEqualTo(Stance.STATES);
  }

  @Test
  void nothingIsHeardWithoutMarksOrWords() {
    assertThat(read("The army left.")).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read("{Q:said}")).isEmpty();
  }
}
