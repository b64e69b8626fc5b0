package org.herodotus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDArrayEx;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The encoder and its heads as plain tensor operations. Linear layers are written as convolutions
 * of width one, which this build of PyTorch computes about twice as fast. Embeddings and the lowest
 * layers stay as they are; the embeddings are therefore summed outside the tensor library.
 */
final class Encoder {

  private static final float EPSILON = 1e-12f;

  private final Weights start;
  private final float dropout;
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final Map<String, NDArray> fixed = new LinkedHashMap<>();

  /**
   * An encoder that starts from given weights.
   *
   * @param manager owner of the parameters
   * @param start the weights
   * @param frozen number of layers, from the lowest, that do not learn
   * @param dropout share of numbers dropped in training
   */
  Encoder(NDManager manager, Weights start, int frozen, float dropout) {
    this.start = start;
    this.dropout = dropout;
    int hidden = start.hidden();
    for (Map.Entry<String, float[]> entry : start.values().entrySet()) {
      String name = entry.getKey();
      if (name.startsWith("embeddings.")) {
        continue;
      }
      float[] values = entry.getValue();
      long rows = values.length / hidden;
      boolean matrix = name.endsWith(".weight") && !name.contains(".norm");
      Shape shape = new Shape(values.length);
      if (matrix && name.endsWith(".down.weight")) {
        shape = new Shape(hidden, rows, 1, 1);
      } else if (matrix) {
        shape = new Shape(rows, hidden, 1, 1);
      }
      NDArray array = manager.create(values, shape);
      boolean learns = !name.startsWith("layer.") || layer(name) >= frozen;
      if (learns) {
        array.setRequiresGradient(true);
        parameters.put(name, array);
      } else {
        fixed.put(name, array);
      }
    }
  }

  private static int layer(String name) {
    return Integer.parseInt(name.substring(6, name.indexOf('.', 6)));
  }

  /** What learns, by name. */
  Map<String, NDArray> parameters() {
    return parameters;
  }

  /** Whether weight decay applies: to matrices only. */
  static boolean decays(NDArray parameter) {
    return parameter.getShape().dimension() > 1;
  }

  /** The weights as they are now. */
  Weights weights() {
    Map<String, float[]> values = new LinkedHashMap<>();
    for (Map.Entry<String, float[]> entry : start.values().entrySet()) {
      NDArray learned = parameters.get(entry.getKey());
      values.put(entry.getKey(), learned == null ? entry.getValue() : learned.toFloatArray());
    }
    return new Weights(start.hidden(), start.layers(), start.heads(), values);
  }

  /**
   * What the heads say of a batch.
   *
   * @param tags scores by piece, channel and state
   * @param document scores by window and verdict
   * @param hidden the encoder's last layer, by piece
   */
  record Scores(NDArray tags, NDArray document, NDArray hidden) {}

  /** Runs a batch; all results belong to the given manager. */
  Scores forward(NDManager step, int[] ids, Batch batch, boolean training) {
    int rows = batch.windows().size();
    int length = batch.length();
    int hidden = start.hidden();
    NDArray x = step.create(embedded(ids, length), new Shape(ids.length, hidden));
    NDArray mask =
        batch.padded() ? step.create(batch.padding(), new Shape(rows, 1, 1, length)) : null;
    for (int i = 0; i < start.layers(); i++) {
      boolean drops = training && parameters.containsKey("layer." + i + ".qkv.weight");
      x = layer(x, i, rows, length, mask, drops);
    }
    NDArray last = training ? drop(x) : x;
    NDArray tags = linear(last, "tags").reshape(ids.length, Tagging.CHANNELS, Tagging.STATES);
    NDArray first = last.reshape(rows, length, hidden).get(":,0");
    return new Scores(tags, linear(first, "document"), x);
  }

  private NDArray layer(NDArray x, int i, int rows, int length, NDArray mask, boolean drops) {
    String layer = "layer." + i + ".";
    int heads = start.heads();
    int size = start.hidden() / heads;
    NDArray parts =
        linear(x, layer + "qkv").reshape(rows, length, 3, heads, size).transpose(2, 0, 3, 1, 4);
    NDArray query = parts.get(0).mul(1 / Math.sqrt(size));
    NDArray scores = query.matMul(parts.get(1).transpose(0, 1, 3, 2));
    if (mask != null) {
      scores = scores.add(mask);
    }
    NDArray shares = scores.softmax(-1);
    if (drops) {
      shares = drop(shares);
    }
    NDArray context =
        shares
            .matMul(parts.get(2))
            .transpose(0, 2, 1, 3)
            .reshape((long) rows * length, start.hidden());
    NDArray out = linear(context, layer + "out");
    NDArray middle = norm(x.add(drops ? drop(out) : out), layer + "norm1");
    NDArray up = linear(middle, layer + "up");
    NDArray inner = ((PtNDArrayEx) up.getNDArrayInternal()).gelu();
    NDArray down = linear(inner, layer + "down");
    return norm(middle.add(drops ? drop(down) : down), layer + "norm2");
  }

  private NDArray drop(NDArray x) {
    return Dropout.dropout(x, dropout, true).singletonOrThrow();
  }

  private NDArray value(String name) {
    NDArray found = parameters.get(name);
    return found == null ? fixed.get(name) : found;
  }

  private NDArray linear(NDArray x, String name) {
    NDArray weight = value(name + ".weight");
    long n = x.getShape().get(0);
    NDArray columns = x.reshape(1, 1, n, x.getShape().get(1)).transpose(0, 3, 1, 2);
    NDArray product = Conv2d.conv2d(columns, weight, value(name + ".bias")).singletonOrThrow();
    return product.transpose(0, 2, 3, 1).reshape(n, weight.getShape().get(0));
  }

  private NDArray norm(NDArray x, String name) {
    return LayerNorm.layerNorm(
            x, new Shape(start.hidden()), value(name + ".weight"), value(name + ".bias"), EPSILON)
        .singletonOrThrow();
  }

  private float[] embedded(int[] ids, int length) {
    int hidden = start.hidden();
    float[] word = start.get("embeddings.word");
    float[] position = start.get("embeddings.position");
    float[] type = start.get("embeddings.type");
    float[] scale = start.get("embeddings.norm.weight");
    float[] shift = start.get("embeddings.norm.bias");
    float[] out = new float[ids.length * hidden];
    for (int i = 0; i < ids.length; i++) {
      int w = ids[i] * hidden;
      int p = i % length * hidden;
      int o = i * hidden;
      double sum = 0;
      for (int h = 0; h < hidden; h++) {
        float value = word[w + h] + position[p + h] + type[h];
        out[o + h] = value;
        sum += value;
      }
      double mean = sum / hidden;
      double squares = 0;
      for (int h = 0; h < hidden; h++) {
        double d = out[o + h] - mean;
        squares += d * d;
      }
      double factor = 1 / Math.sqrt(squares / hidden + EPSILON);
      for (int h = 0; h < hidden; h++) {
        out[o + h] = (float) ((out[o + h] - mean) * factor) * scale[h] + shift[h];
      }
    }
    return out;
  }

  static PtNDArray pt(NDArray array) {
    return (PtNDArray) array;
  }
}
