package org.herodotus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.herodotus.model.MarkChannel;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  @Test
  void aFileTakenBackIsWrittenTheSameAgain() throws IOException {
    for (OnnxExport.Form form : OnnxExport.Form.values()) {
      byte[] file = OnnxExport.bytes(Tiny.weights(), form, Map.of("herodotus.version", "trial"));
      Weights back = ModelFile.weights(file, 2);
      assertThat(back.layers()).isEqualTo(2);
      assertThat(back.values().keySet())
          .containsExactlyInAnyOrderElementsOf(Tiny.weights().values().keySet());
      byte[] again = OnnxExport.bytes(back, form, Map.of("herodotus.version", "trial"));
      assertThat(again).isEqualTo(file);
    }
  }

  @Test
  void linkedRolesThatAFileLacksStartFromTheChannelsOfAReport() {
    int width = Tagging.STATES;
    float[] tags = new float[Tagging.PLAIN * width];
    tags[MarkChannel.ATTACKER_PERSON.ordinal() * width] = 2;
    tags[MarkChannel.ATTACKER_ORG.ordinal() * width] = 4;
    tags[MarkChannel.WEAPON.ordinal() * width + 1] = 5;
    float[] grown = ModelFile.grown(tags, 1);
    assertThat(grown).hasSize(LinkedRole.values().length * width);
    assertThat(grown[LinkedRole.DOER.ordinal() * width]).isEqualTo(3);
    assertThat(grown[LinkedRole.WEAPON.ordinal() * width + 1]).isEqualTo(5);
  }
}
