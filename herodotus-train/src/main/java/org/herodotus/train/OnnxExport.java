package org.herodotus.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a model as an ONNX file: input {@code ids} of one window with its opening and closing
 * piece, outputs {@code tags} and {@code linked} (for each piece and channel, or role of the marked
 * deed, the scores of outside, begin and inside) and {@code document} (a score for each verdict).
 * Scores are logits.
 *
 * <p>In the small form weights are whole numbers of eight bits with one scale for each output, word
 * embeddings with one scale for each piece, and activations are quantised as they come. One scale
 * then spans the whole input, so results are reproducible only window by window.
 */
public final class OnnxExport {

  /** Version of the file's interface. */
  public static final String FORMAT = "1";

  private static final float EPSILON = 1e-12f;

  /** How numbers are stored. */
  public enum Form {
    /** As the trainer has them. */
    FULL(0),
    /** Weights as whole numbers of eight bits. */
    SMALL(127),
    /**
     * Weights as whole numbers of seven bits: sums of two products then fit into sixteen bits, so
     * processors without instructions for whole-number networks give the same results as others.
     */
    SMALL_ANYWHERE(63);

    private final int largest;

    Form(int largest) {
      this.largest = largest;
    }
  }

  private final Weights weights;
  private final Form form;
  private final OnnxGraph graph = new OnnxGraph();

  private OnnxExport(Weights weights, Form form) {
    this.weights = weights;
    this.form = form;
  }

  /**
   * The file's bytes.
   *
   * @param weights the model
   * @param form how numbers are stored
   * @param properties what the file says about itself beside format, channels and labels
   */
  public static byte[] bytes(Weights weights, Form form, Map<String, String> properties) {
    return new OnnxExport(weights, form).write(properties);
  }

  private byte[] write(Map<String, String> properties) {
    graph.property("herodotus.format", FORMAT);
    graph.property("herodotus.channels", Tagging.channels());
    graph.property("herodotus.labels", Tagging.verdicts());
    graph.property("herodotus.linked", LinkedRole.labels());
    properties.forEach(graph::property);
    graph.input("ids", 1, -1);
    String x = embeddings();
    for (int i = 0; i < weights.layers(); i++) {
      x = layer(x, "layer." + i + ".");
    }
    int hidden = weights.hidden();
    int plain = Tagging.PLAIN * Tagging.STATES;
    int all = Tagging.CHANNELS * Tagging.STATES;
    float[] tags = weights.get("tags.weight");
    float[] bias = weights.get("tags.bias");
    String marks = head(x, "tags", Arrays.copyOf(tags, plain * hidden), Arrays.copyOf(bias, plain));
    String linked =
        head(
            x,
            "linked",
            Arrays.copyOfRange(tags, plain * hidden, all * hidden),
            Arrays.copyOfRange(bias, plain, all));
    graph.output(marks, "tags", 1, -1, plain);
    graph.output(linked, "linked", 1, -1, all - plain);
    String first = graph.node("Gather", List.of(x, scalar("first", 0)), 1, "axis", 1).get(0);
    String verdicts =
        head(first, "document", weights.get("document.weight"), weights.get("document.bias"));
    graph.output(verdicts, "document", 1, Tagging.VERDICTS);
    return graph.toBytes();
  }

  private String scalar(String name, long value) {
    return graph.node("Squeeze", List.of(graph.longs(name, value)), 1).get(0);
  }

  private String embeddings() {
    int hidden = weights.hidden();
    String word = word();
    float[] position = weights.get("embeddings.position").clone();
    float[] type = weights.get("embeddings.type");
    for (int i = 0; i < position.length; i++) {
      position[i] += type[i % hidden];
    }
    int positions = position.length / hidden;
    String table = graph.floats("embeddings.position", position, 1, positions, hidden);
    String shape = graph.node("Shape", List.of("ids"), 1).get(0);
    String length =
        graph.node("Gather", List.of(shape, graph.longs("one", 1)), 1, "axis", 0).get(0);
    String places =
        graph
            .node(
                "Slice", List.of(table, graph.longs("zero", 0), length, graph.longs("axis", 1)), 1)
            .get(0);
    return skipNorm(List.of(word, places), "embeddings.norm", "");
  }

  private String word() {
    int hidden = weights.hidden();
    int vocabulary = weights.vocabulary();
    float[] table = weights.get("embeddings.word");
    if (form == Form.FULL) {
      String name = graph.floats("embeddings.word", table, vocabulary, hidden);
      return graph.node("Gather", List.of(name, "ids"), 1, "axis", 0).get(0);
    }
    Quantised rows = Quantised.byRow(table, vocabulary, hidden, Form.SMALL);
    String name = graph.bytes("embeddings.word", rows.values(), vocabulary, hidden);
    String scale = graph.floats("embeddings.word.scale", rows.scales(), vocabulary, 1);
    String whole = graph.node("Gather", List.of(name, "ids"), 1, "axis", 0).get(0);
    String real = graph.node("Cast", List.of(whole), 1, "to", 1).get(0);
    String factor = graph.node("Gather", List.of(scale, "ids"), 1, "axis", 0).get(0);
    return graph.node("Mul", List.of(real, factor), 1).get(0);
  }

