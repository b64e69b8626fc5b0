package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Quantity;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/** A sentence as the rules of events look at it: its words, phrases and verbs by position. */
final class Scene {
  private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "whom");
  private static final Set<String> PEOPLE = GrammarWords.set("Scene.PEOPLE");

  private static final Set<String> PIT = GrammarWords.set("Scene.PIT");
  private static final Set<String> ORES = GrammarWords.set("Scene.ORES");
  private static final Set<String> SKY = GrammarWords.set("Scene.SKY");
  private static final Set<String> DYING = GrammarWords.set("Scene.DYING");
  private static final Set<String> SUICIDAL = GrammarWords.set("Scene.SUICIDAL");
  private static final Set<String> DOWN = GrammarWords.set("Scene.DOWN");
  private static final Set<String> BLASTS = GrammarWords.set("Scene.BLASTS");

  private final Annotations marks;
  private final List<ActorMention> actors;
  private final List<PlaceMention> places;
  private final Sentence sentence;
  private final Set<String> words = new HashSet<>();
  private final List<NounPhrase> nouns;
  private final List<VerbGroup> verbs;

  Scene(Resolved sense, Sentence sentence, List<NounPhrase> nouns, List<VerbGroup> verbs) {
    this.marks = sense.marks();
    this.actors = sense.actors();
    this.places = sense.places();
    this.sentence = sentence;
    this.nouns = nouns;
    this.verbs = verbs;
    for (Token token : marks.tokens(sentence)) {
      if (!month(token) && !otherwise(token.index())) {
        words.add(token.lower());
        if (!deed(token)) {
          words.add(token.lemma());
        }
      }
    }
  }

  /** "Forced to flee", "manned a post": a verb, where its lemma would name people. */
  private static boolean deed(Token token) {
    return token.is(PartOfSpeech.VERB) && PEOPLE.contains(token.lemma());
  }

  /** All sentences of a report. */
  static List<Scene> of(Resolved sense) {
    Annotations marks = sense.marks();
    List<Scene> scenes = new ArrayList<>(marks.sentences().size());
    int noun = 0;
    int verb = 0;
    for (Sentence sentence : marks.sentences()) {
      List<NounPhrase> nouns = new ArrayList<>();
      while (noun < marks.nounPhrases().size()
          && marks.nounPhrases().get(noun).firstToken() < sentence.endToken()) {
        nouns.add(marks.nounPhrases().get(noun++));
      }
      List<VerbGroup> verbs = new ArrayList<>();
      while (verb < marks.verbGroups().size()
          && marks.verbGroups().get(verb).firstToken() < sentence.endToken()) {
        verbs.add(marks.verbGroups().get(verb++));
      }
      scenes.add(new Scene(sense, sentence, nouns, verbs));
    }
    return scenes;
  }

  Sentence sentence() {
    return sentence;
  }

  int first() {
    return sentence.firstToken();
  }

  int end() {
    return sentence.endToken();
  }

  Token token(int i) {
    return marks.tokens().get(i);
  }

  List<Token> tokens() {
    return marks.tokens();
  }

  boolean tells(Set<String> set) {
    if (set.size() < words.size()) {
      return set.stream().anyMatch(words::contains);
    }
    return words.stream().anyMatch(set::contains);
  }

  boolean tells(String word) {
    return words.contains(word);
  }

  /** Whether a word that can be one of war means something else here. */
  private boolean otherwise(int i) {
    return pit(i) || sky(i) || ownDeath(i);
  }

  /** "Died by suicide", "a suicide note": somebody's own death, and no attack. */
  private boolean ownDeath(int i) {
    if (!token(i).lower().equals("suicide")) {
      return false;
    }
    String next = i + 1 < sentence.endToken() ? token(i + 1).lower() : "";
    boolean died = i > sentence.firstToken() && DYING.contains(token(i - 1).lower());
    boolean compound = i + 1 < sentence.endToken() && token(i + 1).nominal();
    return SUICIDAL.contains(next) || died && !compound;
  }

  /** "Hurled into the air", "the open air": no attack from there. */
  private boolean sky(int i) {
    return token(i).lower().equals("air")
        && i - 2 >= sentence.firstToken()
        && SKY.contains(token(i - 1).lower())
        && !(i + 1 < sentence.endToken() && token(i + 1).nominal())
        && !token(i - 2).lower().equals("from");
  }

  /** "A coal mine", "in a mine": where ore is dug, and no weapon. */
  private boolean pit(int i) {
    if (!PIT.contains(token(i).lower()) || i == sentence.firstToken()) {
      return false;
    }
    boolean weapon = i + 1 < sentence.endToken() && BLASTS.contains(token(i + 1).lower());
    boolean inside =
        i - 2 >= sentence.firstToken()
            && token(i - 1).is(PartOfSpeech.DET)
            && DOWN.contains(token(i - 2).lower());
    return ORES.contains(token(i - 1).lower()) || inside && !weapon;
  }

  /** Whether a word of the set stands between two positions. */
  boolean tells(Set<String> set, int from, int to) {
    for (int i = Math.max(from, first()); i < Math.min(to, end()); i++) {
      if (in(set, token(i)) && !otherwise(i)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> MONTHS = GrammarWords.set("TollScopes.MONTHS");

  /** March is a month here and no march. */
  private static boolean month(Token token) {
    return token.is(PartOfSpeech.PROPN) && MONTHS.contains(token.lower());
  }

  static boolean in(Set<String> set, Token token) {
    if (month(token)) {
      return false;
    }
    if (set.contains(token.lower()) || set.contains(token.lemma())) {
      return true;
    }
    if (WordPattern.plural(token) && set.contains(WordPattern.singular(token))) {
      return true;
    }
    int hyphen = token.lower().lastIndexOf('-');
    return hyphen > 0
        && (set.contains(token.lower().substring(hyphen + 1))
            || set.contains(token.lower().substring(0, hyphen)));
  }

  boolean counts() {
    for (Quantity quantity : marks.quantities()) {
      if (sentence.span().contains(quantity.span())) {
        return true;
      }
    }
    return false;
  }

  /** The sentence as phrases in order. */
  Clause clause(Predicate<NounPhrase> human) {
    return new Clause(marks, sentence, human);
  }

  /** The actor that the head of a phrase names. */
  Optional<Actor> actor(NounPhrase noun) {
    Span head = token(noun.head()).span();
    return actors.stream()
        .filter(a -> a.span().contains(head))
        .map(ActorMention::actor)
        .findFirst();
  }

  /** Whether the head of a phrase names a place. */
  boolean place(NounPhrase noun) {
    Span head = token(noun.head()).span();
    return places.stream().anyMatch(p -> p.span().contains(head));
  }

  /** Whether a phrase names an actor that is organised to fight. */
  boolean fighters(NounPhrase noun) {
    return actor(noun).filter(a -> a.kind().armed()).isPresent();
  }

  List<NounPhrase> nouns() {
    return nouns;
  }

  List<VerbGroup> verbs() {
    return verbs;
  }

  /** The noun phrase that holds a word, or null-free: index -1 if none does. */
  int nounAt(int token) {
    for (int k = 0; k < nouns.size(); k++) {
      if (nouns.get(k).firstToken() <= token && token < nouns.get(k).endToken()) {
        return k;
      }
    }
    return -1;
  }

  int verbAt(int token) {
    for (int k = 0; k < verbs.size(); k++) {
      if (verbs.get(k).firstToken() <= token && token < verbs.get(k).endToken()) {
        return k;
      }
    }
    return -1;
  }

  /** The phrase whom a verb befalls: its subject if it is passive, else what follows it. */
  int affected(int trigger) {
    int verb = verbAt(trigger);
    boolean passive = verb >= 0 && verbs.get(verb).passive();
    int subjectEnd = passive ? beforeRelative(verbs.get(verb).firstToken()) : -1;
    int best = -1;
    for (int k = 0; k < nouns.size(); k++) {
      NounPhrase noun = nouns.get(k);
      if (passive && noun.endToken() <= subjectEnd) {
        best = best >= 0 && of(noun) ? best : k;
      } else if (!passive && noun.firstToken() > trigger && noun.firstToken() <= trigger + 3) {
        return k;
      }
    }
    return best;
  }

  /** "Three nurses of the hospital were held": the phrase after "of" is no subject. */
  private boolean of(NounPhrase noun) {
    int before = noun.firstToken() - 1;
    return before >= first() && token(before).lower().equals("of");
  }

  /** "A man, who had led protests, was taken": where the words before the relative clause end. */
  private int beforeRelative(int verb) {
    if (verb - 1 <= first() || !token(verb - 1).lower().equals(",")) {
      return verb;
    }
    for (int i = verb - 2; i > first(); i--) {
      if (token(i - 1).lower().equals(",")) {
        return RELATIVES.contains(token(i).lower()) ? i - 1 : verb;
      }
    }
    return verb;
  }
}
