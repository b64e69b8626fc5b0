package org.herodotus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.Attribution;
import org.herodotus.model.Derivation;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.MarkReader;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;
import org.herodotus.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondReaderTest {
  private static final String ATTACK =
      "Gunmen killed four villagers near Goma on Monday. Witnesses put the blame on the militia.";
  private static final String QUIET = "The council met on Monday. The mayor opened a school.";

  private static Report report(String text) {
    return Report.of("r", "Daily", Optional.empty(), "", text);
  }

  /** Marks the given words wherever they stand first. */
  private static MarkReader marking(Object... channelsAndWords) {
    return report -> {
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < channelsAndWords.length; i += 2) {
        String words = (String) channelsAndWords[i + 1];
        int at = report.content().indexOf(words);
        if (at >= 0) {
          MarkChannel channel = (MarkChannel) channelsAndWords[i];
          marks.add(new Mark(channel, new Span(at, at + words.length()), .9));
        }
      }
      return new LearnedMarks(
          new Derivation("reader", "test"),
          List.of(),
          marks,
          List.of(),
          new Span(0, report.content().length()));
    };
  }

  private static final MarkReader VOICES =
      marking(
          MarkChannel.SOURCE, "Witnesses",
          MarkChannel.CUE, "put the blame on",
          MarkChannel.CONTENT, "the militia");

  private static Reading read(SecondReader second, String text) {
    return new Herodotus(Gazetteer.builtIn(), second).read(report(text));
  }

  @Test
  void withoutAModelNothingChanges() {
    assertThat(read(SecondReader.none(), ATTACK)).isEqualTo(new Herodotus().read(report(ATTACK)));
    assertThat(read(SecondReader.beside(r -> LearnedMarks.none()), ATTACK))
        .isEqualTo(new Herodotus().read(report(ATTACK)));
  }

  @Test
  void theMarksStandBesideTheWords() {
    Reading reading = read(SecondReader.beside(VOICES), ATTACK);
    assertThat(reading.resolved().marks().learned().maker())
        .isEqualTo(new Derivation("reader", "test"));
    assertThat(reading.resolved().marks().learned().marks()).hasSize(3);
  }

  @Test
  void aVoiceThatOnlyTheModelHearsIsHeard() {
    List<Attribution> heard = read(SecondReader.beside(VOICES), ATTACK).resolved().attributions();
    assertThat(heard)
        .anySatisfy(
            a -> {
              assertThat(a.source().orElseThrow().of(ATTACK)).isEqualTo("Witnesses");
              assertThat(a.cue().orElseThrow().of(ATTACK)).isEqualTo("put the blame on");
              assertThat(a.content().get(0).of(ATTACK)).isEqualTo("the militia");
              assertThat(a.voices().get(0).name()).isEqualTo("Witnesses");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gunmen attacked a village near Goma on Monday.",
        "Four villagers were wounded near Goma.",
        "The militia denied responsibility on Monday."
      })
  void anEventAFigureOrAClaimIsEnoughToAskTheModel(String text) {
    AtomicInteger asked = new AtomicInteger();
    read(
        SecondReader.beside(
            report -> {
              asked.incrementAndGet();
              return LearnedMarks.none();
            }),
        text);
    assertThat(asked).hasValue(1);
  }

  @Test
  void whereTheRulesFindNothingTheModelIsNotAsked() {
    AtomicInteger asked = new AtomicInteger();
    MarkReader counting =
        report -> {
          asked.incrementAndGet();
          return LearnedMarks.none();
        };
    read(SecondReader.beside(counting), QUIET);
    assertThat(asked).hasValue(0);
    read(SecondReader.beside(counting), ATTACK);
    assertThat(asked).hasValue(1);
    read(SecondReader.beside(counting).readingEverything(), QUIET);
    assertThat(asked).hasValue(2);
  }
}
