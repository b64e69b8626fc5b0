package org.herodotus.reader;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;

/**
 * An ONNX file written by hand: looks each wordpiece up in a table, so that a test decides what is
 * marked.
 */
final class TinyNetwork {
  private static final int VOCABULARY = 30_522;

  /** Kinds of pieces: nothing, begins a mark, goes on with it; for each channel. */
  private static final int KINDS = 1 + 2 * MarkChannel.values().length;

  private final long[] kinds = new long[VOCABULARY];
  private final Map<String, String> properties = new LinkedHashMap<>();
  private int channels = MarkChannel.values().length;

  TinyNetwork() {
    properties.put("herodotus.format", "1");
    properties.put(
        "herodotus.channels",
        Arrays.stream(MarkChannel.values())
            .map(MarkChannel::label)
            .collect(Collectors.joining(",")));
    properties.put(
        "herodotus.labels",
        Arrays.stream(ReportLabel.values())
            .map(ReportLabel::label)
            .collect(Collectors.joining(",")));
    properties.put("herodotus.version", "tiny");
  }

  TinyNetwork begins(MarkChannel channel, long... ids) {
    for (long id : ids) {
      kinds[(int) id] = 1 + 2L * channel.ordinal();
    }
    return this;
  }

  TinyNetwork goesOn(MarkChannel channel, long... ids) {
    for (long id : ids) {
      kinds[(int) id] = 2 + 2L * channel.ordinal();
    }
    return this;
  }

  TinyNetwork property(String name, String value) {
    properties.put(name, value);
    return this;
  }

  TinyNetwork channels(int number) {
    channels = number;
    return this;
  }

  byte[] bytes() {
    Message graph = new Message();
    graph.message(1, node("Gather", "k", "kinds", "ids"));
    graph.message(1, node("Gather", "tags", "rows", "k"));
    graph.message(1, node("Gather", "each", "labels", "k"));
    Message most = node("ReduceMax", "document", "each");
    most.message(5, new Message().text(1, "axes").number(8, 1).number(20, 7));
    most.message(5, new Message().text(1, "keepdims").number(3, 0).number(20, 2));
    graph.message(1, most).text(2, "tiny");
    ByteBuffer table = buffer(8 * VOCABULARY);
    Arrays.stream(kinds).forEach(table::putLong);
    graph.message(5, tensor("kinds", 7, table, VOCABULARY));
    graph.message(5, tensor("rows", 1, rows(), KINDS, 3 * channels));
    graph.message(5, tensor("labels", 1, labels(), KINDS, ReportLabel.values().length));
    graph.message(11, value("ids", 7, 2));
    graph.message(12, value("tags", 1, 3));
    graph.message(12, value("document", 1, 2));
    Message model = new Message().number(1, 8).message(7, graph);
    model.message(8, new Message().text(1, "").number(2, 17));
    properties.forEach((k, v) -> model.message(14, new Message().text(1, k).text(2, v)));
    return model.bytes();
  }

  private ByteBuffer rows() {
    ByteBuffer out = buffer(4 * KINDS * 3 * channels);
    for (int kind = 0; kind < KINDS; kind++) {
      for (int c = 0; c < channels; c++) {
        out.putFloat(kind == 1 + 2 * c || kind == 2 + 2 * c ? -2 : 4);
        out.putFloat(kind == 1 + 2 * c ? 3 : -3);
        out.putFloat(kind == 2 + 2 * c ? 3 : -3);
      }
    }
    return out;
  }

  private static ByteBuffer labels() {
    ByteBuffer out = buffer(4 * KINDS * ReportLabel.values().length);
    for (int kind = 0; kind < KINDS; kind++) {
      for (int l = 0; l < ReportLabel.values().length; l++) {
        out.putFloat(kind > 0 && l == 0 ? 2 : -2);
      }
    }
    return out;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Message node(String type, String output, String... inputs) {
    Message out = new Message();
    List.of(inputs).forEach(i -> out.text(1, i));
    return out.text(2, output).text(3, type + " " + output).text(4, type);
  }

  private static Message tensor(String name, int type, ByteBuffer data, long... dimensions) {
    Message out = new Message();
    Arrays.stream(dimensions).forEach(d -> out.number(1, d));
    return out.number(2, type).text(8, name).bytes(9, data.array());
  }

  private static Message value(String name, int type, int dimensions) {
    Message shape = new Message();
    for (int i = 0; i < dimensions; i++) {
      shape.message(1, new Message().text(2, name + i));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A protobuf message being written. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        out.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
