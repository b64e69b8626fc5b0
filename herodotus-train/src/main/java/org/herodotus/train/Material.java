package org.herodotus.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.ReportLabel;
import org.herodotus.reader.WordPiece;
import org.herodotus.reader.WordPiece.Pieces;

/**
 * Reads annotated data sets into windows. What a set does not annotate stays masked, so that
 * nothing is learned from its silence.
 */
public final class Material {

  /** Kinds of WikiEvents that count as violence. */
  private static final Set<String> VIOLENT =
      Set.of(
          "Conflict.Attack",
          "Life.Die",
          "Life.Injure",
          "ArtifactExistence.DamageDestroyDisableDismantle",
          "Justice.ArrestJailDetain");

  private static final List<MarkChannel> FILLERS =
      List.of(
          MarkChannel.ATTACKER_PERSON,
          MarkChannel.ATTACKER_ORG,
          MarkChannel.VICTIM,
          MarkChannel.WEAPON);

  /** WikiEvents train has no kinds of names: acronyms and words of bodies are organisations. */
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(?:[A-Z]{2,}|(?:(?i)state|army|front|police|forces?|military|government|group|cartel"
              + "|gang|taliban|shabaab|qaeda|haram|brigades?|movement|militia))\\b");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "they",
          "him",
          "her",
          "them",
          "his",
          "their",
          "who",
          "whom",
          "we",
          "us",
          "i",
          "me",
          "you",
          "it",
          "himself",
          "herself",
          "themselves",
          "that",
          "which",
          "those");

  static final int PIECES_BEFORE_HEAD = 3;

  private static final double HAPPENED = 1.5;
  private static final double UNREAL = 0.5;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WordPiece words;

  /** Reads with a vocabulary. */
  public Material(WordPiece words) {
    this.words = words;
  }

  /**
   * The windows of MUC-4 documents: every occurrence of a key string is marked.
   *
   * @param documents documents with templates
   * @param triggers the same documents with one trigger for each template
   */
  public List<Window> muc4(Path documents, Path triggers) throws IOException {
    Map<String, JsonNode> triggered = new HashMap<>();
    for (JsonNode node : lines(triggers)) {
      triggered.put(node.path("id").asText(), node);
    }
    List<Window> windows = new ArrayList<>();
    for (JsonNode node : lines(documents)) {
      muc4(node, triggered.get(node.path("docid").asText()), windows);
    }
    return windows;
  }

  private void muc4(JsonNode node, JsonNode triggers, List<Window> windows) {
    String text = node.path("text").asText();
    Passage passage = new Passage("muc4", words.encode(text));
    for (MarkChannel channel :
        List.of(
            MarkChannel.ATTACKER_PERSON,
            MarkChannel.ATTACKER_ORG,
            MarkChannel.TARGET,
            MarkChannel.VICTIM,
            MarkChannel.WEAPON)) {
      passage.open(channel, Tagging.OUTSIDE);
    }
    passage.open(MarkChannel.INCIDENT, triggers == null ? Tagging.MASKED : Tagging.OUTSIDE);
    int count = passage.pieces.count();
    boolean[][] told = new boolean[Tagging.VERDICTS][count];
    boolean[] known = new boolean[Tagging.VERDICTS];
    for (JsonNode template : node.path("templates")) {
      List<ReportLabel> verdicts = verdicts(template);
      for (ReportLabel verdict : verdicts) {
        known[verdict.ordinal()] = true;
      }
      strings(
          passage, template.path("perp_individual"), MarkChannel.ATTACKER_PERSON, verdicts, told);
      strings(passage, template.path("perp_org"), MarkChannel.ATTACKER_ORG, verdicts, told);
      strings(passage, template.path("phys_target"), MarkChannel.TARGET, verdicts, told);
      strings(passage, template.path("victim"), MarkChannel.VICTIM, verdicts, told);
      strings(passage, template.path("victim_description"), MarkChannel.VICTIM, verdicts, told);
      strings(passage, template.path("weapon"), MarkChannel.WEAPON, verdicts, told);
    }
    if (triggers != null) {
      triggers(passage, text, triggers, told);
    }
    for (int[] cut : passage.cuts()) {
      byte[] verdicts = new byte[Tagging.VERDICTS];
      for (int v = 0; v < verdicts.length; v++) {
        boolean here = false;
        for (int i = cut[0]; i < cut[1]; i++) {
          here |= told[v][i];
        }
        verdicts[v] = (byte) (here ? 1 : known[v] ? Tagging.MASKED : 0);
      }
      windows.add(passage.window(cut[0], cut[1], verdicts));
    }
  }

