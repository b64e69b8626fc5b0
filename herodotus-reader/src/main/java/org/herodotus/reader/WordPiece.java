package org.herodotus.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts text into the word pieces of an uncased BERT vocabulary.
 *
 * <p>Accents are dropped, letters lower-cased, words split at blanks and round each punctuation
 * mark and Chinese character; each word is then cut greedily into the longest pieces the vocabulary
 * knows. Offsets are UTF-16 offsets of the text as given. Any input is accepted, and the time grows
 * linearly with its length.
 */
public final class WordPiece {

  /** A word of more code points than this is one unknown piece. */
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUED = "##";

  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> later = new HashMap<>();
  private final int unknown;
  private final int start;
  private final int end;
  private final int size;

  private WordPiece(BufferedReader lines) throws IOException {
    Map<String, Integer> special = new HashMap<>();
    int id = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine(), id++) {
      if (line.length() > 2 && line.startsWith("[") && line.endsWith("]")) {
        special.put(line, id);
      } else if (line.length() > 2 && line.startsWith(CONTINUED)) {
        later.put(line.substring(2), id);
      } else {
        first.put(line, id);
      }
    }
    size = id;
    unknown = special(special, "[UNK]");
    start = special(special, "[CLS]");
    end = special(special, "[SEP]");
  }

  private static int special(Map<String, Integer> special, String name) {
    Integer id = special.get(name);
    if (id == null) {
      throw new IllegalArgumentException("vocabulary without " + name);
    }
    return id;
  }

  /** The vocabulary that comes with this module. */
  public static WordPiece standard() {
    try (InputStream in = WordPiece.class.getResourceAsStream("vocab.txt")) {
      if (in == null) {
        throw new IllegalStateException("vocab.txt is missing from the class path");
      }
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A vocabulary in UTF-8, one piece a line; the line number, from zero, is the piece's id. */
  public static WordPiece of(InputStream vocabulary) throws IOException {
    return of(new InputStreamReader(vocabulary, StandardCharsets.UTF_8));
  }

  /** A vocabulary, one piece a line; the line number, from zero, is the piece's id. */
  public static WordPiece of(Reader vocabulary) throws IOException {
    return new WordPiece(new BufferedReader(vocabulary));
  }

  /** Number of pieces in the vocabulary. */
  public int size() {
    return size;
  }

  /** Id of the piece that opens each window. */
  public int startId() {
    return start;
  }

  /** Id of the piece that closes each window. */
  public int endId() {
    return end;
  }

  /** Id of a word that the vocabulary cannot spell. */
  public int unknownId() {
    return unknown;
  }

  /**
   * The pieces of a text, without special pieces.
   *
   * @param ids vocabulary ids
   * @param starts offset of each piece's first character in the text
   * @param ends offset after each piece's last character
   * @param words number of the word each piece belongs to, from zero and never falling
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Pieces(int[] ids, int[] starts, int[] ends, int[] words) {

    /** Number of pieces. */
    public int count() {
      return ids.length;
    }

    /** Whether a piece goes on with the word of the piece before it. */
    public boolean continues(int piece) {
      return piece > 0 && words[piece] == words[piece - 1];
    }
  }

  /** Cuts a text into pieces. */
  public Pieces encode(CharSequence text) {
    Cut cut = new Cut(text.length());
    int at = 0;
    while (at < text.length()) {
      int point = Character.codePointAt(text, at);
      int next = at + Character.charCount(point);
      if (point < 0x80) {
        ascii(cut, point, at);
      } else {
        other(cut, point, at, next);
      }
      at = next;
    }
    cut.endWord();
    return cut.pieces();
  }

  private static void ascii(Cut cut, int point, int at) {
    if (point >= 'a' && point <= 'z' || point >= '0' && point <= '9') {
      cut.add(point, at, at + 1);
    } else if (point >= 'A' && point <= 'Z') {
      cut.add(point + 32, at, at + 1);
    } else if (point == ' ' || point == '\n' || point == '\t' || point == '\r') {
      cut.endWord();
    } else if (point > ' ' && point < 0x7f) {
      cut.alone(point, at, at + 1);
    }
  }

  private static void other(Cut cut, int point, int at, int next) {
    if (Character.isSpaceChar(point)) {
      cut.endWord();
      return;
    }
    int type = Character.getType(point);
    if (point == 0xfffd
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE) {
      return;
    }
    if (type == Character.NON_SPACING_MARK) {
      cut.extend(next);
      return;
    }
    if (chinese(point)) {
      cut.alone(point, at, next);
      return;
    }
    String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); ) {
      int part = parts.codePointAt(i);
      i += Character.charCount(part);
      int kind = Character.getType(part);
      if (kind == Character.NON_SPACING_MARK) {
        continue;
      }
      if (punctuation(part, kind)) {
        cut.alone(part, at, next);
      } else {
        cut.add(Character.toLowerCase(part), at, next);
      }
    }
  }

  private static boolean punctuation(int point, int kind) {
    if (point < 0x80) {
      return point > ' ' && point < 0x7f && !Character.isLetterOrDigit(point);
    }
    return kind == Character.DASH_PUNCTUATION
        || kind == Character.START_PUNCTUATION
        || kind == Character.END_PUNCTUATION
        || kind == Character.CONNECTOR_PUNCTUATION
        || kind == Character.OTHER_PUNCTUATION
        || kind == Character.INITIAL_QUOTE_PUNCTUATION
        || kind == Character.FINAL_QUOTE_PUNCTUATION;
  }

  private static boolean chinese(int point) {
    return point >= 0x4e00 && point <= 0x9fff
        || point >= 0x3400 && point <= 0x4dbf
        || point >= 0x20000 && point <= 0x2a6df
        || point >= 0x2a700 && point <= 0x2b81f
        || point >= 0x2b920 && point <= 0x2ceaf
        || point >= 0xf900 && point <= 0xfaff
        || point >= 0x2f800 && point <= 0x2fa1f;
  }

  /** Pieces found so far and the word being gathered. */
  private final class Cut {
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private int count;
    private int word;

    private final StringBuilder letters = new StringBuilder();
    private final int[] from = new int[2 * LONGEST_WORD];
    private final int[] to = new int[2 * LONGEST_WORD];
    private int points;
    private int wordStart;
    private int wordEnd;
    private boolean gathering;

    Cut(int length) {
      int room = length / 4 + 16;
      ids = new int[room];
      starts = new int[room];
      ends = new int[room];
      words = new int[room];
    }

    void add(int point, int start, int end) {
      if (!gathering) {
        gathering = true;
        wordStart = start;
      }
      wordEnd = end;
      points++;
      if (points > LONGEST_WORD) {
        return;
      }
      int at = letters.length();
      letters.appendCodePoint(point);
      for (int i = at; i < letters.length(); i++) {
        from[i] = start;
        to[i] = end;
      }
    }

    /** A mark that is dropped still belongs to the letter before it. */
    void extend(int end) {
      if (gathering) {
        wordEnd = end;
        if (points <= LONGEST_WORD) {
          to[letters.length() - 1] = end;
        }
      }
    }

    void alone(int point, int start, int end) {
      endWord();
      add(point, start, end);
      endWord();
    }

    void endWord() {
      if (!gathering) {
        return;
      }
      if (points > LONGEST_WORD || !spell()) {
        put(unknown, wordStart, wordEnd);
      }
      word++;
      gathering = false;
      points = 0;
      letters.setLength(0);
    }

    private boolean spell() {
      int before = count;
      int at = 0;
      while (at < letters.length()) {
        Map<String, Integer> known = at == 0 ? first : later;
        int stop = letters.length();
        Integer id = null;
        while (stop > at && id == null) {
          id = known.get(letters.substring(at, stop));
          if (id == null) {
            stop--;
          }
        }
        if (id == null) {
          count = before;
          return false;
        }
        put(id, from[at], to[stop - 1]);
        at = stop;
      }
      return true;
    }

    private void put(int id, int start, int end) {
      if (count == ids.length) {
        int room = count * 2;
        ids = Arrays.copyOf(ids, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        words = Arrays.copyOf(words, room);
      }
      ids[count] = id;
      starts[count] = start;
      ends[count] = end;
      words[count] = word;
      count++;
    }

    Pieces pieces() {
      return new Pieces(
          Arrays.copyOf(ids, count),
          Arrays.copyOf(starts, count),
          Arrays.copyOf(ends, count),
          Arrays.copyOf(words, count));
    }
  }
}
