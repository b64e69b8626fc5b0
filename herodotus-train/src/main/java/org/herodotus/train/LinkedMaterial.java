package org.herodotus.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.herodotus.reader.WordPiece;

/**
 * Reads annotated deeds into windows round one trigger, which stands between two marker pieces; the
 * channels of a whole report stay closed there. Words that fill a role of this deed are marked,
 * those of other deeds are not: that is what is to be learned.
 */
final class LinkedMaterial {

  /** Longest window, with the opening and closing piece and the markers. */
  static final int LONGEST = 128;

  /** Piece before a trigger: the vocabulary keeps it free. */
  static final int OPENS = 1;

  /** Piece after a trigger. */
  static final int CLOSES = 2;

  private static final int LONGEST_TRIGGER = 24;

  /** Kinds of deeds in GENEVA that count as violence. */
  private static final Set<String> VIOLENT_FRAMES =
      Set.of(
          "Attack",
          "Killing",
          "Death",
          "Bodily_harm",
          "Hostile_encounter",
          "Terrorism",
          "Destroying",
          "Damaging",
          "Arrest",
          "Catastrophe");

  /** Kinds of deeds in RAMS that count as violence. */
  private static final List<String> VIOLENT_KINDS =
      List.of(
          "conflict.attack",
          "life.die",
          "life.injure",
          "artifactexistence.damagedestroy",
          "justice.arrestjaildetain");

  private final WordPiece words;

  LinkedMaterial(WordPiece words) {
    this.words = words;
  }

  /**
   * One deed in a text.
   *
   * @param set name of the data set
   * @param passage its text with the roles marked
   * @param from first piece of the trigger
   * @param to piece after it
   */
  record Deed(String set, Passage passage, int from, int to) {

    /** The window round the trigger; null if the trigger has no piece or too many. */
    Window window() {
      if (to <= from || to - from > LONGEST_TRIGGER) {
        return null;
      }
      int count = passage.pieces.count();
      int room = LONGEST - 4;
      int start = Math.max(0, Math.min(from - (room - (to - from)) / 2, count - room));
      int end = Math.min(count, start + room);
      byte[][] labels = new byte[Tagging.CHANNELS][];
      for (LinkedRole role : LinkedRole.values()) {
        byte[] row = passage.labels[role.channel()];
        if (row != null) {
          labels[role.channel()] = marked(row, start, end);
        }
      }
      return new Window(set, marked(passage.pieces.ids(), start, end), labels, null);
    }

    private int[] marked(int[] row, int start, int end) {
      int[] out = new int[end - start + 2];
      System.arraycopy(row, start, out, 0, from - start);
      out[from - start] = OPENS;
      System.arraycopy(row, from, out, from - start + 1, to - from);
      out[to - start + 1] = CLOSES;
      System.arraycopy(row, to, out, to - start + 2, end - to);
      return out;
    }

    private byte[] marked(byte[] row, int start, int end) {
      int[] wide = new int[row.length];
      for (int i = 0; i < row.length; i++) {
        wide[i] = row[i];
      }
      int[] with = marked(wide, start, end);
      with[from - start] = Tagging.MASKED;
      with[to - start + 1] = Tagging.MASKED;
      byte[] out = new byte[with.length];
      for (int i = 0; i < with.length; i++) {
        out[i] = (byte) with[i];
      }
      return out;
    }
  }

  /**
   * Deeds of WikiEvents. Other mentions of a filler are masked, and so are the words just before
   * it, since the set marks heads ("men") where others mark the phrase ("two armed men").
   */
  List<Window> wikievents(Path file) throws IOException {
    List<Window> windows = new ArrayList<>();
    for (JsonNode node : Material.lines(file)) {
      Passage blank = passage(node);
      Material.Offsets offsets = new Material.Offsets(node.path("text").asText());
      List<List<int[]>> groups = new ArrayList<>();
      for (JsonNode group : node.path("coref")) {
        List<int[]> mentions = new ArrayList<>();
        for (JsonNode mention : group.isArray() ? group : group.path("mentions")) {
          if (mention.has("start") && mention.has("end")) {
            mentions.add(span(mention, offsets));
          }
        }
        groups.add(mentions);
      }
      for (JsonNode event : node.path("events")) {
        if (Material.violent(event)) {
          Passage passage = new Passage("linked_wikievents", blank.pieces);
          open(passage, LinkedRole.values());
          List<JsonNode> fillers = new ArrayList<>();
          for (JsonNode argument : event.path("args")) {
            LinkedRole role = role(argument.path("role").asText());
            if (role != null) {
              fillers.add(argument);
              int[] span = span(argument, offsets);
              int before = Math.max(0, passage.pieceAt(span[0]) - Material.PIECES_BEFORE_HEAD);
              mask(passage, role, passage.pieces.starts()[before], span[1]);
              for (List<int[]> group : groups) {
                if (group.stream().anyMatch(m -> Arrays.equals(m, span))) {
                  group.forEach(m -> mask(passage, role, m[0], m[1]));
                }
              }
            }
          }
          fill(passage, fillers, offsets);
          add(windows, passage, span(event.path("trigger"), offsets));
        }
      }
    }
    return windows;
  }

