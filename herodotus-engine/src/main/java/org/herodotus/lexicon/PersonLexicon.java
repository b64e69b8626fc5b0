package org.herodotus.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Token;

/** Known persons by full name and by surname, given names, and titles. Thread-safe. */
public final class PersonLexicon {
  private final FoldTrie<PersonEntry> full;
  private final Map<String, List<PersonEntry>> surnames = new HashMap<>();
  private final Set<String> given;
  private final FoldTrie<RoleLexicon.Role> titles;

  public PersonLexicon() {
    Map<String, PersonEntry> people = new LinkedHashMap<>();
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (List<String> row : Table.read("persons.tsv").rows()) {
      String id = Table.cell(row, 0);
      people.merge(id, entry(row), PersonLexicon::join);
      Set<String> own = names.computeIfAbsent(id, k -> new LinkedHashSet<>());
      own.add(Table.cell(row, 1));
      own.addAll(ActorLexicon.list(Table.cell(row, 2)));
    }
    FoldTrie.Builder<PersonEntry> builder = new FoldTrie.Builder<>();
    people.forEach(
        (id, person) -> {
          names.get(id).forEach(name -> builder.add(name, person));
          String name = person.name();
          String surname = FoldTrie.fold(name.substring(name.lastIndexOf(' ') + 1));
          surnames.computeIfAbsent(surname, k -> new ArrayList<>()).add(person);
        });
    this.full = builder.build();
    this.given = Table.read("given_names.tsv").words();
    FoldTrie.Builder<RoleLexicon.Role> ranks = new FoldTrie.Builder<>();
    for (List<String> row : Table.read("titles.tsv").rows()) {
      String sector = Table.cell(row, 1).equals("-") ? "" : Table.cell(row, 1);
      ranks.add(
          row.get(0),
          new RoleLexicon.Role(row.get(0), sector, RoleLexicon.kind(row.get(2)), false));
    }
    this.titles = ranks.build();
  }

  private static PersonEntry entry(List<String> row) {
    PersonEntry.Office office =
        new PersonEntry.Office(
            Table.cell(row, 4),
            Table.cell(row, 5),
            ActorEntry.day(Table.cell(row, 6), false),
            ActorEntry.day(Table.cell(row, 7), true));
    return new PersonEntry(
        Table.cell(row, 0), Table.cell(row, 1), Table.cell(row, 3), List.of(office));
  }

  private static PersonEntry join(PersonEntry a, PersonEntry b) {
    List<PersonEntry.Office> offices = new ArrayList<>(a.offices());
    offices.addAll(b.offices());
    return new PersonEntry(a.id(), a.name(), a.country(), offices);
  }

  /** The longest listed full name that starts at a token. */
  public Optional<FoldTrie.Match<PersonEntry>> find(List<Token> tokens, int start, int end) {
    return full.longest(tokens, start, end);
  }

  /** The person called so in full. */
  public List<PersonEntry> named(String name) {
    return full.exact(name);
  }

  /** All listed persons with this last name. */
  public List<PersonEntry> bySurname(String surname) {
    return surnames.getOrDefault(FoldTrie.fold(surname), List.of());
  }

  public boolean isGivenName(String word) {
    return given.contains(word);
  }

  /** The longest form of address or rank that starts at a token ("Lt. Gen."). */
  public Optional<FoldTrie.Match<RoleLexicon.Role>> title(List<Token> tokens, int start, int end) {
    return titles.longest(tokens, start, end);
  }
}