  private static List<ReportLabel> verdicts(JsonNode template) {
    List<ReportLabel> verdicts = new ArrayList<>(List.of(ReportLabel.RELEVANT));
    for (JsonNode type : template.path("incident_type_alternatives")) {
      String name = type.asText().toUpperCase(Locale.ROOT).strip().replace(' ', '_');
      for (ReportLabel verdict : ReportLabel.values()) {
        if (verdict.name().equals(name)) {
          verdicts.add(verdict);
        }
      }
    }
    return verdicts;
  }

  private void strings(
      Passage passage,
      JsonNode entities,
      MarkChannel channel,
      List<ReportLabel> verdicts,
      boolean[][] told) {
    for (JsonNode entity : entities) {
      for (JsonNode string : entity) {
        int[] wanted = words.encode(string.asText()).ids();
        for (int at : passage.occurrences(wanted)) {
          passage.markPieces(channel.ordinal(), at, at + wanted.length);
          for (ReportLabel verdict : verdicts) {
            told[verdict.ordinal()][at] = true;
          }
        }
      }
    }
  }

  /**
   * Triggers are annotated on a text that differs in its blanks: carried over by the count of
   * characters that are none. Other occurrences of the same word are masked.
   */
  private void triggers(Passage passage, String text, JsonNode node, boolean[][] told) {
    String other = node.path("text").asText();
    int[] places = solid(text);
    int[] otherPlaces = solid(other);
    if (places.length != otherPlaces.length) {
      passage.open(MarkChannel.INCIDENT, Tagging.MASKED);
      return;
    }
    Offsets offsets = new Offsets(other);
    List<int[]> spans = new ArrayList<>();
    for (JsonNode event : node.path("events")) {
      int start = offsets.of(event.path("trigger").path("start").asInt());
      int end = offsets.of(event.path("trigger").path("end").asInt());
      int from = Arrays.binarySearch(otherPlaces, start);
      int to = Arrays.binarySearch(otherPlaces, end - 1);
      if (from < 0 || to < 0) {
        continue;
      }
      spans.add(new int[] {places[from], places[to] + 1});
      int[] wanted = words.encode(other.substring(start, end)).ids();
      for (int at : passage.occurrences(wanted)) {
        Arrays.fill(
            passage.labels[MarkChannel.INCIDENT.ordinal()], at, at + wanted.length, Tagging.MASKED);
      }
      String type = event.path("type").asText().toUpperCase(Locale.ROOT).replace(' ', '_');
      int piece = passage.pieceAt(places[from]);
      for (ReportLabel verdict : ReportLabel.values()) {
        if (verdict == ReportLabel.RELEVANT || verdict.name().equals(type)) {
          told[verdict.ordinal()][piece] = true;
        }
      }
    }
    for (int[] span : spans) {
      passage.mark(MarkChannel.INCIDENT, span[0], span[1]);
    }
  }

