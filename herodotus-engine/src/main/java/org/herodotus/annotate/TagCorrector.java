package org.herodotus.annotate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.PartOfSpeech;

/**
 * Mends what the statistical tagger gets wrong on this kind of text: words that news of violence
 * uses in one part of speech only, content words tagged as if they were of a closed class, names in
 * capitals, participles after "was", numbers, and marks. Thread-safe.
 */
final class TagCorrector {
  private static final Set<String> DAYS = Set.of("today", "yesterday", "tomorrow", "tonight");
  private static final Set<String> BE = WordSets.of("TagCorrector.BE");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve");
  private static final Set<String> TELLING = WordSets.of("TagCorrector.TELLING");
  private static final Set<String> MODAL = WordSets.of("TagCorrector.MODAL");
  private static final List<PartOfSpeech> FALLBACK =
      List.of(PartOfSpeech.AUX, PartOfSpeech.DET, PartOfSpeech.PRON, PartOfSpeech.ADP);
  private static final Set<String> DETERMINERS = WordSets.of("TagCorrector.DETERMINERS");

  /** Forms of address that a name follows. */
  private static final Set<String> ADDRESS = WordSets.of("TagCorrector.ADDRESS");

  /**
   * "By suspected rebels", "the alleged bombers", "Suspected rebels killed": no verbs before those
   * who are so called.
   */
  private static final Set<String> SUSPECTED = WordSets.of("TagCorrector.SUSPECTED");

  /** "Twin blasts": before these a form in s is a plural. */
  private static final Set<String> MULTIPLES = WordSets.of("TagCorrector.MULTIPLES");

  private final Truecaser truecaser;
  private final Map<String, String> fixed = Table.read("tags.tsv").map();
  private final Map<String, String> participles = Table.read("participles.tsv").map();
  private final Set<String> deeds = Table.read("deed_nouns.tsv").words();
  private final Set<String> roles = Table.read("roles.tsv").words();
  private final Map<PartOfSpeech, Set<String>> closed = closed();

  private static Map<PartOfSpeech, Set<String>> closed() {
    Map<PartOfSpeech, Set<String>> out = new EnumMap<>(PartOfSpeech.class);
    for (var row : Table.read("closed.tsv").rows()) {
      out.put(PartOfSpeech.valueOf(row.get(0)), Set.copyOf(Arrays.asList(row.get(1).split(" "))));
    }
    return out;
  }

  TagCorrector(Truecaser truecaser) {
    this.truecaser = truecaser;
  }

  void correct(String[] words, String[] lower, PartOfSpeech[] tags, boolean shouted) {
    for (int i = 0; i < tags.length; i++) {
      tags[i] = single(words, lower, tags, i);
      if (shouted) {
        name(words, lower, tags, i);
      }
    }
    for (int i = 0; i < tags.length; i++) {
      context(lower, tags, i);
    }
  }

  /** What can be told from the word alone. */
  private PartOfSpeech single(String[] words, String[] lower, PartOfSpeech[] tags, int i) {
    String word = lower[i];
    String tag = fixed.get(word);
    if (tag != null) {
      return PartOfSpeech.valueOf(tag);
    }
    if (number(word) || counts(words, word, tags, i)) {
      return PartOfSpeech.NUM;
    }
    if (ordinal(word)) {
      return PartOfSpeech.ADJ;
    }
    if (!Character.isLetterOrDigit(word.charAt(0)) && word.length() == 1) {
      return PartOfSpeech.PUNCT;
    }
    if (DAYS.contains(word)) {
      boolean owner = i + 1 < lower.length && lower[i + 1].equals("'s");
      return owner ? PartOfSpeech.NOUN : PartOfSpeech.ADV;
    }
    if (words[i].equals("said")) {
      return PartOfSpeech.VERB;
    }
    if (articled(words[i]) || titled(words, lower, i)) {
      return PartOfSpeech.PROPN;
    }
    if (opensPlace(words, word, tags, i)) {
      return PartOfSpeech.ADP;
    }
    Set<String> members = closed.get(tags[i]);
    boolean letters = Character.isLetter(word.charAt(0));
    boolean closedName = tags[i] == PartOfSpeech.ADV && hyphenedName(words[i]);
    if (closedName || tags[i] == PartOfSpeech.X && letters) {
      return open(words[i], word);
    }
    if (members != null && letters && !members.contains(word)
        || letters && (tags[i] == PartOfSpeech.PUNCT || tags[i] == PartOfSpeech.SYM)) {
      return open(words[i], word);
    }
    return tags[i];
  }

