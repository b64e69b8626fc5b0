package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.Herodotus;
import org.herodotus.model.Reading;
import org.herodotus.model.Report;

/**
 * Fits the weights that tell which incidents MUC-4 holds relevant, on its training half: {@code
 * Muc4Trainer TRAIN.jsonl OUT_FOLDER}.
 */
public final class Muc4Trainer {
  private Muc4Trainer() {}

  public static void main(String[] args) throws IOException {
    Herodotus herodotus = new Herodotus();
    List<LinearModel.Case> cases = new ArrayList<>();
    List<LinearModel.Case> fillers = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      JsonNode record = Records.JSON.readTree(line);
      Reading reading = read(herodotus, record);
      for (Muc4Draft draft : Muc4Adapter.drafts(herodotus, reading)) {
        fillers(record, reading, draft, fillers);
        cases.add(new LinearModel.Case(Muc4Features.of(reading, draft), wanted(record, draft)));
      }
    }
    write(
        LinearModel.fit(cases, 10, 30, 60),
        Path.of(args[1], "muc4_relevance.tsv"),
        "which incidents MUC-4 holds relevant");
    write(
        LinearModel.fit(fillers, 6, 5, 40),
        Path.of(args[1], "muc4_fillers.tsv"),
        "which strings fill the slots of a MUC-4 template");
  }

  private static void fillers(
      JsonNode record, Reading reading, Muc4Draft draft, List<LinearModel.Case> out) {
    if (!wanted(record, draft)) {
      return;
    }
    for (Muc4Fillers.Candidate c : new Muc4Fillers(reading, draft).candidates()) {
      out.add(new LinearModel.Case(c.features, fills(record, draft, c)));
    }
  }

  private static boolean fills(JsonNode record, Muc4Draft draft, Muc4Fillers.Candidate c) {
    boolean kind = false;
    for (JsonNode t : record.get("templates")) {
      kind |= t.get("incident_type_alternatives").toString().contains(draft.type);
    }
    for (JsonNode t : record.get("templates")) {
      if (kind && !t.get("incident_type_alternatives").toString().contains(draft.type)) {
        continue;
      }
      for (JsonNode entity : t.get(c.slot)) {
        for (JsonNode mention : entity) {
          if (plain(mention.asText()).equals(plain(c.text))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A string without case, marks and articles. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 ]", "")
        .replaceAll("\\b(?:a|an|the)\\b", " ")
        .strip()
        .replaceAll(" +", " ");
  }

  static Reading read(Herodotus herodotus, JsonNode record) {
    return herodotus.read(
        Report.of(
            Records.text(record, "docid"), "", Optional.empty(), "", Records.text(record, "text")));
  }

  /** Whether a key template of the kind shares somebody or something hit, or the attacker. */
  private static boolean wanted(JsonNode record, Muc4Draft draft) {
    for (JsonNode t : record.get("templates")) {
      boolean type = false;
      for (JsonNode alternative : t.get("incident_type_alternatives")) {
        type |= alternative.asText().equals(draft.type);
      }
      Set<String> hit = new HashSet<>();
      for (String slot : List.of("victim", "victim_description", "phys_target")) {
        heads(t, slot, hit);
      }
      Set<String> own = draft.hit();
      boolean shared = own.stream().anyMatch(hit::contains);
      if (shared || type && (hit.isEmpty() || own.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private static void heads(JsonNode template, String slot, Set<String> out) {
    for (JsonNode entity : template.get(slot)) {
      for (JsonNode mention : entity) {
        out.add(head(mention.asText()));
      }
    }
  }

  /** Last word before a preposition or mark, without plural ending. */
  static String head(String phrase) {
    String cut =
        phrase.toLowerCase(Locale.ROOT).split(",| of | in | at | from | who |\\[|\\(")[0].strip();
    String last = cut.substring(cut.lastIndexOf(' ') + 1);
    return last.endsWith("s") && last.length() > 3 ? last.substring(0, last.length() - 1) : last;
  }

  private static void write(LinearModel model, Path out, String what) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# Weights of a logistic regression: ").append(what).append(".\n");
    text.append("# Columns: feature, weight (log odds); the empty feature is the constant.\n");
    text.append(
        "# Source: fitted by org.herodotus.bench.Muc4Trainer on the training half of MUC-4.");
    text.append(" Licence: Apache-2.0.\n");
    for (Map.Entry<String, Double> e : model.weights().entrySet()) {
      text.append(e.getKey()).append('\t').append(e.getValue()).append('\n');
    }
    Files.writeString(out, text, StandardCharsets.UTF_8);
  }
}
