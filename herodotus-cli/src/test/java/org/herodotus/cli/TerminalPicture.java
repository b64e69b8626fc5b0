package org.herodotus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws what a command prints on a terminal, colours and all, as an SVG. One run of letters a line,
 * so that a difference can be read; each run is held to its columns, whatever font there is.
 */
final class TerminalPicture {
  private static final double COLUMN = 7.8;
  private static final int LINE = 18;
  private static final int LEFT = 20;
  private static final int TOP = 58;
  private static final Pattern CODE = Pattern.compile("\u001b\\[(\\d+)m");
  private static final Pattern RUN = Pattern.compile("\\S+(?: \\S+)*");

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
      <title>%3$s</title>
      <style>
      text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace; fill: #d3d7de; white-space: pre }
      .bold { font-weight: 700; fill: #ffffff }
      .dim { fill: #868e99 }
      .green { fill: #93c98f }
      .yellow { fill: #e6bd55 }
      .cyan { fill: #72c5d8 }
      .bar { fill: #868e99; text-anchor: middle }
      </style>
      <rect x=".5" y=".5" width="%4$d" height="%5$d" rx="9" fill="#14181f" stroke="#3b424d"/>
      <path d="M1 32h%6$d" stroke="#2a303a"/>
      <circle cx="20" cy="17" r="5.5" fill="#e0655c"/>
      <circle cx="39" cy="17" r="5.5" fill="#e6bd55"/>
      <circle cx="58" cy="17" r="5.5" fill="#6fb86a"/>
      """;

  private TerminalPicture() {}

  /** The picture of {@code lines}, as printed with colours, {@code columns} wide. */
  static String of(String title, String command, List<String> lines, int columns) {
    int width = (int) Math.ceil(columns * COLUMN) + 2 * LEFT;
    int height = TOP + LINE * lines.size() + LINE + 6;
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT, HEAD, width, height, xml(title), width - 1, height - 1, width - 2));
    out.append("<text class=\"bar\" x=\"")
        .append(width / 2)
        .append("\" y=\"21\">herodotus</text>\n");
    line(out, "\u001b[2m$\u001b[0m \u001b[1m" + command + "\u001b[0m", TOP);
    for (int i = 0; i < lines.size(); i++) {
      line(out, lines.get(i), TOP + LINE * (i + 1));
    }
    return out.append("</svg>\n").toString();
  }

  private static void line(StringBuilder out, String printed, int y) {
    Matcher code = CODE.matcher(printed);
    String ink = "";
    int from = 0;
    int column = 0;
    while (from <= printed.length()) {
      boolean found = code.find();
      String stretch = printed.substring(from, found ? code.start() : printed.length());
      runs(out, stretch, ink, column, y);
      column += Layout.width(stretch);
      if (!found) {
        return;
      }
      from = code.end();
      ink = ink(code.group(1));
    }
  }

  /** Words that stand apart by more than a blank are columns, and placed each for itself. */
  private static void runs(StringBuilder out, String stretch, String ink, int column, int y) {
    Matcher run = RUN.matcher(stretch);
    while (run.find()) {
      int at = column + Layout.width(stretch.substring(0, run.start()));
      int wide = Layout.width(run.group());
      out.append(
          String.format(
              Locale.ROOT,
              "<text%s x=\"%.1f\" y=\"%d\" textLength=\"%.1f\">%s</text>\n",
              ink.isEmpty() ? "" : " class=\"" + ink + "\"",
              LEFT + at * COLUMN,
              y,
              wide * COLUMN,
              xml(run.group())));
    }
  }

  private static String ink(String code) {
    for (Style.Ink ink : Style.Ink.values()) {
      if (Style.of(Style.Color.ALWAYS).of(ink, "x").equals("\u001b[" + code + "mx\u001b[0m")) {
        return ink.name().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * A page cut to what fits a picture: its head whole, then each section whose heading holds one of
   * the {@code wanted} words, up to so many lines, ended where an entry ends; what is cut is told.
   */
  static List<String> cut(List<String> page, Map<String, Integer> wanted) {
    List<List<String>> sections = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : page) {
      if (line.isEmpty()) {
        sections.add(new ArrayList<>());
      } else {
        sections.get(sections.size() - 1).add(line);
      }
    }
    List<String> out = new ArrayList<>(sections.get(0));
    wanted.forEach(
        (heading, most) ->
            sections.stream()
                .filter(s -> plain(s.get(0)).contains(heading))
                .findFirst()
                .ifPresent(s -> out.addAll(cut(s, most))));
    return out;
  }

  private static List<String> cut(List<String> section, int most) {
    int end = Math.min(most, section.size());
    while (end < section.size() && plain(section.get(end)).startsWith("    ")) {
      end--;
    }
    List<String> out = new ArrayList<>(List.of(""));
    out.addAll(section.subList(0, end));
    if (end < section.size()) {
      out.add("\u001b[2m  ⋮ " + (section.size() - end) + " more lines\u001b[0m");
    }
    return out;
  }

  private static String plain(String line) {
    return CODE.matcher(line).replaceAll("");
  }
}
