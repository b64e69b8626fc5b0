package org.herodotus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Harm;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;
import org.herodotus.model.Toll;

/**
 * A sentence with its people and its words of harm, and the links between them as they are found.
 * Lives for one sentence; not thread-safe.
 */
final class HarmClause {
  final List<Token> tokens;
  final int begin;
  final int end;
  final boolean title;
  final List<PeopleCount> counts;
  final List<HarmCue> cues;
  private final Map<Integer, PeopleCount> starts = new HashMap<>();
  private final Map<Integer, PeopleCount> ends = new HashMap<>();
  private final Map<Integer, List<HarmCue>> cueAt = new HashMap<>();
  private final Map<Integer, HarmCue> cueEnds = new HashMap<>();
  private final Map<PeopleCount, TollLink> links = new IdentityHashMap<>();
  private final Map<PeopleCount, PeopleCount> complements = new IdentityHashMap<>();

  HarmClause(List<Token> tokens, Sentence s, List<PeopleCount> counts, HarmLexicon lexicon) {
    this.tokens = tokens;
    this.begin = s.firstToken();
    this.end = s.endToken();
    this.title = s.part() == Sentence.Part.TITLE;
    this.counts = counts;
    for (PeopleCount c : counts) {
      starts.put(c.start(), c);
      ends.put(c.end(), c);
    }
    this.cues = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      List<HarmCue> here = lexicon.at(tokens, i, end);
      if (!here.isEmpty()) {
        cueAt.put(i, here);
        cues.addAll(here);
        here.forEach(c -> cueEnds.merge(c.end(), c, (a, b) -> a.start() <= b.start() ? a : b));
      }
    }
  }

  String word(int i) {
    return i >= begin && i < end ? tokens.get(i).lower() : "";
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** Whether a token of the report is a noun or a name; what lies before or after it is none. */
  boolean nominal(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).nominal();
  }

  /** Whether a token of the report is of this part of speech. */
  boolean is(int i, PartOfSpeech part) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(part);
  }

  boolean inside(int i) {
    return i >= begin && i < end;
  }

  Optional<PeopleCount> startingAt(int i) {
    return Optional.ofNullable(starts.get(i));
  }

  Optional<PeopleCount> endingAt(int i) {
    return Optional.ofNullable(ends.get(i));
  }

  List<HarmCue> cuesAt(int i) {
    return cueAt.getOrDefault(i, List.of());
  }

  /** Whether a verb or predicate of harm starts here. */
  boolean predicate(int i) {
    for (HarmCue c : cuesAt(i)) {
      boolean verb = c.is(HarmCue.Frame.VERB) || c.is(HarmCue.Frame.SELF);
      if (verb && c.form() != HarmCue.Form.ING || c.is(HarmCue.Frame.STATE)) {
        return true;
      }
    }
    return false;
  }

  Optional<TollLink> link(PeopleCount c) {
    return Optional.ofNullable(links.get(c));
  }

  boolean linked(PeopleCount c) {
    return links.containsKey(c);
  }

  /** Ties people to what befell them, unless a firmer word has done so. */
  void tie(PeopleCount c, Harm harm, int start, int stop, boolean weak, Toll.Scope scope) {
    TollLink old = links.get(c);
    if (old == null || old.weak() && !weak) {
      links.put(c, new TollLink(harm, start, stop, weak, scope));
    }
  }

  void tie(List<PeopleCount> people, HarmCue cue) {
    Harm harm = fatal(cue) ? Harm.KILLED : cue.harm();
    boolean nobody = people.stream().anyMatch(PeopleCount::zero);
    for (PeopleCount c : people) {
      if (nobody && c.sort() == PeopleCount.Sort.SOME) {
        continue;
      }
      tie(
          c,
          harm,
          cue.start(),
          Math.max(cue.end(), cue.follow() + 1),
          cue.weak() && !fatal(cue),
          scope(c));
    }
  }

  private boolean fatal(HarmCue cue) {
    String before = word(cue.start() - 1);
    String after = word(cue.end());
    return cue.harm() == Harm.WOUNDED
        && (before.equals("fatally") || before.equals("mortally") || after.equals("fatally"));
  }

  /** On top of earlier figures if "more", "another", "a further" stands in the count. */
  Toll.Scope scope(PeopleCount c) {
    if (!c.counted()) {
      return Toll.Scope.TOTAL;
    }
    for (int i = c.start(); i < c.end(); i++) {
      String w = word(i);
      boolean more = w.equals("more") && !word(i + 1).equals("than") && !word(i - 1).equals("or");
      if (more || w.equals("another") || w.equals("additional") || w.equals("further")) {
        return Toll.Scope.INCREMENT;
      }
    }
    return Toll.Scope.TOTAL;
  }

  /** Takes back what a firmer reading overrules. */
  void untie(PeopleCount c) {
    links.remove(c);
  }

  void rescope(PeopleCount c, Toll.Scope scope) {
    links.computeIfPresent(c, (k, v) -> v.as(scope));
  }

  /** Hands the link of one count over to another. */
  void replace(PeopleCount old, PeopleCount now) {
    links.put(now, links.get(old));
    complement(old).ifPresent(g -> complements.put(now, g));
  }

  void complement(PeopleCount c, PeopleCount group) {
    complements.put(c, group);
  }

  Optional<PeopleCount> complement(PeopleCount c) {
    return Optional.ofNullable(complements.get(c));
  }

  boolean complements(PeopleCount group) {
    return complements.containsValue(group);
  }
}
