package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.herodotus.Herodotus;
import org.herodotus.model.Annotations;
import org.herodotus.model.Reading;

/** Shows words, tags and phrases of each record: for looking at what the annotator does. */
final class TokensAdapter implements Adapter {
  @Override
  public ObjectNode predict(Herodotus herodotus, JsonNode record) {
    Reading reading =
        herodotus.read(
            Records.report(
                record,
                Records.text(record, "title"),
                Records.published(record, "date", "published", "dct")));
    Annotations marks = reading.resolved().marks();
    ObjectNode out = Records.object().put("id", Records.text(record, "id"));
    out.put(
        "tokens",
        marks.tokens().stream()
            .map(t -> t.text() + "/" + t.pos() + "/" + t.lemma())
            .collect(Collectors.joining(" ")));
    out.put(
        "nouns",
        marks.nounPhrases().stream()
            .map(n -> marks.text(n.span()))
            .collect(Collectors.joining(" | ")));
    out.put(
        "verbs",
        marks.verbGroups().stream()
            .map(
                v ->
                    marks.text(v.span())
                        + "/"
                        + v.tense()
                        + (v.passive() ? "/PASSIVE" : "")
                        + (v.negated() ? "/NEG" : "")
                        + v.modal())
            .collect(Collectors.joining(" | ")));
    out.put(
        "sentences",
        marks.sentences().stream()
            .map(s -> marks.text(s.span()))
            .collect(Collectors.joining(" || ")));
    out.put("dateline", marks.dateline().map(d -> marks.text(d.span()) + d.date()).orElse(""));
    return out;
  }
}
