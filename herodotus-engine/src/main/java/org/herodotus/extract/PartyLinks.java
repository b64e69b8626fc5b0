package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.Attribution;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Token;

/** How mentions of actors stand to one another and to the words round them. */
final class PartyLinks {
  private static final Set<String> PREPOSITIONS = GrammarWords.set("PartyLinks.PREPOSITIONS");
  private static final Set<String> OWN = GrammarWords.set("PartyLinks.OWN");
  private static final Set<String> MEMBERS = GrammarWords.set("PartyLinks.MEMBERS");

  private PartyLinks() {}

  static boolean listed(ActorMention mention) {
    return mention.actor().id().isPresent();
  }

  static boolean nextTo(Resolved sense, ActorMention a, ActorMention b) {
    Annotations marks = sense.marks();
    return marks.tokenAt(b.span().start()) - marks.tokenAt(a.span().end() - 1) <= 4;
  }

  static List<Actor> joined(Resolved sense, List<ActorMention> mentions, int at) {
    List<Actor> out = new ArrayList<>();
    out.add(mentions.get(at).actor());
    for (int k = at - 1; k >= 0 && linked(sense, mentions.get(k), mentions.get(k + 1)); k--) {
      out.add(0, mentions.get(k).actor());
    }
    for (int k = at + 1;
        k < mentions.size() && linked(sense, mentions.get(k - 1), mentions.get(k));
        k++) {
      out.add(mentions.get(k).actor());
    }
    return out.stream().distinct().toList();
  }

  private static boolean linked(Resolved sense, ActorMention a, ActorMention b) {
    Annotations marks = sense.marks();
    int from = marks.tokenAt(a.span().end());
    int to = marks.tokenAt(b.span().start());
    if (to - from > 2 || to <= from) {
      return false;
    }
    boolean and = false;
    for (int i = from; i < to; i++) {
      String word = marks.tokens().get(i).lower();
      and |= word.equals("and");
      if (!word.equals("and") && !word.equals("the") && !word.equals(",") && !OWN.contains(word)) {
        return false;
      }
    }
    return and;
  }

  static boolean possessor(Resolved sense, ActorMention mention) {
    Annotations marks = sense.marks();
    int next = marks.tokenAt(mention.span().end());
    if (next >= marks.tokens().size()) {
      return false;
    }
    String word = marks.tokens().get(next).lower();
    return word.equals("'s") || word.equals("'");
  }

  static boolean governed(Resolved sense, ActorMention mention) {
    Annotations marks = sense.marks();
    int i = marks.tokenAt(mention.span().start()) - 1;
    while (i >= 0 && determiner(marks.tokens().get(i))) {
      i--;
    }
    if (i < 0 || !PREPOSITIONS.contains(marks.tokens().get(i).lower())) {
      return false;
    }
    boolean partitive =
        marks.tokens().get(i).lower().equals("of")
            && i > 0
            && MEMBERS.contains(marks.tokens().get(i - 1).lower());
    return !partitive;
  }

  private static boolean determiner(Token token) {
    return switch (token.pos()) {
      case DET, ADJ, NUM -> true;
      default -> false;
    };
  }

  static boolean speaker(Resolved sense, ActorMention mention) {
    for (Attribution attribution : sense.attributions()) {
      boolean verb =
          attribution
              .cue()
              .map(c -> sense.marks().tokens().get(sense.marks().tokenAt(c.start())))
              .filter(t -> t.is(PartOfSpeech.NOUN))
              .isEmpty();
      if (verb && attribution.source().filter(s -> s.overlaps(mention.span())).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
