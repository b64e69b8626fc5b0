package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.GroupKind;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * What kind of people those are whose noun only says that they belong to somebody: "a member of the
 * National Guard" is a soldier, "three of its staff" are aid workers if "it" is an aid agency.
 * Thread-safe.
 */
final class Membership {
  private static final Set<String> MEMBERS = GrammarWords.set("Membership.MEMBERS");
  private static final Set<String> RANKS = GrammarWords.set("Membership.RANKS");
  private static final Set<String> STAFF = GrammarWords.set("Membership.STAFF");
  private static final Set<String> WORKS = GrammarWords.set("Membership.WORKS");
  private static final Set<String> FOR = Set.of("for", "by", "with");

  /** Sentences back in which the agency of "our staff" is named. */
  private static final int NEAR = 2;

  private static final Set<String> FAMILY = GrammarWords.set("PeopleCounter.FAMILIES");
  private static final Set<String> OWN = GrammarWords.set("Membership.OWN");

  /** Whose members are those of a party ("his men" may be anybody's). */
  private static final Set<String> THEIRS = Set.of("its", "our", "their");

  /** Words of "of the 12th Infantry Brigade" that are looked at. */
  private static final int REACH = 7;

  private final RoleLexicon roles = RoleLexicon.known();

  /** The people of a sentence, those told by what they belong to with its kind. */
  List<PeopleCount> settle(Resolved sense, Sentence s, List<PeopleCount> counts) {
    List<PeopleCount> out =
        counts.stream()
            .map(c -> kind(sense, s, c).map(c::withKind).orElse(c))
            .map(c -> whole(sense, s, c, counts))
            .toList();
    return out.stream().filter(c -> out.stream().noneMatch(o -> o.holds(c))).toList();
  }

  /** With "of the National Guard" as part of the phrase, unless others are counted in it. */
  private static PeopleCount whole(
      Resolved sense, Sentence s, PeopleCount c, List<PeopleCount> all) {
    List<Token> tokens = sense.marks().tokens();
    int of = c.head() + 1;
    boolean member =
        c.head() >= 0
            && c.end() == of
            && of + 1 < s.endToken()
            && (MEMBERS.contains(tokens.get(c.head()).lower())
                || RANKS.contains(tokens.get(c.head()).lower()))
            && tokens.get(of).lower().equals("of");
    if (!member) {
      return c;
    }
    int to = phrase(tokens, of + 1, s.endToken());
    boolean free = all.stream().noneMatch(o -> o.counted() && o.start() >= of && o.start() < to);
    return to > of + 1 && free ? c.to(to) : c;
  }

  private static int phrase(List<Token> tokens, int from, int end) {
    int to = from;
    while (to < end && to < from + REACH && inside(tokens.get(to))) {
      to++;
    }
    return to;
  }

  private Optional<GroupKind> kind(Resolved sense, Sentence s, PeopleCount c) {
    List<Token> tokens = sense.marks().tokens();
    if (c.head() < 0) {
      return ofThem(tokens, s, c) ? toldBefore(sense, s) : Optional.empty();
    }
    String head = tokens.get(c.head()).lower();
    boolean kin = FAMILY.contains(tokens.get(Math.max(0, c.head() - 1)).lower());
    boolean member = MEMBERS.contains(head) && !kin;
    boolean open = c.kind() == GroupKind.OTHER || c.kind() == GroupKind.CIVILIANS;
    Optional<GroupKind> employer = open ? employer(sense, s, c) : Optional.empty();
    if (employer.isPresent() || !(member && open) && !RANKS.contains(head)) {
      return employer;
    }
    int of = c.head() + 1;
    if (of + 1 < s.endToken() && tokens.get(of).lower().equals("of")) {
      return owner(sense, of + 1, s.endToken());
    }
    if (member && owned(tokens, c)) {
      return antecedent(sense, s, c).or(() -> open ? agency(sense, s, head) : Optional.empty());
    }
    Optional<GroupKind> told = member ? named(sense, c) : Optional.empty();
    return told.or(() -> member && open ? agency(sense, s, head) : Optional.empty());
  }

  /** "Two women who work for the Red Cross": whom they work for. */
  private Optional<GroupKind> employer(Resolved sense, Sentence s, PeopleCount c) {
    List<Token> tokens = sense.marks().tokens();
    int i = c.head() + 1;
    if (i < s.endToken()
        && (tokens.get(i).lower().equals("who") || tokens.get(i).lower().equals(","))) {
      i++;
    }
    boolean works =
        i + 2 < s.endToken()
            && WORKS.contains(tokens.get(i).lower())
            && FOR.contains(tokens.get(i + 1).lower());
    return works ? owner(sense, i + 2, s.endToken()) : Optional.empty();
  }

