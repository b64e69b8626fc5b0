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
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Actor;
import org.herodotus.model.Annotations;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * Names of armed groups, units and gangs that no list has, told by the words that they are made of:
 * "the Armed Front of Upper Casamance", "Jaish al-Nusra", "the Arce battalion". Thread-safe.
 */
final class GroupNames {
  private static final int LONGEST = 7;

  /** Heads of groups that fight, by what they are called alone. */
  private static final Set<String> ARMED = WordSets.of("GroupNames.ARMED");

  private final Map<String, Actor.Kind> heads = new HashMap<>();
  private final Map<String, Actor.Kind> units = new HashMap<>();
  private final Map<String, Actor.Kind> bodies = new HashMap<>();
  private final Map<String, Actor.Kind> openings = new HashMap<>();
  private final Set<String> sworn = new HashSet<>();
  private final Set<String> lent = new HashSet<>();
  private final Set<String> owners = new HashSet<>();
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
        case "lent" -> lent.add(word);
        case "owner" -> owners.add(word);
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
    boolean within = start > sentence.firstToken() && named(tokens.get(start - 1));
    boolean opening = start == sentence.firstToken() && !first.nominal();
    if (marks.capitals()
        || within
        || !named(first)
        || opening && !sworn.contains(first.lower()) && !lent.contains(first.lower())) {
      return Optional.empty();
    }
    Actor.Kind opens = openings.get(first.lower());
    if (opens != null) {
      int end = foreign(tokens, start + 1, sentence.endToken());
      return end > start + 1 ? Optional.of(hit(marks, start, end, opens)) : Optional.empty();
    }
    int own = words(tokens, start, sentence.endToken());
    if (own < sentence.endToken()
        && units.containsKey(tokens.get(own).lower())
        && telling(tokens, start, own)) {
      return Optional.of(hit(marks, start, own + 1, units.get(tokens.get(own).lower())));
    }
    if (own == start) {
      return Optional.empty();
    }
    int end = behind(tokens, own, sentence.endToken());
    Optional<Actor.Kind> kind =
        kind(tokens, start, end, own - 1).or(() -> kind(tokens, start, end, end - 1));
    if (kind.isEmpty()
        && bodies.containsKey(tokens.get(own - 1).lower())
        && NameScan.introduced(tokens, end).isPresent()) {
      kind = Optional.of(Actor.Kind.ORGANISATION);
    }
    boolean more = end > own || telling(tokens, start, own - 1);
    return kind.filter(k -> more).map(k -> hit(marks, start, end, k));
  }

  /** What a name is by the head at a token and by what stands with it. */
  private Optional<Actor.Kind> kind(List<Token> tokens, int start, int end, int at) {
    String head = tokens.get(at).lower();
    boolean bound = false;
    boolean named = false;
    for (int i = start; i < end; i++) {
      bound |= i != at && sworn.contains(tokens.get(i).lower());
      named |= i != at && lent.contains(tokens.get(i).lower());
    }
    bound |=
        named
            && ARMED.contains(head)
            && !(head.startsWith("force")
                && at > start
                && tokens.get(at - 1).lower().equals("armed"));
    boolean host =
        head.equals("army")
            && at == start
            && end > at + 2
            && nations.find(tokens, at + 2, end).isEmpty();
    return Optional.ofNullable(
        heads.containsKey(head)
            ? heads.get(head)
            : units.containsKey(head) ? units.get(head) : bound || host ? bodies.get(head) : null);
  }

  /** Where a run of capitalised words ends, over the "'s" of "People's". */
  private int words(List<Token> tokens, int start, int stop) {
    int end = start;
    while (end < Math.min(stop, start + LONGEST)) {
      boolean owner =
          end > start
              && tokens.get(end).lower().matches("'s?|’s?")
              && owners.contains(tokens.get(end - 1).lower())
              && named(tokens, end + 1, stop);
      if (!named(tokens.get(end)) && !owner) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Where "of X" and "for the Y of Z" behind a name end. */
  private int behind(List<Token> tokens, int from, int stop) {
    int end = from;
    while (end < stop && (is(tokens, end, "of") || is(tokens, end, "for"))) {
      int next = is(tokens, end + 1, "the") ? end + 2 : end + 1;
      int after = next;
      while (after < Math.min(stop, next + LONGEST)
          && (named(tokens.get(after))
              || tokens.get(after).lower().matches("'s|’s")
                  && named(tokens, after + 1, stop)
                  && after > next
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
      if (named(tokens.get(i))
          || text.chars().anyMatch(Character::isUpperCase) && text.contains("-")) {
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
    return Character.isLetter(token.text().charAt(0))
        && (token.nominal() || token.is(PartOfSpeech.ADJ));
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
          case ORGANISATION -> "";
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
