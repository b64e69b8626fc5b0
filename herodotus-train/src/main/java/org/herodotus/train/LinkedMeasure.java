package org.herodotus.train;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.herodotus.model.MarkChannel;
import org.herodotus.reader.WordPiece;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the roles of given triggers, beside what the channels of a whole report mark in the
 * trigger's sentence. A span counts as found if it overlaps one of the key; spans in masked words
 * count neither way.
 */
@Command(name = "linked", description = "Measures roles of given triggers.")
final class LinkedMeasure implements Callable<Integer> {

  private static final double GO_ON = 0.3;

  private static final Set<Integer> STOPS =
      Arrays.stream(WordPiece.standard().encode(". ! ?").ids())
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  @Option(names = "--onnx", required = true, description = "The model file.")
  Path onnx;

  @Option(names = "--wikievents", description = "Documents of WikiEvents.")
  Path wikievents;

  @Option(names = "--single", description = "Documents of GENEVA or RAMS.")
  Path single;

  @Option(names = "--muc4", description = "Documents of MUC-4, with --triggers.")
  Path muc4;

  @Option(names = "--triggers", description = "The documents' triggers.")
  Path triggers;

  @Option(names = "--bar", description = "Least confidence of a span.")
  double bar = 0.5;

  /** Pieces from the first to before the last. */
  record Stretch(int from, int to) {
    boolean overlaps(Stretch other) {
      return from < other.to && other.from < to;
    }
  }

  @Override
  public Integer call() throws IOException, OrtException {
    WordPiece words = WordPiece.standard();
    LinkedMaterial material = new LinkedMaterial(words);
    List<Window> windows = new ArrayList<>();
    if (wikievents != null) {
      windows.addAll(material.wikievents(wikievents));
    }
    if (single != null) {
      windows.addAll(material.single("single", single));
    }
    if (muc4 != null) {
      windows.addAll(material.muc4(muc4, triggers));
    }
    int[][] linked = new int[LinkedRole.values().length][3];
    int[][] unlinked = new int[LinkedRole.values().length][3];
    long began = System.nanoTime();
    try (OrtSession session = Compare.session(Files.readAllBytes(onnx))) {
      for (Window window : windows) {
        float[] marked = Compare.run(session, Batch.of(List.of(window)).ids(words))[0];
        Window bare = bare(window);
        float[] plain = Compare.run(session, Batch.of(List.of(bare)).ids(words))[0];
        Stretch sentence = sentence(window);
        for (LinkedRole role : LinkedRole.values()) {
          if (window.labels()[role.channel()] != null) {
            count(
                linked[role.ordinal()],
                window.labels()[role.channel()],
                spans(marked, window.ids().length, List.of(role.channel()), bar));
            List<Integer> channels = role.unlinked().stream().map(MarkChannel::ordinal).toList();
            count(
                unlinked[role.ordinal()],
                bare.labels()[role.channel()],
                spans(plain, bare.ids().length, channels, bar).stream()
                    .filter(s -> s.overlaps(sentence))
                    .toList());
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT, "%d deeds, %.1f s%n", windows.size(), (System.nanoTime() - began) / 1e9);
    for (LinkedRole role : LinkedRole.values()) {
      System.out.printf(
          Locale.ROOT,
          "%-7s linked %s   unlinked, same sentence %s%n",
          role.label(),
          shown(linked[role.ordinal()]),
          shown(unlinked[role.ordinal()]));
    }
    return 0;
  }

  private static String shown(int[] counts) {
    return String.format(
        Locale.ROOT,
        "%5.1f/%5.1f/%5.1f (%d of %d)",
        100.0 * counts[0] / Math.max(1, counts[0] + counts[1]),
        100.0 * counts[0] / Math.max(1, counts[0] + counts[2]),
        200.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]),
        counts[0],
        counts[0] + counts[2]);
  }

  /** The window without its markers. */
  static Window bare(Window window) {
    int[] kept =
        IntStream.range(0, window.ids().length).filter(i -> !marker(window.ids()[i])).toArray();
    int[] ids = Arrays.stream(kept).map(i -> window.ids()[i]).toArray();
    byte[][] labels = new byte[window.labels().length][];
    for (int c = 0; c < labels.length; c++) {
      if (window.labels()[c] != null) {
        labels[c] = new byte[kept.length];
        for (int i = 0; i < kept.length; i++) {
          labels[c][i] = window.labels()[c][kept[i]];
        }
      }
    }
    return new Window(window.set(), ids, labels, null);
  }

  private static boolean marker(int id) {
    return id == LinkedMaterial.OPENS || id == LinkedMaterial.CLOSES;
  }

  /** The sentence of the trigger, counted without markers. */
  private static Stretch sentence(Window window) {
    int[] bare = bare(window).ids();
    int trigger = 0;
    while (window.ids()[trigger] != LinkedMaterial.OPENS) {
      trigger++;
    }
    int from = trigger;
    while (from > 0 && !STOPS.contains(bare[from - 1])) {
      from--;
    }
    int to = trigger;
    while (to < bare.length && !STOPS.contains(bare[to])) {
      to++;
    }
    return new Stretch(from, to);
  }

  /** The spans that any of some channels marks. */
  static List<Stretch> spans(float[] tags, int count, List<Integer> channels, double bar) {
    List<Stretch> spans = new ArrayList<>();
    for (int channel : channels) {
      for (int i = 0; i < count; i++) {
        if (part(tags, i, channel) >= bar) {
          int from = i;
          while (i + 1 < count && goesOn(tags, i + 1, channel)) {
            i++;
          }
          Stretch span = new Stretch(from, i + 1);
          if (spans.stream().noneMatch(span::overlaps)) {
            spans.add(span);
          }
        }
      }
    }
    return spans;
  }

  private static int at(int piece, int channel) {
    return ((piece + 1) * Tagging.CHANNELS + channel) * Tagging.STATES;
  }

  private static double part(float[] tags, int piece, int channel) {
    int at = at(piece, channel);
    double inside = Math.exp(tags[at + 1] - tags[at]) + Math.exp(tags[at + 2] - tags[at]);
    return Double.isInfinite(inside) ? 1 : inside / (1 + inside);
  }

  private static boolean goesOn(float[] tags, int piece, int channel) {
    int at = at(piece, channel);
    return part(tags, piece, channel) >= GO_ON && tags[at + 2] >= tags[at + 1];
  }

  /** Adds hits, false ones and misses. */
  static void count(int[] counts, byte[] labels, List<Stretch> found) {
    List<Stretch> key = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Tagging.BEGIN) {
        int to = i + 1;
        while (to < labels.length && labels[to] == Tagging.INSIDE) {
          to++;
        }
        key.add(new Stretch(i, to));
      }
    }
    for (Stretch wanted : key) {
      counts[found.stream().anyMatch(wanted::overlaps) ? 0 : 2]++;
    }
    for (Stretch span : found) {
      boolean known =
          IntStream.range(span.from(), span.to()).anyMatch(i -> labels[i] != Tagging.MASKED);
      if (known && key.stream().noneMatch(span::overlaps)) {
        counts[1]++;
      }
    }
  }
}
