package org.herodotus.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herodotus.model.Actor;
import org.herodotus.model.ActorMention;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.LearnedMarks;
import org.herodotus.model.MarkChannel;
import org.herodotus.model.MarkedString;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.Reading;
import org.herodotus.model.Span;
import org.herodotus.model.Token;

/**
 * The strings that fill the slots of the templates of one report: those that the rules propose,
 * those that a learned reader marks, or both, weighed against each other.
 */
final class Muc4Parts {
  private static final LinearModel FILLERS = LinearModel.read("muc4_fillers.tsv");

  /** Bars for the rules alone. */
  private static final double LEAST = 0.26;

  private static final double LEAST_ORGANISATION = 0.42;

  /** Bar for the learned reader alone. */
  private static final double LEAST_LEARNED = 0.5;

  private static final Map<String, MarkChannel> CHANNELS =
      Map.of(
          "perp_individual", MarkChannel.ATTACKER_PERSON,
          "perp_org", MarkChannel.ATTACKER_ORG,
          "phys_target", MarkChannel.TARGET,
          "victim", MarkChannel.VICTIM,
          "victim_description", MarkChannel.VICTIM,
          "weapon", MarkChannel.WEAPON);

  private static final int EVERYWHERE = 100_000;

  /**
   * By how many sentences a template may lie farther from a string than the nearest one and still
   * take it: the organisation behind one incident of a report is mostly behind all, its men are of
   * the next ones at most, and what is hit is of one.
   */
  private static int slack(String slot) {
    return switch (slot) {
      case "perp_org" -> EVERYWHERE;
      case "perp_individual" -> 1;
      default -> 0;
    };
  }

  private final Reading reading;
  private final LearnedMarks learned;
  private final List<Muc4Draft> kept;

  /**
   * @param kept the incidents that become templates, among which learned strings are shared out
   */
  Muc4Parts(Reading reading, List<Muc4Draft> kept) {
    this.reading = reading;
    this.learned = reading.resolved().marks().learned();
    this.kept = kept;
  }

  /** Strings for the slots of a template, likeliest first, one for each entity. */
  Map<String, List<String>> of(Muc4Draft draft) {
    Map<String, Map<String, Double>> proposed = new LinkedHashMap<>();
    for (Muc4Fillers.Candidate c : new Muc4Fillers(reading, draft).candidates()) {
      proposed
          .computeIfAbsent(c.slot, k -> new LinkedHashMap<>())
          .put(c.text, FILLERS.probability(c.features));
    }
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (String slot : Muc4Fillers.SLOTS) {
      Map<String, Double> rules = proposed.getOrDefault(slot, Map.of());
      out.put(slot, applies(draft.type, slot) ? strings(draft, slot, rules) : List.of());
    }
    return out;
  }

