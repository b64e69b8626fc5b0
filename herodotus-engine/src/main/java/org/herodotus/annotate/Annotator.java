package org.herodotus.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.Annotations;
import org.herodotus.model.Dateline;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Quantity;
import org.herodotus.model.Report;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Marks the words of a report: tokens with part of speech and lemma, sentences, phrases, quotes,
 * numbers, dateline. Spans only; what they mean is settled later. Thread-safe.
 */
public final class Annotator {
  /** Sentences longer than this are tagged in pieces, so that time stays linear in the text. */
  private static final int LONGEST_TAGGED = 200;

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Tagger tagger = new Tagger();
  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final Truecaser truecaser = new Truecaser();
  private final TagCorrector corrector = new TagCorrector(truecaser);
  private final PhraseChunker chunker = new PhraseChunker();
  private final QuoteFinder quotes = new QuoteFinder();
  private final DatelineFinder datelines = new DatelineFinder();
  private final QuantityReader quantities = new QuantityReader();

  public Annotations mark(Report report) {
    SentenceSplitter.Cut cut = splitter.cut(report);
    Optional<Dateline> dateline = datelines.find(report);
    boolean capitals = capitals(report.content());
    List<Token> tokens = new ArrayList<>(cut.tokens().size());
    for (Sentence sentence : cut.sentences()) {
      tag(report.content(), cut.tokens(), sentence, capitals, tokens);
    }
    PhraseChunker.Phrases phrases = chunker.chunk(tokens, cut.sentences());
    List<Quantity> numbers = quantities.read(report, tokens, cut.sentences());
    return new Annotations(
        report,
        tokens,
        cut.sentences(),
        phrases.nouns(),
        phrases.verbs(),
        quotes.find(report),
        numbers,
        dateline,
        capitals);
  }

  /** Whether nine letters in ten are capitals. */
  static boolean capitals(String text) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper > 9 * lower;
  }

  private void tag(
      String text, List<Span> spans, Sentence sentence, boolean capitals, List<Token> out) {
    int from = sentence.firstToken();
    while (from < sentence.endToken()) {
      int to = Math.min(sentence.endToken(), from + LONGEST_TAGGED);
      tagPiece(text, spans, from, to, capitals, sentence.part() == Sentence.Part.TITLE, out);
      from = to;
    }
  }

  private void tagPiece(
      String text,
      List<Span> spans,
      int from,
      int to,
      boolean capitals,
      boolean title,
      List<Token> out) {
    String[] words = new String[to - from];
    String[] lower = new String[to - from];
    boolean shouted = capitals || shouted(text, spans, from, to);
    for (int i = from; i < to; i++) {
      String word = spans.get(i).of(text);
      lower[i - from] = normalise(word.toLowerCase(Locale.ROOT));
      words[i - from] = normalise(word);
    }
    if (shouted) {
      words = truecaser.truecase(lower);
    } else if (title && titleCase(words)) {
      words = truecaser.lowered(words, lower);
    }
    PartOfSpeech[] tags = tagger.tag(words);
    corrector.correct(words, lower, tags, shouted);
    for (int i = from; i < to; i++) {
      int k = i - from;
      out.add(
          new Token(
              i,
              spans.get(i),
              spans.get(i).of(text),
              lower[k],
              lemmatizer.lemma(lower[k], tags[k]),
              tags[k]));
    }
  }

  /** "Car Bomb Kills Dozens in Azaz": all words of some length are capitalised. */
  private static boolean titleCase(String[] words) {
    int capital = 0;
    int small = 0;
    for (String word : words) {
      if (word.length() > 4 && Character.isLetter(word.charAt(0))) {
        if (Character.isUpperCase(word.charAt(0))) {
          capital++;
        } else {
          small++;
        }
      }
    }
    return capital >= 3 && small == 0;
  }

  /** A sentence in capitals inside a mixed text (a headline): its case tells nothing. */
  private static boolean shouted(String text, List<Span> spans, int from, int to) {
    if (to - from < 4) {
      return false;
    }
    return capitals(text.substring(spans.get(from).start(), spans.get(to - 1).end()));
  }

  /**
   * Straight quotes and plain hyphens, no soft hyphens, "U.S." for "U. S.": the form that lexicon
   * and tagger know.
   */
  private static String normalise(String word) {
    String out = word;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\u2019'
          || c == '\u2018'
          || c == '\u2010'
          || c == '\u2011'
          || c == '\u00ad'
          || c == ' ') {
        out =
            word.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u2010', '-')
                .replace('\u2011', '-')
                .replace("\u00ad", "")
                .replace(" ", "");
        break;
      }
    }
    return out.isEmpty() ? word : out;
  }
}