  /** Deeds of GENEVA and of RAMS, whose fillers stand by the trigger. */
  List<Window> single(String set, Path file) throws IOException {
    List<Window> windows = new ArrayList<>();
    for (JsonNode node : Material.lines(file)) {
      Passage blank = passage(node);
      Material.Offsets offsets = new Material.Offsets(node.path("text").asText());
      for (JsonNode event : node.path("events")) {
        String type = event.path("type").asText();
        boolean frame = VIOLENT_FRAMES.contains(type);
        if (frame || VIOLENT_KINDS.stream().anyMatch(type::startsWith)) {
          Passage passage = new Passage(set, blank.pieces);
          open(passage, LinkedRole.DOER, LinkedRole.VICTIM, LinkedRole.TARGET, LinkedRole.WEAPON);
          if (!frame) {
            open(passage, LinkedRole.PLACE);
          }
          for (JsonNode argument : event.path("args")) {
            // FrameNet has no name for what is aimed at as against who is harmed
            if (frame && argument.path("role").asText().equals("Victim")) {
              int[] span = span(argument, offsets);
              mask(passage, LinkedRole.TARGET, span[0], span[1]);
            }
          }
          List<JsonNode> fillers = new ArrayList<>();
          event.path("args").forEach(fillers::add);
          fill(passage, fillers, offsets);
          add(windows, passage, span(event.path("trigger"), offsets));
        }
      }
    }
    return windows;
  }

  /**
   * Deeds of MUC-4. One mention of each filler is annotated; every occurrence of a string that the
   * key gives for the same entity is marked.
   *
   * @param documents documents with templates
   * @param triggers the same documents with one trigger for each template
   */
  List<Window> muc4(Path documents, Path triggers) throws IOException {
    Map<String, JsonNode> keys = new HashMap<>();
    for (JsonNode node : Material.lines(documents)) {
      keys.put(node.path("docid").asText(), node.path("templates"));
    }
    List<Window> windows = new ArrayList<>();
    for (JsonNode node : Material.lines(triggers)) {
      Passage blank = passage(node);
      String text = node.path("text").asText();
      Material.Offsets offsets = new Material.Offsets(text);
      for (JsonNode event : node.path("events")) {
        Passage passage = new Passage("linked_muc4", blank.pieces);
        open(passage, LinkedRole.DOER, LinkedRole.VICTIM, LinkedRole.TARGET, LinkedRole.WEAPON);
        for (JsonNode argument : event.path("args")) {
          int[] span = span(argument, offsets);
          LinkedRole role = role(argument.path("role").asText());
          String told = text.substring(span[0], span[1]);
          for (String string : names(keys.get(node.path("id").asText()), told)) {
            int[] wanted = words.encode(string).ids();
            for (int at : passage.occurrences(wanted)) {
              passage.markPieces(role.channel(), at, at + wanted.length);
            }
          }
        }
        add(windows, passage, span(event.path("trigger"), offsets));
      }
    }
    return windows;
  }

  /**
   * All strings of the entities that a string names in a document's key, itself among them; longer
   * ones first, so that a shorter one inside does not begin anew.
   */
  private static List<String> names(JsonNode templates, String told) {
    Set<String> names = new HashSet<>(Set.of(told));
    for (JsonNode template : templates == null ? List.<JsonNode>of() : templates) {
      for (String slot :
          List.of(
              "perp_individual",
              "perp_org",
              "phys_target",
              "victim",
              "victim_description",
              "weapon")) {
        for (JsonNode entity : template.path(slot)) {
          Set<String> strings = new HashSet<>();
          entity.forEach(string -> strings.add(string.asText().toLowerCase(Locale.ROOT)));
          if (strings.contains(told.toLowerCase(Locale.ROOT))) {
            names.addAll(strings);
          }
        }
      }
    }
    return names.stream()
        .sorted(Comparator.comparingInt((String n) -> -n.length()).thenComparing(n -> n))
        .toList();
  }

  private Passage passage(JsonNode node) {
    return new Passage("linked", words.encode(node.path("text").asText()));
  }

  private static void open(Passage passage, LinkedRole... roles) {
    for (LinkedRole role : roles) {
      passage.open(role.channel(), Tagging.OUTSIDE);
    }
  }

  private static void mask(Passage passage, LinkedRole role, int start, int end) {
    Arrays.fill(
        passage.labels[role.channel()],
        passage.pieceAt(start),
        Math.max(passage.pieceAt(start), passage.pieceAfter(end)),
        Tagging.MASKED);
  }

  private static void fill(Passage passage, List<JsonNode> fillers, Material.Offsets offsets) {
    for (JsonNode argument : fillers) {
      LinkedRole role = role(argument.path("role").asText());
      if (role != null && passage.labels[role.channel()] != null) {
        int[] span = span(argument, offsets);
        passage.markPieces(role.channel(), passage.pieceAt(span[0]), passage.pieceAfter(span[1]));
      }
    }
  }

  private static void add(List<Window> windows, Passage passage, int[] trigger) {
    Window window =
        new Deed(passage.set, passage, passage.pieceAt(trigger[0]), passage.pieceAfter(trigger[1]))
            .window();
    if (window != null) {
      windows.add(window);
    }
  }

  private static int[] span(JsonNode node, Material.Offsets offsets) {
    return new int[] {offsets.of(node.path("start").asInt()), offsets.of(node.path("end").asInt())};
  }

  /** What a role of any of the sets is here; null if nothing. */
  static LinkedRole role(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "perpind",
          "perporg",
          "attacker",
          "killer",
          "injurer",
          "damager",
          "destroyer",
          "damagerdestroyer",
          "jailer",
          "perpetrator",
          "assailant",
          "terrorist",
          "agent",
          "authorities",
          "side_1",
          "sides" ->
          LinkedRole.DOER;
      case "victim", "detainee", "deceased", "suspect" -> LinkedRole.VICTIM;
      case "target", "artifact", "patient" -> LinkedRole.TARGET;
      case "weapon", "instrument", "explosivedevice" -> LinkedRole.WEAPON;
      case "place" -> LinkedRole.PLACE;
      default -> null;
    };
  }
}
