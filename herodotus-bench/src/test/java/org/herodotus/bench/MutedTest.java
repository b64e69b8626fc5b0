package org.herodotus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.herodotus.SecondReader;
import org.herodotus.model.Derivation;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.LabelScore;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.Mark;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.MarkedString;
import org.herodotus.model.Report;
import org.herodotus.model.ReportLabel;
import org.herodotus.model.Span;
import org.junit.jupiter.api.Test;

class MutedTest {
  private static final Span WORDS = new Span(0, 6);
  private static final SecondReader READER =
      SecondReader.beside(
          report ->
              new LearnedMarks(
                  new Derivation("reader", "test"),
                  List.of(new LabelScore(ReportLabel.RELEVANT, .9, .8)),
                  List.of(
                      new Mark(MarkChannel.VICTIM, WORDS, .9),
                      new Mark(MarkChannel.SOURCE, WORDS, .7)),
                  List.of(new MarkedString(MarkChannel.VICTIM, "Police", .9, List.of(WORDS))),
                  WORDS));

  private static LearnedMarks heard(String... without) {
    Report report = Report.of("r", "", Optional.empty(), "", "Police");
    return Muted.of(READER, List.of(without)).marks().read(report);
  }

  @Test
  void aHeadThatIsOffIsNotHeardAndTheOthersAre() {
    assertThat(heard("victim").marks())
        .extracting(Mark::channel)
        .containsExactly(MarkChannel.SOURCE);
    assertThat(heard("victim").strings()).isEmpty();
    assertThat(heard("victim").labels()).hasSize(1);
    assertThat(heard("verdicts").labels()).isEmpty();
    assertThat(heard("verdicts", "source").marks()).hasSize(1);
    assertThat(heard("verdicts", "source").present()).isTrue();
    assertThat(heard()).isEqualTo(heard("weapon"));
  }

  @Test
  void anUnknownHeadIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> heard("victims"))
        .isInstanceOf(HerodotusException.BadQuery.class)
        .hasMessageContaining("--without=victims")
        .hasMessageContaining("victim, weapon");
  }
}
