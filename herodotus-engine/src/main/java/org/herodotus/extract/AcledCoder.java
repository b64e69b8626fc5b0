package org.herodotus.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.herodotus.lexicon.Table;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.EventMention;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/**
 * Codes what a short report is about as one of the sub-events of ACLED, by the events read in it
 * and by cue words for the sub-events that are no violence (agreements, deployments, disasters).
 * Thread-safe.
 */
public final class AcledCoder {
  private static final Map<IncidentType, String> SUB_EVENTS = subEvents();

  private final Map<String, List<Cue>> byFirstWord = new HashMap<>();

  /**
   * A line of the lexicon.
   *
   * @param pattern the words
   * @param label the sub-event
   * @param weight what they count
   */
  private record Cue(WordPattern pattern, String label, double weight) {}

  public AcledCoder() {
    Map<String, Set<String>> sets = WordSets.all();
    for (List<String> row : Table.read("acled_cues.tsv").rows()) {
      Cue cue =
          new Cue(WordPattern.parse(row.get(2), sets), row.get(0), Double.parseDouble(row.get(1)));
      for (String word : cue.pattern().firstWords()) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(cue);
      }
    }
  }

  private static Map<IncidentType, String> subEvents() {
    Map<IncidentType, String> map = new EnumMap<>(IncidentType.class);
    map.put(IncidentType.SUICIDE_BOMBING, "SUIC_BOMB");
    map.put(IncidentType.BOMBING, "REM_EXPLOS");
    map.put(IncidentType.SHOOTING, "ATTACK");
    map.put(IncidentType.ARMED_ASSAULT, "ATTACK");
    map.put(IncidentType.ASSASSINATION, "ATTACK");
    map.put(IncidentType.STABBING, "ATTACK");
    map.put(IncidentType.EXECUTION, "ATTACK");
    map.put(IncidentType.MASSACRE, "ATTACK");
    map.put(IncidentType.KIDNAPPING, "ABDUCT_DISSAP");
    map.put(IncidentType.ARSON, "PROPERTY_DISTRUCT");
    map.put(IncidentType.LOOTING, "PROPERTY_DISTRUCT");
    map.put(IncidentType.AIR_OR_DRONE_STRIKE, "AIR_STRIKE");
    map.put(IncidentType.SHELLING_OR_MISSILE_ATTACK, "ART_MISS_ATTACK");
    map.put(IncidentType.BATTLE, "ARMED_CLASH");
    map.put(IncidentType.RAID_OR_ARREST_OPERATION, "ARREST");
    map.put(IncidentType.SEXUAL_VIOLENCE, "SEX_VIOL");
    map.put(IncidentType.RIOT, "VIOL_DEMONSTR");
    map.put(IncidentType.PROTEST_VIOLENCE, "VIOL_DEMONSTR");
    map.put(IncidentType.CHEMICAL_ATTACK, "CHEM_WEAP");
    return Map.copyOf(map);
  }

  /** Key of the sub-event, or empty if no cue was found. */
  public Optional<String> code(Reading reading) {
    Map<String, Double> scores = new TreeMap<>();
    Set<Cue> seen = new HashSet<>();
    List<Token> tokens = reading.resolved().marks().tokens();
    for (Sentence sentence : reading.resolved().marks().sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        score(tokens, i, sentence.endToken(), seen, scores);
      }
    }
    Set<IncidentType> types = new HashSet<>();
    for (EventMention event : reading.events()) {
      String label = SUB_EVENTS.get(event.type());
      if (label != null && types.add(event.type())) {
        scores.merge(label, 0.6 * event.confidence(), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue())
        .map(Map.Entry::getKey);
  }

  private void score(
      List<Token> tokens, int at, int end, Set<Cue> seen, Map<String, Double> scores) {
    double late = 1 / (1 + 0.012 * at);
    Set<String> keys = new HashSet<>(Set.of(tokens.get(at).lower()));
    keys.add(tokens.get(at).lemma());
    for (String key : keys) {
      for (Cue cue : byFirstWord.getOrDefault(key, List.of())) {
        if (!seen.contains(cue) && cue.pattern().matchAt(tokens, at, end).isPresent()) {
          seen.add(cue);
          scores.merge(cue.label(), cue.weight() * late, Double::sum);
        }
      }
    }
  }
}