  /** "Dead three colleagues", "Three civilians": a number in words, taken for what it describes. */
  private boolean counts(String[] words, String word, PartOfSpeech[] tags, int i) {
    boolean small = i == 0 || Character.isLowerCase(words[i].charAt(0));
    boolean mistaken =
        tags[i] == PartOfSpeech.ADJ || tags[i] == PartOfSpeech.PROPN && i + 1 < words.length;
    return small
        && mistaken
        && word.length() > 2
        && closed.get(PartOfSpeech.NUM).contains(word)
        && (i > 0 || Character.isLowerCase(words[1].charAt(0)));
  }

  /** "Dr. Pasic": a capitalised word after a form of address is a name. */
  private static boolean titled(String[] words, String[] lower, int i) {
    return i > 0
        && Character.isUpperCase(words[i].charAt(0))
        && Character.isUpperCase(words[i - 1].charAt(0))
        && ADDRESS.contains(lower[i - 1]);
  }

  /** "al-Shabaab", "el-Sisi": a name after an article that is written small. */
  private static boolean articled(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 1
        && hyphen < 4
        && hyphen + 1 < word.length()
        && Character.isLowerCase(word.charAt(0))
        && Character.isUpperCase(word.charAt(hyphen + 1));
  }

  /** "Al-Shabab": no adverb. */
  private static boolean hyphenedName(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0
        && Character.isUpperCase(word.charAt(0))
        && Character.isUpperCase(word.charAt(Math.min(hyphen + 1, word.length() - 1)));
  }

  /** "Near Mosul, two strikes ...": a preposition that takes its capital from the sentence. */
  private boolean opensPlace(String[] words, String word, PartOfSpeech[] tags, int i) {
    return i == 0
        && words.length > 1
        && (tags[i] == PartOfSpeech.PROPN || tags[i] == PartOfSpeech.ADJ)
        && closed.get(PartOfSpeech.ADP).contains(word)
        && (Character.isUpperCase(words[1].charAt(0)) || tags[1] == PartOfSpeech.DET);
  }

  /** The likeliest class of a word that the tagger took for one of another class. */
  private PartOfSpeech open(String word, String lower) {
    for (PartOfSpeech p : FALLBACK) {
      if (closed.get(p).contains(lower)) {
        return p;
      }
    }
    int hyphen = word.lastIndexOf('-');
    if (Character.isUpperCase(word.charAt(0))
        || Character.isUpperCase(word.charAt(Math.min(hyphen + 1, word.length() - 1)))) {
      return PartOfSpeech.PROPN;
    }
    if (hyphen > 0) {
      return PartOfSpeech.ADJ;
    }
    if (lower.endsWith("ed") || lower.endsWith("ing")) {
      return PartOfSpeech.VERB;
    }
    return lower.endsWith("ly") ? PartOfSpeech.ADV : PartOfSpeech.NOUN;
  }

  /** In truecased text a capital inside the sentence makes a name or a people's adjective. */
  private void name(String[] words, String[] lower, PartOfSpeech[] tags, int i) {
    boolean capital =
        Character.isUpperCase(words[i].charAt(0)) && (i > 0 || truecaser.name(lower[i]));
    if (capital
        && tags[i] != PartOfSpeech.PROPN
        && tags[i] != PartOfSpeech.ADJ
        && tags[i] != PartOfSpeech.PRON) {
      tags[i] = PartOfSpeech.PROPN;
    }
  }

  /** "Army sources report 3 dead", "police claim that": several who tell, and what they tell. */
  private boolean tells(String[] lower, PartOfSpeech[] tags, int i) {
    if (tags[i] != PartOfSpeech.NOUN
        || !TELLING.contains(lower[i])
        || i == 0
        || i + 1 >= lower.length
        || tags[i - 1] != PartOfSpeech.NOUN) {
      return false;
    }
    boolean many = lower[i - 1].endsWith("s") || lower[i - 1].equals("police");
    boolean told =
        tags[i + 1] == PartOfSpeech.NUM
            || tags[i + 1] == PartOfSpeech.DET
            || lower[i + 1].equals("that")
            || lower[i + 1].equals("having")
            || lower[i + 1].equals("at")
            || lower[i + 1].equals("more")
            || lower[i + 1].equals("over");
    return many && told;
  }

  /** "The cafe shooting": a deed by the place or thing it befell, not by people who do it. */
  private boolean compound(String[] lower, PartOfSpeech[] tags, int i) {
    return i > 1
        && tags[i - 2] == PartOfSpeech.DET
        && lower[i].endsWith("ing")
        && (tags[i - 1] == PartOfSpeech.NOUN && !lower[i - 1].endsWith("s")
            || tags[i - 1] == PartOfSpeech.PROPN)
        && !roles.contains(lower[i - 1])
        && !lower[i - 1].endsWith("man");
  }

