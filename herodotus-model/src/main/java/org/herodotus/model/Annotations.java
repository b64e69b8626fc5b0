package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * The words of a report and how they hang together: spans only, no meaning yet.
 *
 * @param report the report
 * @param tokens all words and marks, in order
 * @param sentences all sentences, in order
 * @param nounPhrases base noun phrases, in order
 * @param verbGroups verbs with their auxiliaries, in order
 * @param quotes quoted stretches, in order
 * @param quantities numbers as worded, in order
 * @param dateline the dateline, if any
 * @param capitals whether the text is written in capitals, so that case tells nothing
 * @param learned what a learned reader marks, with its maker and confidence; {@link
 *     LearnedMarks#none()} where rules read alone
 */
public record Annotations(
    Report report,
    List<Token> tokens,
    List<Sentence> sentences,
    List<NounPhrase> nounPhrases,
    List<VerbGroup> verbGroups,
    List<Quote> quotes,
    List<Quantity> quantities,
    Optional<Dateline> dateline,
    boolean capitals,
    LearnedMarks learned) {
  /** The words as rules alone mark them. */
  public Annotations(
      Report report,
      List<Token> tokens,
      List<Sentence> sentences,
      List<NounPhrase> nounPhrases,
      List<VerbGroup> verbGroups,
      List<Quote> quotes,
      List<Quantity> quantities,
      Optional<Dateline> dateline,
      boolean capitals) {
    this(
        report,
        tokens,
        sentences,
        nounPhrases,
        verbGroups,
        quotes,
        quantities,
        dateline,
        capitals,
        LearnedMarks.none());
  }

  public Annotations {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
    nounPhrases = List.copyOf(nounPhrases);
    verbGroups = List.copyOf(verbGroups);
    quotes = List.copyOf(quotes);
    quantities = List.copyOf(quantities);
  }

  /** The same words with the marks of a learned reader beside them. */
  public Annotations with(LearnedMarks marks) {
    return new Annotations(
        report,
        tokens,
        sentences,
        nounPhrases,
        verbGroups,
        quotes,
        quantities,
        dateline,
        capitals,
        marks);
  }

  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /** The sentence that holds the text unit at {@code offset}, or the nearest one before it. */
  public Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int mid = (low + high + 1) >>> 1;
      if (sentences.get(mid).span().start() <= offset) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    return sentences.get(low);
  }

  /** Index of the first token that ends after {@code offset}; {@code tokens().size()} if none. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (tokens.get(mid).span().end() > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  public String text(Span span) {
    return span.of(report.content());
  }
}
