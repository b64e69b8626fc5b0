package org.herodotus.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Ties the text of a parsed page to the characters of its source, entities included, and so to
 * bytes. For one page and one thread.
 */
final class HtmlTrace {
  private static final int LONGEST_ENTITY = 40;
  private static final int MOST_ENTITIES = 2_000;

  private static final int[] NO_ENTITY = {0, 0};

  private final Traced source;
  private final Map<String, String> entities = new HashMap<>();

  HtmlTrace(Traced source) {
    this.source = source;
  }

  /** First byte of the source character at {@code offset}. */
  int byteAt(int offset) {
    return source.byteAt(Math.min(offset, source.length()));
  }

  /** The decoded text of a node, white space untouched. */
  Traced text(TextNode node) {
    Range range = node.sourceRange();
    String text = node.getWholeText();
    if (!range.isTracked() || range.endPos() > source.length()) {
      return unplaced(text, 0);
    }
    int start = range.startPos();
    int end = range.endPos();
    if (node instanceof CDataNode) {
      boolean open = source.text().startsWith("<![CDATA[", start);
      boolean shut = source.text().startsWith("]]>", end - 3);
      return align(text, open ? start + 9 : start, shut ? end - 3 : end, false, false);
    }
    return align(text, start, end, true, false);
  }

  /** The decoded value of an attribute. */
  Traced attribute(Element element, String name) {
    Range range = element.attributes().sourceRange(name).valueRange();
    String value = element.attr(name);
    return range.isTracked() && range.endPos() <= source.length()
        ? align(value, range.startPos(), range.endPos(), true, true)
        : unplaced(value, 0);
  }

  /** The whole source with its entities decoded and nothing else changed. */
  Traced entities() {
    String text = Parser.unescapeEntities(source.text(), false);
    return align(text, 0, source.length(), true, false);
  }

  /** Text that is known to be in an element, but not where. */
  Traced within(Element element, String text) {
    Range range = element.sourceRange();
    return unplaced(text, range.isTracked() ? source.byteAt(range.startPos()) : 0);
  }

  private static Traced unplaced(String text, int at) {
    return new Traced.Builder().insert(text, at).done();
  }

  private Traced align(String text, int start, int end, boolean entities, boolean attribute) {
    String s = source.text();
    Traced.Builder out = new Traced.Builder();
    int i = start;
    int t = 0;
    while (t < text.length() && i < end) {
      int same = i;
      while (same < end
          && t + same - i < text.length()
          && s.charAt(same) == text.charAt(t + same - i)
          && !(entities && s.charAt(same) == '&')) {
        same++;
      }
      out.add(source, i, same);
      t += same - i;
      i = same;
      if (t >= text.length() || i >= end) {
        break;
      }
      int[] step = entities && s.charAt(i) == '&' ? entity(text, t, i, end, attribute) : NO_ENTITY;
      if (step[0] > 0) {
        spread(out, text, t, step[0], i, step[1]);
        t += step[0];
        i += step[1];
      } else if (s.charAt(i) == text.charAt(t)) {
        out.add(source, i, i + 1);
        t++;
        i++;
      } else if (s.charAt(i) == '\0' && text.charAt(t) != '\ufffd' || s.charAt(i) == '\r') {
        i++;
      } else {
        out.add(text.charAt(t), source.byteAt(i), source.byteAt(i + 1) - source.byteAt(i));
        t++;
        i++;
      }
    }
    return out.insert(text.substring(t), source.byteAt(Math.min(i, end))).done();
  }

  /** Units that an entity at {@code i} decodes to, and characters it takes; 0 if it is none. */
  private int[] entity(String text, int t, int i, int end, boolean attribute) {
    String s = source.text();
    int j = i + 1;
    int most = Math.min(end, i + LONGEST_ENTITY);
    while (j < most
        && (s.charAt(j) == '#' && j == i + 1 || Character.isLetterOrDigit(s.charAt(j)))) {
      j++;
    }
    if (j < end && s.charAt(j) == ';') {
      j++;
    }
    if (j == i + 1) {
      return NO_ENTITY;
    }
    String written = s.substring(i, j);
    String read =
        entities.size() > MOST_ENTITIES
            ? Parser.unescapeEntities(written, attribute)
            : entities.computeIfAbsent(
                (attribute ? "@" : "") + written, w -> Parser.unescapeEntities(written, attribute));
    if (read.equals(written) || read.isEmpty() || !text.startsWith(read, t)) {
      return NO_ENTITY;
    }
    int tail = 0;
    int room =
        read.length() - (read.length() > 1 && Character.isHighSurrogate(read.charAt(0)) ? 2 : 1);
    while (tail < room
        && read.charAt(read.length() - 1 - tail) == written.charAt(written.length() - 1 - tail)) {
      tail++;
    }
    return new int[] {read.length() - tail, written.length() - tail};
  }

  private void spread(Traced.Builder out, String text, int t, int units, int i, int chars) {
    int first = source.byteAt(i);
    int bytes = source.byteAt(i + chars) - first;
    int each = bytes / units;
    for (int k = 0; k < units; k++) {
      int width = k == units - 1 ? bytes - each * k : each;
      out.add(text.charAt(t + k), first + each * k, width);
    }
  }

  static Optional<String> nonEmpty(String value) {
    String inner = value.strip();
    return inner.isEmpty() ? Optional.empty() : Optional.of(inner);
  }
}
