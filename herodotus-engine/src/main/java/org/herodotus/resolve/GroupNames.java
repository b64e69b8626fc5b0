package org.herodotus.resolve;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.ActorEntry;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.Annotations;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Names of armed groups, units and gangs that no list has, told by the words that they are made of:
 * "the Armed Front of Upper Casamance", "Jaish al-Nusra", "the Arce battalion". Thread-safe.
 */
final class GroupNames {
  private static final int LONGEST = 7;

  private final Map<String, Actor.Kind> heads = new HashMap<>();
  private final Map<String, Actor.Kind> units = new HashMap<>();
  private final Map<String, Actor.Kind> bodies = new HashMap<>();
  private final Map<String, Actor.Kind> openings = new HashMap<>();
  private final Set<String> sworn = new HashSet<>();
  private final Set<String> inner = new HashSet<>();
  private final Nations nations;

  GroupNames(Nations nations) {
    this.nations = nations;
    for (List<String> row : Table.read("group_names.tsv").rows()) {
      String word = row.get(0);
      switch (row.get(1)) {
        case "head" -> heads.put(word, kind(row.get(2)));
        case "unit" -> units.put(word, kind(row.get(2)));
        case "body" -> bodies.put(word, kind(row.get(2)));
        case "opening" -> openings.put(word, kind(row.get(2)));
        case "sworn" -> sworn.add(word);
        case "inner" -> inner.add(word);
        default -> throw new IllegalStateException("group_names.tsv: " + row);
      }
    }
  }

  private static Actor.Kind kind(String name) {
    return Actor.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /** The name that starts at a token, if its words make one. */
  Optional<NameScan.Hit> at(Annotations marks, Sentence sentence, int start) {
    List<Token> tokens = marks.tokens();
    Token first = tokens.get(start);
    if (marks.capitals() || !first.capitalised() || !word(first)) {
      return Optional.empty();
    }
    Actor.Kind opens = openings.get(first.lower());
    if (opens != null) {
      int end = foreign(tokens, start + 1, sentence.endToken());
      return end > start + 1 ? Optional.of(hit(marks, start, end, opens)) : Optional.empty();
    }
    int end = start;
    boolean bound = false;
    while (end < Math.min(sentence.endToken(), start + LONGEST) && named(tokens.get(end))) {
      bound |= sworn.contains(tokens.get(end).lower());
      end++;
    }
    int own = end;
    if (end < sentence.endToken() && units.containsKey(tokens.get(end).lower()) && telling(tokens, start, end)) {
      return Optional.of(hit(marks, start, end + 1, units.get(tokens.get(end).lower())));
    }
    if (end == start) {
      return Optional.empty();
    }
    String head = tokens.get(end - 1).lower();
    end = behind(tokens, end, sentence.endToken());
    for (int i = own; i < end; i++) {
      bound |= sworn.contains(tokens.get(i).lower());
    }
    Actor.Kind kind =
        heads.containsKey(head)
            ? heads.get(head)
            : units.containsKey(head) ? units.get(head) : bound ? bodies.get(head) : null;
    boolean more = end > own || telling(tokens, start, own - 1);
    return kind == null || !more ? Optional.empty() : Optional.of(hit(marks, start, end, kind));
  }

  /** Where "of X" and "for the Y of Z" behind a name end. */
  private int behind(List<Token> tokens, int from, int stop) {
    int end = from;
    while (end < stop && (is(tokens, end, "of") || is(tokens, end, "for"))) {
      int next = is(tokens, end + 1, "the") ? end + 2 : end + 1;
      int after = next;
      while (after < Math.min(stop, next + LONGEST)
          && (named(tokens.get(after))
              || is(tokens, after, "and") && after > next && named(tokens, after + 1, stop))) {
        after++;
      }
      if (after == next) {
        return end;
      }
      end = after;
    }
    return end;
  }

  /** Where a name in another language ends. */
  private int foreign(List<Token> tokens, int from, int stop) {
    int end = from;
    for (int i = from; i < Math.min(stop, from + LONGEST); i++) {
      String text = tokens.get(i).text();
      boolean hyphen = text.equals("-");
      if (named(tokens.get(i)) || text.chars().anyMatch(Character::isUpperCase) && text.contains("-")) {
        end = i + 1;
      } else if (!hyphen && !inner.contains(tokens.get(i).lower())) {
        break;
      }
    }
    return end;
  }

  /** Whether words say more than a people or a state. */
  private boolean telling(List<Token> tokens, int start, int end) {
    int i = start;
    while (i < end) {
      var nation = nations.find(tokens, i, end);
      if (nation.isEmpty()) {
        return true;
      }
      i = nation.get().endToken();
    }
    return false;
  }

  private static boolean named(List<Token> tokens, int at, int stop) {
    return at < stop && named(tokens.get(at));
  }

  private static boolean named(Token token) {
    return token.capitalised() && word(token) && !token.lower().equals("the");
  }

  private static boolean word(Token token) {
    return Character.isLetter(token.text().charAt(0)) && token.nominal();
  }

  private static boolean is(List<Token> tokens, int at, String word) {
    return at < tokens.size() && tokens.get(at).lower().equals(word);
  }

  private static NameScan.Hit hit(Annotations marks, int start, int end, Actor.Kind kind) {
    Span span = marks.tokens().get(start).span().union(marks.tokens().get(end - 1).span());
    String sector =
        switch (kind) {
          case STATE_FORCES -> "MIL";
          case CRIMINAL -> "CRM";
          case POLITICAL_MILITIA, IDENTITY_MILITIA -> "PRM";
          default -> "REB";
        };
    ActorEntry entry =
        new ActorEntry(
            "",
            marks.text(span).replaceAll("\\s+", " "),
            kind,
            "",
            sector,
            "",
            LocalDate.MIN,
            LocalDate.MAX);
    return new NameScan.Hit(start, end, List.of(entry), List.of());
  }
}
