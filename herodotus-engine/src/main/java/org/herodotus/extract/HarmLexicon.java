package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;

/** Finds the words that tell what befell people. Thread-safe. */
final class HarmLexicon {
  /** How far the second part of "shot ... dead" may stand off. */
  private static final int REACH = 12;

  /** How many words may describe what follows a word with a "*" ("suffered severe leg wounds"). */
  private static final int DESCRIBED = 3;

  private static final String DESCRIBES = "*";

  private record Pattern(
      List<String> words,
      List<String> follow,
      Harm harm,
      HarmCue.Frame frame,
      HarmCue.Form form,
      boolean weak) {}

  private final Map<String, List<Pattern>> byFirst = new HashMap<>();

  HarmLexicon() {
    for (List<String> row : Table.read("harms.tsv").rows()) {
      HarmCue.Frame frame = HarmCue.Frame.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      Harm harm = Harm.valueOf(row.get(1));
      boolean weak = Table.cell(row, 4).equals("weak");
      String[] forms = row.get(2).split(",");
      for (int f = 0; f < forms.length; f++) {
        HarmCue.Form form = forms.length == 5 ? HarmCue.Form.values()[f] : HarmCue.Form.NONE;
        if (f < 3 && forms.length == 5 && forms[3].equals(forms[f])) {
          continue;
        }
        List<String> words = List.of(forms[f].strip().split(" "));
        for (List<String> follow : following(Table.cell(row, 3))) {
          byFirst
              .computeIfAbsent(words.get(0), k -> new ArrayList<>())
              .add(new Pattern(words, follow, harm, frame, form, weak));
        }
      }
    }
  }

  /** The words that must follow, one list for each way to word them ("hospital|clinic"). */
  private static List<List<String>> following(String cell) {
    if (cell.isEmpty()) {
      return List.of(List.of());
    }
    return Arrays.stream(cell.split("\\|")).map(w -> List.of(w.split(" "))).toList();
  }

  /** All cues that start at token {@code i}; of one frame the longest only. */
  List<HarmCue> at(List<Token> tokens, int i, int end) {
    List<Pattern> patterns = byFirst.get(tokens.get(i).lower());
    if (patterns == null) {
      return List.of();
    }
    List<HarmCue> out = new ArrayList<>();
    for (HarmCue.Frame frame : HarmCue.Frame.values()) {
      HarmCue best = null;
      int bestSize = 0;
      for (Pattern p : patterns) {
        int size = p.words().size() * 2 + p.follow().size();
        if (p.frame() == frame && size > bestSize) {
          HarmCue cue = match(p, tokens, i, end);
          if (cue != null) {
            best = cue;
            bestSize = size;
          }
        }
      }
      if (best != null) {
        out.add(best);
      }
    }
    return out;
  }

  private static HarmCue match(Pattern p, List<Token> tokens, int i, int end) {
    int stop = i + p.words().size();
    if (!matches(tokens, i, end, p.words())) {
      return null;
    }
    if (p.follow().isEmpty()) {
      return new HarmCue(i, stop, p.harm(), p.frame(), p.form(), -1, p.weak());
    }
    if (matches(tokens, stop, end, p.follow())) {
      return new HarmCue(i, stop + p.follow().size(), p.harm(), p.frame(), p.form(), -1, p.weak());
    }
    if (p.follow().get(0).equals(DESCRIBES)) {
      return described(p, tokens, i, end);
    }
    if (p.frame() != HarmCue.Frame.VERB) {
      return null;
    }
    for (int k = stop + 1; k < end && k < stop + REACH; k++) {
      if (matches(tokens, k, end, p.follow())) {
        return new HarmCue(i, stop, p.harm(), p.frame(), p.form(), k, p.weak());
      }
      String w = tokens.get(k).lower();
      if (w.equals(";") || w.equals(".") || w.equals(":")) {
        return null;
      }
    }
    return null;
  }

  /**
   * "Received minor wounds", "has a broken arm": what follows stands behind words of its phrase.
   */
  private static HarmCue described(Pattern p, List<Token> tokens, int i, int end) {
    List<String> words = p.follow().subList(1, p.follow().size());
    int k = i + p.words().size();
    for (int passed = 0; passed <= DESCRIBED && k < end; passed++, k++) {
      if (matches(tokens, k, end, words)) {
        return new HarmCue(i, k + words.size(), p.harm(), p.frame(), p.form(), -1, p.weak());
      }
      Token t = tokens.get(k);
      boolean describes =
          t.nominal()
              || t.is(PartOfSpeech.ADJ)
              || t.is(PartOfSpeech.ADV)
              || t.is(PartOfSpeech.DET)
              || t.is(PartOfSpeech.VERB) && t.lower().endsWith("ing");
      if (!describes) {
        return null;
      }
    }
    return null;
  }

  private static boolean matches(List<Token> tokens, int i, int end, List<String> words) {
    if (i + words.size() > end) {
      return false;
    }
    for (int k = 0; k < words.size(); k++) {
      if (!tokens.get(i + k).lower().equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
