package org.herodotus.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.ingest.PageBlocks.Block;
import org.herodotus.ingest.PageBlocks.Stretch;

/**
 * Finds the story on a page: prose counts for an element, menus and link lists against it, and the
 * element with the best balance holds the story. What remains of site furniture inside it is left
 * out.
 */
final class MainText {
  private final PageBlocks page;
  private final Furniture furniture;

  MainText(PageBlocks page, Furniture furniture) {
    this.page = page;
    this.furniture = furniture;
  }

  /** The paragraphs of the story, in order; empty if the page has none. */
  List<Block> story(String title) {
    List<Block> blocks = page.blocks;
    Optional<Stretch> best = best();
    if (best.isEmpty()) {
      return List.of();
    }
    int first = best.get().first();
    int end = best.get().end();
    while (first < end && !opens(blocks.get(first))) {
      first++;
    }
    while (end > first && !closes(blocks.get(end - 1))) {
      end--;
    }
    String headline = plain(title);
    return blocks.subList(first, end).stream()
        .filter(b -> belongs(b) && !plain(b.text.text()).equals(headline))
        .toList();
  }

  private boolean belongs(Block b) {
    return !b.furniture && b.linked * 2 <= b.text.length() && !furniture.isLine(b.text.text());
  }

  private boolean opens(Block b) {
    return belongs(b) && !b.isHeading() && sentence(b.text.text()) && !isByline(b.text.text());
  }

  private boolean closes(Block b) {
    return belongs(b) && !b.isHeading() && sentence(b.text.text());
  }

  static boolean isByline(String text) {
    return text.length() < 80
        && text.regionMatches(true, 0, "by ", 0, 3)
        && text.length() > 5
        && Character.isUpperCase(text.charAt(3));
  }

  private Optional<Stretch> best() {
    long[] sum = new long[page.blocks.size() + 1];
    for (int i = 0; i < page.blocks.size(); i++) {
      sum[i + 1] = sum[i] + worth(page.blocks.get(i));
    }
    Stretch best = null;
    long most = 0;
    for (Stretch s : page.stretches) {
      long worth = sum[s.end()] - sum[s.first()];
      long weighed = worth > 0 && s.story() ? worth + worth / 5 : worth;
      if (weighed > most) {
        most = weighed;
        best = s;
      }
    }
    return Optional.ofNullable(best);
  }

  private long worth(Block b) {
    int length = b.text.length();
    if (b.furniture) {
      return -20 - length / 2;
    }
    if (isProse(b)) {
      return furniture.isLine(b.text.text()) ? -10 : length;
    }
    if (b.linked * 2 > length) {
      return -20 - b.linked;
    }
    return sentence(b.text.text()) ? length / 2 : b.isHeading() ? 0 : -10;
  }

  /** A paragraph that tells something: long enough, ends like a sentence, few links. */
  static boolean isProse(Block b) {
    String s = b.text.text();
    int least = wide(s) ? 20 : 60;
    return s.length() >= least && b.linked * 3 < s.length() && sentence(s) && !b.isHeading();
  }

  private static boolean wide(String s) {
    return !s.isEmpty() && Character.isIdeographic(s.codePointAt(0));
  }

  /** Ends like a sentence, or is so long that it must hold one. */
  static boolean sentence(String text) {
    if (text.length() > 300) {
      return true;
    }
    int end = text.length();
    while (end > 0 && "\"'\u201d\u2019)]\u00bb ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 8 && ".!?:\u2026\u3002\u061f\u06d4\u0964".indexOf(text.charAt(end - 1)) >= 0;
  }

  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
