package org.herodotus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as a row of paragraphs, and its elements as stretches of that row. One walk, linear in the
 * page.
 */
final class PageBlocks {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em",
          "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small",
          "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "del");

  /** Text between two block boundaries. */
  static final class Block {
    final Element parent;
    final Traced text;
    final int linked;
    boolean furniture;

    Block(Element parent, Traced text, int linked) {
      this.parent = parent;
      this.text = text;
      this.linked = linked;
    }

    boolean isHeading() {
      String tag = parent.normalName();
      return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }
  }

  /** The paragraphs {@code first} (inclusive) to {@code end} (exclusive) stand in this element. */
  record Stretch(Element element, int first, int end, boolean story) {}

  final List<Block> blocks = new ArrayList<>();
  final List<Stretch> stretches = new ArrayList<>();
  private final List<Stretch> suspect = new ArrayList<>();
  private final HtmlTrace trace;
  private final Furniture furniture;
  private Traced.Builder open = new Traced.Builder();
  private int openLinked;
  private int breaks;

  PageBlocks(HtmlTrace trace, Furniture furniture) {
    this.trace = trace;
    this.furniture = furniture;
  }

  PageBlocks walk(Element root) {
    element(root, 0, false);
    close(root);
    markFurniture();
    return this;
  }

  private void element(Element e, int links, boolean verbatim) {
    if (Furniture.isSilent(e)) {
      return;
    }
    String tag = e.normalName();
    if (tag.equals("br")) {
      lineBreak(e);
      return;
    }
    boolean block = !INLINE.contains(tag);
    boolean suspected = furniture.is(e);
    if (block || suspected) {
      close(e.parent() == null ? e : e.parent());
    }
    int first = blocks.size();
    boolean pre = verbatim || tag.equals("pre");
    int deeper = links + (tag.equals("a") && e.hasAttr("href") ? 1 : 0);
    for (int i = 0, n = e.childNodeSize(); i < n; i++) {
      Node child = e.childNode(i);
      if (child instanceof TextNode text) {
        text(trace.text(text), deeper > 0, pre);
      } else if (child instanceof Element inner) {
        element(inner, deeper, pre);
      }
    }
    if (block || suspected) {
      close(e);
      if (blocks.size() > first) {
        Stretch stretch = new Stretch(e, first, blocks.size(), furniture.isStory(e));
        stretches.add(stretch);
        if (suspected) {
          suspect.add(stretch);
        }
      }
    }
  }

  private void lineBreak(Element e) {
    if (++breaks >= 2) {
      close(e.parent() == null ? e : e.parent());
    } else if (open.length() > 0 && open.last() != '\n') {
      int at = e.sourceRange().isTracked() ? e.sourceRange().startPos() : 0;
      open.insert("\n", trace.byteAt(at));
    }
  }

  private void text(Traced text, boolean linked, boolean verbatim) {
    String s = text.text();
    int before = open.length();
    int i = 0;
    while (i < s.length()) {
      if (!verbatim && isBlank(s.charAt(i))) {
        if (open.length() > 0 && !isBlank(open.last())) {
          gap(text, i);
        }
        i++;
        continue;
      }
      int end = i;
      while (end < s.length() && (verbatim || !isBlank(s.charAt(end)))) {
        end++;
      }
      open.add(text, i, end);
      breaks = 0;
      i = end;
    }
    openLinked += linked ? open.length() - before : 0;
  }

  /** One space for any white space of the source. */
  private void gap(Traced text, int at) {
    if (text.text().charAt(at) == ' ') {
      open.add(text, at, at + 1);
    } else {
      int first = text.byteAt(at);
      open.add(' ', first, text.byteAfter(at) - first);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private void close(Element parent) {
    breaks = 0;
    if (open.length() > 0) {
      Traced text = open.done().strip();
      if (text.length() > 0) {
        blocks.add(new Block(parent, text, openLinked));
      }
      open = new Traced.Builder();
    }
    openLinked = 0;
  }

  /** Named furniture that holds most of the page's prose is no furniture. */
  private void markFurniture() {
    long[] prose = new long[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      prose[i + 1] = prose[i] + (MainText.isProse(blocks.get(i)) ? blocks.get(i).text.length() : 0);
    }
    int[] depth = new int[blocks.size() + 1];
    for (Stretch s : suspect) {
      if ((prose[s.end()] - prose[s.first()]) * 5 < prose[blocks.size()] * 3) {
        depth[s.first()]++;
        depth[s.end()]--;
      }
    }
    int in = 0;
    for (int i = 0; i < blocks.size(); i++) {
      in += depth[i];
      blocks.get(i).furniture = in > 0;
    }
  }
}
