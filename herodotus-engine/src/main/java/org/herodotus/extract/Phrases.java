package org.herodotus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Resolved;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/** Tells what the noun phrases of one report stand for. Immutable. */
final class Phrases {
  private static final Set<String> LEADING =
      Set.of(
          "least",
          "some",
          "several",
          "many",
          "more",
          "most",
          "other",
          "another",
          "about",
          "almost",
          "nearly",
          "all",
          "both",
          "few",
          "various",
          "dead",
          "numerous",
          "any",
          "no",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "\"");
  private static final Set<String> MAKES = GrammarWords.set("Phrases.MAKES");
  private static final Set<String> MILITARY = GrammarWords.set("Phrases.MILITARY");
  private static final Pattern CRAFT = Pattern.compile("[A-Z][A-Za-z]{0,3}-?\\d{1,3}[A-Za-z]{0,3}");
  private final Resolved sense;
  private final NounClasses classes;
  private final List<Token> tokens;

  Phrases(Resolved sense, NounClasses classes) {
    this.sense = sense;
    this.classes = classes;
    this.tokens = sense.marks().tokens();
  }

  Phrase of(Clause clause, NounPhrase np) {
    Optional<ActorMention> actor = actor(np);
    NounClass noun = classes.of(tokens, np.firstToken(), np.head());
    boolean name = tokens.get(np.head()).is(PartOfSpeech.PROPN);
    NounClass cls = cls(np, actor, noun, name);
    int end = np.endToken();
    int first = first(np);
    Optional<NounPhrase> inner = inner(clause, np);
    if (inner.isPresent()) {
      Phrase in = of(clause, inner.get());
      boolean member =
          cls == NounClass.CIVIL
              && tokens.get(np.head()).lemma().equals("member")
              && !in.cls().thing();
      if (cls == NounClass.BAND && (in.cls().human() || in.cls() == NounClass.UNKNOWN)) {
        return new Phrase(np, first, in.end(), in.cls(), in.actor(), in.named());
      }
      if (member) {
        NounClass of = in.cls() == NounClass.ORGAN ? NounClass.CIVIL : in.cls();
        return new Phrase(
            np, first, in.end(), of == NounClass.PERSON ? cls : of, in.actor(), false);
      }
      if (cls.thing() && in.cls() != NounClass.EVENT && in.cls() != NounClass.TIME) {
        end = in.end();
      }
    }
    if (cls.thing() && lower(np.firstToken() - 1).equals("'s")) {
      first = clause.noun(np.firstToken() - 2).map(this::first).orElse(first);
    }
    boolean named =
        name && cls != NounClass.PLACE && !cls.thing() && cls != NounClass.WEAPON
            || actor.filter(a -> a.name().isPresent()).isPresent();
    return new Phrase(np, first, end, cls, actor, named);
  }

  /** Whether a phrase stands for people, by itself. */
  boolean human(NounPhrase np) {
    boolean name = tokens.get(np.head()).is(PartOfSpeech.PROPN);
    NounClass noun = classes.of(tokens, np.firstToken(), np.head());
    return cls(np, actor(np), noun, name).human();
  }

  /** Whether a proper name heads a phrase that is no place. */
  boolean proper(NounPhrase np) {
    return tokens.get(np.head()).is(PartOfSpeech.PROPN)
        && tokens.get(np.head()).capitalised()
        && !place(np);
  }

