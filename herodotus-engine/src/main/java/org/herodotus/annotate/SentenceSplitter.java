package org.herodotus.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Report;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;

/**
 * Finds paragraphs and sentences. A single line break ends a paragraph unless the text is
 * hard-wrapped, as old wire cables are. Thread-safe.
 */
final class SentenceSplitter {
  /** Words from which a comma ends what has no full stop, and after which any word does. */
  private static final int LONG = 250;

  private static final int LONGEST = 350;

  private final Tokenizer tokenizer = new Tokenizer();
  private final Set<String> neverLast = Table.read("abbreviations.tsv").words("");
  private final Set<String> beforeNumber = Table.read("abbreviations.tsv").words("number");

  /** Words of the report, sentence by sentence: token spans and the sentences over them. */
  record Cut(List<Span> tokens, List<Sentence> sentences) {}

  Cut cut(Report report) {
    Cut cut = new Cut(new ArrayList<>(), new ArrayList<>());
    String text = report.content();
    int paragraph = 0;
    if (report.title().length() > 0) {
      paragraph =
          block(text, report.title().start(), report.title().end(), 0, Sentence.Part.TITLE, cut);
    }
    block(text, report.body().start(), report.body().end(), paragraph, Sentence.Part.BODY, cut);
    return cut;
  }

  private int block(String text, int from, int to, int paragraph, Sentence.Part part, Cut cut) {
    boolean wrapped = hardWrapped(text, from, to);
    int start = from;
    int n = paragraph;
    while (start < to) {
      int end = paragraphEnd(text, start, to, wrapped);
      if (sentences(text, start, end, n, part, cut)) {
        n++;
      }
      start = end + 1;
    }
    return n;
  }

  /** Whether lines are broken at a fixed width, so that a line break means nothing. */
  static boolean hardWrapped(String text, int from, int to) {
    int lines = 0;
    int full = 0;
    int longest = 0;
    int start = from;
    while (start < to) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > to ? to : end;
      int length = end - start;
      if (length > 0) {
        lines++;
        longest = Math.max(longest, length);
        if (length >= 50) {
          full++;
        }
      }
      start = end + 1;
    }
    return lines >= 3 && longest <= 100 && full * 2 >= lines;
  }

  private static int paragraphEnd(String text, int start, int to, boolean wrapped) {
    int i = start;
    while (true) {
      int end = text.indexOf('\n', i);
      if (end < 0 || end >= to) {
        return to;
      }
      if (!wrapped || blankLineAt(text, end + 1, to)) {
        return end;
      }
      i = end + 1;
    }
  }

  private static boolean blankLineAt(String text, int at, int to) {
    int i = at;
    while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
      i++;
    }
    return i >= to || text.charAt(i) == '\n' || i - at >= 2;
  }

  private boolean sentences(
      String text, int from, int to, int paragraph, Sentence.Part part, Cut cut) {
    List<Span> words = tokenizer.tokens(text, from, to);
    int first = cut.tokens().size();
    int begin = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      if (last || ends(text, words, i) || endless(text, words, begin, i)) {
        int end = i + 1;
        while (end < words.size() && closes(text, words.get(end), words.get(end - 1))) {
          end++;
        }
        add(words, begin, end, first, paragraph, part, cut);
        begin = end;
        i = end - 1;
      }
    }
    return !words.isEmpty();
  }

  /**
   * A text without full stops is cut at a comma once it is longer than any sentence, so that the
   * time of reading stays linear in the text.
   */
  private static boolean endless(String text, List<Span> words, int begin, int i) {
    int length = i - begin + 1;
    char c = text.charAt(words.get(i).start());
    return length >= LONGEST || length >= LONG && (c == ',' || c == ';' || c == '\u2022');
  }

  private static void add(
      List<Span> words, int begin, int end, int first, int paragraph, Sentence.Part part, Cut cut) {
    if (begin >= end) {
      return;
    }
    cut.tokens().addAll(words.subList(begin, end));
    Span span = words.get(begin).union(words.get(end - 1));
    cut.sentences()
        .add(
            new Sentence(
                cut.sentences().size(), span, first + begin, first + end, paragraph, part));
  }

  /** Whether a closing quote or bracket that touches the sentence belongs to it. */
  private static boolean closes(String text, Span mark, Span before) {
    if (mark.length() != 1 || mark.start() != before.end()) {
      return mark.length() == 2
          && mark.start() == before.end()
          && text.startsWith("''", mark.start());
    }
    char c = text.charAt(mark.start());
    return c == '"'
        || c == '\u201d'
        || c == '\u2019'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == '\u00bb';
  }

  private boolean ends(String text, List<Span> words, int i) {
    Span word = words.get(i);
    char c = text.charAt(word.end() - 1);
    if (c == '?' || c == '!') {
      return startsSentence(text, words, i + 1);
    }
    if (c != '.' && c != '\u2026') {
      return false;
    }
    if (word.length() > 1 && Character.isLetter(text.charAt(word.start()))) {
      return abbreviationEnds(text, words, i);
    }
    return startsSentence(text, words, i + 1) && !numbered(text, words, i);
  }

  /** "Mar. 17": a short form that is one only before a number. */
  private boolean numbered(String text, List<Span> words, int i) {
    if (i == 0 || i + 1 >= words.size() || words.get(i - 1).end() != words.get(i).start()) {
      return false;
    }
    String next = words.get(i + 1).of(text);
    return next.length() <= 2
        && next.chars().allMatch(Character::isDigit)
        && beforeNumber.contains(words.get(i - 1).of(text).toLowerCase(Locale.ROOT));
  }

  /** A word with its own period ends a sentence only if what follows clearly begins one. */
  private boolean abbreviationEnds(String text, List<Span> words, int i) {
    Span word = words.get(i);
    if (word.length() == 2) {
      return false;
    }
    String stem = text.substring(word.start(), word.end() - 1).toLowerCase(Locale.ROOT);
    if (stem.indexOf('.') < 0 && neverLast.contains(stem)) {
      return false;
    }
    return i + 1 < words.size() && opener(text, words, i + 1);
  }

  private boolean opener(String text, List<Span> words, int i) {
    String next = words.get(i).of(text);
    return OPENERS.contains(next);
  }

  private static final Set<String> OPENERS = WordSets.of("SentenceSplitter.OPENERS");

  private static boolean startsSentence(String text, List<Span> words, int i) {
    if (i >= words.size()) {
      return true;
    }
    Span next = words.get(i);
    int at = next.start();
    char c = text.charAt(at);
    while (i + 1 < words.size() && !Character.isLetterOrDigit(c)) {
      i++;
      c = text.charAt(words.get(i).start());
    }
    return !Character.isLowerCase(c);
  }
}
