package org.herodotus.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model file of {@link OnnxExport} taken back into weights, so that a later run can start from a
 * model of which no checkpoint is left. Whole numbers are multiplied by their scales; written in
 * the same form again, the weights give the same numbers.
 */
final class ModelFile {

  private static final int FLOAT = 1;
  private static final int INT8 = 3;

  private record Tensor(int type, long[] shape, ByteBuffer raw) {

    float[] reals() {
      if (type == FLOAT) {
        float[] values = new float[raw.remaining() / Float.BYTES];
        raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
      }
      float[] values = new float[raw.remaining()];
      for (int i = 0; i < values.length; i++) {
        values[i] = raw.get(i);
      }
      return values;
    }
  }

  private final Map<String, Tensor> tensors = new HashMap<>();

  private ModelFile(ByteBuffer file) {
    for (Wire.Field field : Wire.fields(file)) {
      if (field.number() == 7) {
        for (Wire.Field part : Wire.fields(field.bytes())) {
          if (part.number() == 5) {
            add(part.bytes());
          }
        }
      }
    }
  }

  private void add(ByteBuffer message) {
    String name = "";
    int type = 0;
    long[] shape = {};
    ByteBuffer raw = null;
    for (Wire.Field field : Wire.fields(message)) {
      switch (field.number()) {
        case 1 -> {
          shape = Arrays.copyOf(shape, shape.length + 1);
          shape[shape.length - 1] = field.value();
        }
        case 2 -> type = (int) field.value();
        case 8 -> name = field.text();
        case 9 -> raw = field.bytes();
        default -> {}
      }
    }
    if ((type == FLOAT || type == INT8) && raw != null) {
      tensors.put(name, new Tensor(type, shape, raw));
    }
  }

  /**
   * The weights in a file. A file without linked roles gets them from the channels that mark the
   * same of a whole report.
   *
   * @param file the file's bytes
   * @param heads attention heads of a layer
   */
  static Weights weights(byte[] file, int heads) throws IOException {
    return new ModelFile(ByteBuffer.wrap(file)).weights(heads);
  }

  private Weights weights(int heads) throws IOException {
    Map<String, float[]> values = new LinkedHashMap<>();
    int hidden = vector("embeddings.norm.bias").length;
    values.put("embeddings.word", rows("embeddings.word"));
    // the file has the sum of both
    values.put("embeddings.position", vector("embeddings.position"));
    values.put("embeddings.type", new float[2 * hidden]);
    norm(values, "embeddings.norm");
    int layers = 0;
    while (tensors.containsKey("layer." + layers + ".qkv.weight")) {
      String layer = "layer." + layers++ + ".";
      for (String name : new String[] {"qkv", "out", "up", "down"}) {
        values.put(layer + name + ".weight", columns(layer + name));
        values.put(layer + name + ".bias", vector(layer + name + ".bias"));
      }
      norm(values, layer + "norm1");
      norm(values, layer + "norm2");
    }
    float[] tags = columns("tags");
    float[] bias = vector("tags.bias");
    boolean linked = tensors.containsKey("linked.weight");
    values.put("tags.weight", joined(tags, linked ? columns("linked") : grown(tags, hidden)));
    values.put("tags.bias", joined(bias, linked ? vector("linked.bias") : grown(bias, 1)));
    values.put("document.weight", columns("document"));
    values.put("document.bias", vector("document.bias"));
    return new Weights(hidden, layers, heads, values);
  }

  private void norm(Map<String, float[]> values, String name) throws IOException {
    values.put(name + ".weight", vector(name + ".weight"));
    values.put(name + ".bias", vector(name + ".bias"));
  }

  private Tensor tensor(String name) throws IOException {
    Tensor found = tensors.get(name);
    if (found == null) {
      throw new IOException("the model file has no numbers named " + name);
    }
    return found;
  }

  private float[] vector(String name) throws IOException {
    return tensor(name).reals();
  }

  /** A table with one scale for each row, if it has scales. */
  private float[] rows(String name) throws IOException {
    float[] values = vector(name);
    if (tensor(name).type() == INT8) {
      float[] scales = vector(name + ".scale");
      int width = values.length / scales.length;
      for (int i = 0; i < values.length; i++) {
        values[i] *= scales[i / width];
      }
    }
    return values;
  }

  /** A matrix of [in, out], with one scale for each output if it has scales, as [out, in]. */
  private float[] columns(String name) throws IOException {
    Tensor matrix = tensor(name + ".weight");
    float[] values = matrix.reals();
    int out = (int) matrix.shape()[1];
    if (matrix.type() == INT8) {
      float[] scales = vector(name + ".scale");
      for (int i = 0; i < values.length; i++) {
        values[i] *= scales[i % out];
      }
    }
    return Weights.transpose(values, values.length / out, out);
  }

  /** Rows for the linked roles: means of those of the channels that mark the same. */
  static float[] grown(float[] tags, int width) {
    int size = Tagging.STATES * width;
    float[] rows = new float[LinkedRole.values().length * size];
    for (LinkedRole role : LinkedRole.values()) {
      for (var channel : role.unlinked()) {
        for (int i = 0; i < size; i++) {
          rows[role.ordinal() * size + i] +=
              tags[channel.ordinal() * size + i] / role.unlinked().size();
        }
      }
    }
    return rows;
  }

  private static float[] joined(float[] first, float[] second) {
    float[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
