package org.herodotus.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ONNX file in the making: nodes, constants, inputs, outputs and properties. */
final class OnnxGraph {

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;
  private static final String CONTRIB = "com.microsoft";

  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT64 = 7;

  private final Wire.Message graph = new Wire.Message();
  private final List<byte[]> constants = new ArrayList<>();
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<byte[]> outputs = new ArrayList<>();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private int nodes;

  /** A node of the standard operators; returns its outputs' names. */
  List<String> node(String operator, List<String> in, int out, Object... attributes) {
    return node("", operator, in, out, attributes);
  }

  /** A node of the runtime's own operators; returns its outputs' names. */
  List<String> contrib(String operator, List<String> in, int out, Object... attributes) {
    return node(CONTRIB, operator, in, out, attributes);
  }

  private List<String> node(
      String domain, String operator, List<String> in, int out, Object... attributes) {
    Wire.Message node = new Wire.Message();
    in.forEach(name -> node.text(1, name));
    String name = operator + "_" + nodes++;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < out; i++) {
      names.add(name + ":" + i);
      node.text(2, name + ":" + i);
    }
    node.text(3, name).text(4, operator);
    for (int i = 0; i < attributes.length; i += 2) {
      node.message(5, attribute((String) attributes[i], attributes[i + 1]));
    }
    if (!domain.isEmpty()) {
      node.text(7, domain);
    }
    graph.message(1, node);
    return names;
  }

  private static Wire.Message attribute(String name, Object value) {
    Wire.Message attribute = new Wire.Message().text(1, name);
    if (value instanceof Float real) {
      return attribute.real(2, real).number(20, 1);
    }
    return attribute.number(3, ((Number) value).longValue()).number(20, 2);
  }

  /** Gives a result the name of a declared output. */
  void output(String result, String name, long... shape) {
    Wire.Message node = new Wire.Message();
    node.text(1, result).text(2, name).text(3, name).text(4, "Identity");
    graph.message(1, node);
    outputs.add(declared(name, FLOAT, shape));
  }

  /** Declares an input of whole numbers. */
  void input(String name, long... shape) {
    inputs.add(declared(name, INT64, shape));
  }

  /** A negative size stands for the number of pieces. */
  private static byte[] declared(String name, int type, long... shape) {
    Wire.Message dims = new Wire.Message();
    for (long size : shape) {
      Wire.Message dim = new Wire.Message();
      dims.message(1, size < 0 ? dim.text(2, "pieces") : dim.number(1, size));
    }
    Wire.Message tensor = new Wire.Message().number(1, type).message(2, dims);
    return new Wire.Message()
        .text(1, name)
        .message(2, new Wire.Message().message(1, tensor))
        .toBytes();
  }

  /** A constant of real numbers; returns its name. */
  String floats(String name, float[] values, long... shape) {
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(name, FLOAT, raw.array(), shape);
  }

  /** A constant of small whole numbers; returns its name. */
  String bytes(String name, byte[] values, long... shape) {
    return constant(name, INT8, values, shape);
  }

  /** A constant of whole numbers; returns its name. */
  String longs(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return constant(name, INT64, raw.array(), values.length);
  }

  private String constant(String name, int type, byte[] raw, long... shape) {
    Wire.Message tensor = new Wire.Message();
    for (long size : shape) {
      tensor.number(1, size);
    }
    constants.add(tensor.number(2, type).text(8, name).bytes(9, raw).toBytes());
    return name;
  }

  /** Says something about the file that a reader can look up. */
  void property(String name, String value) {
    properties.put(name, value);
  }

  /** The whole file. */
  byte[] toBytes() {
    graph.text(2, "reader");
    constants.forEach(constant -> graph.bytes(5, constant));
    inputs.forEach(input -> graph.bytes(11, input));
    outputs.forEach(output -> graph.bytes(12, output));
    Wire.Message model = new Wire.Message();
    model.number(1, IR_VERSION).text(2, "herodotus-train").message(7, graph);
    model.message(8, new Wire.Message().text(1, "").number(2, OPSET));
    model.message(8, new Wire.Message().text(1, CONTRIB).number(2, 1));
    properties.forEach(
        (name, value) -> model.message(14, new Wire.Message().text(1, name).text(2, value)));
    return model.toBytes();
  }
}
