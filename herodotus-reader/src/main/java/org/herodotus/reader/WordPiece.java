package org.herodotus.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts a text into the word pieces that the encoder was trained on: lower case, accents dropped,
 * punctuation and CJK characters apart, each word then split greedily into the longest pieces of
 * the vocabulary (Devlin et al. 2019; Wu et al. 2016). Offsets are UTF-16 units of the text as it
 * was given. Linear in the text; never fails. Thread-safe.
 */
public final class WordPiece {
  /** Piece that opens a window. */
  public static final int OPEN = 101;

  /** Piece that closes a window. */
  public static final int CLOSE = 102;

  private static final int UNKNOWN = 100;
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int longest;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.longest = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  /**
   * The pieces of a text, in order.
   *
   * @param ids vocabulary index of each
   * @param starts where each begins in the text
   * @param ends where each ends, exclusive
   * @param inner whether a piece goes on a word that an earlier piece began
   */
  public record Pieces(int[] ids, int[] starts, int[] ends, boolean[] inner) {
    /** How many there are. */
    public int size() {
      return ids.length;
    }
  }

  /** The vocabulary that comes with the program. */
  public static WordPiece builtIn() {
    try (InputStream in = WordPiece.class.getResourceAsStream("vocab.txt")) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A vocabulary of one piece a line, in order of index. */
  static WordPiece of(InputStream lines) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>();
    BufferedReader in = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      vocabulary.put(line, vocabulary.size());
    }
    return new WordPiece(vocabulary);
  }

  /** Cuts a text; the pieces that open and close a window are not among them. */
  public Pieces cut(CharSequence text) {
    Draft out = new Draft(text.length() / 4 + 8);
    StringBuilder word = new StringBuilder();
    int[] from = new int[LONGEST_WORD + 4];
    int[] to = new int[LONGEST_WORD + 4];
    int n = 0;
    int wordStart = 0;
    boolean tooLong = false;
    int i = 0;
    while (i < text.length()) {
      int cp = Character.codePointAt(text, i);
      int next = i + Character.charCount(cp);
      boolean gap = Character.isWhitespace(cp) || Character.isSpaceChar(cp) || control(cp);
      boolean apart = !gap && (punctuation(cp) || cjk(cp));
      if (gap && control(cp) && !Character.isWhitespace(cp)) {
        i = next;
        continue;
      }
      if (gap || apart) {
        word(word, from, to, tooLong, wordStart, i, out);
        word.setLength(0);
        n = 0;
        tooLong = false;
      }
      if (apart) {
        String one = new String(Character.toChars(cp));
        out.add(vocabulary.getOrDefault(one, UNKNOWN), i, next, false);
      } else if (!gap) {
        if (word.length() == 0 && n == 0) {
          wordStart = i;
        }
        String plain = plain(cp);
        for (int k = 0; k < plain.length(); k++) {
          if (word.length() >= LONGEST_WORD) {
            tooLong = true;
            break;
          }
          from[word.length()] = i;
          to[word.length()] = next;
          word.append(plain.charAt(k));
        }
        n++;
      }
      i = next;
    }
    word(word, from, to, tooLong, wordStart, text.length(), out);
    return out.pieces();
  }

  private void word(
      StringBuilder word, int[] from, int[] to, boolean tooLong, int start, int end, Draft out) {
    if (word.length() == 0) {
      return;
    }
    int mark = out.size;
    int at = 0;
    while (at < word.length() && !tooLong) {
      int id = -1;
      int stop = Math.min(word.length(), at + longest);
      while (stop > at) {
        Integer known = vocabulary.get((at == 0 ? "" : "##") + word.substring(at, stop));
        if (known != null) {
          id = known;
          break;
        }
        stop--;
      }
      if (id < 0) {
        tooLong = true;
        break;
      }
      out.add(id, from[at], to[stop - 1], at > 0);
      at = stop;
    }
    if (tooLong) {
      out.size = mark;
      out.add(UNKNOWN, start, end, false);
    }
  }

  private static String plain(int cp) {
    if (cp < 128) {
      return String.valueOf((char) Character.toLowerCase(cp));
    }
    String apart = Normalizer.normalize(new String(Character.toChars(cp)), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean control(int cp) {
    if (cp == '\t' || cp == '\n' || cp == '\r') {
      return false;
    }
    int type = Character.getType(cp);
    return cp == 0
        || cp == 0xfffd
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE;
  }

  private static boolean punctuation(int cp) {
    boolean ascii =
        cp >= 33 && cp <= 47
            || cp >= 58 && cp <= 64
            || cp >= 91 && cp <= 96
            || cp >= 123 && cp <= 126;
    if (ascii) {
      return true;
    }
    return switch (Character.getType(cp)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean cjk(int cp) {
    return cp >= 0x4E00 && cp <= 0x9FFF
        || cp >= 0x3400 && cp <= 0x4DBF
        || cp >= 0x20000 && cp <= 0x2CEAF
        || cp >= 0xF900 && cp <= 0xFAFF
        || cp >= 0x2F800 && cp <= 0x2FA1F;
  }

  private static final class Draft {
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private boolean[] inner;
    private int size;

    Draft(int room) {
      ids = new int[room];
      starts = new int[room];
      ends = new int[room];
      inner = new boolean[room];
    }

    void add(int id, int start, int end, boolean goesOn) {
      if (size == ids.length) {
        int room = size * 2;
        ids = Arrays.copyOf(ids, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        inner = Arrays.copyOf(inner, room);
      }
      ids[size] = id;
      starts[size] = start;
      ends[size] = end;
      inner[size++] = goesOn;
    }

    Pieces pieces() {
      return new Pieces(
          Arrays.copyOf(ids, size),
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          Arrays.copyOf(inner, size));
    }
  }
}