  /** "Fourteen staff": of the aid agency that the words just before tell of. */
  private static Optional<GroupKind> agency(Resolved sense, Sentence s, String head) {
    if (!STAFF.contains(head)) {
      return Optional.empty();
    }
    int from = sense.marks().sentences().get(Math.max(0, s.index() - NEAR)).span().start();
    return sense.actors().stream()
        .filter(a -> a.span().start() >= from && a.span().end() <= s.span().end())
        .map(ActorMention::group)
        .filter(k -> k == GroupKind.AID)
        .findFirst();
  }

  /** The kind of the party whose name stands right before the noun: "eight CRPF men". */
  private Optional<GroupKind> named(Resolved sense, PeopleCount c) {
    List<Token> tokens = sense.marks().tokens();
    if (c.head() <= c.start()) {
      return Optional.empty();
    }
    Optional<GroupKind> role =
        roles
            .endingAt(tokens, c.start(), c.head() - 1)
            .map(RoleLexicon.Role::kind)
            .filter(Membership::tells);
    if (role.isPresent()) {
      return role;
    }
    int name = tokens.get(c.head() - 1).span().end();
    int from = tokens.get(c.start()).span().start();
    return sense.actors().stream()
        .filter(a -> a.span().start() >= from)
        .filter(a -> a.span().start() < name && a.span().end() >= name)
        .map(ActorMention::group)
        .filter(Membership::tells)
        .findFirst();
  }

  private static boolean ofThem(List<Token> tokens, Sentence s, PeopleCount c) {
    for (int i = c.start() + 1; i + 1 < s.endToken() && i <= c.end(); i++) {
      if (tokens.get(i).lower().equals("of") && tokens.get(i + 1).lower().equals("them")) {
        return true;
      }
    }
    return false;
  }

  /** The kind of the only armed people that the sentence before tells of: "12 of them died". */
  private static Optional<GroupKind> toldBefore(Resolved sense, Sentence s) {
    if (s.index() == 0) {
      return Optional.empty();
    }
    Sentence before = sense.marks().sentences().get(s.index() - 1);
    if (before.paragraph() != s.paragraph()) {
      return Optional.empty();
    }
    List<GroupKind> kinds =
        sense.actors().stream()
            .filter(a -> before.span().contains(a.span()))
            .map(ActorMention::group)
            .filter(k -> k != GroupKind.OTHER && k != GroupKind.INFRASTRUCTURE)
            .distinct()
            .toList();
    return kinds.size() == 1 && armed(kinds.get(0)) ? Optional.of(kinds.get(0)) : Optional.empty();
  }

  private static boolean armed(GroupKind kind) {
    return kind == GroupKind.ATTACKER || kind == GroupKind.MILITARY || kind == GroupKind.POLICE;
  }

  /** The kind of those named in a phrase that starts at a token. */
  private Optional<GroupKind> owner(Resolved sense, int from, int end) {
    Annotations marks = sense.marks();
    List<Token> tokens = marks.tokens();
    int to = phrase(tokens, from, end);
    if (to == from) {
      return Optional.empty();
    }
    for (int last = to - 1; last >= from; last--) {
      Optional<GroupKind> kind =
          roles.endingAt(tokens, from, last).map(RoleLexicon.Role::kind).filter(Membership::tells);
      if (kind.isPresent()) {
        return kind;
      }
    }
    Span phrase = new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    return sense.actors().stream()
        .filter(a -> phrase.contains(a.span()))
        .map(ActorMention::group)
        .filter(Membership::tells)
        .findFirst();
  }

  private static boolean inside(Token t) {
    return switch (t.pos()) {
      case NOUN, PROPN, ADJ, DET, NUM -> true;
      case PUNCT -> t.lower().equals("-") || t.lower().equals("'s");
      default -> t.is(PartOfSpeech.PRON) && OWN.contains(t.lower()) || OWN.contains(t.lower());
    };
  }

  private static boolean owned(List<Token> tokens, PeopleCount c) {
    for (int i = Math.max(0, c.start() - 1); i < c.head(); i++) {
      if (THEIRS.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The last party named before "its" in the sentence. */
  private static Optional<GroupKind> antecedent(Resolved sense, Sentence s, PeopleCount c) {
    int at = sense.marks().tokens().get(c.start()).span().start();
    ActorMention last = null;
    for (ActorMention a : sense.actors()) {
      boolean before = a.span().end() <= at && a.span().start() >= s.span().start();
      boolean teller = a.group() == GroupKind.MEDIA && last != null;
      if (before && tells(a.group()) && !teller) {
        last = a;
      }
    }
    return Optional.ofNullable(last).map(ActorMention::group);
  }

  private static boolean tells(GroupKind kind) {
    return switch (kind) {
      case MILITARY, POLICE, AID, MEDIA, GOVERNMENT, RELIGIOUS -> true;
      default -> false;
    };
  }
}
