package org.herodotus.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.herodotus.export.ReadingMarks;
import org.herodotus.export.ReadingMarks.Kind;
import org.herodotus.export.ReadingMarks.Mark;
import org.herodotus.model.Reading;

/** A report with its marks: the text in colours, then each kind of mark with what it means. */
final class ReadingView {
  private static final Map<Kind, Style.Ink> INKS =
      new EnumMap<>(
          Map.of(
              Kind.EVENT, Style.Ink.RED,
              Kind.FIGURE, Style.Ink.YELLOW,
              Kind.TIME, Style.Ink.CYAN,
              Kind.PLACE, Style.Ink.GREEN,
              Kind.ACTOR, Style.Ink.BLUE,
              Kind.VOICE, Style.Ink.MAGENTA));

  /** Kinds from the widest words to the narrowest: the later is painted over the earlier. */
  private static final List<Kind> LAYERS =
      List.of(Kind.ACTOR, Kind.VOICE, Kind.PLACE, Kind.TIME, Kind.EVENT, Kind.FIGURE);

  private static final int WORDS = 30;

  private final Reading reading;
  private final Style style;
  private final int width;
  private final List<Mark> marks;
  private final List<String> out = new ArrayList<>();

  ReadingView(Reading reading, Style style, int width) {
    this.reading = reading;
    this.style = style;
    this.width = width;
    this.marks = ReadingMarks.of(reading);
  }

  List<String> lines() {
    var report = reading.report();
    String outlet = report.source().name();
    out.add(
        style.bold(outlet.isEmpty() ? "unnamed outlet" : Layout.safe(outlet))
            + "  "
            + report.published().map(p -> p.date().toString()).orElse("undated"));
    out.add("");
    text(report.content());
    if (style.on()) {
      out.add("");
      out.add(
          LAYERS.stream()
              .map(k -> style.of(INKS.get(k), word(k)))
              .collect(Collectors.joining("  ")));
    }
    for (Kind kind : Kind.values()) {
      list(kind);
    }
    return List.copyOf(out);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void list(Kind kind) {
    List<Mark> these = marks.stream().filter(m -> m.kind() == kind).toList();
    if (these.isEmpty()) {
      return;
    }
    out.add("");
    out.add(style.bold(word(kind) + "s"));
    int words = Math.min(WORDS, width / 3);
    for (Mark mark : these) {
      String quote = Layout.safe(mark.span().of(reading.report().content()));
      List<String> meaning =
          Layout.wrap(Layout.safe(mark.meaning() + "  [" + mark.rule() + "]"), width - words - 4);
      for (int i = 0; i < meaning.size(); i++) {
        out.add(
            "  "
                + (i == 0 ? paint(kind, Layout.left(quote, words)) : " ".repeat(words))
                + "  "
                + meaning.get(i));
      }
    }
  }

  private String paint(Kind kind, String text) {
    return INKS.containsKey(kind) ? style.of(INKS.get(kind), text) : text;
  }

  /** The text wrapped at blanks, each stretch in the colour of its topmost mark. */
  private void text(String content) {
    int[] layer = new int[content.length()];
    Arrays.fill(layer, -1);
    for (int l = 0; l < LAYERS.size(); l++) {
      for (Mark mark : marks) {
        if (mark.kind() == LAYERS.get(l)) {
          Arrays.fill(layer, mark.span().start(), mark.span().end(), l);
        }
      }
    }
    int paragraph = 0;
    while (paragraph < content.length()) {
      int newline = content.indexOf('\n', paragraph);
      int end = newline < 0 ? content.length() : newline;
      int from = paragraph;
      do {
        int to = lineEnd(content, from, end);
        out.add(painted(content, layer, from, to));
        from = to;
        while (from < end && content.charAt(from) == ' ') {
          from++;
        }
      } while (from < end);
      paragraph = end + 1;
    }
  }

  /** Where a line that starts at {@code from} is broken: at a blank, or inside a very long word. */
  private int lineEnd(String content, int from, int end) {
    if (end - from <= width) {
      return end;
    }
    int blank = content.lastIndexOf(' ', from + width);
    if (blank > from) {
      return blank;
    }
    int cut = from + width;
    return Character.isLowSurrogate(content.charAt(cut)) ? cut - 1 : cut;
  }

  private String painted(String content, int[] layer, int start, int end) {
    StringBuilder line = new StringBuilder();
    int from = start;
    while (from < end) {
      int to = from;
      while (to < end && layer[to] == layer[from]) {
        to++;
      }
      String stretch = Layout.safe(content.substring(from, to));
      line.append(layer[from] < 0 ? stretch : paint(LAYERS.get(layer[from]), stretch));
      from = to;
    }
    return line.toString();
  }
}
