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
 * figures and wording. Symmetric. The weights are log-odds: for the main stories of two reports
 * they were fitted by logistic regression on pairs of reports of known incidents, then rounded;
 * side stories, told in a sentence or two, lean more on place and day. Thread-safe.
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
  private static final double SAME_DAY = 2;
  private static final double SAME_TOWN = 1.3;
  private static final double FRESH = 0.9;

  static Profile profile(Episode episode, Terms terms) {
    var marks = episode.reading().resolved().marks();
    boolean lead = episode.lead();
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
    boolean leads = a.lead() && b.lead();
    double place = place(a.episode(), b.episode(), leads, reasons);
    double value =
        (leads ? -3.1 : -4.2)
            + (leads ? 11.4 : 9) * wording(a, b, reasons)
            + date(a, b, leads, reasons)
            + place
            + type(a.episode().type(), b.episode().type(), leads, reasons)
            + 1.2 * Math.min(4, common(a.rareNames(), b.rareNames()))
            + shared(a.figures(), b.figures(), 0.9, "same figures", reasons)
            + shared(a.names(), b.names(), 1.1, "same names", reasons);
    if (place >= SAME_TOWN) {
      value += town(a, b, leads);
    }
    if (a.episode().background() != b.episode().background()) {
      value -= 0.5;
    }
    return new Score(value, String.join(", ", reasons));
  }

  /**
   * What a shared town says by itself is little; with the same day, or told within days, it says
   * much.
   */
  private static double town(Profile a, Profile b, boolean leads) {
    if (sameDay(a, b)) {
      return leads ? 0.2 : 1.5;
    }
    return leads ? (publishedTogether(a, b) ? -0.8 : -2.2) : 0;
  }

  private static int common(Set<String> a, Set<String> b) {
    int n = 0;
    for (String s : a) {
      if (b.contains(s)) {
        n++;
      }
    }
    return n;
  }

  private static double shared(
      Set<String> a, Set<String> b, double each, String reason, List<String> reasons) {
    int n = Math.min(2, common(a, b));
    if (n > 0) {
      reasons.add(reason);
    }
    return each * n;
  }

  /** Likeness of wording, 0 to 1: whole text and opening weigh the same. */
  private static double wording(Profile a, Profile b, List<String> reasons) {
    double likeness = (a.text().cosine(b.text()) + a.opening().cosine(b.opening())) / 2;
    if (likeness >= 0.25) {
      reasons.add("same words");
    }
    return likeness;
  }

  private static double date(Profile a, Profile b, boolean leads, List<String> reasons) {
    Optional<When> x = a.episode().when();
    Optional<When> y = b.episode().when();
    double value = leads ? publicationGap(a, b) : 0.5;
    if (x.isEmpty() || y.isEmpty()) {
      return leads && (fresh(x, b) || fresh(y, a)) ? value + FRESH : value;
    }
    long gap = Days.gap(x.get(), y.get());
    boolean exact =
        x.get().precision() == When.Precision.DAY && y.get().precision() == When.Precision.DAY;
    if (gap == 0) {
      reasons.add("same day");
      return value + (exact ? SAME_DAY : 0.6);
    }
    if (gap <= 7) {
      return value + (gap == 1 ? (leads ? 0.9 : 0) : gap <= 3 ? -0.6 : leads ? -0.8 : -1.3);
    }
    return value + (leads ? -1.4 : -4);
  }

  /** Whether a day lies within the days whose news the other report brings. */
  private static boolean fresh(Optional<When> day, Profile other) {
    if (day.isEmpty() || other.published().isEmpty()) {
      return false;
    }
    long age = other.published().get().toEpochDay() - day.get().end().toEpochDay();
    return age >= 0 && age <= 2;
  }

  private static boolean sameDay(Profile a, Profile b) {
    Optional<When> x = a.episode().when();
    Optional<When> y = b.episode().when();
    return x.isPresent() && y.isPresent() && Days.gap(x.get(), y.get()) == 0;
  }

  private static boolean publishedTogether(Profile a, Profile b) {
    return a.published().isPresent()
        && b.published().isPresent()
        && Math.abs(a.published().get().toEpochDay() - b.published().get().toEpochDay()) <= 3;
  }

  private static double publicationGap(Profile a, Profile b) {
    if (a.published().isEmpty() || b.published().isEmpty()) {
      return 0.3;
    }
    long apart = Math.abs(a.published().get().toEpochDay() - b.published().get().toEpochDay());
    return apart <= 2 ? 0.65 : apart <= 7 ? 0.3 : apart <= 30 ? -0.1 : -1.5;
  }

  private static double place(Episode a, Episode b, boolean leads, List<String> reasons) {
    if (a.where().isEmpty() || b.where().isEmpty()) {
      return 0;
    }
    Place x = a.where().get().place();
    Place y = b.where().get().place();
    if (!Places.compatible(x, y)) {
      boolean far = !Places.near(x, y, 60);
      return far ? (leads ? -2.4 : -3) : (leads ? -1.2 : -1);
    }
    boolean exact = Places.rank(x) <= 2 && Places.rank(y) <= 2;
    reasons.add("same place");
    return exact ? SAME_TOWN : Places.rank(x) <= 4 && Places.rank(y) <= 4 ? 1 : 0.3;
  }

  private static double type(IncidentType a, IncidentType b, boolean leads, List<String> reasons) {
    if (a == b) {
      reasons.add("same kind");
      return leads ? 0 : 0.5;
    }
    if (a == IncidentType.OTHER_ATTACK || b == IncidentType.OTHER_ATTACK || Families.same(a, b)) {
      return 0;
    }
    return leads ? -0.2 : -1.2;
  }
}
