package org.herodotus.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page says about itself in schema.org terms. Broken JSON says nothing. Thread-safe. */
final class JsonLd {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();
  private static final int MOST_OBJECTS = 2_000;

  private final List<Map<String, Object>> objects = new ArrayList<>();

  /** Reads one script; what was read before an error is kept. */
  void add(String script) {
    try (JsonParser parser = JSON.createParser(script)) {
      while (parser.nextToken() != null && objects.size() < MOST_OBJECTS) {
        value(parser);
      }
    } catch (IOException e) {
      return;
    }
  }

  private Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      objects.add(object);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.putIfAbsent(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  /** A property of the article, or of the name of what it points to. */
  Optional<String> article(String property) {
    Optional<String> found = first(property, true);
    return found.isPresent() ? found : first(property, false);
  }

  private Optional<String> first(String property, boolean articles) {
    for (Map<String, Object> object : objects) {
      boolean typed = isArticle(object.get("@type"));
      boolean dated = object.containsKey("datePublished") || object.containsKey("articleBody");
      if (object.containsKey(property) && (articles ? typed : dated)) {
        Optional<String> text = text(object.get(property), 0);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(Object type) {
    if (type instanceof List<?> list) {
      return list.stream().anyMatch(JsonLd::isArticle);
    }
    return type instanceof String s && (s.endsWith("Article") || s.endsWith("Posting"));
  }

  private static Optional<String> text(Object value, int depth) {
    if (value instanceof String s) {
      return HtmlTrace.nonEmpty(s);
    }
    if (value instanceof List<?> list && !list.isEmpty() && depth < 4) {
      return text(list.get(0), depth + 1);
    }
    if (value instanceof Map<?, ?> map && depth < 4) {
      Object name = map.get("name");
      Object id = map.get("@id");
      return name != null
          ? text(name, depth + 1)
          : id != null ? text(id, depth + 1) : Optional.empty();
    }
    return Optional.empty();
  }
}
