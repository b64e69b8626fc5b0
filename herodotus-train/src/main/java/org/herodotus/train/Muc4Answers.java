package org.herodotus.train;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;
import org.herodotus.reader.WordPiece;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Answers MUC-4 documents with one template each, straight from the model's scores, to compare
 * checkpoints by the benchmark's own scorer. A string is weighed by all its occurrences.
 */
@Command(name = "muc4", description = "Answers MUC-4 documents with an ONNX file.")
final class Muc4Answers implements Callable<Integer> {

  private static final double STARTS = 0.15;
  private static final double GOES_ON = 0.1;
  private static final int LONGEST = 24;

  private static final Map<MarkChannel, String> SLOTS =
      new LinkedHashMap<>(
          Map.of(
              MarkChannel.ATTACKER_PERSON, "perp_individual",
              MarkChannel.ATTACKER_ORG, "perp_org",
              MarkChannel.TARGET, "phys_target",
              MarkChannel.VICTIM, "victim",
              MarkChannel.WEAPON, "weapon"));

  @Option(names = "--onnx", required = true, description = "The model file.")
  Path onnx;

  @Option(names = "--documents", required = true, description = "Documents, one a line.")
  Path documents;

  @Option(names = "--out", required = true, description = "File for the answers.")
  Path out;

  @Option(names = "--keep", description = "Least weight of a string that is answered.")
  double keep = 0.4;

  private final WordPiece words = WordPiece.standard();
  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Integer call() throws IOException, OrtException {
    try (OrtSession session = Compare.session(Files.readAllBytes(onnx));
        BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (String line : Files.readAllLines(documents)) {
        JsonNode node = json.readTree(line);
        writer.write(answer(session, node).toString());
        writer.newLine();
      }
    }
    return 0;
  }

  private ObjectNode answer(OrtSession session, JsonNode node) throws OrtException {
    String text = node.path("text").asText();
    Passage passage = new Passage("muc4", words.encode(text));
    int count = passage.pieces.count();
    double[][][] states = new double[Tagging.CHANNELS][count][];
    double[] verdicts = new double[Tagging.VERDICTS];
    List<int[]> cuts = passage.cuts();
    int[] edge = new int[count];
    Arrays.fill(edge, -1);
    for (int[] cut : cuts) {
      Batch batch = Batch.of(List.of(passage.window(cut[0], cut[1], null)));
      float[][] scores = Compare.run(session, batch.ids(words));
      for (int v = 0; v < verdicts.length; v++) {
        verdicts[v] = Math.max(verdicts[v], 1 / (1 + Math.exp(-scores[1][v])));
      }
      for (int i = cut[0]; i < cut[1]; i++) {
        int far = Math.min(i - cut[0], cut[1] - 1 - i);
        if (far > edge[i]) {
          edge[i] = far;
          for (int c = 0; c < Tagging.CHANNELS; c++) {
            int at = ((i - cut[0] + 1) * Tagging.CHANNELS + c) * Tagging.STATES;
            states[c][i] = shares(scores[0], at);
          }
        }
      }
    }
    ObjectNode answer = json.createObjectNode().put("docid", node.path("docid").asText());
    ArrayNode templates = answer.putArray("templates");
    if (verdicts[ReportLabel.RELEVANT.ordinal()] >= 0.5) {
      ObjectNode template = templates.addObject();
      int type = ReportLabel.ATTACK.ordinal();
      for (int v = type; v < verdicts.length; v++) {
        type = verdicts[v] > verdicts[type] ? v : type;
      }
      template.put("incident_type", ReportLabel.values()[type].name().replace('_', ' '));
      for (Map.Entry<MarkChannel, String> slot : SLOTS.entrySet()) {
        ArrayNode entities = template.putArray(slot.getValue());
        for (String string : strings(text, passage, states[slot.getKey().ordinal()])) {
          entities.addArray().add(string);
        }
      }
    }
    return answer;
  }

  private static double[] shares(float[] scores, int at) {
    double most = Math.max(scores[at], Math.max(scores[at + 1], scores[at + 2]));
    double[] shares = new double[Tagging.STATES];
    double sum = 0;
    for (int s = 0; s < shares.length; s++) {
      shares[s] = Math.exp(scores[at + s] - most);
      sum += shares[s];
    }
    for (int s = 0; s < shares.length; s++) {
      shares[s] /= sum;
    }
    return shares;
  }

  private List<String> strings(String text, Passage passage, double[][] states) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    WordPiece.Pieces pieces = passage.pieces;
    for (int i = 0; i < states.length; i++) {
      if (1 - states[i][0] < STARTS) {
        continue;
      }
      int from = i;
      while (pieces.continues(from)) {
        from--;
      }
      int to = i + 1;
      while (to < states.length
          && (pieces.continues(to)
              || 1 - states[to][0] >= GOES_ON && states[to][2] >= states[to][1])) {
        to++;
      }
      if (to - from <= LONGEST) {
        int[] wanted = Arrays.copyOfRange(pieces.ids(), from, to);
        double best = 0;
        double sum = 0;
        List<Integer> places = passage.occurrences(wanted);
        for (int place : places) {
          double mean = 0;
          for (int k = place; k < place + wanted.length; k++) {
            mean += (1 - states[k][0]) / wanted.length;
          }
          best = Math.max(best, mean);
          sum += mean;
        }
        double weight = places.isEmpty() ? 0 : (sum / places.size() + best) / 2;
        String key = Arrays.toString(wanted);
        if (weight >= keep && weights.putIfAbsent(key, weight) == null) {
          shown.put(key, text.substring(pieces.starts()[from], pieces.ends()[to - 1]));
        }
      }
      i = to - 1;
    }
    List<String> all = new ArrayList<>(shown.values());
    List<String> kept = new ArrayList<>();
    for (String string : all) {
      boolean part = false;
      for (String other : all) {
        part |= !other.equals(string) && (contains(other, string) || acronym(other, string));
      }
      if (!part) {
        kept.add(string.replaceAll("\\s+", " "));
      }
    }
    return kept;
  }

  private static boolean contains(String longer, String shorter) {
    return longer.length() > shorter.length()
        && (" " + longer.toLowerCase(Locale.ROOT) + " ")
            .contains(" " + shorter.toLowerCase(Locale.ROOT) + " ");
  }

  private static boolean acronym(String longer, String shorter) {
    StringBuilder initials = new StringBuilder();
    for (String word : longer.split("\\s+", -1)) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return shorter.length() > 2 && initials.toString().equalsIgnoreCase(shorter);
  }
}
