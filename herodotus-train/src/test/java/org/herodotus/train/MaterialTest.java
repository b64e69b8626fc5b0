package org.herodotus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.herodotus.model.MarkChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTest {
  private final Material material = new Material(Tiny.WORDS);

  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, List.of(lines));
    return file;
  }

  /** Labels of a channel, one letter for each piece. */
  private static String shown(Window window, MarkChannel channel) {
    StringBuilder shown = new StringBuilder();
    for (byte label : window.labels()[channel.ordinal()]) {
      shown.append(label == Tagging.MASKED ? '-' : "OBI".charAt(label));
    }
    return shown.toString();
  }

  @Test
  void everyOccurrenceOfAKeyStringIsMarked() throws IOException {
    Path documents =
        file(
            "muc4",
            "{\"docid\":\"1\",\"text\":\"REBELS BOMBED\\nA BANK. THE REBELS FLED THE BANKS.\","
                + "\"templates\":[{\"incident_type_alternatives\":[\"BOMBING\"],"
                + "\"perp_individual\":[[\"REBELS\"]],\"phys_target\":[[\"BANK\"]]}]}",
            "{\"docid\":\"2\",\"text\":\"NOTHING HAPPENED.\",\"templates\":[]}");
    Path triggers =
        file(
            "triggers",
            "{\"id\":\"1\",\"text\":\"rebels bombed a bank. the rebels fled the banks.\","
                + "\"events\":[{\"type\":\"bombing\",\"trigger\":{\"start\":7,\"end\":13}}]}",
            "{\"id\":\"2\",\"text\":\"nothing happened.\",\"events\":[]}");
    List<Window> windows = material.muc4(documents, triggers);
    assertThat(shown(windows.get(0), MarkChannel.ATTACKER_PERSON)).isEqualTo("BOOOOOBOOOO");
    assertThat(shown(windows.get(0), MarkChannel.TARGET)).isEqualTo("OOOBOOOOOOO");
    assertThat(shown(windows.get(0), MarkChannel.INCIDENT)).isEqualTo("OBOOOOOOOOO");
    assertThat(windows.get(0).verdicts()).containsExactly(1, 0, 1, 0, 0, 0, 0);
    assertThat(windows.get(0).labels()[MarkChannel.CUE.ordinal()]).isNull();
    assertThat(windows.get(1).verdicts()).containsOnly(0);
  }

  @Test
  void onlyTheSplitAskedForIsRead() throws IOException {
    String article =
        "\"text\":\"😀 Smith said it rained.\",\"attributions\":[{\"source\":[[2,7]],"
            + "\"cue\":[[8,12]],\"content\":[[13,22]]}]}";
    Path file =
        file("polnear", "{\"split\":\"train\"," + article, "{\"split\":\"dev\"," + article, "");
    List<Window> windows = material.polnear(file, "train");
    assertThat(windows).hasSize(1);
    assertThat(shown(windows.get(0), MarkChannel.SOURCE)).isEqualTo("OBOOOO");
    assertThat(shown(windows.get(0), MarkChannel.CUE)).isEqualTo("OOBOOO");
    assertThat(shown(windows.get(0), MarkChannel.CONTENT)).isEqualTo("OOOBIO");
    assertThat(windows.get(0).verdicts()).isNull();
  }

  @Test
  void rolesAreKnownOnlyWhereViolenceIsTold() throws IOException {
    Path file =
        file(
            "wikievents",
            "{\"text\":\"Police met. A bomb killed guards.\",\"sentence_starts\":[0,12],"
                + "\"coref\":[[{\"start\":0,\"end\":6}]],\"events\":["
                + "{\"type\":\"Contact.Contact\",\"trigger\":{\"start\":7,\"end\":10},"
                + "\"args\":[{\"start\":0,\"end\":6,\"role\":\"Participant\"}]},"
                + "{\"type\":\"Life.Die.Unspecified\",\"trigger\":{\"start\":19,\"end\":25},"
                + "\"args\":[{\"start\":26,\"end\":32,\"role\":\"Victim\"}]}]}");
    Window window = material.wikievents(file).get(0);
    assertThat(shown(window, MarkChannel.VIOLENCE)).isEqualTo("OOOOOBOO");
    assertThat(shown(window, MarkChannel.VICTIM)).isEqualTo("------BO");
    assertThat(shown(window, MarkChannel.WEAPON)).isEqualTo("-------O");
  }

  @Test
  void factualityBetweenIsMasked() throws IOException {
    Path file =
        file(
            "factuality",
            "{\"text\":\"He came.\",\"events\":[{\"trigger\":{\"start\":3,\"end\":7},"
                + "\"factuality\":3.0}]}",
            "{\"text\":\"He left.\",\"events\":[{\"trigger\":{\"start\":3,\"end\":7},"
                + "\"factuality\":-2}]}",
            "{\"text\":\"He slept.\",\"events\":[{\"trigger\":{\"start\":3,\"end\":8},"
                + "\"factuality\":1}]}");
    List<Window> windows = material.factuality("uw_factuality", file);
    assertThat(windows).hasSize(1);
    assertThat(shown(windows.get(0), MarkChannel.HAPPENED)).isEqualTo("OBOOOOO-O");
    assertThat(shown(windows.get(0), MarkChannel.UNREAL)).isEqualTo("OOOOBOO-O");
  }

  @Test
  void namesByTheirKind() throws IOException {
    Path file =
        file(
            "names",
            "{\"text\":\"Ali left Kabul on Monday.\",\"entities\":["
                + "{\"start\":0,\"end\":3,\"label\":\"Person\"},"
                + "{\"start\":9,\"end\":14,\"label\":\"Location\"},"
                + "{\"start\":18,\"end\":24,\"label\":\"Date\"}]}");
    Window window = material.names(file).get(0);
    assertThat(shown(window, MarkChannel.PERSON)).isEqualTo("BOOOOO");
    assertThat(shown(window, MarkChannel.PLACE)).isEqualTo("OOBOOO");
    assertThat(shown(window, MarkChannel.FACILITY)).isEqualTo("OOOOOO");
  }

  @Test
  void longTextsAreCutWithOverlap() throws IOException {
    String text = "bomb ".repeat(600);
    Path file =
        file("polnear", "{\"split\":\"train\",\"text\":\"" + text + "\",\"attributions\":[]}");
    List<Integer> sizes = new ArrayList<>();
    material.polnear(file, "train").forEach(w -> sizes.add(w.length()));
    assertThat(sizes).containsExactly(256, 256, 190);
  }
}
