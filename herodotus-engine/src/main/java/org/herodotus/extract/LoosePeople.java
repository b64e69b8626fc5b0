package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Quantity;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/** Finds people told without a number: one ("a policeman", "the driver") or some ("civilians"). */
final class LoosePeople {
  private static final Set<String> THE = GrammarWords.set("PeopleCounter.THE");
  private static final Set<String> ONE = GrammarWords.set("PeopleCounter.ONE");
  private static final Set<String> ORDINALS = GrammarWords.set("LoosePeople.ORDINALS");
  private static final Set<String> PAIRS = GrammarWords.set("LoosePeople.PAIRS");
  private static final Set<String> FILLERS = GrammarWords.set("PeopleCounter.FILLERS");

  private static final Set<String> BEASTS = GrammarWords.set("HarmLinker.BEASTS");

  /** What is done to people alone, short of killing them. */
  private static final Set<String> HURTING = GrammarWords.set("LoosePeople.HURTING");

  /** What is done to bodies of people rather than to one person. */
  private static final Set<String> WHOLE = GrammarWords.set("LoosePeople.WHOLE");

  private static final Set<String> WAS = Set.of("was", "is", "were");

  private final HarmLexicon harms;
  private final PeopleNouns nouns;

  LoosePeople(HarmLexicon harms, PeopleNouns nouns) {
    this.harms = harms;
    this.nouns = nouns;
  }

  /** The people whose noun is token {@code i}; {@code loose} where articles may be left out. */
  Optional<PeopleCount> at(Annotations marks, Sentence s, int i, boolean loose) {
    List<Token> tokens = marks.tokens();
    Token t = tokens.get(i);
    if (countedOff(tokens, s, i)) {
      return Optional.of(one(tokens, i - 1, i + 1, i, GroupKind.OTHER, false));
    }
    boolean people =
        nouns.people(t) || nouns.role(tokens, s.firstToken(), i) || struck(tokens, s, i);
    boolean plural = people && nouns.plural(t);
    int start = i;
    if (!people) {
      boolean demonym =
          i > s.firstToken()
              && ONE.contains(tokens.get(i - 1).lower())
              && nouns.demonym(tokens, i, s.endToken())
              && !continues(tokens, i + 1, s.endToken());
      if (!demonym && !(t.lower().equals("another") && !continues(tokens, i + 1, s.endToken()))) {
        return Optional.empty();
      }
    } else if (!plural && continues(tokens, i + 1, s.endToken())
        || follows(tokens, i + 1, s.endToken())) {
      return Optional.empty();
    }
    while (start > s.firstToken()
        && i - start < 9
        && !t.lower().equals("another")
        && modifier(tokens, start - 1, s.endToken())) {
      start--;
    }
    String det = start > s.firstToken() ? tokens.get(start - 1).lower() : "";
    boolean one = ONE.contains(det) || t.lower().equals("another");
    boolean the = THE.contains(det) || det.equals("'s") || det.equals("that") || det.equals("this");
    if (plural && (det.equals("a") || det.equals("an"))
        || det.equals("no")
        || det.equals("any")
        || det.equals("every")
        || det.equals("each")) {
      return Optional.empty();
    }
    int first = one && !t.lower().equals("another") || the && !det.equals("'s") ? start - 1 : start;
    Span span = new Span(tokens.get(first).span().start(), t.span().end());
    GroupKind kind = people ? nouns.kind(tokens, start, i) : GroupKind.CIVILIANS;
    if (plural) {
      Quantity some =
          new Quantity(
              Quantity.Modifier.VAGUE,
              OptionalInt.empty(),
              OptionalInt.of(2),
              OptionalInt.empty(),
              Optional.of(t.lower()),
              span);
      return Optional.of(
          new PeopleCount(
              first, i + 1, i, some, PeopleCount.Sort.SOME, kind, Optional.empty(), the, true));
    }
    boolean second = people && start == i && pairOf(tokens, s, i);
    if (!one && !the && !loose && !second && !t.lower().endsWith("-year-old")) {
      return Optional.empty();
    }
    return Optional.of(one(tokens, first, aged(tokens, i, s.endToken()), i, kind, the));
  }

  /**
   * "Shot dead a bricklayer", "a moneychanger was killed": whoever is killed or hurt is a person,
   * whatever the noun, unless it stands for a thing or a beast.
   */
  private boolean struck(List<Token> tokens, Sentence s, int i) {
    Token t = tokens.get(i);
    if (!t.is(PartOfSpeech.NOUN)
        || nouns.thing(t)
        || nouns.plural(t)
        || BEASTS.contains(t.lower())
        || i + 1 < s.endToken() && tokens.get(i + 1).nominal()) {
      return false;
    }
    int det = i - 1;
    while (det > s.firstToken()
        && i - det < 4
        && (tokens.get(det).is(PartOfSpeech.NOUN) || tokens.get(det).is(PartOfSpeech.ADJ))
        && !ONE.contains(tokens.get(det).lower())) {
      det--;
    }
    if (det < s.firstToken() || !ONE.contains(tokens.get(det).lower())) {
      return false;
    }
    boolean passive =
        i + 2 < s.endToken()
            && WAS.contains(tokens.get(i + 1).lower())
            && harmsFirmly(tokens, i + 2, s.endToken(), -1);
    return passive || suffers(tokens, s, det);
  }

