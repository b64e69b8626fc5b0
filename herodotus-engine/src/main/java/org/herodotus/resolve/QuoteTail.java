package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.herodotus.model.Attribution;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;

/**
 * Adds to an attribution the quotation that goes on in the same paragraph: after {@code "A," he
 * said.} the next sentence {@code "B. C."} is his too.
 */
final class QuoteTail {
  private final Syntax syntax;

  QuoteTail(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The attributions with their quotations completed, in the order given. */
  List<Attribution> join(List<Attribution> attributions) {
    TreeSet<Integer> cueSentences = new TreeSet<>();
    for (Attribution a : attributions) {
      a.cue()
          .filter(c -> !syntax.quoted(syntax.marks.tokenAt(c.start())))
          .ifPresent(c -> cueSentences.add(syntax.marks.sentenceAt(c.start()).index()));
    }
    List<Attribution> out = new ArrayList<>(attributions.size());
    for (Attribution a : attributions) {
      out.add(tailed(a, cueSentences));
    }
    return out;
  }

  /** The same paragraph, or the next one, which then must be quotation throughout. */
  private boolean near(Sentence sentence, Sentence next) {
    if (next.paragraph() == sentence.paragraph()) {
      return true;
    }
    return next.paragraph() == sentence.paragraph() + 1
        && syntax.quoteEnd(next.firstToken()) + 1 >= next.endToken();
  }

  private Attribution tailed(Attribution a, TreeSet<Integer> cueSentences) {
    Span last = a.content().get(a.content().size() - 1);
    int lastToken = Math.max(0, syntax.marks.tokenAt(last.end()) - 1);
    boolean quoted = syntax.quoted(lastToken) && a.cue().isPresent();
    if (!quoted || syntax.quoted(syntax.marks.tokenAt(a.cue().get().start()))) {
      return a;
    }
    int at = Math.max(last.end(), a.cue().get().end()) - 1;
    Sentence sentence = syntax.marks.sentenceAt(at);
    List<Sentence> all = syntax.marks.sentences();
    int next = sentence.index() + 1;
    int end = -1;
    int start = -1;
    List<Span> content = new ArrayList<>(a.content());
    while (next < all.size()
        && near(sentence, all.get(next))
        && syntax.quoted(all.get(next).firstToken())
        && all.get(next).firstToken() > lastToken
        && (!cueSentences.contains(next))) {
      Sentence more = all.get(next);
      start = start < 0 ? more.firstToken() : start;
      end = Math.max(end, Math.min(syntax.quoteEnd(more.firstToken()), more.endToken()));
      boolean whole = syntax.quoteEnd(more.firstToken()) + 1 >= more.endToken();
      if (!whole) {
        break;
      }
      if (more.paragraph() != sentence.paragraph()) {
        content.add(syntax.span(start, end));
        start = -1;
        sentence = more;
      }
      next++;
    }
    if (start >= 0) {
      content.add(syntax.span(start, end));
    }
    if (content.size() == a.content().size()) {
      return a;
    }
    return new Attribution(a.voices(), a.stance(), a.act(), a.source(), a.cue(), content);
  }
}
