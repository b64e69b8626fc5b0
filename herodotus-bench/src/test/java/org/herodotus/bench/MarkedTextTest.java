package org.herodotus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.Report;
import org.herodotus.model.Span;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static Map<MarkChannel, List<String>> marked(String json) {
    var record = Records.parse(json);
    Report report = Records.report(record, "", Optional.empty());
    Map<MarkChannel, List<String>> out = new java.util.EnumMap<>(MarkChannel.class);
    MarkedText.of(record, report)
        .forEach(
            (c, spans) ->
                out.put(c, spans.stream().map((Span s) -> s.of(report.content())).toList()));
    return out;
  }

  @Test
  void offsetsCountCodePointsAndSilentChannelsAreAbsent() {
    Map<MarkChannel, List<String>> names =
        marked(
            "{\"text\":\"\\ud83d\\ude80 Ann left Oslo.\",\"entities\":["
                + "{\"start\":2,\"end\":5,\"label\":\"Person\"},"
                + "{\"start\":11,\"end\":15,\"label\":\"GPE\"}]}");
    assertThat(names.get(MarkChannel.PERSON)).containsExactly("Ann");
    assertThat(names.get(MarkChannel.PLACE)).containsExactly("Oslo");
    assertThat(names.get(MarkChannel.ORGANISATION)).isEmpty();
    assertThat(names).doesNotContainKey(MarkChannel.VIOLENCE);
  }

  @Test
  void ratingsBetweenAreNeither() {
    Map<MarkChannel, List<String>> events =
        marked(
            "{\"text\":\"a b c\",\"events\":["
                + "{\"trigger\":{\"start\":0,\"end\":1},\"factuality\":3},"
                + "{\"trigger\":{\"start\":2,\"end\":3},\"factuality\":1},"
                + "{\"trigger\":{\"start\":4,\"end\":5},\"factuality\":-2}]}");
    assertThat(events.get(MarkChannel.HAPPENED)).containsExactly("a");
    assertThat(events.get(MarkChannel.UNREAL)).containsExactly("c");
  }

  @Test
  void onlyKindsOfViolenceAreMarked() {
    Map<MarkChannel, List<String>> events =
        marked(
            "{\"text\":\"shot met\",\"events\":["
                + "{\"type\":\"Conflict.Attack.Unspecified\",\"trigger\":{\"start\":0,\"end\":4}},"
                + "{\"type\":\"Contact.Contact.Meet\",\"trigger\":{\"start\":5,\"end\":8}}]}");
    assertThat(events.get(MarkChannel.VIOLENCE)).containsExactly("shot");
  }

  @Test
  void partsAreThoseOfViolenceAlone() {
    Map<MarkChannel, List<String>> events =
        marked(
            "{\"text\":\"Ann shot Bob, met Cem\",\"events\":["
                + "{\"type\":\"Conflict.Attack.Unspecified\",\"trigger\":{\"start\":4,\"end\":8},"
                + "\"args\":[{\"role\":\"Attacker\",\"start\":0,\"end\":3},"
                + "{\"role\":\"Target\",\"start\":9,\"end\":12}]},"
                + "{\"type\":\"Life.Injure.Unspecified\",\"trigger\":{\"start\":4,\"end\":8},"
                + "\"args\":[{\"role\":\"Injurer\",\"start\":0,\"end\":3},"
                + "{\"role\":\"Victim\",\"start\":9,\"end\":12}]},"
                + "{\"type\":\"Contact.Contact.Meet\",\"trigger\":{\"start\":14,\"end\":17},"
                + "\"args\":[{\"role\":\"Victim\",\"start\":18,\"end\":21}]}]}");
    assertThat(events.get(MarkChannel.ATTACKER_PERSON)).containsExactly("Ann");
    assertThat(events.get(MarkChannel.TARGET)).containsExactly("Bob");
    assertThat(events.get(MarkChannel.VICTIM)).containsExactly("Bob");
    assertThat(events.get(MarkChannel.WEAPON)).isEmpty();
  }
}
