package org.herodotus.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Annotations;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Incident;
import org.herodotus.model.PartOfSpeech;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/** What of an incident speaks for or against a MUC-4 template, as named features. */
final class Muc4Features {
  static final Set<String> COUNTRIES =
      Set.of("SLV", "GTM", "HND", "ARG", "BOL", "CHL", "COL", "ECU", "PER");

  private Muc4Features() {}

  static List<EventMention> mentions(Reading reading, Muc4Draft draft) {
    List<EventMention> out = new ArrayList<>();
    for (EventMention e : reading.events()) {
      for (Incident i : draft.merged) {
        if (i.evidence().contains(e.evidence()) && Muc4Types.type(e.type()).equals(draft.type)) {
          out.add(e);
          break;
        }
      }
    }
    return out;
  }

  static Set<String> of(Reading reading, Muc4Draft draft) {
    Set<String> out = new LinkedHashSet<>();
    List<EventMention> mentions = mentions(reading, draft);
    out.add("type=" + draft.type);
    for (Incident i : draft.merged) {
      out.add("kind=" + i.type());
      out.add("status=" + i.status());
      out.add("background=" + i.background());
    }
    parts(draft, out);
    place(reading, draft, out);
    time(reading, draft, out);
    out.add("mentions=" + Math.min(6, mentions.size()));
    out.add("incidents=" + Math.min(4, draft.merged.size()));
    genre(reading, out);
    words(reading, mentions, out);
    return out;
  }

  private static void parts(Muc4Draft draft, Set<String> out) {
    boolean civil = draft.descriptions.values().stream().anyMatch(Muc4Features::civil);
    boolean armed = draft.descriptions.values().stream().anyMatch(k -> k == GroupKind.MILITARY);
    boolean police = draft.descriptions.values().stream().anyMatch(k -> k == GroupKind.POLICE);
    boolean attacker = draft.descriptions.values().stream().anyMatch(k -> k == GroupKind.ATTACKER);
    boolean thing = draft.things.values().stream().anyMatch(k -> k != GroupKind.MILITARY);
    boolean base = draft.things.values().stream().anyMatch(k -> k == GroupKind.MILITARY);
    out.add("names=" + Math.min(2, draft.names.size()));
    out.add("civil=" + civil);
    out.add("armed=" + armed + " civil=" + (civil || !draft.names.isEmpty() || thing));
    out.add("police=" + police + " civil=" + (civil || !draft.names.isEmpty() || thing));
    out.add("attackers hit=" + attacker + " civil=" + civil);
    out.add("things=" + Math.min(2, draft.things.size()) + " military=" + (base && !thing));
    out.add("weapon=" + !draft.weapons.isEmpty());
    out.add("hit=" + (draft.victims() || !draft.things.isEmpty()));
    out.add("individuals=" + !draft.individuals.isEmpty());
    out.add("organisations=" + !draft.organisations.isEmpty());
    out.add("state=" + draft.stateAttacker + " civil=" + (civil || !draft.names.isEmpty()));
  }

  private static boolean civil(GroupKind kind) {
    return kind != GroupKind.MILITARY && kind != GroupKind.POLICE && kind != GroupKind.ATTACKER;
  }

  private static void place(Reading reading, Muc4Draft draft, Set<String> out) {
    Optional<String> own =
        draft.merged.stream()
            .flatMap(i -> i.where().stream())
            .flatMap(w -> w.place().country().stream())
            .findFirst();
    out.add("country=" + own.map(c -> COUNTRIES.contains(c) ? "in" : "out").orElse("none"));
    draft.incident.where().ifPresent(w -> out.add("precision=" + w.precision()));
    long in =
        reading.resolved().places().stream()
            .map(PlaceMention::place)
            .flatMap(p -> p.country().stream())
            .filter(COUNTRIES::contains)
            .count();
    long all = Math.max(1, reading.resolved().places().size());
    out.add("countries=" + (in == 0 ? 0 : in * 3 < all ? 1 : in * 3 < all * 2 ? 2 : 3));
  }

  private static void time(Reading reading, Muc4Draft draft, Set<String> out) {
    Optional<LocalDate> day = reading.resolved().marks().dateline().flatMap(d -> d.date());
    boolean told =
        mentions(reading, draft).stream()
            .anyMatch(m -> m.times().stream().anyMatch(t -> t.dated()));
    if (day.isPresent() && draft.incident.when().isPresent() && told) {
      long age = day.get().toEpochDay() - draft.incident.when().get().end().toEpochDay();
      out.add(
          "age="
              + (age < -1
                  ? "future"
                  : age <= 3 ? "days" : age <= 14 ? "weeks" : age <= 62 ? "months" : "old"));
    } else {
      out.add("age=untold");
    }
  }

  /** The report's form: tags in brackets, its agency, its length. */
  private static void genre(Reading reading, Set<String> out) {
    Annotations marks = reading.resolved().marks();
    String text = reading.report().content();
    String head = text.substring(0, Math.min(220, text.length()));
    int from = 0;
    while ((from = head.indexOf('[', from)) >= 0) {
      int to = head.indexOf(']', from);
      if (to < 0) {
        break;
      }
      out.add("tag=" + head.substring(from + 1, to).replaceAll("\\s+", " ").split(" ")[0]);
      from = to;
    }
    if (head.contains("VENCEREMOS") || head.startsWith("   CLANDESTINE")) {
      out.add("clandestine");
    }
    out.add("length=" + Math.min(8, marks.sentences().size() / 6));
  }

  /** Words of the sentences that tell of it, and words near the trigger. */
  private static void words(Reading reading, List<EventMention> mentions, Set<String> out) {
    Annotations marks = reading.resolved().marks();
    int first = Integer.MAX_VALUE;
    boolean definite = true;
    for (EventMention m : mentions) {
      Sentence s = marks.sentences().get(m.sentence());
      first = Math.min(first, m.sentence());
      definite &= m.definite();
      out.add("trigger=" + marks.tokens().get(marks.tokenAt(m.trigger().start())).lemma());
      out.add("modality=" + m.factuality().modality());
      out.add("generic=" + m.factuality().generic());
      for (Token t : marks.tokens(s)) {
        word(t, out);
      }
    }
    out.add("first=" + (first < 2 ? 0 : first < 5 ? 1 : first < 12 ? 2 : 3));
    out.add("definite=" + definite);
  }

  private static void word(Token t, Set<String> out) {
    if (t.is(PartOfSpeech.NOUN)
        || t.is(PartOfSpeech.VERB)
        || t.is(PartOfSpeech.AUX)
        || t.is(PartOfSpeech.ADJ)
        || t.is(PartOfSpeech.ADV)) {
      out.add("w=" + t.lemma().toLowerCase(Locale.ROOT));
    } else if (t.is(PartOfSpeech.NUM) && t.lower().length() == 4 && t.lower().startsWith("19")) {
      out.add("w=" + (t.lower().compareTo("1988") < 0 ? "old year" : "year"));
    }
  }
}
