package org.herodotus.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.NounPhrase;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Token;
import org.herodotus.model.VerbGroup;

/**
 * Deeds that no word tells by itself, but who does what to whom ("men in masks led the monks away",
 * "the boats were rammed by a patrol vessel", "troops fired from trucks into a crowd"): verbs by
 * the kind of doer, sufferer and complement, told as active or passive alike. Thread-safe.
 */
final class DeedFrames {
  private static final Set<String> PARTICLES = Set.of("up", "out", "over", "off", "back", "on");

  private final DeedParties parties;
  private final Map<String, List<Frame>> byVerb = new LinkedHashMap<>();

  /**
   * A line of the lexicon.
   *
   * @param particles words of which one stands behind the verb or its object; empty = none is asked
   * @param doers classes of which the doer is one; empty = anybody
   * @param untold whether a passive need not name the doer
   * @param sufferers classes of which the object is one; empty = none is asked
   * @param complements prepositional phrases, all of which are told
   * @param never prepositional phrases, none of which is told
   * @param entry what the deed is
   */
  private record Frame(
      Set<String> particles,
      List<String> doers,
      boolean untold,
      List<String> sufferers,
      List<Complement> complements,
      List<Complement> never,
      TriggerLexicon.Entry entry) {}

  /** Prepositions with the classes of what follows them. */
  private record Complement(Set<String> prepositions, List<String> classes) {}

  DeedFrames(TriggerLexicon lexicon) {
    this.parties = new DeedParties(lexicon);
    for (List<String> row : Table.read("deed_frames.tsv").rows()) {
      for (String verb : row.get(0).split("\\|")) {
        String[] parts = verb.split("\\+");
        byVerb
            .computeIfAbsent(parts[0], v -> new ArrayList<>())
            .add(frame(row, parts.length > 1 ? Set.of(parts[1].split("/")) : Set.of()));
      }
    }
  }

  private Frame frame(List<String> row, Set<String> particles) {
    boolean untold = row.get(1).startsWith("?");
    String doers = untold ? row.get(1).substring(1) : row.get(1);
    List<Complement> complements = new ArrayList<>();
    List<Complement> never = new ArrayList<>();
    if (!row.get(3).equals("-")) {
      for (String cell : row.get(3).split(" ")) {
        boolean not = cell.startsWith("!");
        String[] halves = (not ? cell.substring(1) : cell).split(":");
        (not ? never : complements)
            .add(new Complement(Set.of(halves[0].split("\\|")), classes(halves[1])));
      }
    }
    String rule = "frame " + String.join(" / ", row.subList(0, 4));
    return new Frame(
        particles,
        classes(doers),
        untold,
        classes(row.get(2)),
        List.copyOf(complements),
        List.copyOf(never),
        new TriggerLexicon.Entry(
            WordPattern.parse("*", Map.of()),
            rule,
            'V',
            row.get(4),
            Double.parseDouble(row.get(5)),
            Set.of()));
  }

  private List<String> classes(String cell) {
    List<String> names =
        cell.equals("-") || cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    for (String name : names) {
      if (!parties.known(name)) {
        throw new IllegalStateException("deed_frames.tsv names an unknown class " + name);
      }
    }
    return names;
  }

  /** The deeds that the verbs of a sentence tell. */
  List<Trigger> find(Scene scene) {
    List<Trigger> out = new ArrayList<>();
    Clause clause = null;
    for (VerbGroup verb : scene.verbs()) {
      Token head = scene.token(verb.head());
      List<Frame> frames = byVerb.get(head.lemma());
      if (frames == null && WordPattern.inflected(head)) {
        frames = byVerb.get(head.lemma() + "e");
      }
      if (frames == null) {
        continue;
      }
      clause = clause == null ? scene.clause(np -> parties.human(scene, np)) : clause;
      for (Frame frame : frames) {
        if (fits(scene, clause, verb, frame)) {
          out.add(new Trigger(frame.entry(), verb.head(), head.span(), scene.sentence().index()));
          break;
        }
      }
    }
    return out;
  }

  private boolean fits(Scene scene, Clause clause, VerbGroup verb, Frame frame) {
    boolean passive = passive(clause, verb, frame);
    if (phrasal(clause, verb, frame)
        || !frame.particles().isEmpty() && !particle(clause, verb, frame.particles())) {
      return false;
    }
    List<Clause.Adjunct> adjuncts = clause.adjuncts(verb.endToken());
    List<NounPhrase> doers = passive ? clause.agents(verb) : clause.subject(verb);
    List<NounPhrase> sufferers = passive ? clause.subject(verb) : clause.objects(verb);
    boolean done = passive && frame.untold() && doers.isEmpty() || any(scene, doers, frame.doers());
    if (!done || !frame.sufferers().isEmpty() && !any(scene, sufferers, frame.sufferers())) {
      return false;
    }
    return frame.complements().stream().allMatch(c -> told(scene, adjuncts, c))
        && frame.never().stream().noneMatch(c -> told(scene, adjuncts, c));
  }

  /**
   * Whether the subject of a verb suffers it. A bare participle may be either: passive, if the deed
   * has a sufferer and none follows.
   */
  private static boolean passive(Clause clause, VerbGroup verb, Frame frame) {
    boolean bare = verb.tense() == VerbGroup.Tense.PARTICIPLE && verb.firstToken() == verb.head();
    return bare ? !frame.sufferers().isEmpty() && clause.objects(verb).isEmpty() : verb.passive();
  }

  /** "Took up positions", "broke off the attack": another verb than the one of the frame. */
  private static boolean phrasal(Clause clause, VerbGroup verb, Frame frame) {
    return frame.particles().isEmpty()
        && frame.complements().isEmpty()
        && PARTICLES.contains(clause.lower(verb.endToken()));
  }

  private boolean any(Scene scene, List<NounPhrase> phrases, List<String> classes) {
    return classes.isEmpty()
        || phrases.stream()
            .anyMatch(np -> classes.stream().anyMatch(c -> parties.is(scene, np, c)));
  }

  private boolean told(Scene scene, List<Clause.Adjunct> adjuncts, Complement complement) {
    return adjuncts.stream()
        .filter(a -> complement.prepositions().contains(a.preposition()))
        .anyMatch(a -> any(scene, List.of(a.phrase()), complement.classes()));
  }

  /** "Broke open the prison", "led the monks away": the particle near the verb. */
  private static boolean particle(Clause clause, VerbGroup verb, Set<String> particles) {
    for (int i = verb.endToken(); clause.inside(i) && i < verb.endToken() + 7; i++) {
      if (particles.contains(clause.lower(i))) {
        return true;
      }
      if (clause.is(i, PartOfSpeech.PUNCT) || clause.verb(i).isPresent()) {
        return false;
      }
    }
    return false;
  }
}
