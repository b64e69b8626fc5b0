package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.lexicon.PlaceName;
import org.herodotus.lexicon.Spelling;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/** Finds every stretch of capitalised words that some place is called by, longest first. */
final class PlaceScan {
  private static final int LONGEST = 6;
  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final Annotations marks;
  private final List<Token> tokens;
  private final List<PlaceSpan> found = new ArrayList<>();

  PlaceScan(Gazetteer gazetteer, PlaceWords words, Annotations marks) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.marks = marks;
    this.tokens = marks.tokens();
  }

  List<PlaceSpan> spans() {
    for (Sentence sentence : marks.sentences()) {
      int i = sentence.firstToken();
      while (i < sentence.endToken()) {
        i = starts(tokens.get(i)) ? scan(i, sentence.endToken()) : i + 1;
      }
    }
    return List.copyOf(found);
  }

  private boolean starts(Token token) {
    if (marks.capitals()) {
      return token.is(PartOfSpeech.PROPN)
          || token.is(PartOfSpeech.ADJ)
          || token.is(PartOfSpeech.NOUN);
    }
    return hasCapital(token);
  }

  private static boolean hasCapital(Token token) {
    String text = token.text();
    char first = text.charAt(0);
    if (Character.isUpperCase(first)) {
      return true;
    }
    int hyphen = text.indexOf('-');
    return hyphen > 0
        && hyphen < 4
        && hyphen + 1 < text.length()
        && Character.isUpperCase(text.charAt(hyphen + 1));
  }

  private int scan(int start, int limit) {
    int end = Math.min(limit, start + LONGEST);
    long running = PlaceName.start();
    long bestKey = 0;
    int bestEnd = -1;
    int bestPosition = -1;
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      if (token.is(PartOfSpeech.PUNCT) && !token.text().equals("-") && !token.text().equals("'")) {
        break;
      }
      if (i > start && tokens.get(i - 1).span().end() < token.span().start()) {
        running = PlaceName.appendSpace(running);
      }
      String word = token.text().indexOf(' ') < 0 ? token.text() : token.lower();
      running = PlaceName.append(running, word, 0, word.length());
      if (!hasCapital(token) || token.text().equals("-")) {
        continue;
      }
      long key = PlaceName.finish(running);
      int position = gazetteer.find(key);
      if (position >= 0 && fits(position, key, start, i + 1)) {
        bestKey = key;
        bestEnd = i + 1;
        bestPosition = position;
      }
    }
    if (bestEnd < 0) {
      pieces(start);
      return start + 1;
    }
    Span span = new Span(tokens.get(start).span().start(), tokens.get(bestEnd - 1).span().end());
    found.add(
        new PlaceSpan(
            span, start, bestEnd, bestKey, bestPosition, best(bestPosition, bestKey), false));
    return bestEnd;
  }

  /** Short names must stand in capitals ("US", not "us"); tails need a comma before them. */
  private boolean fits(int position, long key, int start, int end) {
    Token first = tokens.get(start);
    boolean single = end == start + 1;
    if (single && first.text().length() <= 3 && !first.text().contains(".")) {
      boolean upper = first.text().chars().allMatch(Character::isUpperCase);
      boolean known = known(position, key);
      if (upper ? !known && !marks.capitals() : known) {
        return false;
      }
    }
    if (single && words.is("direction", first)) {
      return false;
    }
    if (best(position, key) != Spelling.TAIL) {
      return true;
    }
    return start > 0 && tokens.get(start - 1).text().equals(",");
  }

  private void pieces(int at) {
    Token token = tokens.get(at);
    String text = token.text();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && "-\u2010\u2011\u2013/".indexOf(text.charAt(i)) < 0) {
        continue;
      }
      if (i - from > 1 && i - from < text.length() && Character.isUpperCase(text.charAt(from))) {
        long key = PlaceName.finish(PlaceName.append(PlaceName.start(), text, from, i));
        int position = gazetteer.find(key);
        if (position >= 0 && best(position, key) != Spelling.TAIL) {
          int base = token.span().start();
          Span span = new Span(base + from, base + i);
          found.add(new PlaceSpan(span, at, at + 1, key, position, best(position, key), true));
        }
      }
      from = i + 1;
    }
  }

  /** Whether the name stands in the hand-made lists of short names. */
  private boolean known(int position, long key) {
    for (int i = position; gazetteer.matches(i, key); i++) {
      Spelling spelling = gazetteer.spelling(i);
      if (spelling == Spelling.ALIAS || spelling == Spelling.TAIL) {
        return true;
      }
    }
    return false;
  }

  private Spelling best(int position, long key) {
    Spelling best = Spelling.DEMONYM;
    boolean alias = false;
    for (int i = position; gazetteer.matches(i, key); i++) {
      Spelling spelling = gazetteer.spelling(i);
      alias |= spelling == Spelling.ALIAS;
      if (spelling.compareTo(best) < 0) {
        best = spelling;
      }
    }
    return alias && best != Spelling.NAME ? Spelling.ALIAS : best;
  }
}
