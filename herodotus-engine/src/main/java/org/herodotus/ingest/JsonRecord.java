package org.herodotus.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.herodotus.model.Limits;

/** The top-level values of one JSON object, each traced to its bytes. Thread-safe. */
final class JsonRecord {
  private static final String EXPECTED =
      " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

  private final JsonFactory json;

  JsonRecord(Limits limits) {
    this.json =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
  }

  /** Strings, numbers and lists of strings (joined as paragraphs); other values are left out. */
  Map<String, Traced> read(Traced line) throws BrokenInput {
    Map<String, Traced> values = new LinkedHashMap<>();
    try (JsonParser parser = json.createParser(line.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BrokenInput("not a JSON object: \"" + Decoder.clip(line.text()) + "\".");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
          values.put(name, list(parser, line));
        } else if (token == JsonToken.START_OBJECT) {
          parser.skipChildren();
        } else if (token != JsonToken.VALUE_NULL) {
          values.put(name, scalar(parser, line));
        }
      }
      if (parser.nextToken() != null) {
        throw new BrokenInput("more than one JSON value on this line; write one report a line.");
      }
      return values;
    } catch (BrokenInput e) {
      throw e;
    } catch (StreamConstraintsException e) {
      throw new BrokenInput("JSON beyond the limits: " + first(e) + ".");
    } catch (JsonProcessingException e) {
      throw new BrokenInput("not valid JSON: " + first(e) + ". Repair the record.");
    } catch (IOException e) {
      throw new BrokenInput("not valid JSON: " + e.getMessage());
    }
  }

  private static String first(JsonProcessingException e) {
    String what = e.getOriginalMessage().lines().findFirst().orElse("unknown");
    what = what.replace(EXPECTED, "");
    int from = what.indexOf(", from `");
    what = from < 0 ? what : what.substring(0, from) + ")";
    long column = e.getLocation() == null ? -1 : e.getLocation().getColumnNr();
    String clipped = what.length() > 160 ? what.substring(0, 157) + "..." : what;
    return column > 0 && e instanceof JsonParseException
        ? clipped + " at character " + column
        : clipped;
  }

  private static Traced list(JsonParser parser, Traced line) throws IOException {
    Traced.Builder all = new Traced.Builder();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      if (t == JsonToken.VALUE_STRING) {
        Traced item = scalar(parser, line);
        if (all.length() > 0 && item.length() > 0) {
          all.insert("\n\n", item.byteAt(0));
        }
        all.add(item, 0, item.length());
      } else if (t.isStructStart()) {
        parser.skipChildren();
      }
    }
    return all.done();
  }

  private static Traced scalar(JsonParser parser, Traced line) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      parser.finishToken();
      return unescape(line, start + 1);
    }
    String text = parser.getText();
    return line.slice(start, Math.min(line.length(), start + text.length()));
  }

  /** The string that starts after its opening quote. Lone surrogates become U+FFFD. */
  private static Traced unescape(Traced line, int start) {
    String s = line.text();
    Traced.Builder out = new Traced.Builder();
    int plain = start;
    int i = start;
    while (i < s.length() && s.charAt(i) != '"') {
      if (s.charAt(i) != '\\') {
        i++;
        continue;
      }
      out.add(line, plain, i);
      int from = line.byteAt(i);
      int next = i + (s.charAt(i + 1) == 'u' ? 6 : 2);
      char unit = escaped(s, i);
      int low = Character.isHighSurrogate(unit) && s.startsWith("\\u", next) ? escaped(s, next) : 0;
      if (Character.isLowSurrogate((char) low)) {
        next += 6;
        out.addPair(Character.toCodePoint(unit, (char) low), from, line.byteAt(next) - from);
      } else {
        out.add(Character.isSurrogate(unit) ? '\ufffd' : unit, from, line.byteAt(next) - from);
      }
      i = next;
      plain = i;
    }
    return out.add(line, plain, i).done();
  }

  private static char escaped(String s, int at) {
    char c = s.charAt(at + 1);
    return switch (c) {
      case 'u' -> (char) Integer.parseInt(s, at + 2, at + 6, 16);
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }
}
