package org.herodotus.resolve;

import java.util.List;
import java.util.Optional;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.GroupKind;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Two or more capitalised words that are no place: somebody or something with a name. What stands
 * after "in" or "near" is a place that no gazetteer lists.
 */
final class UnlistedName {
  private UnlistedName() {}

  static Optional<ActorMention> read(
      Annotations marks, ActorPhrase phrase, List<PlaceMention> places) {
    if (marks.capitals()
        || phrase.located(marks.tokens())
        || phrase.form() != NounPhrase.Form.NAME
        || phrase.end() - phrase.first() < 2) {
      return Optional.empty();
    }
    Span span = phrase.span(marks.tokens());
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Token token = marks.tokens().get(i);
      if (!token.capitalised() || Character.isDigit(token.text().charAt(0))) {
        return Optional.empty();
      }
    }
    if (PlaceIndex.overlapping(places, span).isPresent()) {
      return Optional.empty();
    }
    Actor actor =
        new Actor(
            Optional.empty(),
            marks.text(span),
            Actor.Kind.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Optional.of(
        new ActorMention(
            span,
            Optional.of(span),
            phrase.head(),
            actor,
            ActorMention.Form.NAMED,
            GroupKind.OTHER,
            Optional.empty(),
            "a name on no list"));
  }
}