  /** What the neighbours tell. */
  private void context(String[] lower, PartOfSpeech[] tags, int i) {
    String before = i > 0 ? lower[i - 1] : "";
    PartOfSpeech last = i > 0 ? tags[i - 1] : PartOfSpeech.PUNCT;
    PartOfSpeech next = i + 1 < tags.length ? tags[i + 1] : PartOfSpeech.PUNCT;
    String kind = participles.get(lower[i]);
    if (kind != null && (tags[i] == PartOfSpeech.ADJ || tags[i] == PartOfSpeech.NOUN)) {
      boolean verbal = HAVE.contains(before) || BE.contains(before) || beBefore(lower, tags, i);
      boolean by = i + 1 < lower.length && lower[i + 1].equals("by");
      boolean people = nominal(last) && before.endsWith("s") && closes(next);
      boolean doers =
          nominal(last)
              && (before.endsWith("s")
                  || before.endsWith("men")
                  || roles.contains(before)
                  || last == PartOfSpeech.PROPN);
      boolean acts =
          (next == PartOfSpeech.NUM
                  || next == PartOfSpeech.DET
                  || object(lower, i + 1)
                  || many(lower, i + 1))
              && (last == PartOfSpeech.CCONJ || last == PartOfSpeech.PRON || doers);
      boolean object = nominal(last) && isArticle(lower, i + 1);
      boolean named = next == PartOfSpeech.PROPN && nominal(last);
      boolean dead = i + 1 < lower.length && lower[i].equals("shot") && lower[i + 1].equals("dead");
      boolean deed = dead || verbal || by || acts && doers || object;
      if (deed || (people || acts || named) && tags[i] == PartOfSpeech.NOUN) {
        tags[i] = PartOfSpeech.VERB;
      }
    }
    if (deeds.contains(lower[i])
        && (tags[i] == PartOfSpeech.ADJ || tags[i] == PartOfSpeech.VERB)
        && (last == PartOfSpeech.DET || compound(lower, tags, i))
        && (closes(next) || next == PartOfSpeech.ADP || next == PartOfSpeech.AUX)) {
      tags[i] = PartOfSpeech.NOUN;
    }
    boolean described = next == PartOfSpeech.PROPN || next == PartOfSpeech.NOUN;
    if (tags[i] == PartOfSpeech.VERB
        && SUSPECTED.contains(lower[i])
        && (before.equals("by") || last == PartOfSpeech.DET || i == 0)
        && (described || next == PartOfSpeech.ADJ)) {
      tags[i] = PartOfSpeech.ADJ;
    }
    if (HAVE.contains(lower[i]) && tags[i] == PartOfSpeech.VERB && next == PartOfSpeech.VERB) {
      tags[i] = PartOfSpeech.AUX;
    }
    if (DETERMINERS.contains(before) && closes(next)) {
      boolean base =
          tags[i] == PartOfSpeech.VERB && kind == null && !lower[i].endsWith("ed")
              || tags[i] == PartOfSpeech.AUX && MODAL.contains(lower[i]) && next != PartOfSpeech.AUX
              || tags[i] == PartOfSpeech.ADV && !known(lower[i]);
      if (base) {
        tags[i] = PartOfSpeech.NOUN;
      }
    }
    boolean dead = i + 1 < lower.length && lower[i].equals("shot") && lower[i + 1].equals("dead");
    if (dead || tags[i] == PartOfSpeech.NOUN && next == PartOfSpeech.NUM && harms(lower[i])) {
      tags[i] = PartOfSpeech.VERB;
    }
    if (tags[i] == PartOfSpeech.VERB && nominal(last) && heads(lower, tags, i)) {
      tags[i] = PartOfSpeech.NOUN;
    }
    if (lower[i].equals("suspect")
        && tags[i] == PartOfSpeech.NOUN
        && (roles.contains(before) || roles.contains(before.replaceFirst("s$", "")))
        && (next == PartOfSpeech.DET || next == PartOfSpeech.PROPN)) {
      tags[i] = PartOfSpeech.VERB;
    }
    if (lower[i].equals("set") && i + 1 < lower.length && ABLAZE.contains(lower[i + 1])) {
      tags[i] = PartOfSpeech.VERB;
    }
    if (lower[i].equals("accused")
        && tags[i] != PartOfSpeech.VERB
        && (nominal(last) || last == PartOfSpeech.PRON)
        && ofDoing(lower, i)) {
      tags[i] = PartOfSpeech.VERB;
    }
    boolean leaves =
        lower[i].equals("left")
            && (tags[i] == PartOfSpeech.ADV || tags[i] == PartOfSpeech.ADJ)
            && (next == PartOfSpeech.NUM || next == PartOfSpeech.DET && last != PartOfSpeech.DET);
    if (leaves || tells(lower, tags, i)) {
      tags[i] = PartOfSpeech.VERB;
    }
    if (lower[i].equals("bomb")
        && tags[i] == PartOfSpeech.VERB
        && next == PartOfSpeech.NOUN
        && nominal(last)) {
      tags[i] = PartOfSpeech.NOUN;
    }
    boolean between = i + 1 < lower.length && lower[i + 1].equals("between");
    if (tags[i] == PartOfSpeech.VERB
        && lower[i].endsWith("s")
        && (MULTIPLES.contains(before) || between && !nominal(last))) {
      tags[i] = PartOfSpeech.NOUN;
    }
    boolean headed = last == PartOfSpeech.DET || last == PartOfSpeech.ADJ || before.equals("'s");
    if (tags[i] == PartOfSpeech.ADJ
        && headed
        && roles.contains(lower[i])
        && (closes(next) || next == PartOfSpeech.VERB)) {
      tags[i] = PartOfSpeech.NOUN;
    }
    if (last == PartOfSpeech.PART
        && before.equals("to")
        && tags[i] == PartOfSpeech.PROPN
        && (next == PartOfSpeech.DET || next == PartOfSpeech.PRON)) {
      tags[i] = PartOfSpeech.VERB;
    }
    if (last == PartOfSpeech.ADJ
        && tags[i] == PartOfSpeech.AUX
        && MODAL.contains(lower[i])
        && next == PartOfSpeech.PUNCT) {
      tags[i] = PartOfSpeech.NOUN;
    }
  }

