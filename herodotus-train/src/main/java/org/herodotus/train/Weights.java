package org.herodotus.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * All numbers of a model by name, matrices row by row with one row for each output.
 *
 * @param hidden width of the encoder
 * @param layers number of its layers
 * @param heads attention heads of a layer
 * @param values the numbers by name
 */
public record Weights(int hidden, int layers, int heads, Map<String, float[]> values) {

  /** Attention heads of a layer of bge-small-en-v1.5. */
  static final int ATTENTION_HEADS = 12;

  private static final String ORIGINAL = "/bge-small-en-v1.5.onnx";

  /** Score that a fresh tagging head gives to "outside", which most pieces are. */
  private static final float OUTSIDE_BIAS = 3;

  /** The numbers of that name. */
  public float[] get(String name) {
    float[] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no weights named " + name);
    }
    return found;
  }

  /** Pieces in the vocabulary. */
  public int vocabulary() {
    return get("embeddings.word").length / hidden;
  }

  /** Width of a layer's inner part. */
  public int inner() {
    return get("layer.0.up.bias").length;
  }

  /** bge-small-en-v1.5 from the class path, with fresh heads. */
  public static Weights original(long seed) throws IOException {
    try (InputStream in = Weights.class.getResourceAsStream(ORIGINAL)) {
      if (in == null) {
        throw new IOException(ORIGINAL + " is not on the class path");
      }
      return fromBert(ByteBuffer.wrap(in.readAllBytes()), ATTENTION_HEADS, seed);
    }
  }

  /** An encoder of any size with random weights and fresh heads, for trials. */
  public static Weights random(int vocabulary, int hidden, int layers, int heads, long seed) {
    Random random = new Random(seed);
    Map<String, float[]> values = new LinkedHashMap<>();
    values.put("embeddings.word", gauss(random, vocabulary * hidden));
    values.put("embeddings.position", gauss(random, 512 * hidden));
    values.put("embeddings.type", gauss(random, 2 * hidden));
    norm(values, "embeddings.norm", hidden);
    for (int i = 0; i < layers; i++) {
      String layer = "layer." + i + ".";
      linear(values, layer + "qkv", 3 * hidden, hidden, random);
      linear(values, layer + "out", hidden, hidden, random);
      norm(values, layer + "norm1", hidden);
      linear(values, layer + "up", 4 * hidden, hidden, random);
      linear(values, layer + "down", hidden, 4 * hidden, random);
      norm(values, layer + "norm2", hidden);
    }
    freshHeads(values, hidden, random);
    return new Weights(hidden, layers, heads, values);
  }

  private static void linear(
      Map<String, float[]> values, String name, int out, int in, Random random) {
    values.put(name + ".weight", gauss(random, out * in));
    values.put(name + ".bias", new float[out]);
  }

  private static void norm(Map<String, float[]> values, String name, int size) {
    float[] ones = new float[size];
    java.util.Arrays.fill(ones, 1);
    values.put(name + ".weight", ones);
    values.put(name + ".bias", new float[size]);
  }

  private static float[] gauss(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (0.02 * random.nextGaussian());
    }
    return values;
  }

  private static void freshHeads(Map<String, float[]> values, int hidden, Random random) {
    int outputs = Tagging.CHANNELS * Tagging.STATES;
    linear(values, "tags", outputs, hidden, random);
    for (int i = 0; i < outputs; i += Tagging.STATES) {
      values.get("tags.bias")[i] = OUTSIDE_BIAS;
    }
    linear(values, "document", Tagging.VERDICTS, hidden, random);
  }

  private static Weights fromBert(ByteBuffer file, int heads, long seed) {
    Map<String, float[]> found = new HashMap<>();
    Map<String, String> nodes = new TreeMap<>();
    ByteBuffer graph = null;
    for (Wire.Field field : Wire.fields(file)) {
      if (field.number() == 7) {
        graph = field.bytes();
      }
    }
    for (Wire.Field field : Wire.fields(graph)) {
      if (field.number() == 5) {
        tensor(field.bytes(), found);
      } else if (field.number() == 1) {
        node(field.bytes(), nodes);
      }
    }
    Map<String, float[]> values = new LinkedHashMap<>();
    values.put("embeddings.word", take(found, "embeddings.word_embeddings.weight"));
    values.put("embeddings.position", take(found, "embeddings.position_embeddings.weight"));
    values.put("embeddings.type", take(found, "embeddings.token_type_embeddings.weight"));
    values.put("embeddings.norm.weight", take(found, "embeddings.LayerNorm.weight"));
    values.put("embeddings.norm.bias", take(found, "embeddings.LayerNorm.bias"));
    int hidden = values.get("embeddings.norm.bias").length;
    int layers = 0;
    while (nodes.containsKey("/encoder/layer." + layers + "/output/dense/MatMul")) {
      String from = "encoder.layer." + layers + ".";
      String node = "/encoder/layer." + layers + "/";
      String to = "layer." + layers + ".";
      float[][] weights = new float[3][];
      float[][] biases = new float[3][];
      String[] parts = {"query", "key", "value"};
      for (int i = 0; i < 3; i++) {
        String name = "attention/self/" + parts[i];
        weights[i] = turned(found, nodes.get(node + name + "/MatMul"), hidden, hidden);
        biases[i] = take(found, from + "attention.self." + parts[i] + ".bias");
      }
      values.put(to + "qkv.weight", joined(weights));
      values.put(to + "qkv.bias", joined(biases));
      dense(values, to + "out", found, nodes, node, from, "attention/output/dense", hidden);
      copyNorm(values, to + "norm1", found, from + "attention.output.LayerNorm");
      dense(values, to + "up", found, nodes, node, from, "intermediate/dense", hidden);
      int inner = values.get(to + "up.bias").length;
      dense(values, to + "down", found, nodes, node, from, "output/dense", inner);
      copyNorm(values, to + "norm2", found, from + "output.LayerNorm");
      layers++;
    }
    freshHeads(values, hidden, new Random(seed));
    return new Weights(hidden, layers, heads, values);
  }

  private static void dense(
      Map<String, float[]> values,
      String to,
      Map<String, float[]> found,
      Map<String, String> nodes,
      String node,
      String from,
      String name,
      int in) {
    float[] bias = take(found, from + name.replace('/', '.') + ".bias");
    values.put(to + ".weight", turned(found, nodes.get(node + name + "/MatMul"), in, bias.length));
    values.put(to + ".bias", bias);
  }

  private static void copyNorm(
      Map<String, float[]> values, String to, Map<String, float[]> found, String from) {
    values.put(to + ".weight", take(found, from + ".weight"));
    values.put(to + ".bias", take(found, from + ".bias"));
  }

  private static float[] take(Map<String, float[]> found, String name) {
    float[] values = found.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no initializer named " + name);
    }
    return values;
  }

  /** A matrix of [in, out] as one of [out, in]. */
  private static float[] turned(Map<String, float[]> found, String name, int in, int out) {
    return transpose(take(found, name), in, out);
  }

  static float[] transpose(float[] matrix, int rows, int columns) {
    float[] turned = new float[matrix.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = matrix[r * columns + c];
      }
    }
    return turned;
  }

  private static float[] joined(float[][] parts) {
    float[] all = new float[parts[0].length * parts.length];
    for (int i = 0; i < parts.length; i++) {
      System.arraycopy(parts[i], 0, all, i * parts[0].length, parts[i].length);
    }
    return all;
  }

  private static void tensor(ByteBuffer message, Map<String, float[]> found) {
    String name = "";
    ByteBuffer raw = null;
    long type = 0;
    for (Wire.Field field : Wire.fields(message)) {
      switch (field.number()) {
        case 2 -> type = field.value();
        case 8 -> name = field.text();
        case 4, 9 -> raw = field.bytes();
        default -> {}
      }
    }
    if (type == 1 && raw != null) {
      float[] values = new float[raw.remaining() / Float.BYTES];
      raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      found.put(name, values);
    }
  }

  private static void node(ByteBuffer message, Map<String, String> nodes) {
    String name = "";
    String second = "";
    int inputs = 0;
    boolean product = false;
    for (Wire.Field field : Wire.fields(message)) {
      switch (field.number()) {
        case 1 -> {
          if (inputs++ == 1) {
            second = field.text();
          }
        }
        case 3 -> name = field.text();
        case 4 -> product = field.text().equals("MatMul");
        default -> {}
      }
    }
    if (product) {
      nodes.put(name, second);
    }
  }
}
