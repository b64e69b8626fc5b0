package org.herodotus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.GroupKind;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Quantity;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Joins a person's name with the role that stands beside it, so that both are one person of that
 * kind: "Colonel Adel Rashid", "Ana Brito, a schoolteacher,", "the mayor, Tomas Quispe,". Who is
 * told by role is counted off, who is only named is not. Thread-safe.
 */
final class NamedPeople {
  /** Words between a role and the name that explains it ("the mayor of Santa Rosa, Tomas"). */
  private static final int REACH = 5;

  private static final Set<String> CALLED = GrammarWords.set("NamedFates.CALLED");

  private final PeopleNouns nouns;

  NamedPeople(PeopleNouns nouns) {
    this.nouns = nouns;
  }

  /** The people of a sentence in text order, a name and its role as one. */
  List<PeopleCount> join(List<Token> tokens, List<PeopleCount> people) {
    List<PeopleCount> out = new ArrayList<>();
    for (PeopleCount p : people) {
      PeopleCount now = p.sort() == PeopleCount.Sort.NAME ? titled(tokens, p).orElse(p) : p;
      while (!out.isEmpty()) {
        Optional<PeopleCount> both = both(tokens, out.get(out.size() - 1), now);
        if (both.isEmpty()) {
          break;
        }
        out.remove(out.size() - 1);
        now = both.get();
      }
      out.add(now);
    }
    return out;
  }

  /** "Colonel Adel Rashid": the first words of the name tell the role. */
  private Optional<PeopleCount> titled(List<Token> tokens, PeopleCount name) {
    for (int i = name.start(); i < name.end() - 1; i++) {
      Token t = tokens.get(i);
      if (nouns.people(t) && !nouns.plural(t)) {
        return Optional.of(one(tokens, name.start(), name.end(), i, nouns.kind(tokens, i, i)));
      }
    }
    return Optional.empty();
  }

  private Optional<PeopleCount> both(List<Token> tokens, PeopleCount a, PeopleCount b) {
    boolean named =
        b.sort() == PeopleCount.Sort.NAME
            || b.sort() == PeopleCount.Sort.ONE && tokens.get(b.end() - 1).is(PartOfSpeech.PROPN);
    boolean role = a.sort() == PeopleCount.Sort.ONE && named;
    if (role && explains(tokens, a.end(), b.start())) {
      return Optional.of(one(tokens, a.start(), b.end(), a.head(), a.kind()));
    }
    Token last = tokens.get(a.end() - 1);
    boolean proper = last.is(PartOfSpeech.PROPN) || last.capitalised();
    boolean person = a.sort() == PeopleCount.Sort.ONE && proper && a.head() < a.end() - 1;
    boolean among = b.counted() && b.part() && b.quantity().high().orElse(0) == 1;
    boolean beside = b.start() == a.end() + 1 && tokens.get(a.end()).lower().equals(",");
    if (person && among && beside) {
      return Optional.of(one(tokens, a.start(), b.end(), a.head(), a.kind()));
    }
    boolean office =
        b.sort() == PeopleCount.Sort.ONE
            && b.head() >= 0
            && (tokens.get(b.start()).lower().equals("a")
                || tokens.get(b.start()).lower().equals("an"));
    if (person && office && beside) {
      boolean open = a.kind() == GroupKind.CIVILIANS || a.kind() == GroupKind.OTHER;
      return Optional.of(one(tokens, a.start(), b.end(), a.head(), open ? b.kind() : a.kind()));
    }
    boolean name = a.sort() == PeopleCount.Sort.NAME && b.sort() == PeopleCount.Sort.ONE;
    if (name && beside && b.head() >= 0 && tokens.get(b.start()).is(PartOfSpeech.DET)) {
      return Optional.of(one(tokens, a.start(), b.end(), b.head(), b.kind()));
    }
    return Optional.empty();
  }

  /** A comma or "named" before the name, and no verb between it and the role. */
  private static boolean explains(List<Token> tokens, int from, int to) {
    if (to == from || to - from > REACH) {
      return to == from;
    }
    String last = tokens.get(to - 1).lower();
    for (int i = from; i < to - 1; i++) {
      Token t = tokens.get(i);
      if (!t.nominal() && !t.is(PartOfSpeech.ADP) && !t.is(PartOfSpeech.DET)) {
        return false;
      }
    }
    return last.equals(",") || CALLED.contains(last);
  }

  private static PeopleCount one(List<Token> tokens, int start, int end, int head, GroupKind kind) {
    Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
    return new PeopleCount(
        start,
        end,
        head,
        Quantity.exactly(1, span),
        PeopleCount.Sort.ONE,
        kind,
        Optional.empty(),
        false,
        true);
  }
}