  private static int[] solid(String text) {
    int[] places = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** The windows of PolNeAR articles of one split: who says what, in which words. */
  public List<Window> polnear(Path file, String split) throws IOException {
    List<Window> windows = new ArrayList<>();
    for (JsonNode node : lines(file, n -> split.equals(n.path("split").asText()))) {
      String text = node.path("text").asText();
      Offsets offsets = new Offsets(text);
      Passage passage = new Passage("polnear", words.encode(text));
      quoted(passage, node, offsets, "source", MarkChannel.SOURCE);
      quoted(passage, node, offsets, "cue", MarkChannel.CUE);
      quoted(passage, node, offsets, "content", MarkChannel.CONTENT);
      for (int[] cut : passage.cuts()) {
        windows.add(passage.window(cut[0], cut[1], null));
      }
    }
    return windows;
  }

  private static void quoted(
      Passage passage, JsonNode node, Offsets offsets, String field, MarkChannel channel) {
    passage.open(channel, Tagging.OUTSIDE);
    List<int[]> spans = new ArrayList<>();
    for (JsonNode attribution : node.path("attributions")) {
      for (JsonNode span : attribution.path(field)) {
        spans.add(new int[] {offsets.of(span.path(0).asInt()), offsets.of(span.path(1).asInt())});
      }
    }
    // an inner span does not cut the outer one in two
    spans.sort((a, b) -> Integer.compare(b[1] - b[0], a[1] - a[0]));
    for (int[] span : spans) {
      passage.mark(channel, span[0], span[1]);
    }
  }

  /**
   * The windows of WikiEvents documents. Violence is annotated throughout; attackers, victims and
   * weapons are taken only in sentences that tell of violence. Masked there: mentions the
   * annotators passed over in favour of another, pronouns, and the words just before a filler,
   * since the set marks heads ("men") where others mark the phrase ("two armed men").
   */
  public List<Window> wikievents(Path file) throws IOException {
    List<Window> windows = new ArrayList<>();
    for (JsonNode node : lines(file)) {
      String text = node.path("text").asText();
      Offsets offsets = new Offsets(text);
      Passage passage = new Passage("wikievents", words.encode(text));
      passage.open(MarkChannel.VIOLENCE, Tagging.OUTSIDE);
      FILLERS.forEach(channel -> passage.open(channel, Tagging.MASKED));
      List<Integer> sentences = new ArrayList<>();
      node.path("sentence_starts").forEach(start -> sentences.add(offsets.of(start.asInt())));
      sentences.add(text.length());
      for (JsonNode event : node.path("events")) {
        if (violent(event)) {
          int start = offsets.of(event.path("trigger").path("start").asInt());
          passage.mark(
              MarkChannel.VIOLENCE, start, offsets.of(event.path("trigger").path("end").asInt()));
          for (int s = 0; s + 1 < sentences.size(); s++) {
            if (sentences.get(s) <= start && start < sentences.get(s + 1)) {
              for (MarkChannel channel : FILLERS) {
                passage.fill(channel, sentences.get(s), sentences.get(s + 1), Tagging.OUTSIDE);
              }
            }
          }
        }
      }
      for (JsonNode group : node.path("coref")) {
        for (JsonNode mention : group.isArray() ? group : group.path("mentions")) {
          mask(passage, mention, offsets);
        }
      }
      for (JsonNode event : node.path("events")) {
        for (JsonNode argument : event.path("args")) {
          mask(passage, argument, offsets);
        }
      }
      for (JsonNode event : node.path("events")) {
        for (JsonNode argument : event.path("args")) {
          int start = offsets.of(argument.path("start").asInt());
          int end = offsets.of(argument.path("end").asInt());
          String filler = text.substring(start, end);
          MarkChannel channel =
              violent(event) ? role(argument.path("role").asText(), filler) : null;
          if (channel != null && !PRONOUNS.contains(filler.toLowerCase(Locale.ROOT))) {
            passage.mark(channel, start, end);
          }
        }
      }
      for (int[] cut : passage.cuts()) {
        windows.add(passage.window(cut[0], cut[1], null));
      }
    }
    return windows;
  }

  private static void mask(Passage passage, JsonNode mention, Offsets offsets) {
    if (mention.has("start") && mention.has("end")) {
      int start = offsets.of(mention.path("start").asInt());
      int end = offsets.of(mention.path("end").asInt());
      int first = Math.max(0, passage.pieceAt(start) - PIECES_BEFORE_HEAD);
      int from = first == 0 ? 0 : passage.pieces.starts()[first];
      FILLERS.forEach(channel -> passage.fill(channel, from, end, Tagging.MASKED));
    }
  }

  static boolean violent(JsonNode event) {
    String[] parts = event.path("type").asText().split("\\.", -1);
    return parts.length >= 2 && VIOLENT.contains(parts[0] + "." + parts[1]);
  }

  private static MarkChannel role(String role, String filler) {
    return switch (role) {
      case "Victim" -> MarkChannel.VICTIM;
      case "Instrument", "ExplosiveDevice" -> MarkChannel.WEAPON;
      case "Attacker", "Killer", "Injurer" ->
          BODY.matcher(filler).find() ? MarkChannel.ATTACKER_ORG : MarkChannel.ATTACKER_PERSON;
      default -> null;
    };
  }

  /** Sentences whose events were rated for having happened, packed several to a window. */
  public List<Window> factuality(String set, Path file) throws IOException {
    List<Window> windows = new ArrayList<>();
    List<Passage> packed = new ArrayList<>();
    int room = Window.LONGEST - 2;
    for (JsonNode node : lines(file)) {
      String text = node.path("text").asText();
      Offsets offsets = new Offsets(text);
      Passage passage = new Passage(set, words.encode(text));
      passage.open(MarkChannel.HAPPENED, Tagging.OUTSIDE);
      passage.open(MarkChannel.UNREAL, Tagging.OUTSIDE);
      for (JsonNode event : node.path("events")) {
        int start = offsets.of(event.path("trigger").path("start").asInt());
        int end = offsets.of(event.path("trigger").path("end").asInt());
        double value = event.path("factuality").asDouble();
        if (value >= HAPPENED) {
          passage.mark(MarkChannel.HAPPENED, start, end);
        } else if (value < UNREAL) {
          passage.mark(MarkChannel.UNREAL, start, end);
        } else {
          passage.fill(MarkChannel.HAPPENED, start, end, Tagging.MASKED);
          passage.fill(MarkChannel.UNREAL, start, end, Tagging.MASKED);
        }
      }
      int size = packed.stream().mapToInt(p -> p.pieces.count()).sum();
      if (passage.pieces.count() > room) {
        continue;
      }
      if (size + passage.pieces.count() > room) {
        windows.add(pack(packed));
        packed.clear();
      }
      packed.add(passage);
    }
    if (!packed.isEmpty()) {
      windows.add(pack(packed));
    }
    return windows;
  }

  private static Window pack(List<Passage> passages) {
    int size = passages.stream().mapToInt(p -> p.pieces.count()).sum();
    int[] ids = new int[size];
    byte[][] labels = new byte[Tagging.CHANNELS][];
    labels[MarkChannel.HAPPENED.ordinal()] = new byte[size];
    labels[MarkChannel.UNREAL.ordinal()] = new byte[size];
    int at = 0;
    for (Passage passage : passages) {
      Pieces pieces = passage.pieces;
      System.arraycopy(pieces.ids(), 0, ids, at, pieces.count());
      for (MarkChannel channel : List.of(MarkChannel.HAPPENED, MarkChannel.UNREAL)) {
        int c = channel.ordinal();
        System.arraycopy(passage.labels[c], 0, labels[c], at, pieces.count());
      }
      at += pieces.count();
    }
    return new Window(passages.get(0).set, ids, labels, null);
  }

  /** The windows of articles whose names of persons, organisations and places are marked. */
  public List<Window> names(Path file) throws IOException {
    List<Window> windows = new ArrayList<>();
    for (JsonNode node : lines(file)) {
      String text = node.path("text").asText();
      Offsets offsets = new Offsets(text);
      Passage passage = new Passage("names", words.encode(text));
      for (MarkChannel channel :
          List.of(
              MarkChannel.PERSON,
              MarkChannel.ORGANISATION,
              MarkChannel.PLACE,
              MarkChannel.FACILITY)) {
        passage.open(channel, Tagging.OUTSIDE);
      }
      for (JsonNode entity : node.path("entities")) {
        MarkChannel channel =
            switch (entity.path("label").asText()) {
              case "Person" -> MarkChannel.PERSON;
              case "Organization" -> MarkChannel.ORGANISATION;
              case "Location" -> MarkChannel.PLACE;
              case "Facility" -> MarkChannel.FACILITY;
              default -> null;
            };
        if (channel != null) {
          passage.mark(
              channel,
              offsets.of(entity.path("start").asInt()),
              offsets.of(entity.path("end").asInt()));
        }
      }
      for (int[] cut : passage.cuts()) {
        windows.add(passage.window(cut[0], cut[1], null));
      }
    }
    return windows;
  }

  static List<JsonNode> lines(Path file) throws IOException {
    return lines(file, node -> true);
  }

  private static List<JsonNode> lines(Path file, Predicate<JsonNode> wanted) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          JsonNode node = JSON.readTree(line);
          if (wanted.test(node)) {
            nodes.add(node);
          }
        }
      }
    }
    return nodes;
  }

  /** Offsets counted in code points, as the sets give them, into offsets of a Java string. */
  static final class Offsets {
    private final String text;
    private final boolean plain;

    Offsets(String text) {
      this.text = text;
      this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    int of(int points) {
      return plain ? points : text.offsetByCodePoints(0, points);
    }
  }
}
