package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * A noun phrase, widened so that it never cuts a listed name in two, without its leading article.
 *
 * @param first index of the first token after the article
 * @param end one past the index of the last token
 * @param head index of the head token
 * @param form kind of phrase
 * @param names listed names inside it, in order
 */
record ActorPhrase(int first, int end, int head, NounPhrase.Form form, List<NameScan.Hit> names) {

  ActorPhrase {
    names = List.copyOf(names);
  }

  Span span(List<Token> tokens) {
    return tokens.get(first).span().union(tokens.get(end - 1).span());
  }

  /** Whether a preposition of place stands right before it ("in Donga-Mantung Division"). */
  boolean located(List<Token> tokens) {
    return first > 0
        && switch (tokens.get(first - 1).lower()) {
          case "in", "near", "outside", "inside", "throughout", "across", "around" -> true;
          default -> false;
        };
  }

  /** The phrase without the time that opens it ("last July troops"). */
  ActorPhrase withoutTime(List<Token> tokens, Map<Integer, Integer> times) {
    int start = tokens.get(first).span().start();
    Integer stop = times.get(start);
    int after = first;
    while (stop != null && after < head && tokens.get(after).span().start() < stop) {
      after++;
    }
    boolean cut = after > first && (names.isEmpty() || names.get(0).start() >= after);
    return cut ? new ActorPhrase(after, end, head, form, names) : this;
  }

  /**
   * The phrase cut down to the listed group that opens it, where the head after it is no role: in
   * "The Taliban shot" a verb was taken for a noun.
   */
  ActorPhrase withoutStrayHead(List<Token> tokens, RoleLexicon roles) {
    if (names.size() != 1 || names.get(0).start() != first || names.get(0).end() > head) {
      return this;
    }
    NameScan.Hit name = names.get(0);
    boolean stray =
        roles.endingAt(tokens, name.end(), head).isEmpty()
            && !tokens.get(head).is(PartOfSpeech.PROPN)
            && !name.nation();
    return stray
        ? new ActorPhrase(first, name.end(), name.end() - 1, NounPhrase.Form.NAME, names)
        : this;
  }

  /** The phrases of a text, in order. */
  static List<ActorPhrase> of(Annotations marks, List<NounPhrase> nouns, List<NameScan.Hit> hits) {
    List<ActorPhrase> out = new ArrayList<>();
    int n = 0;
    int h = 0;
    while (n < nouns.size() || h < hits.size()) {
      boolean name =
          n >= nouns.size() || h < hits.size() && hits.get(h).end() <= nouns.get(n).firstToken();
      if (name) {
        NameScan.Hit hit = hits.get(h++);
        out.add(lone(hit));
        continue;
      }
      NounPhrase noun = nouns.get(n);
      int first = noun.firstToken();
      int end = noun.endToken();
      List<NameScan.Hit> inside = new ArrayList<>();
      n++;
      while (h < hits.size() && hits.get(h).start() < end) {
        NameScan.Hit hit = hits.get(h++);
        inside.add(hit);
        first = Math.min(first, hit.start());
        end = Math.max(end, hit.end());
        while (n < nouns.size() && nouns.get(n).firstToken() < end) {
          end = Math.max(end, nouns.get(n).endToken());
          n++;
        }
      }
      add(marks, noun, first, end, inside, out);
    }
    return out;
  }

  private static ActorPhrase lone(NameScan.Hit hit) {
    return new ActorPhrase(
        hit.start(), hit.end(), hit.end() - 1, NounPhrase.Form.NAME, List.of(hit));
  }

  private static void add(
      Annotations marks,
      NounPhrase noun,
      int first,
      int end,
      List<NameScan.Hit> inside,
      List<ActorPhrase> out) {
    List<Token> tokens = marks.tokens();
    Sentence sentence = marks.sentenceAt(tokens.get(first).span().start());
    int stop = Math.min(end, Math.max(first + 1, sentence.endToken()));
    int start = first;
    while (start < stop - 1
        && (tokens.get(start).is(PartOfSpeech.DET) || possessive(tokens.get(start)))
        && (inside.isEmpty() || start < inside.get(0).start())) {
      start++;
    }
    int head = end > noun.endToken() ? stop - 1 : noun.head();
    out.add(new ActorPhrase(start, stop, Math.max(start, head), noun.form(), inside));
  }

  private static boolean possessive(Token token) {
    return token.is(PartOfSpeech.PRON)
        && switch (token.lower()) {
          case "his", "her", "its", "their", "our", "my", "your", "whose" -> true;
          default -> false;
        };
  }
}
