package org.herodotus.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herodotus.reader.WordPiece;

/** Steps of AdamW on batches of windows. */
final class Trainer implements AutoCloseable {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float CLIP = 1;
  private static final float VERDICT_SHARE = 0.1f;

  /**
   * How it learns.
   *
   * @param peak highest learning rate of the encoder
   * @param headFactor how many times faster the heads learn
   * @param decay weight decay of matrices
   * @param dropout share of numbers dropped
   * @param frozen number of lowest layers that do not learn
   * @param seed source of all chance
   */
  record Settings(
      float peak, float headFactor, float decay, float dropout, int frozen, long seed) {}

  /**
   * What a step gave.
   *
   * @param tags loss by piece and channel, already in shares of the batch
   * @param verdicts loss of the verdicts
   * @param norm length of the gradient before clipping; not finite if the step was left out
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Step(float[] tags, float verdicts, double norm) {}

  private final NDManager base;
  private final WordPiece words;
  private final Settings settings;
  private final Encoder encoder;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private int updates;

  Trainer(WordPiece words, Weights start, Settings settings) {
    this.words = words;
    this.settings = settings;
    this.base = Engine.getEngine("PyTorch").newBaseManager();
    JniUtils.setGradMode(false);
    this.encoder = new Encoder(base, start, settings.frozen(), settings.dropout());
    for (Map.Entry<String, NDArray> parameter : encoder.parameters().entrySet()) {
      means.put(parameter.getKey(), base.zeros(parameter.getValue().getShape()));
      squares.put(parameter.getKey(), base.zeros(parameter.getValue().getShape()));
    }
  }

  /** Takes up the optimiser where a checkpoint left it. */
  void restore(Checkpoint optimiser) {
    updates = optimiser.number("updates", 0);
    for (String name : List.copyOf(means.keySet())) {
      Shape shape = means.get(name).getShape();
      means.put(name, base.create(optimiser.values().get("mean." + name), shape));
      squares.put(name, base.create(optimiser.values().get("square." + name), shape));
    }
  }

  /** The optimiser's state. */
  Checkpoint optimiser(Map<String, String> more) {
    Map<String, float[]> values = new LinkedHashMap<>();
    means.forEach((name, array) -> values.put("mean." + name, array.toFloatArray()));
    squares.forEach((name, array) -> values.put("square." + name, array.toFloatArray()));
    Map<String, String> all = new LinkedHashMap<>(more);
    all.put("updates", Integer.toString(updates));
    return new Checkpoint(all, values);
  }

  /** The weights as they are now. */
  Weights weights() {
    return encoder.weights();
  }

  /** Learns from a batch. */
  Step step(Batch batch, long number, double rate) {
    JniUtils.setSeed(settings.seed() * 1_000_003 + number);
    try (NDManager step = base.newSubManager()) {
      float[] tags;
      float verdicts;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        Encoder.Scores scores = encoder.forward(step, batch.ids(words), batch, true);
        NDArray byPiece = byPiece(step, scores, batch);
        NDArray verdictLoss = verdictLoss(step, scores, batch);
        collector.backward(byPiece.sum().add(verdictLoss.mul(VERDICT_SHARE)));
        tags = byPiece.toFloatArray();
        verdicts = verdictLoss.toFloatArray()[0];
      }
      return new Step(tags, verdicts, update(step, rate));
    }
  }

  private static NDArray byPiece(NDManager step, Encoder.Scores scores, Batch batch) {
    NDArray wanted = step.create(batch.wanted(), scores.tags().getShape());
    return scores.tags().logSoftmax(-1).mul(wanted).sum(new int[] {2}).neg();
  }

  private static NDArray verdictLoss(NDManager step, Encoder.Scores scores, Batch batch) {
    float[][] verdicts = batch.verdicts();
    NDArray z = scores.document();
    NDArray wanted = step.create(verdicts[0], z.getShape());
    NDArray weight = step.create(verdicts[1], z.getShape());
    NDArray loss = z.maximum(0).sub(z.mul(wanted)).add(z.abs().neg().exp().add(1).log());
    return loss.mul(weight).sum();
  }

  private double update(NDManager step, double rate) {
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    double sum = 0;
    for (Map.Entry<String, NDArray> parameter : encoder.parameters().entrySet()) {
      NDArray gradient = JniUtils.getGradient(Encoder.pt(parameter.getValue()));
      gradient.attach(step);
      gradients.put(parameter.getKey(), gradient);
      sum += gradient.square().sum().getFloat();
    }
    double norm = Math.sqrt(sum);
    if (Double.isFinite(norm)) {
      updates++;
      float rescale = (float) Math.min(1, CLIP / (norm + 1e-6));
      double correction = Math.sqrt(1 - Math.pow(BETA2, updates)) / (1 - Math.pow(BETA1, updates));
      for (Map.Entry<String, NDArray> parameter : encoder.parameters().entrySet()) {
        String name = parameter.getKey();
        boolean head = !name.startsWith("layer.");
        double own = rate * settings.peak() * (head ? settings.headFactor() : 1);
        JniUtils.adamUpdate(
            Encoder.pt(parameter.getValue()),
            Encoder.pt(gradients.get(name)),
            Encoder.pt(means.get(name)),
            Encoder.pt(squares.get(name)),
            (float) own,
            (float) (own * correction),
            Encoder.decays(parameter.getValue()) ? settings.decay() : 0,
            rescale,
            -1,
            BETA1,
            BETA2,
            EPSILON,
            true);
      }
    }
    for (NDArray parameter : encoder.parameters().values()) {
      JniUtils.zeroGrad((PtNDArray) parameter);
    }
    return norm;
  }

  /**
   * What the model says of a batch, without learning.
   *
   * @param tags scores by piece, channel and state
   * @param document scores by window and verdict
   * @param hidden the encoder's last layer
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Reading(float[] tags, float[] document, float[] hidden) {}

  /** Reads a batch without learning. */
  Reading read(Batch batch) {
    try (NDManager step = base.newSubManager()) {
      Encoder.Scores scores = encoder.forward(step, batch.ids(words), batch, false);
      return new Reading(
          scores.tags().toFloatArray(),
          scores.document().toFloatArray(),
          scores.hidden().toFloatArray());
    }
  }

  @Override
  public void close() {
    base.close();
  }
}
