package org.herodotus.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.herodotus.model.MarkChannel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxExportTest {

  @BeforeAll
  static void needsNative() {
    Tiny.needsNative();
  }

  @Test
  void allFormsSayWhatTheTrainerSays() throws OrtException {
    List<Window> windows = Tiny.windows(MarkChannel.CUE, 3, 40);
    Weights weights = Tiny.weights();
    try (Trainer trainer = new Trainer(Tiny.WORDS, weights, Tiny.SETTINGS)) {
      byte[] full = OnnxExport.bytes(weights, OnnxExport.Form.FULL, Map.of());
      byte[] small = OnnxExport.bytes(weights, OnnxExport.Form.SMALL, Map.of());
      byte[] smaller = OnnxExport.bytes(weights, OnnxExport.Form.SMALL_ANYWHERE, Map.of());
      assertThat(small.length).isLessThan(full.length / 2);
      assertThat(Compare.of(trainer, Tiny.WORDS, windows, full).largest()).isLessThan(1e-4);
      assertThat(Compare.of(trainer, Tiny.WORDS, windows, small).cosine()).isGreaterThan(0.99);
      assertThat(Compare.of(trainer, Tiny.WORDS, windows, smaller).cosine()).isGreaterThan(0.99);
    }
  }

  @Test
  void theFileSaysWhatItIs() throws OrtException {
    byte[] file =
        OnnxExport.bytes(
            Tiny.weights(), OnnxExport.Form.SMALL, Map.of("herodotus.version", "trial"));
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file)) {
      Map<String, String> properties = session.getMetadata().getCustomMetadata();
      assertThat(properties)
          .containsEntry("herodotus.format", "1")
          .containsEntry("herodotus.version", "trial")
          .containsEntry("herodotus.channels", Tagging.channels())
          .containsEntry("herodotus.labels", Tagging.verdicts());
      assertThat(session.getInputNames()).containsExactly("ids");
      assertThat(session.getOutputNames()).containsExactly("tags", "linked", "document");
    }
    assertThat(Tagging.channels())
        .startsWith("attacker_person,attacker_org,target,victim,weapon,incident,violence,source");
  }

  @Test
  void theEncoderIsTheOriginal() throws IOException, OrtException {
    List<Window> windows =
        List.of("Gunmen kidnapped 50 peasants in San Miguel.", "A bomb went off.").stream()
            .map(t -> Tiny.WORDS.encode(t).ids())
            .map(ids -> new Window("texts", ids, new byte[Tagging.CHANNELS][], null))
            .toList();
    byte[] original;
    try (InputStream in = Weights.class.getResourceAsStream("/bge-small-en-v1.5.onnx")) {
      original = in.readAllBytes();
    }
    Weights weights = Weights.original(1);
    try (Trainer trainer = new Trainer(Tiny.WORDS, weights, Tiny.SETTINGS);
        OrtSession session = OrtEnvironment.getEnvironment().createSession(original)) {
      for (Window window : windows) {
        Batch batch = Batch.of(List.of(window));
        float[] own = trainer.read(batch).hidden();
        float[] other = hidden(session, batch.ids(Tiny.WORDS));
        for (int i = 0; i < own.length; i++) {
          assertThat(Math.abs(own[i] - other[i])).isLessThan(1e-4f);
        }
      }
    }
  }

  private static float[] hidden(OrtSession session, int[] ids) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, ids.length};
    long[] wide = Arrays.stream(ids).asLongStream().toArray();
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(wide), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    }
  }
}
