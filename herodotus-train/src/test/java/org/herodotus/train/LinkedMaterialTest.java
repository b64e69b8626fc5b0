package org.herodotus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.herodotus.model.MarkChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedMaterialTest {
  private final LinkedMaterial material = new LinkedMaterial(Tiny.WORDS);

  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, List.of(lines));
    return file;
  }

  private static String shown(Window window, LinkedRole role) {
    StringBuilder shown = new StringBuilder();
    for (byte label : window.labels()[role.channel()]) {
      shown.append(label == Tagging.MASKED ? '-' : "OBI".charAt(label));
    }
    return shown.toString();
  }

  @Test
  void onlyTheFillersOfTheMarkedDeedAreMarked() throws IOException {
    //           0         1         2         3         4
    //           0123456789012345678901234567890123456789012345
    String text = "Police shot rebels. Rebels killed a priest.";
    Path documents =
        file(
            "deeds",
            "{\"text\":\""
                + text
                + "\",\"coref\":[[{\"start\":12,\"end\":18},{\"start\":20,\"end\":26}]],"
                + "\"events\":["
                + "{\"type\":\"Life.Injure\",\"trigger\":{\"start\":7,\"end\":11},\"args\":["
                + "{\"start\":0,\"end\":6,\"role\":\"Injurer\"},"
                + "{\"start\":12,\"end\":18,\"role\":\"Victim\"}]},"
                + "{\"type\":\"Contact.Meet\",\"trigger\":{\"start\":27,\"end\":33},\"args\":[]},"
                + "{\"type\":\"Life.Die\",\"trigger\":{\"start\":27,\"end\":33},\"args\":["
                + "{\"start\":20,\"end\":26,\"role\":\"Killer\"},"
                + "{\"start\":36,\"end\":42,\"role\":\"Victim\"}]}]}");
    List<Window> windows = material.wikievents(documents);
    assertThat(windows).hasSize(2);
    Window first = windows.get(0);
    // police [ shot ] rebels . rebels killed a priest .
    assertThat(first.ids()[1]).isEqualTo(LinkedMaterial.OPENS);
    assertThat(first.ids()[3]).isEqualTo(LinkedMaterial.CLOSES);
    assertThat(first.labels()[MarkChannel.VICTIM.ordinal()]).isNull();
    assertThat(shown(first, LinkedRole.DOER)).isEqualTo("B-O-OOOOOOO");
    assertThat(shown(first, LinkedRole.VICTIM)).startsWith("--").contains("B").endsWith("OOOO");
    // another mention of the victim says nothing
    assertThat(shown(first, LinkedRole.VICTIM).charAt(6)).isEqualTo('-');
    Window second = windows.get(1);
    assertThat(second.ids()[5]).isEqualTo(LinkedMaterial.OPENS);
    assertThat(shown(second, LinkedRole.DOER).charAt(0)).isEqualTo('O');
    assertThat(shown(second, LinkedRole.DOER).charAt(4)).isEqualTo('B');
    assertThat(shown(second, LinkedRole.VICTIM).charAt(9)).isEqualTo('B');
  }

  @Test
  void bodiesAndIndividualsOfATemplateAreDoersByEveryName() throws IOException {
    Path documents =
        file(
            "muc4",
            "{\"docid\":\"1\",\"text\":\"TWO MEN OF THE ELN, THE ARMY, FIRED. ELN\","
                + "\"templates\":[{\"perp_individual\":[[\"MEN\",\"TWO MEN\"]],"
                + "\"perp_org\":[[\"ELN\"]]}]}");
    Path triggers =
        file(
            "triggers",
            "{\"id\":\"1\",\"text\":\"two men of the eln, the army, fired. eln\","
                + "\"events\":[{\"type\":\"attack\",\"trigger\":{\"start\":30,\"end\":35},"
                + "\"args\":[{\"start\":4,\"end\":7,\"role\":\"PerpInd\"},"
                + "{\"start\":15,\"end\":18,\"role\":\"PerpOrg\"}]}]}");
    Window window = material.muc4(documents, triggers).get(0);
    Window bare = LinkedMeasure.bare(window);
    assertThat(bare.ids())
        .isEqualTo(Tiny.WORDS.encode("two men of the eln, the army, fired. eln").ids());
    int[] eln = Tiny.WORDS.encode("eln").ids();
    String doers = shown(bare, LinkedRole.DOER);
    assertThat(doers.substring(0, 4 + eln.length)).isEqualTo("BIOOB" + "I".repeat(eln.length - 1));
    assertThat(doers.substring(doers.length() - eln.length)).startsWith("B");
    assertThat(window.labels()[LinkedRole.PLACE.channel()]).isNull();
  }

  @Test
  void aLongTextIsCutRoundTheTrigger() {
    String text = "word ".repeat(200) + "attack " + "word ".repeat(200);
    Passage passage = new Passage("texts", Tiny.WORDS.encode(text));
    passage.open(LinkedRole.DOER.channel(), Tagging.OUTSIDE);
    Window window = new LinkedMaterial.Deed("texts", passage, 200, 201).window();
    assertThat(window.length()).isEqualTo(LinkedMaterial.LONGEST);
    assertThat(window.ids()[61]).isEqualTo(LinkedMaterial.OPENS);
    assertThat(window.ids()[63]).isEqualTo(LinkedMaterial.CLOSES);
    Window last = new LinkedMaterial.Deed("texts", passage, 400, 401).window();
    assertThat(last.length()).isEqualTo(LinkedMaterial.LONGEST);
    assertThat(new LinkedMaterial.Deed("texts", passage, 5, 5).window()).isNull();
    assertThat(new LinkedMaterial.Deed("texts", passage, 5, 95).window()).isNull();
  }

  @Test
  void spansAreFoundAndCounted() {
    int count = 6;
    float[] tags = new float[(count + 2) * Tagging.CHANNELS * Tagging.STATES];
    int doer = LinkedRole.DOER.channel();
    for (int i = 0; i < count; i++) {
      tags[((i + 1) * Tagging.CHANNELS + doer) * Tagging.STATES] = 4;
    }
    // begins at 1, goes on at 2, begins anew at 4
    tags[((1 + 1) * Tagging.CHANNELS + doer) * Tagging.STATES + 1] = 8;
    tags[((2 + 1) * Tagging.CHANNELS + doer) * Tagging.STATES + 2] = 8;
    tags[((4 + 1) * Tagging.CHANNELS + doer) * Tagging.STATES + 1] = 8;
    List<LinkedMeasure.Stretch> spans = LinkedMeasure.spans(tags, count, List.of(doer), 0.5);
    assertThat(spans)
        .containsExactly(new LinkedMeasure.Stretch(1, 3), new LinkedMeasure.Stretch(4, 5));
    int[] counts = new int[3];
    LinkedMeasure.count(counts, new byte[] {0, 0, 1, 0, 0, 1}, spans);
    assertThat(counts).containsExactly(1, 1, 1);
    LinkedMeasure.count(counts, new byte[] {0, 0, 1, 0, Tagging.MASKED, 0}, spans);
    assertThat(counts).containsExactly(2, 1, 1);
  }
}
