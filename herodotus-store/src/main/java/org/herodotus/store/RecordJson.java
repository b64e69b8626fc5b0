package org.herodotus.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.herodotus.model.OffsetMap;
import org.herodotus.model.Place;
import org.herodotus.model.Report;

/**
 * Records of the model as JSON and back, losing nothing: an absent value is {@code null}, a list an
 * array. A named form (objects) can be queried inside the database; a compact form (arrays in the
 * order of the components) is for bulk. Inside another record a report is written as its id alone.
 * Not thread-safe; keeps one copy of equal strings and places, so use one instance for one pass
 * over the data.
 */
public final class RecordJson {
  private static final ClassValue<Map<String, Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          Map<String, Object> byName = new HashMap<>();
          for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            byName.put(((Enum<?>) constant).name(), constant);
          }
          return byName;
        }
      };

  private final JsonFactory factory = new JsonFactory();
  private final Map<String, String> pool = new HashMap<>();
  private final Map<Object, Object> places = new HashMap<>();
  private final boolean named;

  private RecordJson(boolean named) {
    this.named = named;
  }

  public static RecordJson named() {
    return new RecordJson(true);
  }

  public static RecordJson compact() {
    return new RecordJson(false);
  }

  /** Changes whenever what is written of such a record does. */
  public static String fingerprint(Class<? extends Record> type) {
    return RecordShape.fingerprint(type);
  }

  public String write(Record record) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      writeRecord(json, record);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return out.toString();
  }

  /**
   * @throws IllegalArgumentException if the text is not such a record
   */
  public <T extends Record> T read(String text, Class<T> type) {
    return type.cast(readAny(text, type, Optional.empty()));
  }

  /** Reads a record that refers to one report. */
  public <T extends Record> T read(String text, Class<T> type, Report report) {
    return type.cast(readAny(text, type, Optional.of(report)));
  }

  private Object readAny(String text, Class<?> type, Optional<Report> report) {
    try (JsonParser json = factory.createParser(text)) {
      json.nextToken();
      return value(json, type, report);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "not a stored " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private void writeRecord(JsonGenerator json, Record record) throws IOException {
    RecordShape shape = RecordShape.of(record.getClass());
    if (named) {
      json.writeStartObject();
    } else {
      json.writeStartArray();
    }
    for (int i = 0; i < shape.size(); i++) {
      if (named) {
        json.writeFieldName(shape.name(i));
      }
      write(json, shape.value(record, i));
    }
    if (named) {
      json.writeEndObject();
    } else {
      json.writeEndArray();
    }
  }

  private void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        write(json, optional.get());
      } else {
        json.writeNull();
      }
    } else if (value instanceof OptionalInt optional) {
      if (optional.isPresent()) {
        json.writeNumber(optional.getAsInt());
      } else {
        json.writeNull();
      }
    } else if (value instanceof Report report) {
      json.writeString(report.id());
    } else if (value instanceof Record record) {
      writeRecord(json, record);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof OffsetMap map) {
      writeRuns(json, map.runs());
    } else {
      writeScalar(json, value);
    }
  }

  private static void writeRuns(JsonGenerator json, int[][] runs) throws IOException {
    json.writeStartArray();
    for (int[] run : runs) {
      json.writeArray(run, 0, run.length);
    }
    json.writeEndArray();
  }

  private static void writeScalar(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Integer n) {
      json.writeNumber(n);
    } else if (value instanceof Long n) {
      json.writeNumber(n);
    } else if (value instanceof Double n) {
      json.writeNumber(n);
    } else if (value instanceof Boolean b) {
      json.writeBoolean(b);
    } else if (value instanceof Enum<?> e) {
      json.writeString(e.name());
    } else if (value instanceof String || value instanceof LocalDate || value instanceof Instant) {
      json.writeString(value.toString());
    } else {
      throw new IllegalStateException("the model has a type unknown here: " + value.getClass());
    }
  }

  private Object value(JsonParser json, Type type, Optional<Report> report) throws IOException {
    if (type instanceof ParameterizedType parameterized) {
      Type inner = parameterized.getActualTypeArguments()[0];
      if (parameterized.getRawType() == Optional.class) {
        return json.currentToken() == JsonToken.VALUE_NULL
            ? Optional.empty()
            : Optional.of(value(json, inner, report));
      }
      return list(json, inner, report);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == OptionalInt.class) {
      return json.currentToken() == JsonToken.VALUE_NULL
          ? OptionalInt.empty()
          : OptionalInt.of(json.getIntValue());
    }
    if (raw == Report.class && json.currentToken() == JsonToken.VALUE_STRING) {
      return report.orElseThrow(() -> new IOException("it refers to a report"));
    }
    if (raw.isRecord()) {
      return record(json, raw, report);
    }
    return raw == OffsetMap.class ? offsets(json) : scalar(json, raw);
  }

  private List<Object> list(JsonParser json, Type inner, Optional<Report> report)
      throws IOException {
    expect(json, JsonToken.START_ARRAY);
    List<Object> out = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      out.add(value(json, inner, report));
    }
    return out;
  }

  private Object record(JsonParser json, Class<?> raw, Optional<Report> report) throws IOException {
    RecordShape shape = RecordShape.of(raw);
    Object[] values = new Object[shape.size()];
    int seen = 0;
    if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        int at = shape.indexOf(json.currentName());
        if (at < 0) {
          throw new IOException("unknown field " + json.currentName());
        }
        json.nextToken();
        values[at] = value(json, shape.type(at), report);
        seen++;
      }
    } else {
      expect(json, JsonToken.START_ARRAY);
      for (; seen < values.length; seen++) {
        json.nextToken();
        values[seen] = value(json, shape.type(seen), report);
      }
      json.nextToken();
      expect(json, JsonToken.END_ARRAY);
    }
    if (seen != values.length) {
      throw new IOException(raw.getSimpleName() + " has " + seen + " fields");
    }
    Object built = shape.build(values);
    return raw == Place.class ? places.computeIfAbsent(built, p -> p) : built;
  }

  private static OffsetMap offsets(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    int[][] runs = new int[3][];
    for (int i = 0; i < runs.length; i++) {
      json.nextToken();
      expect(json, JsonToken.START_ARRAY);
      List<Integer> run = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        run.add(json.getIntValue());
      }
      runs[i] = run.stream().mapToInt(Integer::intValue).toArray();
    }
    json.nextToken();
    expect(json, JsonToken.END_ARRAY);
    return runs[0].length == 0 ? OffsetMap.NONE : new OffsetMap(runs[0], runs[1], runs[2]);
  }

  private Object scalar(JsonParser json, Class<?> raw) throws IOException {
    if (raw == int.class) {
      return json.getIntValue();
    }
    if (raw == long.class) {
      return json.getLongValue();
    }
    if (raw == double.class) {
      return json.getDoubleValue();
    }
    if (raw == boolean.class) {
      return json.getBooleanValue();
    }
    String text = json.getText();
    if (raw == String.class) {
      return pool.computeIfAbsent(text, t -> t);
    }
    if (raw == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (raw == Instant.class) {
      return Instant.parse(text);
    }
    Object constant = CONSTANTS.get(raw).get(text);
    if (constant == null) {
      throw new IOException(text + " is no " + raw.getSimpleName());
    }
    return constant;
  }

  private static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new IOException("expected " + token + ", got " + json.currentToken());
    }
  }
}
