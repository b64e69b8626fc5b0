package org.herodotus.train;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.herodotus.reader.WordPiece;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares an ONNX file with the checkpoint it was written from, window by window. */
@Command(name = "compare", description = "Compares an ONNX file with its checkpoint.")
final class Compare implements Callable<Integer> {

  @Option(names = "--checkpoint", description = "The model; without it the untrained one.")
  Path checkpoint;

  @Option(names = "--onnx", required = true, description = "The file written from it.")
  Path onnx;

  @Option(names = "--polnear", required = true, description = "Texts: PolNeAR file, split dev.")
  Path polnear;

  @Option(names = "--windows", description = "How many windows.")
  int count = 20;

  @Override
  public Integer call() throws IOException, OrtException {
    WordPiece words = WordPiece.standard();
    List<Window> windows = new Material(words).polnear(polnear, "dev").subList(0, count);
    Weights weights =
        checkpoint == null ? Weights.original(1) : Checkpoint.read(checkpoint).weights();
    Trainer.Settings settings = new Trainer.Settings(0, 1, 0, 0, weights.layers(), 1);
    try (Trainer trainer = new Trainer(words, weights, settings)) {
      System.out.println(of(trainer, words, windows, Files.readAllBytes(onnx)));
    }
    return 0;
  }

  /**
   * How far two readings of the same windows are apart.
   *
   * @param largest largest difference of a score
   * @param cosine cosine of all scores
   * @param decisions share of pieces and channels on whose likeliest state both agree
   */
  record Distance(double largest, double cosine, double decisions) {}

  static Distance of(Trainer trainer, WordPiece words, List<Window> windows, byte[] file)
      throws OrtException {
    double largest = 0;
    double product = 0;
    double[] squares = new double[2];
    long same = 0;
    long all = 0;
    try (OrtSession session = session(file)) {
      for (Window window : windows) {
        Batch batch = Batch.of(List.of(window));
        Trainer.Reading reading = trainer.read(batch);
        float[][] other = run(session, batch.ids(words));
        float[][] own = {reading.tags(), reading.document()};
        for (int k = 0; k < own.length; k++) {
          for (int i = 0; i < own[k].length; i++) {
            largest = Math.max(largest, Math.abs(own[k][i] - other[k][i]));
            product += own[k][i] * (double) other[k][i];
            squares[0] += own[k][i] * (double) own[k][i];
            squares[1] += other[k][i] * (double) other[k][i];
          }
        }
        for (int i = 0; i < own[0].length; i += Tagging.STATES) {
          same += best(own[0], i) == best(other[0], i) ? 1 : 0;
          all++;
        }
      }
    }
    double cosine = product / Math.sqrt(squares[0] * squares[1]);
    return new Distance(largest, cosine, same / (double) all);
  }

  private static int best(float[] scores, int from) {
    int best = from;
    for (int i = from; i < from + Tagging.STATES; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best - from;
  }

  static OrtSession session(byte[] file) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(file, options);
    }
  }

  static float[][] run(OrtSession session, int[] ids) throws OrtException {
    LongBuffer wide = LongBuffer.wrap(Arrays.stream(ids).asLongStream().toArray());
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), wide, new long[] {1, ids.length});
        OrtSession.Result result = session.run(Map.of("ids", input))) {
      float[] plain = values(result, "tags");
      float[] linked = values(result, "linked");
      float[] tags = new float[plain.length + linked.length];
      int width = Tagging.PLAIN * Tagging.STATES;
      int more = (Tagging.CHANNELS - Tagging.PLAIN) * Tagging.STATES;
      for (int i = 0; i < ids.length; i++) {
        System.arraycopy(plain, i * width, tags, i * (width + more), width);
        System.arraycopy(linked, i * more, tags, i * (width + more) + width, more);
      }
      return new float[][] {tags, values(result, "document")};
    }
  }

  private static float[] values(OrtSession.Result result, String name) {
    FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }
}