  private String layer(String x, String layer) {
    int hidden = weights.hidden();
    String context = attention(x, layer + "qkv", 3 * hidden);
    String out = product(context, layer + "out", hidden);
    String middle = skipNorm(List.of(out, x), layer + "norm1", layer + "out.bias");
    String up = product(middle, layer + "up", hidden);
    float[] bias = weights.get(layer + "up.bias");
    String inner =
        graph
            .contrib("BiasGelu", List.of(up, graph.floats(layer + "up.bias", bias, bias.length)), 1)
            .get(0);
    String down = product(inner, layer + "down", bias.length);
    return skipNorm(List.of(down, middle), layer + "norm2", layer + "down.bias");
  }

  private String attention(String x, String name, int out) {
    int hidden = weights.hidden();
    float[] matrix = weights.get(name + ".weight");
    String bias = graph.floats(name + ".bias", weights.get(name + ".bias"), out);
    if (form == Form.FULL) {
      String weight =
          graph.floats(name + ".weight", Weights.transpose(matrix, out, hidden), hidden, out);
      return graph
          .contrib("Attention", List.of(x, weight, bias), 1, "num_heads", weights.heads())
          .get(0);
    }
    Quantised rows = Quantised.byRow(matrix, out, hidden, form);
    String weight = graph.bytes(name + ".weight", rows.turned(out, hidden), hidden, out);
    String scale = graph.floats(name + ".scale", rows.scales(), out);
    List<String> input = graph.node("DynamicQuantizeLinear", List.of(x), 3);
    return graph
        .contrib(
            "QAttention",
            List.of(input.get(0), weight, bias, input.get(1), scale, "", input.get(2)),
            1,
            "num_heads",
            weights.heads())
        .get(0);
  }

  private String product(String x, String name, int in) {
    float[] matrix = weights.get(name + ".weight");
    int out = matrix.length / in;
    if (form == Form.FULL) {
      String weight = graph.floats(name + ".weight", Weights.transpose(matrix, out, in), in, out);
      return graph.node("MatMul", List.of(x, weight), 1).get(0);
    }
    Quantised rows = Quantised.byRow(matrix, out, in, form);
    String weight = graph.bytes(name + ".weight", rows.turned(out, in), in, out);
    String scale = graph.floats(name + ".scale", rows.scales(), out);
    return graph.contrib("DynamicQuantizeMatMul", List.of(x, weight, scale), 1).get(0);
  }

  private String skipNorm(List<String> terms, String norm, String bias) {
    int hidden = weights.hidden();
    List<String> in = new ArrayList<>(terms);
    in.add(graph.floats(norm + ".weight", weights.get(norm + ".weight"), hidden));
    in.add(graph.floats(norm + ".bias", weights.get(norm + ".bias"), hidden));
    if (!bias.isEmpty()) {
      in.add(graph.floats(bias, weights.get(bias), hidden));
    }
    return graph.contrib("SkipLayerNormalization", in, 1, "epsilon", EPSILON).get(0);
  }

  /** Heads are small and stay as they are. */
  private String head(String x, String name, float[] matrix, float[] biases) {
    int hidden = weights.hidden();
    int out = biases.length;
    String weight =
        graph.floats(name + ".weight", Weights.transpose(matrix, out, hidden), hidden, out);
    String product = graph.node("MatMul", List.of(x, weight), 1).get(0);
    String bias = graph.floats(name + ".bias", biases, out);
    return graph.node("Add", List.of(product, bias), 1).get(0);
  }

  /**
   * A matrix of whole numbers with one scale for each row.
   *
   * @param values the numbers, row by row
   * @param scales what a row's numbers have to be multiplied by
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Quantised(byte[] values, float[] scales) {

    static Quantised byRow(float[] matrix, int rows, int columns, Form form) {
      byte[] values = new byte[matrix.length];
      float[] scales = new float[rows];
      for (int r = 0; r < rows; r++) {
        float most = 0;
        for (int c = 0; c < columns; c++) {
          most = Math.max(most, Math.abs(matrix[r * columns + c]));
        }
        scales[r] = most == 0 ? 1 : most / form.largest;
        for (int c = 0; c < columns; c++) {
          values[r * columns + c] = (byte) Math.round(matrix[r * columns + c] / scales[r]);
        }
      }
      return new Quantised(values, scales);
    }

    /** The numbers column by column. */
    byte[] turned(int rows, int columns) {
      byte[] turned = new byte[values.length];
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          turned[c * rows + r] = values[r * columns + c];
        }
      }
      return turned;
    }
  }
}
