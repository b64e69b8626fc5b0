package org.herodotus.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The named values of one JSON object or CSV row, asked for by what they mean. */
final class Fields {
  private final Map<String, Traced> values = new LinkedHashMap<>();
  private final FieldNames names;

  Fields(Map<String, Traced> values, FieldNames names) {
    values.forEach(
        (name, value) -> this.values.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value));
    this.names = names;
  }

  Traced text() {
    return first(names.text()).orElse(Traced.EMPTY);
  }

  Traced title() {
    return first(names.title()).orElse(Traced.EMPTY);
  }

  Draft.Facts facts() {
    return new Draft.Facts(
        value(names.outlet()),
        value(names.url()),
        value(names.author()),
        value(names.id()),
        value(names.date()).flatMap(PublicationDate::read));
  }

  /** Why these values are no report, if they are none. */
  Optional<String> missing() {
    if (!text().isBlank() || !title().isBlank()) {
      return Optional.empty();
    }
    boolean named = names.text().stream().anyMatch(values::containsKey);
    return Optional.of(
        named
            ? "the text is empty."
            : "no text. Looked for "
                + String.join(", ", names.text())
                + "; found "
                + (values.isEmpty()
                    ? "no named values"
                    : Decoder.clip(String.join(", ", values.keySet())))
                + ". Say which one it is with --field text=NAME.");
  }

  /** A date that is there but cannot be read. */
  Optional<String> badDate() {
    Optional<String> date = value(names.date());
    return date.filter(d -> PublicationDate.read(d).isEmpty())
        .map(
            d ->
                "date \""
                    + Decoder.clip(d)
                    + "\" not read; write it as YYYY-MM-DD, or say it with --published.");
  }

  private Optional<Traced> first(List<String> wanted) {
    return wanted.stream().map(values::get).filter(v -> v != null && !v.isBlank()).findFirst();
  }

  private Optional<String> value(List<String> wanted) {
    return first(wanted).map(v -> v.strip().text());
  }
}
