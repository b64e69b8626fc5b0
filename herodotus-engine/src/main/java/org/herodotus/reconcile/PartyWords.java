package org.herodotus.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Actor;

/** What the words for a party tell of it: a name, a side, or only that somebody attacked. */
final class PartyWords {
  private static final Set<String> NUMBERS = Table.read("numbers.tsv").words();
  private static final Map<String, String> DESCRIPTORS = Table.read("descriptors.tsv").map();
  static final String FACELESS = "faceless";
  static final String FACTION = "faction";
  static final String FORCE = "force";
  static final String CROWD = "crowd";
  static final String VOICE = "voice";

  /** What words of several kinds make together: the last. */
  private static final List<String> RANKS = List.of(FACELESS, FACTION, FORCE, CROWD, VOICE);

  private PartyWords() {}

  /** What a party is that is told by these words alone; "local police" are police. */
  static String telling(String words) {
    String told = FACELESS;
    boolean bare = true;
    for (String word : words.toLowerCase(Locale.ROOT).split("[ ,]+")) {
      String kind = NUMBERS.contains(word) ? FACELESS : DESCRIPTORS.getOrDefault(word, "");
      bare &= !kind.isEmpty();
      told = kind.isEmpty() || RANKS.indexOf(kind) < RANKS.indexOf(told) ? told : kind;
    }
    String side = DESCRIPTORS.getOrDefault(head(words), "");
    if (bare && told.equals(CROWD) && (side.equals(FACTION) || side.equals(FORCE))) {
      return side;
    }
    return bare || told.equals(VOICE) ? told : "";
  }

  /** "Villagers", "Dinka youths": people who act together, by what they are or of which people. */
  static boolean acting(String words) {
    String[] each = words.split("[ ,]+");
    String last = each[each.length - 1].toLowerCase(Locale.ROOT);
    boolean people =
        each.length > 1
            && Character.isUpperCase(words.charAt(0))
            && (last.endsWith("s") || last.endsWith("men"));
    return people
        || List.of(each).stream()
            .anyMatch(w -> DESCRIPTORS.getOrDefault(w.toLowerCase(Locale.ROOT), "").equals(CROWD));
  }

  private static final Pattern KIND =
      Pattern.compile(" (?:gang|cartel|militia|mafia|clan|rebels|guerrillas|insurgents|fighters)$");

  /** A name without the word that only says what it is of ("Tiguerones gang"). */
  static String bare(String name) {
    return KIND.matcher(name).replaceFirst("");
  }

  /** "Border Security Force": a body's own name, written large from the first word to the last. */
  static boolean proper(String words) {
    return words.indexOf(' ') > 0
        && List.of(words.split(" ")).stream().allMatch(w -> Character.isUpperCase(w.charAt(0)));
  }

  /**
   * The last word, which tells what people or things are ("soldiers" of "two wounded soldiers").
   */
  static String head(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** "Nationalists", "looters": a word for people who act together stands at the end. */
  static boolean multitude(String words) {
    return DESCRIPTORS.getOrDefault(head(words), "").equals(CROWD) && !single(words);
  }

  /** Whether a force is told by its kind alone, or with the people it is of. */
  static boolean plain(Actor actor) {
    String words = actor.name().replaceAll("\\b\\p{Lu}\\S*", " ").strip();
    String opening = actor.name().toLowerCase(Locale.ROOT);
    return actor.id().isEmpty()
        && forces(actor)
        && (telling(opening).equals(FORCE) || telling(words).equals(FORCE));
  }

  static boolean forces(Actor actor) {
    return actor.kind() == Actor.Kind.STATE_FORCES || actor.kind() == Actor.Kind.EXTERNAL_FORCES;
  }

  private static final Set<String> LOOSELY = WordSets.of("PartyWords.LOOSELY");

  private static final Pattern SINGLE =
      Pattern.compile(
          "(?:.*(?:man|woman|[^b]er|or|ist|eur)|"
              + "gendarme|rebel|militant|guerrilla|veteran|native|resident|student|migrant|civilian|"
              + "recruit|cadet|marine|jihadi|insurgent|accomplice|private|youth|boy|girl)");

  /** Whether words tell of one person by what he is ("an off-duty soldier"). */
  static boolean single(String words) {
    return SINGLE.matcher(head(words)).matches();
  }

  /** "401st" is a name's and no count. */
  private static final Pattern FIGURE = Pattern.compile("\\d(?!\\d*(?:st|nd|rd|th)$).*");

  /** "Four marines": a number of people, not a party. */
  static boolean counted(String words) {
    String[] each = words.toLowerCase(Locale.ROOT).split(" ");
    int at = 0;
    while (at < each.length - 1 && LOOSELY.contains(each[at])) {
      at++;
    }
    String first = each[at];
    return NUMBERS.contains(first) || FIGURE.matcher(first).matches();
  }
}
