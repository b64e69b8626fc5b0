package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import org.herodotus.lexicon.CueLexicon;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Verbs of saying that were taken for plural nouns inside a noun phrase ("The militia denies the
 * attack"): the phrase is cut there, so that subject and object come apart.
 */
final class LostVerbs {
  private final List<NounPhrase> nouns = new ArrayList<>();
  private final List<VerbGroup> verbs = new ArrayList<>();

  LostVerbs(Annotations marks, CueLexicon cues) {
    for (VerbGroup group : marks.verbGroups()) {
      if (!possessed(marks.tokens(), group)) {
        verbs.add(group);
      }
    }
    for (NounPhrase noun : marks.nounPhrases()) {
      split(marks.tokens(), noun, cues);
    }
  }

  List<NounPhrase> nouns() {
    return nouns;
  }

  List<VerbGroup> verbs() {
    return verbs;
  }

  /** A noun after a possessor that was taken for a verb ("Monday's blast"). */
  private static boolean possessed(List<Token> tokens, VerbGroup group) {
    int i = group.firstToken();
    return i > 1
        && group.endToken() == i + 1
        && tokens.get(i - 1).lower().equals("'s")
        && tokens.get(i - 2).nominal()
        && !group.passive()
        && !tokens.get(i).lower().endsWith("ed")
        && !tokens.get(i).lower().endsWith("ing");
  }

  private void split(List<Token> tokens, NounPhrase noun, CueLexicon cues) {
    for (int i = noun.firstToken() + 1; i < noun.endToken(); i++) {
      if (lost(tokens, i, cues)) {
        Span span = tokens.get(i).span();
        verbs.add(new VerbGroup(span, i, i + 1, i, false, false, VerbGroup.Tense.PRESENT, ""));
        nouns.add(part(tokens, noun, noun.firstToken(), i));
        if (i + 1 < noun.endToken()) {
          nouns.add(part(tokens, noun, i + 1, noun.endToken()));
        }
        return;
      }
    }
    nouns.add(noun);
  }

  private static NounPhrase part(List<Token> tokens, NounPhrase whole, int first, int end) {
    Span span = tokens.get(first).span().union(tokens.get(end - 1).span());
    int head = whole.head() >= first && whole.head() < end ? whole.head() : end - 1;
    return new NounPhrase(span, first, end, head, whole.form());
  }

  /** A third-person form of a verb of saying, after a noun and before an article or pronoun. */
  private static boolean lost(List<Token> tokens, int i, CueLexicon cues) {
    Token token = tokens.get(i);
    if (token.is(PartOfSpeech.VERB) || i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    boolean plural = tokens.get(i - 1).lower().endsWith("s") && next.lower().equals("that");
    if (!token.lower().endsWith("s") && !plural) {
      return false;
    }
    boolean object =
        next.is(PartOfSpeech.DET)
            || next.is(PartOfSpeech.PRON)
            || next.lower().equals("that")
            || next.lower().equals("on");
    return object
        && (tokens.get(i - 1).nominal() || tokens.get(i - 1).capitalised())
        && cues.verb(tokens, i, tokens.size())
            .filter(m -> m.cue().kind() == CueLexicon.Kind.VERB)
            .isPresent();
  }
}
