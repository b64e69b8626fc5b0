package org.herodotus.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a written place name is compared with another: upper and lower case, accents, apostrophes,
 * full stops and the choice between hyphen and space make no difference, so that "Jabālyā" and
 * "JABALYA", or "Deir ez-Zor" and "Deir Ez Zor", are the same name. Stateless and safe to use from
 * any thread.
 */
public final class PlaceName {

  private static final int FOLDED_RANGE = 0x2100;
  private static final char DROP = '\0';
  private static final String DROPPED =
      "'`´.\u2018\u2019\u201B\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8";
  private static final String SEPARATORS = "-_/,\u2010\u2011\u2012\u2013\u2014\u00A0";
  private static final String ODD_LETTERS = "øoŁlłlđdĐdıiİiəaƏaþtÞtðdÐdħhĦhŋnŊnŧtŦtæeÆeœeŒeßs";
  private static final char[] FOLDED = foldTable();
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private PlaceName() {}

  /** The comparable form of a name: lower case, no accents, words parted by one space. */
  public static String fold(CharSequence name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = folded(name.charAt(i));
      if (c == ' ') {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (c != DROP) {
        out.append(c);
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** The 64-bit key of a name; equal for names that {@link #fold} alike. */
  public static long key(CharSequence name) {
    return finish(append(start(), name, 0, name.length()));
  }

  /** The running key before any character has been read. */
  public static long start() {
    return FNV_OFFSET;
  }

  /**
   * Carries a running key over more characters, without making a string; a word boundary between
   * two calls must be given as a space character by the caller through {@link #appendSpace}.
   */
  public static long append(long running, CharSequence text, int start, int end) {
    long h = running;
    boolean space = false;
    for (int i = start; i < end; i++) {
      char c = folded(text.charAt(i));
      if (c == DROP) {
        continue;
      }
      if (c == ' ') {
        space = h != FNV_OFFSET;
        continue;
      }
      if (space) {
        h = (h ^ ' ') * FNV_PRIME;
        space = false;
      }
      h = (h ^ c) * FNV_PRIME;
    }
    return h;
  }

  /** Adds the word boundary between two tokens to a running key. */
  public static long appendSpace(long running) {
    return running == FNV_OFFSET ? running : (running ^ ' ') * FNV_PRIME;
  }

  /** Turns a running key into the key that an index stores. */
  public static long finish(long running) {
    long h = running;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    return h;
  }

  private static char folded(char c) {
    return c < FOLDED_RANGE ? FOLDED[c] : Character.toLowerCase(c);
  }

  private static char[] foldTable() {
    char[] table = new char[FOLDED_RANGE];
    for (char c = 0; c < FOLDED_RANGE; c++) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
      char base = plain.isEmpty() ? c : plain.charAt(0);
      boolean mark = Character.getType(base) == Character.NON_SPACING_MARK;
      table[c] = mark ? DROP : String.valueOf(base).toLowerCase(Locale.ROOT).charAt(0);
      if (Character.isWhitespace(c) || SEPARATORS.indexOf(c) >= 0) {
        table[c] = ' ';
      }
    }
    for (int i = 0; i < DROPPED.length(); i++) {
      table[DROPPED.charAt(i)] = DROP;
    }
    for (int i = 0; i < ODD_LETTERS.length(); i += 2) {
      table[ODD_LETTERS.charAt(i)] = ODD_LETTERS.charAt(i + 1);
    }
    return table;
  }
}