  /** Whether a phrase holds a capital after its article. */
  boolean capital(NounPhrase np) {
    for (int i = np.firstToken(); i <= np.head(); i++) {
      if (tokens.get(i).capitalised() && !tokens.get(i).is(PartOfSpeech.DET)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a thing belongs to soldiers or police ("army barracks"). */
  boolean armed(Phrase p) {
    for (int i = p.first(); i < p.end(); i++) {
      if (tokens.get(i).nominal() && classes.of(tokens.get(i)) == NounClass.ARMED
          || MILITARY.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Its gunmen", "his men": whose men they are, by who was told of last in the sentence or first
   * in the one before.
   */
  Optional<Phrase> owner(Phrase men) {
    boolean one = tokens.get(men.np().firstToken()).lower().matches("his|her");
    if (lower(men.np().firstToken() + 1).equals("own")) {
      return Optional.empty();
    }
    int start = tokens.get(men.np().firstToken()).span().start();
    int first = sense.marks().sentenceAt(start).firstToken();
    int here = tokens.get(first).span().start();
    int before =
        first == 0
            ? here
            : sense.marks().sentenceAt(tokens.get(first - 1).span().start()).span().start();
    List<ActorMention> told =
        sense.actors().stream()
            .filter(m -> m.span().start() >= before && m.span().end() <= start)
            .filter(m -> m.name().isPresent())
            .filter(m -> one ? m.actor().kind() == Actor.Kind.PERSON : fights(m.actor()))
            .toList();
    return told.stream()
        .filter(m -> m.span().start() >= here)
        .reduce((a, b) -> b)
        .or(() -> told.stream().findFirst())
        .filter(m -> !one || m.actor().id().isEmpty())
        .map(m -> under(men, m));
  }

  /** The armed people told of last before a pronoun, in its sentence or the one before. */
  Optional<Phrase> fighters(Phrase pronoun) {
    int start = tokens.get(pronoun.np().firstToken()).span().start();
    int first = sense.marks().sentenceAt(start).firstToken();
    int from =
        first == 0
            ? 0
            : sense.marks().sentenceAt(tokens.get(first - 1).span().start()).span().start();
    return sense.actors().stream()
        .filter(m -> m.span().start() >= from && m.span().end() <= start)
        .filter(m -> m.actor().kind().armed())
        .reduce((a, b) -> b)
        .map(m -> under(pronoun, m))
        .map(
            p ->
                new Phrase(
                    p.np(),
                    p.first(),
                    p.end(),
                    NounClass.ARMED,
                    p.actor(),
                    p.actor().get().name().isPresent()));
  }

  private Phrase under(Phrase men, ActorMention leader) {
    int first = sense.marks().tokenAt(leader.span().start());
    int end = sense.marks().tokenAt(leader.span().end() - 1) + 1;
    return new Phrase(men.np(), first, end, NounClass.ATTACKER, Optional.of(leader), true);
  }

  private static boolean fights(Actor actor) {
    return actor.kind().armed() || actor.kind() == Actor.Kind.CRIMINAL;
  }

  NounClass single(Token token) {
    return classes.of(token);
  }

  /** First token of the compound that ends at {@code i} inside a phrase ("car bomb"). */
  int compound(NounPhrase np, int i) {
    int first = i;
    while (first > np.firstToken()
        && tokens.get(first - 1).is(PartOfSpeech.NOUN)
        && (classes.of(tokens.get(first - 1)) == NounClass.WEAPON
            || classes.of(tokens.get(first - 1)) == NounClass.VEHICLE)) {
      first--;
    }
    return first;
  }

  private NounClass cls(NounPhrase np, Optional<ActorMention> actor, NounClass noun, boolean name) {
    if (np.form() == NounPhrase.Form.PRONOUN) {
      return actor.map(NounClasses::of).orElse(NounClass.UNKNOWN);
    }
    if (np.form() == NounPhrase.Form.NAME && make(np) || craft(np)) {
      return NounClass.VEHICLE;
    }
    if (noun.thing()
        || noun == NounClass.WEAPON
        || noun == NounClass.EVENT
        || noun == NounClass.TIME) {
      return noun;
    }
    if (noun == NounClass.BAND || noun == NounClass.BODY) {
      NounClass by = modifiers(np);
      return by == NounClass.UNKNOWN ? noun : by;
    }
    if (actor.isPresent() && NounClasses.of(actor.get()) != NounClass.UNKNOWN) {
      NounClass of = NounClasses.of(actor.get());
      boolean civilian = of == NounClass.ORGAN && noun.human();
      return civilian || noun == NounClass.CIVIL && of == NounClass.PERSON ? noun : of;
    }
    if (name && place(np)) {
      return classes.givenName(tokens.get(first(np)).lower()) && np.head() > first(np)
          ? NounClass.PERSON
          : NounClass.PLACE;
    }
    if (noun != NounClass.UNKNOWN) {
      return noun;
    }
    if (name) {
      return np.endToken() - np.firstToken() > 1 || sense.marks().capitals()
          ? NounClass.PERSON
          : NounClass.UNKNOWN;
    }
    return NounClass.UNKNOWN;
  }

  /**
   * "Israeli F-16s", "two Su-25", "its cruiser Vincennes": what flies or sails, by type or name.
   */
  private boolean craft(NounPhrase np) {
    Token head = tokens.get(np.head());
    boolean type = CRAFT.matcher(head.text()).matches() && classes.of(head) == NounClass.UNKNOWN;
    boolean named =
        head.is(PartOfSpeech.PROPN)
            && np.head() > np.firstToken()
            && !tokens.get(np.head() - 1).capitalised()
            && classes.of(tokens.get(np.head() - 1)) == NounClass.VEHICLE;
    return type || named;
  }

  /** "A grey Nissan Patrol": the make of a car makes a car of it. */
  private boolean make(NounPhrase np) {
    for (int i = np.firstToken(); i <= np.head(); i++) {
      if (tokens.get(i).capitalised() && MAKES.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "guerrilla group" and "rebel column" are attackers, "army unit" is armed. */
  private NounClass modifiers(NounPhrase np) {
    for (int i = np.head() - 1; i >= np.firstToken(); i--) {
      NounClass cls = classes.of(tokens.get(i));
      if (cls == NounClass.ATTACKER || cls == NounClass.ARMED) {
        return cls;
      }
    }
    return NounClass.UNKNOWN;
  }

  private Optional<NounPhrase> inner(Clause clause, NounPhrase np) {
    if (!lower(np.endToken()).equals("of")) {
      return Optional.empty();
    }
    return clause.noun(np.endToken() + 1).filter(n -> n.form() != NounPhrase.Form.PRONOUN);
  }

  private String lower(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
  }

  /** First token after article, possessive and count. */
  int first(NounPhrase np) {
    int i = np.firstToken();
    while (i < np.head()
        && (tokens.get(i).is(PartOfSpeech.DET)
            || tokens.get(i).is(PartOfSpeech.NUM)
            || tokens.get(i).is(PartOfSpeech.PUNCT)
            || tokens.get(i).is(PartOfSpeech.PRON)
            || LEADING.contains(tokens.get(i).lower()))) {
      i++;
    }
    return i;
  }

  private Optional<ActorMention> actor(NounPhrase np) {
    Span head = tokens.get(np.head()).span();
    int low = 0;
    int high = sense.actors().size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sense.actors().get(mid).span().end() <= head.start()) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    if (low < sense.actors().size() && sense.actors().get(low).span().contains(head)) {
      return Optional.of(sense.actors().get(low))
          .filter(a -> a.actor().kind() != Actor.Kind.UNKNOWN || a.name().isPresent());
    }
    return Optional.empty();
  }

  private boolean place(NounPhrase np) {
    Span head = tokens.get(np.head()).span();
    int low = 0;
    int high = sense.places().size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sense.places().get(mid).span().end() <= head.start()) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low < sense.places().size()
        && whole(np).length() <= sense.places().get(low).span().length() + 3
        && sense.places().get(low).use() != PlaceMention.Use.DEMONYM;
  }

  /** The words from the first after article and count to the head. */
  private Span whole(NounPhrase np) {
    return tokens.get(first(np)).span().union(tokens.get(np.head()).span());
  }
}