  /** Whether a firm verb of death or injury ends right before a token. */
  private boolean suffers(List<Token> tokens, Sentence s, int det) {
    for (int k = det - 1; k >= s.firstToken() && k >= det - 3; k--) {
      if (harmsFirmly(tokens, k, s.endToken(), det)) {
        boolean passive = k > s.firstToken() && tokens.get(k - 1).is(PartOfSpeech.AUX);
        return !passive;
      }
    }
    return false;
  }

  private boolean harmsFirmly(List<Token> tokens, int at, int end, int until) {
    return harms.at(tokens, at, end).stream()
        .anyMatch(
            cue ->
                cue.is(HarmCue.Frame.VERB)
                    && !cue.weak()
                    && !WHOLE.contains(tokens.get(cue.start()).lemma())
                    && (cue.harm() == Harm.KILLED
                        || HURTING.contains(tokens.get(cue.start()).lemma()))
                    && (until < 0 || cue.end() == until));
  }

  private PeopleCount one(
      List<Token> tokens, int first, int end, int head, GroupKind kind, boolean the) {
    int many = PAIRS.contains(tokens.get(head).lower()) ? 2 : 1;
    Span span = new Span(tokens.get(first).span().start(), tokens.get(head).span().end());
    return new PeopleCount(
        first,
        end,
        head,
        Quantity.exactly(many, span),
        PeopleCount.Sort.ONE,
        kind,
        Optional.empty(),
        the,
        true);
  }

  /** "... and wounded a third": a person counted off by an ordinal that stands alone. */
  private boolean countedOff(List<Token> tokens, Sentence s, int i) {
    boolean ordinal =
        ORDINALS.contains(tokens.get(i).lower())
            && i > s.firstToken() + 1
            && tokens.get(i - 1).lower().equals("a");
    if (!ordinal || i + 1 >= s.endToken()) {
      return ordinal;
    }
    Token next = tokens.get(i + 1);
    return switch (next.pos()) {
      case PUNCT -> !next.lower().equals("-");
      case AUX -> true;
      case VERB -> verbCue(tokens, i + 1, s.endToken());
      case ADP -> !next.lower().equals("of");
      default -> next.lower().equals("who");
    };
  }

  /** "a husband and wife": the second of a pair of nouns shares the article of the first. */
  private boolean pairOf(List<Token> tokens, Sentence s, int i) {
    return i > s.firstToken() + 2
        && tokens.get(i - 1).lower().equals("and")
        && nouns.people(tokens.get(i - 2))
        && !nouns.plural(tokens.get(i - 2))
        && ONE.contains(tokens.get(i - 3).lower());
  }

  /** Past the age in "a boy of four". */
  private static int aged(List<Token> tokens, int i, int end) {
    boolean age =
        i + 2 < end
            && tokens.get(i + 1).lower().equals("of")
            && tokens.get(i + 2).is(PartOfSpeech.NUM)
            && (i + 3 >= end || !tokens.get(i + 3).nominal());
    return age ? i + 3 : i + 1;
  }

  private boolean follows(List<Token> tokens, int i, int end) {
    return i < end
        && nouns.people(tokens.get(i))
        && !tokens.get(i).is(PartOfSpeech.PROPN)
        && !verbCue(tokens, i, end);
  }

  /** Whether a common noun follows, of which this word is only the first part. */
  private boolean continues(List<Token> tokens, int i, int end) {
    if (i >= end || verbCue(tokens, i, end)) {
      return false;
    }
    Token t = tokens.get(i);
    return t.is(PartOfSpeech.NOUN) && !t.lower().endsWith("-year-old")
        || nouns.people(t)
        || t.lower().equals("'s")
        || t.nominal() && nouns.thing(t);
  }

  private boolean modifier(List<Token> tokens, int i, int end) {
    Token t = tokens.get(i);
    if (ONE.contains(t.lower())
        || THE.contains(t.lower())
        || verbCue(tokens, i, end) && !FILLERS.contains(t.lower())) {
      return false;
    }
    if (FILLERS.contains(t.lower()) && !t.lower().equals("of")) {
      return true;
    }
    return switch (t.pos()) {
      case NOUN, PROPN, ADJ -> true;
      case NUM -> t.lower().endsWith("-old");
      case VERB, ADV -> t.lower().endsWith("ed") || t.lower().endsWith("-old");
      case PUNCT ->
          t.lower().equals("-")
              || t.lower().equals("'")
              || t.lower().equals(")") && i > 1 && tokens.get(i - 2).lower().equals("(")
              || t.lower().equals("(") && i + 2 < end && tokens.get(i + 2).lower().equals(")");
      default -> false;
    };
  }

  private boolean verbCue(List<Token> tokens, int i, int end) {
    for (HarmCue cue : harms.at(tokens, i, end)) {
      boolean verb =
          cue.is(HarmCue.Frame.VERB) || cue.is(HarmCue.Frame.SELF) || cue.is(HarmCue.Frame.STATE);
      if (verb && cue.form() != HarmCue.Form.ING) {
        return true;
      }
    }
    return false;
  }
}
