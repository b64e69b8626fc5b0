package org.herodotus.resolve;

import java.util.List;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Token;

/** How the thing told stands to the places named: in them, near them, some way off. */
record PlaceRelations(Annotations marks, PlaceWords words) {
  /** How it stands to the place whose name begins at a token. */
  PlaceMention.Relation to(int name) {
    List<Token> tokens = marks.tokens();
    int at = name - 1;
    if (at >= 0 && tokens.get(at).lower().equals("the")) {
      at--;
    }
    if (at < 0) {
      return PlaceMention.Relation.AT;
    }
    String word = tokens.get(at).lower();
    String earlier = at > 0 ? tokens.get(at - 1).lower() : "";
    boolean of = word.equals("of") || word.equals("from") || word.equals("to");
    if (of && words.is("direction", earlier.replace("-", ""))) {
      return distance(at - 1) ? PlaceMention.Relation.OFFSET : PlaceMention.Relation.NEAR;
    }
    if (word.equals("from") && distance(at)) {
      return PlaceMention.Relation.OFFSET;
    }
    if (words.is("near", word) || of && words.is("near", earlier)) {
      return PlaceMention.Relation.NEAR;
    }
    return between(at) ? PlaceMention.Relation.BETWEEN : PlaceMention.Relation.AT;
  }

  private boolean distance(int at) {
    for (int t = at; t >= Math.max(0, at - 4); t--) {
      String word = marks.tokens().get(t).lower();
      if (word.startsWith("kilomet") || word.startsWith("mile") || word.equals("km")) {
        return true;
      }
    }
    return false;
  }

  private boolean between(int at) {
    for (int t = at; t >= Math.max(0, at - 4); t--) {
      String word = marks.tokens().get(t).lower();
      if (word.equals("between")) {
        return true;
      }
      if (marks.tokens().get(t).is(PartOfSpeech.VERB) || word.equals(",")) {
        return false;
      }
    }
    return false;
  }
}
