package org.herodotus.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes JSON, a value at a time; absent values are {@code null}, so that every field is there. */
final class Json implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Indented by two blanks; the writer stays open. */
  static Json indented(Writer writer) {
    Json json = plain(writer);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.out.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    return json;
  }

  /** On one line; the writer stays open. */
  static Json plain(Writer writer) {
    try {
      JsonGenerator generator = FACTORY.createGenerator(writer);
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      return new Json(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that is written between the brackets. */
  interface Inside {
    void write();
  }

  private interface Step {
    void run() throws IOException;
  }

  private void step(Step step) {
    try {
      step.run();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the export writes no sound JSON: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void object(Inside inside) {
    step(out::writeStartObject);
    inside.write();
    step(out::writeEndObject);
  }

  void object(String name, Inside inside) {
    step(() -> out.writeFieldName(name));
    object(inside);
  }

  void array(Inside inside) {
    step(out::writeStartArray);
    inside.write();
    step(out::writeEndArray);
  }

  void array(String name, Inside inside) {
    step(() -> out.writeFieldName(name));
    array(inside);
  }

  void strings(String name, Collection<String> values) {
    array(name, () -> values.forEach(v -> step(() -> out.writeString(v))));
  }

  void string(String value) {
    step(() -> out.writeString(value));
  }

  void field(String name, String value) {
    step(() -> out.writeStringField(name, value));
  }

  void field(String name, Optional<String> value) {
    step(
        () -> {
          out.writeFieldName(name);
          if (value.isPresent()) {
            out.writeString(value.get());
          } else {
            out.writeNull();
          }
        });
  }

  void field(String name, OptionalInt value) {
    step(
        () -> {
          out.writeFieldName(name);
          if (value.isPresent()) {
            out.writeNumber(value.getAsInt());
          } else {
            out.writeNull();
          }
        });
  }

  void field(String name, long value) {
    step(() -> out.writeNumberField(name, value));
  }

  void field(String name, double value) {
    step(() -> out.writeNumberField(name, value));
  }

  void field(String name, boolean value) {
    step(() -> out.writeBooleanField(name, value));
  }

  void nothing(String name) {
    step(() -> out.writeNullField(name));
  }

  void number(double value) {
    step(() -> out.writeNumber(value));
  }

  @Override
  public void close() {
    step(out::close);
  }
}
