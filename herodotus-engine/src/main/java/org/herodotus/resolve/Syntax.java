package org.herodotus.resolve;

import java.util.Arrays;
import java.util.List;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Quote;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * The phrases of a text by token: which noun phrase, verb group or quotation a word stands in.
 * Immutable.
 */
final class Syntax {
  final Annotations marks;
  final List<Token> tokens;
  private final int[] noun;
  private final int[] verb;
  private final int[] quote;

  private final List<NounPhrase> nouns;
  private final List<VerbGroup> verbs;

  Syntax(Annotations marks, CueLexicon cues) {
    this.marks = marks;
    this.tokens = marks.tokens();
    LostVerbs repair = new LostVerbs(marks, cues);
    this.nouns = repair.nouns();
    this.verbs = repair.verbs();
    this.noun = new int[tokens.size()];
    this.verb = new int[tokens.size()];
    this.quote = new int[tokens.size()];
    Arrays.fill(noun, -1);
    Arrays.fill(verb, -1);
    Arrays.fill(quote, -1);
    for (int n = 0; n < nouns.size(); n++) {
      NounPhrase phrase = nouns.get(n);
      Arrays.fill(noun, phrase.firstToken(), phrase.endToken(), n);
    }
    for (int v = 0; v < verbs.size(); v++) {
      VerbGroup group = verbs.get(v);
      Arrays.fill(verb, group.firstToken(), group.endToken(), v);
    }
    for (int q = 0; q < marks.quotes().size(); q++) {
      Span span = marks.quotes().get(q).span();
      for (int i = marks.tokenAt(span.start());
          i < tokens.size() && tokens.get(i).span().start() < span.end();
          i++) {
        quote[i] = q;
      }
    }
  }

  String lower(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
  }

  boolean is(int i, PartOfSpeech pos) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(pos);
  }

  boolean hasNoun(int i) {
    return i >= 0 && i < tokens.size() && noun[i] >= 0;
  }

  NounPhrase noun(int i) {
    return nouns.get(noun[i]);
  }

  boolean hasVerb(int i) {
    return i >= 0 && i < tokens.size() && verb[i] >= 0;
  }

  VerbGroup verb(int i) {
    return verbs.get(verb[i]);
  }

  boolean quoted(int i) {
    return i >= 0 && i < tokens.size() && quote[i] >= 0;
  }

  Quote quote(int i) {
    return marks.quotes().get(quote[i]);
  }

  /** Whether two tokens stand in the same quotation, or both in none. */
  boolean sameQuote(int i, int k) {
    return quote[i] == quote[k];
  }

  /** One past the last token of the quotation that holds token {@code i}. */
  int quoteEnd(int i) {
    int q = quote[i];
    int end = i;
    while (end < tokens.size() && quote[end] == q) {
      end++;
    }
    return end;
  }

  /** First token of the quotation that holds token {@code i}. */
  int quoteStart(int i) {
    int q = quote[i];
    int start = i;
    while (start > 0 && quote[start - 1] == q) {
      start--;
    }
    return start;
  }

  boolean punct(int i) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    String text = tokens.get(i).text();
    return text.length() <= 3 && !Character.isLetterOrDigit(text.charAt(0)) && !text.equals("'s");
  }

  boolean comma(int i) {
    return lower(i).equals(",");
  }

  /** Span from token {@code start} to the token before {@code end}, without marks at its edges. */
  Span span(int start, int end) {
    int s = start;
    int e = end;
    while (s < e - 1 && punct(s) && !opening(s)) {
      s++;
    }
    while (e > s + 1 && punct(e - 1) && !closing(e - 1)) {
      e--;
    }
    return tokens.get(s).span().union(tokens.get(e - 1).span());
  }

  private boolean opening(int i) {
    return quoted(i) || lower(i).equals("(") || lower(i).equals("$");
  }

  private boolean closing(int i) {
    return quoted(i) && !comma(i) || lower(i).equals(")") || lower(i).equals("%");
  }

  Sentence sentence(int token) {
    return marks.sentenceAt(tokens.get(token).span().start());
  }
}
