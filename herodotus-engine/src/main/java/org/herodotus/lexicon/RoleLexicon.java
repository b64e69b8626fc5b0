package org.herodotus.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Token;

/**
 * Nouns that name people and bodies by what they do ("union leader", "riot police"). Thread-safe.
 */
public final class RoleLexicon {
  private static final int LONGEST = 5;

  private final Map<String, Role> roles = new HashMap<>();

  /**
   * What a role noun tells.
   *
   * @param noun dictionary form
   * @param sector PLOVER sector code, or empty
   * @param kind what kind of people they are
   * @param plural whether the form found is plural
   */
  public record Role(String noun, String sector, GroupKind kind, boolean plural) {}

  /** The list, read once however many rules ask for it. */
  private static final class Known {
    private static final RoleLexicon ROLES = new RoleLexicon();
  }

  private RoleLexicon() {
    for (List<String> row : Table.read("roles.tsv").rows()) {
      String noun = row.get(0).toLowerCase(Locale.ROOT);
      String sector = Table.cell(row, 2).equals("INF") ? "" : Table.cell(row, 2);
      GroupKind kind = kind(Table.cell(row, 3));
      roles.putIfAbsent(noun, new Role(noun, sector, kind, false));
      String plural = Table.cell(row, 1).isEmpty() ? plural(noun) : Table.cell(row, 1);
      roles.putIfAbsent(plural.toLowerCase(Locale.ROOT), new Role(noun, sector, kind, true));
    }
  }

  /** The roles of the lexicon. */
  public static RoleLexicon known() {
    return Known.ROLES;
  }

  static GroupKind kind(String name) {
    return GroupKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String plural(String noun) {
    if (noun.endsWith("s") || noun.endsWith("sh") || noun.endsWith("ch") || noun.endsWith("x")) {
      return noun + "es";
    }
    boolean consonantY =
        noun.endsWith("y")
            && noun.length() > 1
            && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
    return consonantY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  public Optional<Role> role(String words) {
    return Optional.ofNullable(roles.get(words));
  }

  /**
   * The longest role noun that ends with token {@code last} and starts no earlier than {@code
   * first}: "riot police" rather than "police".
   */
  public Optional<Role> endingAt(List<Token> tokens, int first, int last) {
    for (int start = Math.max(first, last - LONGEST + 1); start <= last; start++) {
      Role role = roles.get(join(tokens, start, last + 1));
      if (role != null) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** One past the longest role noun that starts at a token; {@code start} if there is none. */
  public int endOf(List<Token> tokens, int start, int end) {
    for (int stop = Math.min(end, start + LONGEST); stop > start; stop--) {
      if (roles.containsKey(join(tokens, start, stop))) {
        return stop;
      }
    }
    return start;
  }

  private static String join(List<Token> tokens, int start, int end) {
    if (end - start == 1) {
      return tokens.get(start).lower();
    }
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      String word = tokens.get(i).lower();
      if (out.length() > 0 && !word.equals("'s") && !word.equals("'")) {
        out.append(' ');
      }
      out.append(word);
    }
    return out.toString();
  }
}