  /** Strings for a template of which only the learned reader knows. */
  Map<String, List<String>> ofLearned(String type) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (String slot : Muc4Fillers.SLOTS) {
      Map<String, Double> chosen = new LinkedHashMap<>();
      for (MarkedString s : learned.strings(CHANNELS.get(slot), LEAST_LEARNED)) {
        if (applies(type, slot) && fits(slot, s)) {
          chosen.put(Muc4Draft.clean(s.text()), s.confidence());
        }
      }
      out.put(slot, Muc4Strings.distinct(chosen));
    }
    return out;
  }

  /** Weapons have no slot in arson and kidnapping, things none in kidnapping. */
  private static boolean applies(String type, String slot) {
    return switch (slot) {
      case "weapon" -> !type.equals("KIDNAPPING") && !type.equals("ARSON");
      case "phys_target" -> !type.equals("KIDNAPPING");
      default -> true;
    };
  }

  private List<String> strings(Muc4Draft draft, String slot, Map<String, Double> rules) {
    Map<String, Double> chosen = new LinkedHashMap<>();
    if (!learned.present()) {
      double least = slot.equals("perp_org") ? LEAST_ORGANISATION : LEAST;
      rules.forEach((text, p) -> keep(chosen, text, p, least));
    } else {
      together(draft, slot, rules).forEach((text, p) -> keep(chosen, text, p, 0.5));
    }
    return Muc4Strings.distinct(chosen);
  }

  private static void keep(Map<String, Double> chosen, String text, double p, double least) {
    if (p >= least) {
      chosen.put(text, p);
    }
  }

  // ---- both

  /** Log odds of both readers, weighed; a string that one of them lacks is unlikely to it. */
  private Map<String, Double> together(Muc4Draft draft, String slot, Map<String, Double> rules) {
    Map<String, Double> marked = new LinkedHashMap<>();
    Map<String, String> wording = new LinkedHashMap<>();
    List<String> elsewhere = new ArrayList<>();
    for (MarkedString s : learned.strings()) {
      if (s.channel() != CHANNELS.get(slot) || !fits(slot, s)) {
        continue;
      }
      String key = Muc4Trainer.plain(s.text());
      if (near(draft, s, slack(slot))) {
        marked.merge(key, s.confidence(), Math::max);
        wording.putIfAbsent(key, Muc4Draft.clean(s.text()));
      } else {
        elsewhere.add(key);
      }
    }
    Map<String, Double> proposed = new LinkedHashMap<>();
    rules.forEach(
        (text, p) -> {
          String key = Muc4Trainer.plain(text);
          proposed.merge(key, p, Math::max);
          wording.putIfAbsent(key, text);
        });
    Map<String, Double> out = new LinkedHashMap<>();
    wording.forEach(
        (key, text) -> {
          if (!elsewhere.contains(key)) {
            out.put(text, Muc4Blend.EVEN.probability(proposed.get(key), marked.get(key)));
          }
        });
    return out;
  }

  /** Names of victims go to one slot, descriptions to another. */
  private boolean fits(String slot, MarkedString s) {
    return switch (slot) {
      case "victim" -> name(s);
      case "victim_description" -> !name(s);
      default -> true;
    };
  }

  private static final Set<String> TITLES =
      Set.of("msgr", "monsignor", "dr", "senator", "captain", "general", "president", "jesuits");

  private boolean name(MarkedString s) {
    return !TITLES.contains(Muc4Trainer.plain(s.text())) && named(s.spans().get(0));
  }

  private boolean named(Span span) {
    for (ActorMention m : reading.resolved().actors()) {
      if (m.actor().kind() == Actor.Kind.PERSON && m.name().filter(span::overlaps).isPresent()) {
        return true;
      }
    }
    Annotations marks = reading.resolved().marks();
    int proper = 0;
    int all = 0;
    boolean last = false;
    for (int i = marks.tokenAt(span.start()); i < marks.tokens().size(); i++) {
      Token token = marks.tokens().get(i);
      if (token.span().start() >= span.end()) {
        break;
      }
      last = token.is(PartOfSpeech.PROPN);
      proper += last ? 1 : 0;
      all++;
    }
    return last && proper > 0.6 * all;
  }

  // ---- which of several incidents

  /** Whether no other template tells of its incident closer to the string, by more than slack. */
  private boolean near(Muc4Draft draft, MarkedString s, int slack) {
    if (kept.size() < 2 || slack == EVERYWHERE) {
      return true;
    }
    int own = distance(draft, s);
    return kept.stream().allMatch(other -> own - slack <= distance(other, s));
  }

  /** Sentences between a string and the nearest mention of an incident. */
  private int distance(Muc4Draft draft, MarkedString s) {
    int nearest = Integer.MAX_VALUE;
    for (EventMention mention : Muc4Features.mentions(reading, draft)) {
      for (Span span : s.spans()) {
        int sentence = reading.resolved().marks().sentenceAt(span.start()).index();
        nearest = Math.min(nearest, Math.abs(sentence - mention.sentence()));
      }
    }
    return nearest;
  }
}