  /** "Accused troops of burning": what somebody is accused of follows. */
  private static boolean ofDoing(String[] lower, int i) {
    for (int k = i + 1; k + 1 < lower.length && k < i + ACCUSED; k++) {
      if (lower[k].equals("of") && lower[k + 1].endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  private static final int ACCUSED = 8;
  private static final Set<String> ABLAZE = WordSets.of("TagCorrector.ABLAZE");
  private static final Set<String> OBJECTS = Set.of("him", "them", "us", "me");

  private static boolean object(String[] lower, int i) {
    return i < lower.length && OBJECTS.contains(lower[i]);
  }

  /** "Mobs shot villagers": several people, who suffer what is done. */
  private boolean many(String[] lower, int i) {
    return i < lower.length
        && lower[i].endsWith("s")
        && roles.contains(lower[i].substring(0, lower[i].length() - 1));
  }

  /** "The air force hit a market": no phrase goes on with an article. */
  private static boolean isArticle(String[] lower, int i) {
    return i < lower.length
        && (lower[i].equals("a") || lower[i].equals("an") || lower[i].equals("the"));
  }

  /** "Blast wounds three": the present of a verb whose participle tells of harm. */
  private boolean harms(String lower) {
    if (!lower.endsWith("s")) {
      return false;
    }
    String stem = lower.substring(0, lower.length() - 1);
    return participles.containsKey(stem + "ed") || participles.containsKey(stem + "d");
  }

  private static boolean nominal(PartOfSpeech tag) {
    return tag == PartOfSpeech.NOUN || tag == PartOfSpeech.PROPN || tag == PartOfSpeech.ADJ;
  }

  /** "Car bomb kills", "Syria conflict:": a bare word before the verb, or before the colon. */
  private static boolean heads(String[] lower, PartOfSpeech[] tags, int i) {
    if (i + 1 >= lower.length || lower[i].endsWith("s") || lower[i].endsWith("ed")) {
      return false;
    }
    boolean verb = tags[i + 1] == PartOfSpeech.VERB && lower[i + 1].endsWith("s");
    return verb || i < 4 && lower[i + 1].equals(":");
  }

  private boolean known(String lower) {
    return lower.endsWith("ly") || closed.get(PartOfSpeech.ADP).contains(lower);
  }

  private static boolean closes(PartOfSpeech next) {
    return next == PartOfSpeech.PUNCT
        || next == PartOfSpeech.ADP
        || next == PartOfSpeech.AUX
        || next == PartOfSpeech.CCONJ;
  }

  /** A form of "be" before an adverb ("was seriously wounded"). */
  private static boolean beBefore(String[] lower, PartOfSpeech[] tags, int i) {
    return i > 1
        && tags[i - 1] == PartOfSpeech.ADV
        && (BE.contains(lower[i - 2]) || HAVE.contains(lower[i - 2]));
  }

  private static boolean number(String w) {
    if (!Character.isDigit(w.charAt(0))) {
      return false;
    }
    for (int i = 1; i < w.length(); i++) {
      char c = w.charAt(i);
      if (!Character.isDigit(c) && c != ',' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** "1st", "22d", "6th". */
  private static boolean ordinal(String w) {
    if (!Character.isDigit(w.charAt(0))) {
      return false;
    }
    int i = 1;
    while (i < w.length() && Character.isDigit(w.charAt(i))) {
      i++;
    }
    String tail = w.substring(i);
    return tail.equals("st")
        || tail.equals("nd")
        || tail.equals("d")
        || tail.equals("rd")
        || tail.equals("th");
  }
}
