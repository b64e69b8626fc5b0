package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.Harm;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Place;
import org.herodotus.model.Toll;
import org.herodotus.model.When;

/**
 * How likely two episodes of different reports tell of one incident: time, place, kind, parties,
 * figures and wording. Symmetric. Thread-safe.
 */
final class EpisodeAffinity {
  /** What of an episode is compared, worked out once. */
  record Profile(
      Episode episode,
      Terms.Vector text,
      Terms.Vector opening,
      Set<String> rareNames,
      Set<String> names,
      Set<String> figures,
      Optional<LocalDate> published,
      boolean lead) {}

  /**
   * @param value joins from 0 on
   * @param reason what spoke for it
   */
  record Score(double value, String reason) {}

  private static final int OPENING = 6;
  private static final Score NEVER = new Score(Double.NEGATIVE_INFINITY, "");

  static Profile profile(Episode episode, Terms terms) {
    var marks = episode.reading().resolved().marks();
    boolean lead = episode.index() == 0 && !episode.background();
    var sentences =
        lead
            ? marks.sentences()
            : episode.mentions().stream()
                .map(EventMention::sentence)
                .distinct()
                .map(marks.sentences()::get)
                .toList();
    return new Profile(
        episode,
        terms.of(marks, sentences),
        terms.of(marks, sentences.subList(0, Math.min(OPENING, sentences.size()))),
        terms.rareNames(marks, sentences),
        names(episode),
        figures(episode),
        episode.reading().report().published().map(p -> p.date()),
        lead);
  }

  private static Set<String> names(Episode episode) {
    Set<String> out = new HashSet<>();
    for (EventMention m : episode.mentions()) {
      for (Argument a : m.arguments()) {
        if (a.named()) {
          out.add(a.actor().map(x -> x.name()).orElse(a.text()).toLowerCase(Locale.ROOT));
        }
      }
    }
    return out;
  }

  private static Set<String> figures(Episode episode) {
    Set<String> out = new HashSet<>();
    for (Toll t : episode.tolls()) {
      if (t.quantity().stated().isPresent()
          && t.quantity().stated().getAsInt() > 1
          && t.harm() != Harm.RELEASED) {
        out.add(t.harm() + " " + t.quantity().stated().getAsInt());
      }
    }
    return out;
  }

  Score score(Profile a, Profile b) {
    List<String> reasons = new ArrayList<>();
    double date = date(a, b, reasons);
    double place = place(a.episode(), b.episode(), reasons);
    if (date == Double.NEGATIVE_INFINITY || place == Double.NEGATIVE_INFINITY) {
      return NEVER;
    }
    double text = a.text().cosine(b.text());
    double value =
        -3.2 + 9 * text + date + place + type(a.episode().type(), b.episode().type(), reasons);
    value += shared(a.names(), b.names(), 1.2, 2.4, "same names", reasons);
    value += shared(a.figures(), b.figures(), 0.8, 1.6, "same figures", reasons);
    if (text >= 0.25) {
      reasons.add("same words");
    }
    if (a.episode().background() != b.episode().background()) {
      value -= 0.5;
    }
    return new Score(value, String.join(", ", reasons));
  }

  /**
   * Likeness of wording, 0 to about 1.2: whole text and opening weigh the same, shared rare names
   * on top.
   */
  private static double wording(Profile a, Profile b) {
    int common = 0;
    for (String name : a.rareNames()) {
      if (b.rareNames().contains(name)) {
        common++;
      }
    }
    return (a.text().cosine(b.text()) + a.opening().cosine(b.opening())) / 2
        + 0.04 * Math.min(4, common);
  }

  private static double shared(
      Set<String> a, Set<String> b, double one, double most, String reason, List<String> reasons) {
    int common = 0;
    for (String s : a) {
      if (b.contains(s)) {
        common++;
      }
    }
    if (common > 0) {
      reasons.add(reason);
    }
    return Math.min(most, one * common);
  }

  private static double date(Profile a, Profile b, List<String> reasons) {
    Optional<When> x = a.episode().when();
    Optional<When> y = b.episode().when();
    if (a.published().isPresent() && b.published().isPresent() && a.lead() && b.lead()) {
      long apart = Math.abs(a.published().get().toEpochDay() - b.published().get().toEpochDay());
      if (apart > 60 && x.isEmpty() && y.isEmpty()) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    if (x.isEmpty() || y.isEmpty()) {
      return publicationGap(a, b);
    }
    long gap = Days.gap(x.get(), y.get());
    boolean exact =
        x.get().precision() == When.Precision.DAY && y.get().precision() == When.Precision.DAY;
    if (gap == 0) {
      reasons.add("same day");
      return exact ? 1.5 : 0.6;
    }
    if (gap == 1) {
      return 0.2;
    }
    return gap <= 3 ? -1.2 : gap <= 7 ? -2.4 : Double.NEGATIVE_INFINITY;
  }

  private static double publicationGap(Profile a, Profile b) {
    if (a.published().isEmpty() || b.published().isEmpty()) {
      return 0;
    }
    long apart = Math.abs(a.published().get().toEpochDay() - b.published().get().toEpochDay());
    return apart <= 2 ? 0.5 : apart <= 7 ? 0 : apart <= 21 ? -0.8 : -2;
  }

  private static double place(Episode a, Episode b, List<String> reasons) {
    if (a.where().isEmpty() || b.where().isEmpty()) {
      return 0;
    }
    Place x = a.where().get().place();
    Place y = b.where().get().place();
    if (!Places.compatible(x, y)) {
      boolean far = !Places.near(x, y, 60);
      return far ? -3 : -1;
    }
    boolean exact = Places.rank(x.kind()) <= 2 && Places.rank(y.kind()) <= 2;
    reasons.add("same place");
    return exact ? 1.5 : Places.rank(x.kind()) <= 4 && Places.rank(y.kind()) <= 4 ? 0.8 : 0.3;
  }

  private static double type(IncidentType a, IncidentType b, List<String> reasons) {
    if (a == b) {
      reasons.add("same kind");
      return 0.5;
    }
    if (a == IncidentType.OTHER_ATTACK || b == IncidentType.OTHER_ATTACK) {
      return 0;
    }
    return Families.same(a, b) ? 0.3 : -1.2;
  }
}
