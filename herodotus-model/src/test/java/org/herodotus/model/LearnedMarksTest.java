package org.herodotus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedMarksTest {
  private static LearnedMarks strings(String... texts) {
    List<MarkedString> out = new ArrayList<>();
    int at = 0;
    for (String text : texts) {
      out.add(new MarkedString(MarkChannel.ATTACKER_ORG, text, .5, List.of(new Span(at, at + 1))));
      at += 2;
    }
    return new LearnedMarks(
        new Derivation("reader", "test"), List.of(), List.of(), out, new Span(0, 99));
  }

  private static List<String> kept(LearnedMarks marks) {
    return marks.strings(MarkChannel.ATTACKER_ORG, .4).stream().map(MarkedString::text).toList();
  }

  @Test
  void ofWordingsThatContainEachOtherTheLongestStays() {
    assertThat(kept(strings("PATH", "SHINING PATH", "ARMY")))
        .containsExactly("SHINING PATH", "ARMY");
  }

  @Test
  void ofANameAndItsAcronymTheNameStays() {
    assertThat(kept(strings("FMLN", "FARABUNDO MARTI FOR THE LIBERATION (FMLN)")))
        .containsExactly("FARABUNDO MARTI FOR THE LIBERATION (FMLN)");
    assertThat(kept(strings("NLF", "NATIONAL LIBERATION FRONT")))
        .containsExactly("NATIONAL LIBERATION FRONT");
  }

  @Test
  void aWordInsideAnotherIsAnotherWord() {
    assertThat(kept(strings("ARM", "ARMY"))).containsExactly("ARM", "ARMY");
  }

  @Test
  void theUnsureAreLeftOut() {
    assertThat(strings("ARMY").strings(MarkChannel.ATTACKER_ORG, .6)).isEmpty();
    assertThat(strings("ARMY").strings(MarkChannel.VICTIM, 0)).isEmpty();
  }

  @Test
  void aReportThatNoModelReadHasNoMarks() {
    assertThat(LearnedMarks.none().present()).isFalse();
    assertThat(LearnedMarks.none().label(ReportLabel.RELEVANT).best()).isZero();
  }

  @Test
  void aConfidenceIsAProbability() {
    assertThatThrownBy(() -> new Mark(MarkChannel.CUE, new Span(0, 1), Double.NaN))
        .hasMessage("confidence of a mark must be from 0 to 1, got NaN");
  }
}
