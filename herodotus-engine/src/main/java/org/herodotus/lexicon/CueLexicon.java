package org.herodotus.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Attribution;
import org.herodotus.model.Stance;
import org.herodotus.model.Token;

/** Words that attribute ("said", "according to", "allegation"), in all their forms. Thread-safe. */
public final class CueLexicon {
  private final Map<String, List<Form>> forms = new HashMap<>();

  /** What kind of word a cue is. */
  public enum Kind {
    VERB,
    /** A verb that attributes only before a quotation or "that". */
    WEAK_VERB,
    NOUN,
    PREPOSITION,
    ADVERB
  }

  /**
   * A word that attributes.
   *
   * @param word dictionary form
   * @param kind what kind of word it is
   * @param stance how the speaker stands to what is said
   * @param act what is done by speaking
   * @param frames letters for what may follow: q quotation, c clause, o addressee and clause, n
   *     noun phrase, i infinitive, s complement of a word without a speaker ("seems")
   */
  public record Cue(String word, Kind kind, Stance stance, Attribution.Act act, String frames) {
    public boolean takes(char frame) {
      return frames.indexOf(frame) >= 0;
    }

    public boolean verb() {
      return kind == Kind.VERB || kind == Kind.WEAK_VERB;
    }
  }

  /**
   * A cue found in the text.
   *
   * @param endToken one past its last token
   */
  public record Match(int endToken, Cue cue) {}

  private record Form(List<String> words, Cue cue) {}

  /** The list, read once however many rules ask for it. */
  private static final class Known {
    private static final CueLexicon CUES = new CueLexicon();
  }

  private CueLexicon() {
    for (List<String> row : Table.read("cues.tsv").rows()) {
      Cue cue =
          new Cue(
              row.get(0),
              Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace(' ', '_')),
              Stance.valueOf(row.get(3)),
              Attribution.Act.valueOf(row.get(4)),
              Table.cell(row, 5));
      List<String> irregular = row.get(1).equals("-") ? List.of() : List.of(row.get(1).split(","));
      for (String form : inflect(cue, irregular)) {
        List<String> words = List.of(form.split(" "));
        forms.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new Form(words, cue));
      }
    }
    forms
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
  }

  /** The cues of the lexicon. */
  public static CueLexicon known() {
    return Known.CUES;
  }

  private static List<String> inflect(Cue cue, List<String> irregular) {
    List<String> out = new ArrayList<>(irregular);
    int cut = cue.word().indexOf(' ');
    String head = cut < 0 ? cue.word() : cue.word().substring(0, cut);
    String rest = cut < 0 ? "" : cue.word().substring(cut);
    out.add(cue.word());
    if (cue.kind() == Kind.NOUN) {
      out.add(thirdPerson(head));
    } else if (cue.verb()) {
      out.add(thirdPerson(head) + rest);
      out.add(stem(head, 'i') + "ing" + rest);
      if (irregular.isEmpty()) {
        out.add(stem(head, 'e') + "ed" + rest);
      }
    }
    return out;
  }

  private static String thirdPerson(String verb) {
    if (verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.equals("go")) {
      return verb + "es";
    }
    return consonantY(verb) ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
  }

  private static boolean consonantY(String verb) {
    return verb.endsWith("y")
        && verb.length() > 1
        && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
  }

  /** The stem before -ing or -ed: without silent e, with doubled consonant ("plann-"). */
  private static String stem(String verb, char suffix) {
    int n = verb.length();
    if (verb.endsWith("e") && !verb.endsWith("ee")) {
      return verb.substring(0, n - 1);
    }
    if (suffix == 'e' && consonantY(verb)) {
      return verb.substring(0, n - 1) + "i";
    }
    boolean doubled =
        n <= 4
            && n >= 3
            && "aeiou".indexOf(verb.charAt(n - 2)) >= 0
            && "aeiou".indexOf(verb.charAt(n - 3)) < 0
            && "aeiouwxy".indexOf(verb.charAt(n - 1)) < 0;
    return doubled ? verb + verb.charAt(n - 1) : verb;
  }

  /** The longest cue whose first word is token {@code start}; several if the word is ambiguous. */
  public List<Match> find(List<Token> tokens, int start, int end) {
    List<Form> candidates = forms.get(tokens.get(start).lower());
    if (candidates == null) {
      return List.of();
    }
    List<Match> out = new ArrayList<>(2);
    int longest = 0;
    for (Form form : candidates) {
      int n = form.words().size();
      if (n >= longest && matches(tokens, start, end, form)) {
        longest = n;
        out.add(new Match(start + n, form.cue()));
      }
    }
    return out;
  }

  private static boolean matches(List<Token> tokens, int start, int end, Form form) {
    if (start + form.words().size() > end) {
      return false;
    }
    for (int k = 1; k < form.words().size(); k++) {
      if (!tokens.get(start + k).lower().equals(form.words().get(k))) {
        return false;
      }
    }
    return true;
  }

  /** The verb cue at a token, if the token is one. */
  public Optional<Match> verb(List<Token> tokens, int start, int end) {
    return find(tokens, start, end).stream().filter(m -> m.cue().verb()).findFirst();
  }
}
