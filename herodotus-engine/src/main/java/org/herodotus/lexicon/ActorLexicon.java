package org.herodotus.lexicon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/** Armed groups, forces, public bodies, parties and media by name and date. Thread-safe. */
public final class ActorLexicon {
  /** Shortest acronym that is trusted in a text all in capitals. */
  private static final int SAFE_ACRONYM = 3;

  private final FoldTrie<ActorEntry> names;
  private final FoldTrie<ActorEntry> acronyms;
  private final Set<String> spelled = new HashSet<>();
  private final Set<String> common = new HashSet<>();

  public ActorLexicon() {
    FoldTrie.Builder<ActorEntry> byName = new FoldTrie.Builder<>();
    FoldTrie.Builder<ActorEntry> byAcronym = new FoldTrie.Builder<>();
    List<List<String>> rows = Table.read("actors.tsv").rows();
    Map<String, String> names = new HashMap<>();
    rows.forEach(row -> names.put(Table.cell(row, 0), Table.cell(row, 1)));
    for (List<String> row : rows) {
      ActorEntry entry = entry(row, names.getOrDefault(Table.cell(row, 7), ""));
      addName(byName, entry.name(), entry);
      for (String alias : list(Table.cell(row, 2))) {
        addName(byName, alias, entry);
      }
      for (String acronym : list(Table.cell(row, 3))) {
        byAcronym.add(acronym, entry);
        spelled.add(acronym);
        spelled.add(acronym.replace(".", ""));
      }
    }
    this.names = byName.build();
    this.acronyms = byAcronym.build();
  }

  private void addName(FoldTrie.Builder<ActorEntry> names, String name, ActorEntry entry) {
    names.add(name, entry);
    if (name.equals(name.toLowerCase(Locale.ROOT))) {
      common.add(FoldTrie.fold(name));
    }
  }

  private static ActorEntry entry(List<String> row, String parent) {
    return new ActorEntry(
        Table.cell(row, 0),
        Table.cell(row, 1),
        kind(Table.cell(row, 4)),
        Table.cell(row, 5),
        Table.cell(row, 6),
        parent,
        ActorEntry.day(Table.cell(row, 8), false),
        ActorEntry.day(Table.cell(row, 9), true));
  }

  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  private static Actor.Kind kind(String name) {
    return switch (name) {
      case "state forces" -> Actor.Kind.STATE_FORCES;
      case "rebel group" -> Actor.Kind.REBEL_GROUP;
      case "political militia" -> Actor.Kind.POLITICAL_MILITIA;
      case "identity militia" -> Actor.Kind.IDENTITY_MILITIA;
      case "external forces" -> Actor.Kind.EXTERNAL_FORCES;
      case "government" -> Actor.Kind.GOVERNMENT;
      case "media" -> Actor.Kind.MEDIA;
      case "criminal" -> Actor.Kind.CRIMINAL;
      default -> Actor.Kind.ORGANISATION;
    };
  }

  /**
   * The longest listed name or acronym that starts at a token. Acronyms must be written as listed
   * ("ELN"); in a text all in capitals only long ones are trusted, since "IS" may be a verb.
   */
  public Optional<FoldTrie.Match<ActorEntry>> find(
      List<Token> tokens, int start, int end, boolean capitals) {
    Optional<FoldTrie.Match<ActorEntry>> name =
        names.longest(tokens, start, end).filter(m -> cased(tokens, start, m, capitals));
    Optional<FoldTrie.Match<ActorEntry>> acronym =
        acronyms
            .longest(tokens, start, Math.min(end, start + 3))
            .filter(m -> written(tokens, start, m.endToken(), capitals));
    if (name.isEmpty() || acronym.isEmpty()) {
      return name.isPresent() ? name : acronym;
    }
    return acronym.get().endToken() > name.get().endToken() ? acronym : name;
  }

  private boolean cased(
      List<Token> tokens, int start, FoldTrie.Match<ActorEntry> match, boolean capitals) {
    if (capitals) {
      return true;
    }
    StringBuilder key = new StringBuilder();
    boolean capital = false;
    for (int i = start; i < match.endToken(); i++) {
      key.append(tokens.get(i).lower());
      capital |= hasCapital(tokens.get(i).text());
    }
    return capital || common.contains(FoldTrie.fold(key.toString()));
  }

  private static boolean hasCapital(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (Character.isUpperCase(text.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean written(List<Token> tokens, int start, int end, boolean capitals) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      text.append(tokens.get(i).text());
    }
    String word = text.toString();
    if (!spelled.contains(word)) {
      return false;
    }
    Token token = tokens.get(start);
    boolean noun = token.nominal() || token.is(PartOfSpeech.X);
    return !capitals || noun && word.length() >= SAFE_ACRONYM;
  }

  /** All entries of the actors called so, whatever the date. */
  public List<ActorEntry> named(String name) {
    List<ActorEntry> found = names.exact(name);
    return found.isEmpty() ? acronyms.exact(name) : found;
  }

  /**
   * The entry that fits a day and the countries in play: first among those valid on the day, then
   * among all; within those the first whose country is in play, else the first listed.
   */
  public static ActorEntry choose(
      List<ActorEntry> entries, Optional<LocalDate> day, List<String> countries) {
    List<ActorEntry> valid =
        day.isEmpty() ? entries : entries.stream().filter(e -> e.holdsOn(day.get())).toList();
    List<ActorEntry> pool = valid.isEmpty() ? entries : valid;
    for (String country : countries) {
      for (ActorEntry entry : pool) {
        if (entry.country().equals(country)) {
          return entry;
        }
      }
    }
    return day.isEmpty() ? latest(pool) : pool.get(0);
  }

  /** Without a date, an actor is what it is now. */
  private static ActorEntry latest(List<ActorEntry> pool) {
    ActorEntry best = pool.get(0);
    for (ActorEntry entry : pool) {
      if (entry.id().equals(best.id()) && entry.to().isAfter(best.to())) {
        best = entry;
      }
    }
    return best;
  }
}
