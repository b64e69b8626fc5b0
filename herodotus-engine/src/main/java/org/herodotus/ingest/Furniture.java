package org.herodotus.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.jsoup.nodes.Element;

/** Knows the parts of a news page that are no part of the report. Thread-safe. */
final class Furniture {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "canvas",
          "select",
          "button",
          "input",
          "textarea",
          "audio",
          "video",
          "head",
          "map",
          "datalist");
  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  private final Set<String> parts = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final Set<String> story = new HashSet<>();
  private final List<String> lines;

  Furniture() {
    Table table = Table.read("furniture.tsv");
    for (List<String> row : table.rows()) {
      String word = Table.cell(row, 1);
      switch (Table.cell(row, 0)) {
        case "part" -> parts.add(word);
        case "role" -> roles.add(word);
        case "tag" -> tags.add(word);
        case "story" -> story.add(word);
        default -> {}
      }
    }
    this.lines =
        table.rows().stream()
            .filter(row -> Table.cell(row, 0).equals("line"))
            .map(row -> Table.cell(row, 1))
            .toList();
  }

  /** Elements whose text is never shown as text. */
  static boolean isSilent(Element e) {
    return SILENT.contains(e.normalName());
  }

  boolean is(Element e) {
    if (WHOLE.contains(e.normalName())) {
      return false;
    }
    return tags.contains(e.normalName())
        || roles.contains(e.attr("role"))
        || hidden(e)
        || (e.hasAttr("class") || e.hasAttr("id")) && named(e);
  }

  private static boolean hidden(Element e) {
    if (e.hasAttr("hidden") || e.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = e.attr("style");
    if (style.isEmpty() || style.length() > 500) {
      return false;
    }
    String s = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return s.contains("display:none") || s.contains("visibility:hidden");
  }

  private boolean named(Element e) {
    return words(e.className()).stream().anyMatch(parts::contains)
        || words(e.id()).stream().anyMatch(parts::contains);
  }

  /** Whether class or id say that this element is the story. */
  boolean isStory(Element e) {
    String tag = e.normalName();
    if (tag.equals("article") || tag.equals("main") || e.attr("itemprop").contains("articleBody")) {
      return true;
    }
    if (!tag.equals("div") && !tag.equals("section") && !tag.equals("td")) {
      return false;
    }
    return words(e.className()).stream().filter(story::contains).distinct().count() >= 2
        || words(e.id()).stream().anyMatch(story::contains);
  }

  /** Whether a short paragraph belongs to the site ("Read more: …"). */
  boolean isLine(String text) {
    if (text.length() > 160) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return lines.stream().anyMatch(lower::startsWith);
  }

  /** Words of a name such as {@code article-sideBar_2}. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    int end = Math.min(name.length(), 500);
    for (int i = 0; i <= end; i++) {
      char c = i < end ? name.charAt(i) : ' ';
      boolean upper = Character.isUpperCase(c);
      boolean turn = upper && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (!Character.isLetter(c) || turn) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    words.remove("");
    return words;
  }
}
