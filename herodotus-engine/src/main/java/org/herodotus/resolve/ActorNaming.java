package org.herodotus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.ActorEntry;
import org.herodotus.lexicon.ActorLexicon;
import org.herodotus.lexicon.FoldTrie;
import org.herodotus.lexicon.Nations;
import org.herodotus.lexicon.PersonEntry;
import org.herodotus.lexicon.PersonLexicon;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Actor;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/**
 * Reads who a phrase names: a listed group, a person with or without title, a role ("riot police"),
 * or a people. Thread-safe.
 */
final class ActorNaming {
  private static final Set<String> FORMER = WordSets.of("ActorNaming.FORMER");

  private final PersonLexicon persons;
  private final RoleLexicon roles;
  private final Nations nations;

  ActorNaming(PersonLexicon persons, RoleLexicon roles, Nations nations) {
    this.persons = persons;
    this.roles = roles;
    this.nations = nations;
  }

  /**
   * What stands inside a phrase.
   *
   * @param nameStart first token of a person's name, or -1
   * @param role the role noun that heads the phrase or precedes the name
   * @param group the listed group in the phrase, as of the day
   * @param person the listed person in the phrase
   * @param country country word in the phrase, or empty
   * @param former whether the role is a past one
   */
  record Parts(
      int nameStart,
      Optional<RoleLexicon.Role> role,
      Optional<ActorEntry> group,
      Optional<PersonEntry> person,
      String country,
      boolean former) {}

  Parts parts(List<Token> tokens, ActorPhrase phrase, Bearings bearings, boolean capitals) {
    int i = phrase.first();
    int nameStart = -1;
    String country = "";
    boolean former = false;
    int state = -1;
    Optional<RoleLexicon.Role> before = Optional.empty();
    Optional<ActorEntry> group = Optional.empty();
    Optional<PersonEntry> person = Optional.empty();
    while (i < phrase.end()) {
      Optional<NameScan.Hit> hit = hitAt(phrase, i);
      Optional<FoldTrie.Match<Nations.Nation>> nation = nations.find(tokens, i, phrase.end());
      Optional<FoldTrie.Match<RoleLexicon.Role>> title = titleAt(tokens, i, phrase.end());
      int roleEnd = roles.endOf(tokens, i, phrase.end());
      if (hit.isPresent() && hit.get().person()) {
        person = Optional.of(choose(hit.get().persons(), bearings));
        nameStart = i;
        break;
      } else if (hit.isPresent()
          && !hit.get().nation()
          && hit.get().end() >= Math.max(roleEnd, end(nation, i))) {
        group =
            Optional.of(
                ActorLexicon.choose(hit.get().actors(), bearings.day(), bearings.countries()));
        i = hit.get().end();
      } else if (nation.isPresent() && nation.get().endToken() >= roleEnd) {
        boolean ethnic = i > 0 && tokens.get(i - 1).lower().equals("ethnic");
        boolean within = i > 0 && i == state && !country.isEmpty();
        if (!ethnic && !within) {
          country = nation.get().values().get(0).country();
        }
        i = nation.get().endToken();
        state = i;
      } else if (title.isPresent() && title.get().endToken() >= roleEnd) {
        before = Optional.of(title.get().values().get(0));
        i = title.get().endToken();
      } else if (roleEnd > i) {
        before = roles.endingAt(tokens, i, roleEnd - 1);
        i = roleEnd;
      } else {
        former |= FORMER.contains(tokens.get(i).lower());
        if (startsName(tokens, phrase, i, before.isPresent(), capitals)) {
          nameStart = i;
          break;
        }
        i++;
      }
    }
    Optional<RoleLexicon.Role> role = nameStart >= 0 ? before : headRole(tokens, phrase);
    return new Parts(nameStart, role, group, person, country, former);
  }

  /** The role noun at the head, unless the head is part of a listed name. */
  private Optional<RoleLexicon.Role> headRole(List<Token> tokens, ActorPhrase phrase) {
    for (NameScan.Hit hit : phrase.names()) {
      if (hit.start() <= phrase.head() && phrase.head() < hit.end() && !hit.nation()) {
        return Optional.empty();
      }
    }
    return roles.endingAt(tokens, phrase.first(), phrase.head());
  }

  private static int end(Optional<FoldTrie.Match<Nations.Nation>> nation, int i) {
    return nation.map(FoldTrie.Match::endToken).orElse(i);
  }

  private Optional<FoldTrie.Match<RoleLexicon.Role>> titleAt(List<Token> tokens, int i, int end) {
    if (!tokens.get(i).capitalised()) {
      return Optional.empty();
    }
    return persons.title(tokens, i, end).filter(m -> m.endToken() < end);
  }

  private static Optional<NameScan.Hit> hitAt(ActorPhrase phrase, int i) {
    return phrase.names().stream().filter(h -> h.start() == i).findFirst();
  }

  static PersonEntry choose(List<PersonEntry> entries, Bearings bearings) {
    for (PersonEntry entry : entries) {
      if (bearings.inPlay(entry.country())) {
        return entry;
      }
    }
    return entries.get(0);
  }

  /** Whether a person's name starts here: all words to the end of the phrase are names. */
  private boolean startsName(
      List<Token> tokens, ActorPhrase phrase, int i, boolean titled, boolean capitals) {
    if (phrase.end() - i > 5) {
      return false;
    }
    boolean given = persons.isGivenName(tokens.get(i).text());
    if (!titled && (!given || phrase.end() - i < 2)) {
      return false;
    }
    for (int k = i; k < phrase.end(); k++) {
      if (!nameWord(tokens.get(k), capitals)) {
        return false;
      }
    }
    return roles.endingAt(tokens, i, phrase.end() - 1).isEmpty();
  }

