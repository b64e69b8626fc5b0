package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.lexicon.ActorEntry;
import org.herodotus.lexicon.ActorLexicon;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.PersonEntry;
import org.herodotus.lexicon.PersonLexicon;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.model.Annotations;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/** Finds the names of listed actors and persons in a text. Thread-safe. */
final class NameScan {
  private final ActorLexicon actors;
  private final PersonLexicon persons;
  private final RoleLexicon roles;
  private final Nations nations;
  private final GroupNames shapes;

  /**
   * A listed name in the text.
   *
   * @param start index of its first token
   * @param end one past the index of its last token
   * @param actors the entries it may stand for; empty if it is a person
   * @param persons the persons it may stand for; empty if it is a group
   */
  record Hit(int start, int end, List<ActorEntry> actors, List<PersonEntry> persons) {
    boolean person() {
      return !persons.isEmpty();
    }

    /** A country of several words ("People's Republic of China"). */
    boolean nation() {
      return persons.isEmpty() && actors.isEmpty();
    }
  }

  NameScan(ActorLexicon actors, PersonLexicon persons, RoleLexicon roles, Nations nations) {
    this.nations = nations;
    this.shapes = new GroupNames(nations);
    this.actors = actors;
    this.persons = persons;
    this.roles = roles;
  }

  /** All names, longest first where they compete, in text order. */
  List<Hit> scan(Annotations marks, Bearings bearings) {
    List<Hit> hits = new ArrayList<>();
    List<Token> tokens = marks.tokens();
    Map<String, List<ActorEntry>> shorts = new HashMap<>();
    for (Sentence sentence : marks.sentences()) {
      int i = sentence.firstToken();
      while (i < sentence.endToken()) {
        int token = i;
        Optional<Hit> hit =
            at(tokens, i, sentence.endToken(), marks.capitals(), bearings)
                .or(() -> acronym(tokens, token, shorts));
        Optional<Hit> shaped =
            hit.filter(h -> !h.nation()).isPresent()
                ? Optional.empty()
                : shapes.at(marks, sentence, i);
        hit = shaped.isPresent() ? shaped : hit;
        hit.filter(h -> !h.actors().isEmpty())
            .ifPresent(
                h -> introduced(tokens, h.end()).ifPresent(a -> shorts.putIfAbsent(a, h.actors())));
        hit.ifPresent(hits::add);
        i = hit.map(Hit::end).orElse(i + 1);
      }
    }
    return hits;
  }

  /** The short form that stands in brackets behind a name ("(AFUC)"). */
  static Optional<String> introduced(List<Token> tokens, int at) {
    boolean brackets =
        at + 2 < tokens.size()
            && tokens.get(at).text().equals("(")
            && tokens.get(at + 2).text().equals(")");
    return brackets
        ? Optional.of(tokens.get(at + 1).text()).filter(ActorReader::acronymLike)
        : Optional.empty();
  }

  /** A short form that the text has introduced, also inside a phrase ("AFUC fighters"). */
  private static Optional<Hit> acronym(
      List<Token> tokens, int i, Map<String, List<ActorEntry>> known) {
    return Optional.ofNullable(known.get(tokens.get(i).text()))
        .map(entries -> new Hit(i, i + 1, entries, List.of()));
  }

  private Optional<Hit> at(
      List<Token> tokens, int i, int end, boolean capitals, Bearings bearings) {
    Token first = tokens.get(i);
    if (!Character.isLetterOrDigit(first.text().charAt(0)) && first.text().charAt(0) != '\'') {
      return Optional.empty();
    }
    Optional<FoldTrie.Match<ActorEntry>> group =
        actors
            .find(tokens, i, end, capitals)
            .filter(m -> plausible(tokens, i, m, bearings))
            .filter(m -> !capitals || !first.lower().equals("the"));
    Optional<FoldTrie.Match<PersonEntry>> person =
        first.capitalised() ? persons.find(tokens, i, end) : Optional.empty();
    int groupEnd = group.map(FoldTrie.Match::endToken).orElse(i);
    int personEnd = person.map(FoldTrie.Match::endToken).orElse(i);
    if (groupEnd == i && personEnd == i) {
      return nation(tokens, i, end).or(() -> surname(tokens, i));
    }
    return personEnd > groupEnd
        ? Optional.of(new Hit(i, personEnd, List.of(), person.get().values()))
        : Optional.of(new Hit(i, groupEnd, group.get().values(), List.of()));
  }

  private Optional<Hit> nation(List<Token> tokens, int i, int end) {
    return nations
        .find(tokens, i, end)
        .filter(m -> m.endToken() > i + 2)
        .filter(m -> m.values().get(0).form() == Nations.Form.NAME)
        .map(m -> new Hit(i, m.endToken(), List.of(), List.of()));
  }

  /** The surname of one known person, where the tagger took it for another word. */
  private Optional<Hit> surname(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean lost = !token.nominal() && token.capitalised() && token.text().length() > 4;
    boolean opens = i == 0 || !Character.isLetterOrDigit(tokens.get(i - 1).text().charAt(0));
    if (!lost || opens && tokens.size() > 1) {
      return Optional.empty();
    }
    List<PersonEntry> known = persons.bySurname(token.text());
    return known.size() == 1 ? Optional.of(new Hit(i, i + 1, List.of(), known)) : Optional.empty();
  }

  /** Common words ("bandits", "Senate") name a listed actor only where its country is in play. */
  private boolean plausible(
      List<Token> tokens, int i, FoldTrie.Match<ActorEntry> match, Bearings bearings) {
    if (match.endToken() - i > 2) {
      return true;
    }
    boolean small = tokens.get(i).text().chars().noneMatch(Character::isUpperCase);
    boolean common =
        match.endToken() - i == 1 && (small || roles.role(tokens.get(i).lower()).isPresent())
            || roles.endingAt(tokens, i, match.endToken() - 1).isPresent()
                && !tokens.get(i).capitalised();
    if (!common) {
      return true;
    }
    for (ActorEntry entry : match.values()) {
      if (entry.country().isEmpty() || bearings.inPlay(entry.country())) {
        return true;
      }
    }
    return false;
  }
}
