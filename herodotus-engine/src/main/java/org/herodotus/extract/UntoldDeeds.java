package org.herodotus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.Harm;
import org.herodotus.model.Resolved;
import org.herodotus.model.Sentence;
import org.herodotus.model.Toll;
import org.herodotus.model.VerbGroup;

/**
 * Deeds that no word tells of: people are counted dead or hurt beside weapons or armed men ("two
 * mines took the bus broadside; 64 died", "a patrol was met with bullets: fourteen died"). The word
 * of harm then stands for the deed. Thread-safe.
 */
final class UntoldDeeds {
  private static final List<String> ARMS =
      List.of(
          "bombcue",
          "guncue",
          "gunman",
          "knife",
          "shellword",
          "airforceword",
          "chemicalword",
          "suicideword",
          "rebel");

  private static final Set<String> LATER = GrammarWords.set("UntoldDeeds.LATER");

  /** Where such a deed comes from. */
  static final String COMPONENT = "extract/untold deeds";

  private static final String RULE = "figure beside arms";
  private static final double STRENGTH = 0.6;

  private final TriggerLexicon lexicon;
  private final Mishaps mishaps;
  private final TriggerLexicon.Entry killed;
  private final TriggerLexicon.Entry hurt;

  UntoldDeeds(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
    this.mishaps = new Mishaps(lexicon);
    this.killed = entry("die", "kill");
    this.hurt = entry("wound", "wound");
  }

  private static TriggerLexicon.Entry entry(String word, String kind) {
    return new TriggerLexicon.Entry(
        WordPattern.parse(word, Map.of()), RULE, '*', kind, STRENGTH, Set.of());
  }

  /** The triggers, and the words of harm in sentences that stand apart from all of them. */
  List<Trigger> join(Resolved sense, List<Scene> scenes, List<Toll> tolls, List<Trigger> triggers) {
    if (tolls.isEmpty() || mishaps.works(scenes)) {
      return triggers;
    }
    boolean[] told = new boolean[scenes.size() + 1];
    triggers.forEach(t -> told[t.sentence()] = true);
    Subject subject = Subject.of(scenes, lexicon);
    List<Trigger> out = new ArrayList<>(triggers);
    for (Toll toll : tolls) {
      int s = toll.sentence();
      if (!bodily(toll) || told[s] || after(scenes.get(s)) && !triggers.isEmpty()) {
        continue;
      }
      int at = arms(scenes.get(s)) ? s : several(toll) && follows(scenes, s, told) ? s - 1 : -1;
      if (at < 0 || mishap(scenes, s) || subject.elsewhere(scenes.get(at))) {
        continue;
      }
      told[s] = true;
      TriggerLexicon.Entry entry = toll.harm() == Harm.WOUNDED ? hurt : killed;
      int word = word(sense.marks(), scenes.get(s), toll);
      out.add(new Trigger(entry, word, toll.evidence().span(), s));
    }
    out.sort(Comparator.comparingInt(Trigger::token));
    return out;
  }

  private static boolean bodily(Toll toll) {
    boolean harm =
        switch (toll.harm()) {
          case KILLED, WOUNDED, CASUALTIES -> true;
          default -> false;
        };
    return harm
        && (toll.scope() == Toll.Scope.TOTAL || toll.scope() == Toll.Scope.SUBSET)
        && toll.quantity().low().orElse(0) > 0;
  }

  /** One man's death behind arms is rather what came of a deed told elsewhere. */
  private static boolean several(Toll toll) {
    return toll.quantity().low().orElse(0) > 1;
  }

  /** Whether the sentence before counts no harm and tells no deed, but arms. */
  private boolean follows(List<Scene> scenes, int s, boolean[] told) {
    return s > 0
        && !told[s - 1]
        && scenes.get(s - 1).sentence().part() == Sentence.Part.BODY
        && arms(scenes.get(s - 1));
  }

  /** What became of the hurt and the dead later on. */
  private static boolean after(Scene scene) {
    return scene.tells(LATER);
  }

  private boolean arms(Scene scene) {
    return ARMS.stream().anyMatch(name -> scene.tells(lexicon.set(name)));
  }

  private boolean mishap(List<Scene> scenes, int s) {
    return mishaps.told(scenes.get(s)) || s > 0 && mishaps.told(scenes.get(s - 1));
  }

  /** Whether a trigger is a word of harm that stands for a deed. */
  static boolean found(Trigger trigger) {
    return trigger.entry().rule().equals(RULE);
  }

  /** The word of harm: the verb of the figure's words, else their last word. */
  private static int word(Annotations marks, Scene scene, Toll toll) {
    int first = marks.tokenAt(toll.evidence().span().start());
    int last = marks.tokenAt(toll.evidence().span().end() - 1);
    Optional<VerbGroup> verb =
        scene.verbs().stream()
            .filter(v -> v.endToken() > first && v.firstToken() <= last)
            .findFirst();
    return verb.map(VerbGroup::head).orElse(last);
  }
}