  private static boolean nameWord(Token token, boolean capitals) {
    if (token.capitalised()) {
      return capitals ? token.is(PartOfSpeech.PROPN) : !token.is(PartOfSpeech.NUM);
    }
    return switch (token.lower()) {
      case "al", "el", "bin", "ibn", "de", "la", "del", "da", "dos", "van", "von", "der", "y" ->
          true;
      default -> token.lower().startsWith("al-") || token.lower().startsWith("el-");
    };
  }

  // ---- from parts to an actor

  /** The actor that the parts make up; empty if the phrase names none. */
  Optional<Actor> actor(Parts parts, String words, String nameWords, String country) {
    if (parts.person().isPresent()) {
      return Optional.empty();
    }
    if (parts.nameStart() >= 0) {
      return Optional.of(
          new Actor(
              Optional.empty(),
              nameWords,
              Actor.Kind.PERSON,
              given(country),
              sector(parts),
              parts.group().map(ActorEntry::name)));
    }
    if (parts.role().isPresent() && !itself(parts)) {
      return Optional.of(
          new Actor(
              Optional.empty(),
              words,
              kind(parts),
              given(country),
              sector(parts),
              parts.group().map(ActorEntry::name)));
    }
    return parts.group().map(ActorEntry::actor);
  }

  /** Whether the noun only says what the listed group is: "the Islamic State militant group". */
  private static boolean itself(Parts parts) {
    String noun = parts.role().get().noun();
    return parts.group().isPresent()
        && armed(parts.group())
        && !parts.role().get().plural()
        && APPOSED.contains(noun.substring(noun.lastIndexOf(' ') + 1));
  }

  private static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static final Set<String> APPOSED = WordSets.of("ActorNaming.APPOSED");

  static Optional<String> sector(Parts parts) {
    String own = parts.role().map(RoleLexicon.Role::sector).orElse("");
    if (parts.former() && FORMER_SECTORS.contains(own)) {
      return Optional.of("ELI");
    }
    boolean lent =
        parts.group().isPresent() && (own.isEmpty() || LENT.contains(own)) && armed(parts.group());
    String sector = lent ? parts.group().get().sector() : own;
    return given(sector);
  }

  private static final Set<String> FORMER_SECTORS =
      Set.of("GOV", "MIL", "COP", "LEG", "SPY", "JUD", "PTY");
  private static final Set<String> LENT =
      Set.of("GOV", "MIL", "REB", "UAF", "PTY", "UNK", "PRM", "CVL", "SPY");

  /** Whether a first element of a code names no state but an international body. */
  static boolean international(String country) {
    return INTERNATIONAL.contains(country);
  }

  private static final Set<String> INTERNATIONAL = Set.of("IGO", "UNO", "EUR");

  private static boolean armed(Optional<ActorEntry> group) {
    return switch (group.get().kind()) {
      case ORGANISATION, MEDIA -> false;
      default -> true;
    };
  }

  private static Actor.Kind kind(Parts parts) {
    if (parts.group().isPresent() && armed(parts.group())) {
      return parts.group().get().kind();
    }
    return kindOf(sector(parts).orElse(""), parts.role().map(RoleLexicon.Role::noun).orElse(""));
  }

  static Actor.Kind kindOf(String sector, String noun) {
    if (noun.equals("rioter")) {
      return Actor.Kind.RIOTERS;
    }
    if (noun.startsWith("protest") || noun.equals("demonstrator") || noun.equals("marcher")) {
      return Actor.Kind.PROTESTERS;
    }
    return switch (sector) {
      case "MIL", "COP" -> Actor.Kind.STATE_FORCES;
      case "REB" -> Actor.Kind.REBEL_GROUP;
      case "PRM" -> Actor.Kind.POLITICAL_MILITIA;
      case "OPP" -> Actor.Kind.CIVILIANS;
      case "GOV", "LEG", "JUD", "SPY", "ELI" -> Actor.Kind.GOVERNMENT;
      case "JRN" -> Actor.Kind.MEDIA;
      case "CRM" -> Actor.Kind.CRIMINAL;
      case "CVL", "AGR", "LAB", "EDU", "REL", "REF", "MED" -> Actor.Kind.CIVILIANS;
      case "NGO", "UNO", "SOC", "BUS", "PTY" -> Actor.Kind.ORGANISATION;
      default -> Actor.Kind.UNKNOWN;
    };
  }

  /** Plural armed men of a listed group are the group itself ("Taliban fighters"). */
  static List<Actor> collective(Parts parts) {
    List<Actor> out = new ArrayList<>();
    boolean men =
        parts.role().isPresent()
            && parts.group().isPresent()
            && parts.nameStart() < 0
            && (parts.role().get().plural() || FORCE.contains(parts.role().get().noun()))
            && (ARMED.contains(parts.role().get().sector())
                || parts.role().get().noun().equals("member"));
    if (men) {
      out.add(parts.group().get().actor());
    }
    return out;
  }

  private static final Set<String> ARMED = Set.of("MIL", "REB", "UAF", "PRM");
  private static final Set<String> FORCE = WordSets.of("ActorNaming.FORCE");
}
