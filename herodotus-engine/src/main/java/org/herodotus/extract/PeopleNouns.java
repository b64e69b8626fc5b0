package org.herodotus.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.lexicon.Table;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Token;

/** Tells which nouns count people, and what kind of people they are. Thread-safe. */
final class PeopleNouns {
  private final Map<String, GroupKind> own = new HashMap<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> harmed = new HashSet<>();
  private final RoleLexicon roles = RoleLexicon.known();
  private final NounClasses classes = NounClasses.known();
  private final Nations nations = Nations.known();

  PeopleNouns() {
    for (List<String> row : Table.read("people.tsv").rows()) {
      if (row.get(1).equals("body")) {
        bodies.add(row.get(0));
      } else if (row.get(1).equals("harm")) {
        harmed.add(row.get(0));
      } else {
        own.put(row.get(0), GroupKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
      }
    }
  }

  /** Whether a token is a noun for people ("soldiers", "victim", "12-year-old"). */
  boolean people(Token t) {
    return !body(t)
        && !harmed.contains(t.lower())
        && kind(t).filter(k -> k != GroupKind.INFRASTRUCTURE).isPresent();
  }

  /** Whether a noun is the last word of a role of several ("a tax collector"). */
  boolean role(List<Token> tokens, int first, int i) {
    return tokens.get(i).nominal()
        && !thing(tokens.get(i))
        && roles
            .endingAt(tokens, Math.max(first, i - 2), i)
            .filter(r -> r.noun().indexOf(' ') > 0 && r.kind() != GroupKind.INFRASTRUCTURE)
            .isPresent();
  }

  boolean plural(Token t) {
    String w = t.lower();
    if (w.equals("people")
        || w.equals("police")
        || w.equals("taliban")
        || w.equals("taleban")
        || w.endsWith("men")
        || w.equals("children")) {
      return true;
    }
    Optional<RoleLexicon.Role> role = roles.role(w);
    if (role.isPresent()) {
      return role.get().plural();
    }
    return w.endsWith("s") && !w.endsWith("ss") || w.endsWith("men") || w.equals("children");
  }

  Optional<GroupKind> kind(Token t) {
    String w = t.lower();
    GroupKind kind = own.get(w);
    if (kind != null) {
      return Optional.of(kind);
    }
    if (w.endsWith("-year-old") || w.endsWith("-year-olds")) {
      return Optional.of(GroupKind.CIVILIANS);
    }
    Optional<RoleLexicon.Role> role = roles.role(w);
    if (role.isEmpty() && w.indexOf('-') > 0) {
      String tail = w.substring(w.lastIndexOf('-') + 1);
      kind = own.get(tail);
      role = kind == null ? roles.role(tail) : Optional.empty();
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return role.map(RoleLexicon.Role::kind);
  }

  /** Whether the noun is one that ages are told of ("a boy of four"): no role, only a person. */
  boolean aged(Token t) {
    return kind(t).filter(k -> k == GroupKind.CIVILIANS).isPresent();
  }

  /** "death" or "body" before another noun ("five death certificates"). */
  boolean singularHead(Token t) {
    return t.lower().equals("death") || t.lower().equals("body") || t.lower().equals("casualty");
  }

  /** The kind of a phrase by its last words ("riot police", "aid workers"). */
  GroupKind kind(List<Token> tokens, int first, int head) {
    GroupKind kind = own.get(tokens.get(head).lower());
    Optional<RoleLexicon.Role> role = roles.endingAt(tokens, first, head);
    if (role.isPresent() && role.get().noun().indexOf(' ') > 0) {
      return role.get().kind();
    }
    if (kind == null) {
      kind = kind(tokens.get(head)).orElse(GroupKind.OTHER);
    }
    if (kind == GroupKind.OTHER || kind == GroupKind.CIVILIANS) {
      for (int i = head - 1; i >= first; i--) {
        Optional<GroupKind> inner = kind(tokens.get(i));
        if (inner.isPresent()
            && inner.get() != GroupKind.OTHER
            && !bodies.contains(tokens.get(i).lower())) {
          return tokens.get(head).lower().equals("members") || kind == GroupKind.OTHER
              ? inner.get()
              : kind;
        }
      }
    }
    return kind;
  }

  private boolean body(Token t) {
    String w = t.lower();
    return bodies.contains(w)
        || w.endsWith("s")
            && bodies.contains(w.substring(0, w.length() - 1))
            && !own.containsKey(w);
  }

  /** Whether a noun stands for a thing, an event or a time, so that its number counts no people. */
  boolean thing(Token t) {
    if (body(t)) {
      return true;
    }
    if (kind(t).isPresent()) {
      return false;
    }
    return switch (classes.of(t)) {
      case BUILDING,
          VEHICLE,
          INFRASTRUCTURE,
          WEAPON,
          EVENT,
          TIME,
          BODY,
          PLACE,
          ABSTRACT,
          ORGAN,
          BAND ->
          true;
      default -> false;
    };
  }

  /** Whether a capitalised word names a people ("Canadian", "Syrians"). */
  boolean demonym(List<Token> tokens, int i, int end) {
    return nations
        .find(tokens, i, Math.min(end, i + 1))
        .filter(m -> m.endToken() == i + 1)
        .filter(m -> m.values().stream().anyMatch(n -> n.form() == Nations.Form.ADJECTIVE))
        .isPresent();
  }
}
