package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Derivation;
import org.herodotus.model.EventMention;
import org.herodotus.model.Factuality;
import org.herodotus.model.Harm;
import org.herodotus.model.IncidentType;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Reading;
import org.herodotus.model.Sentence;
import org.herodotus.model.TimeExpression;
import org.herodotus.model.Toll;
import org.herodotus.model.When;

/**
 * Which episode of a report a figure is of: that of the mention it stands with, else the one that
 * the text was last about, unless its own sentence names another town or a day long before.
 * Thread-safe.
 */
final class FigureOwners {
  /** Least cost of a mention in another sentence: more than that of any in the figure's own. */
  private static final long APART = 1_000;

  /** Cost of an episode of another town than the figure's sentence names. */
  private static final long OTHER_TOWN = 5_000;

  /** What an episode gains if it is of the town that the figure's sentence names. */
  private static final long SAME_TOWN = 2_500;

  /** What an episode gains if words that only it was told with stand in the figure's sentence. */
  private static final long TIED = 2_500;

  /** Sentences within which that counts. */
  private static final int CLOSE = 12;

  /** Cost of what is only told beside another deed of its sentence. */
  private static final long ASIDE = 1_500;

  /** Cost of history for a figure that stands apart from it. */
  private static final long HISTORY = 4_000;

  /** Days after which a deed is history. */
  private static final int OLD = 30;

  private final Shifts shifts = Shifts.known();
  private final Causes causes = new Causes();

  void assign(Reading reading, List<Draft> drafts) {
    List<Figure> figures = new ArrayList<>(figures(reading));
    Map<Figure, PlaceMention> shares = TownShares.of(reading, figures);
    figures.replaceAll(f -> shares.containsKey(f) ? f.of(shares.get(f)) : f);
    if (!drafts.isEmpty()) {
      toldByFigure(reading, figures, drafts);
    }
    Cohesion words = new Cohesion(reading);
    drafts.forEach(d -> d.mentions.forEach(m -> words.note(m, d)));
    for (Figure figure : figures) {
      Draft best = null;
      long least = Long.MAX_VALUE;
      Optional<Draft> tied =
          shifts
              .nth(reading, figure.toll().sentence(), drafts)
              .or(() -> drafts.size() > 1 ? words.of(figure.toll().sentence()) : Optional.empty());
      for (Draft draft : drafts) {
        long cost = cost(reading, figure, draft, tied.filter(d -> d == draft).isPresent());
        if (cost < least) {
          least = cost;
          best = draft;
        }
      }
      if (best != null && !figure.before(best)) {
        best.tolls.add(figure.toll());
      }
    }
  }

  private List<Figure> figures(Reading reading) {
    List<EventMention> events = reading.events();
    int last =
        events.size() <= EpisodeBuilder.MOST
            ? Integer.MAX_VALUE
            : events.get(EpisodeBuilder.MOST - 1).sentence();
    return reading.tolls().stream()
        .filter(t -> t.scope() != Toll.Scope.AGGREGATE && t.sentence() <= last)
        .filter(t -> !causes.elsewhere(reading, t))
        .map(t -> Figure.of(reading, t))
        .toList();
  }

  /**
   * "On Thursday it was Malo, with its eight dead", "In Shawa, ten died": a sentence with a day and
   * a town, or with a town that opens it, and a number of dead, none of which any other episode is
   * of, tells of one without any word for the deed.
   */
  private void toldByFigure(Reading reading, List<Figure> figures, List<Draft> drafts) {
    List<Draft> told = new ArrayList<>();
    untoldNews(reading, figures, drafts).ifPresent(told::add);
    int sentence = -1;
    for (Figure figure : figures) {
      Toll toll = figure.toll();
      boolean shared =
          figure.shared()
              && drafts.stream().noneMatch(figure::in)
              && told.stream().noneMatch(figure::in);
      boolean alone =
          toll.sentence() != sentence
              && figure.alone()
              && toll.quantity().stated().orElse(0) > 1
              && !shifts.countsAgain(reading, toll)
              && opens(reading, figure, drafts);
      if ((shared || alone) && (toll.harm() == Harm.KILLED || toll.harm() == Harm.CAPTURED)) {
        sentence = toll.sentence();
        List<TimeExpression> times =
            figure.times().isEmpty() ? dayBefore(reading, toll.sentence()) : figure.times();
        told.add(new Draft(reading, mention(reading, figure, times, told.size())));
      }
    }
    drafts.addAll(told);
  }

  /**
   * "Four bodies had been recovered by noon", where a report tells of no deed but of those of years
   * past, and of these only later: the dead of the news, whose deed no word was found for.
   */
  private static Optional<Draft> untoldNews(
      Reading reading, List<Figure> figures, List<Draft> drafts) {
    if (!drafts.stream().allMatch(Draft::background)) {
      return Optional.empty();
    }
    int history =
        drafts.stream()
            .flatMap(d -> d.mentions.stream())
            .mapToInt(EventMention::sentence)
            .min()
            .getAsInt();
    List<Sentence> sentences = reading.resolved().marks().sentences();
    return figures.stream()
        .filter(f -> f.toll().harm() == Harm.KILLED && f.toll().scope() == Toll.Scope.TOTAL)
        .filter(f -> f.toll().quantity().stated().orElse(0) > 0 && f.toll().sentence() < history)
        .filter(f -> sentences.get(f.toll().sentence()).part() != Sentence.Part.TITLE)
        .filter(f -> f.times().stream().noneMatch(t -> old(reading, t)))
        .findFirst()
        .map(f -> new Draft(reading, mention(reading, f, newsDay(reading, f), 0)));
  }

  /** The last day up to a figure's sentence that is news when the report appears. */
  private static List<TimeExpression> newsDay(Reading reading, Figure figure) {
    int end = reading.resolved().marks().sentences().get(figure.toll().sentence()).span().end();
    return reading.resolved().times().stream()
        .filter(t -> t.span().end() <= end && !old(reading, t))
        .filter(t -> Days.when(t).filter(w -> w.precision() == When.Precision.DAY).isPresent())
        .reduce((a, b) -> b)
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether a time lies so long before the report that what it dates is history. */
  private static boolean old(Reading reading, TimeExpression time) {
    return reading
        .report()
        .published()
        .filter(p -> Days.when(time).isPresent())
        .filter(p -> p.date().toEpochDay() - Days.when(time).get().end().toEpochDay() > OLD)
        .isPresent();
  }

  private static boolean opens(Reading reading, Figure figure, List<Draft> drafts) {
    if (figure.towns().isEmpty()) {
      return figure.dayed() && drafts.stream().allMatch(figure::before);
    }
    if (figure.times().isEmpty()) {
      return figure.set(reading) && drafts.stream().allMatch(figure::elsewhere);
    }
    return drafts.stream().noneMatch(d -> figure.in(d) && !figure.before(d));
  }

  private static EventMention mention(
      Reading reading, Figure figure, List<TimeExpression> times, int nth) {
    Toll toll = figure.toll();
    boolean old = times.stream().limit(1).anyMatch(t -> old(reading, t));
    return new EventMention(
        reading.events().size() + nth,
        type(reading, figure),
        toll.quantity().span(),
        toll.sentence(),
        false,
        List.of(),
        figure.towns(),
        times,
        new Factuality(Factuality.Polarity.POSITIVE, Factuality.Modality.ASSERTED, false, old),
        toll.voices(),
        0.5,
        toll.evidence(),
        new Derivation("reconcile/figures", "told by its figure"));
  }

  /** What its sentence tells for all towns, else an attack of no known kind. */
  private static IncidentType type(Reading reading, Figure figure) {
    return reading.events().stream()
        .filter(m -> figure.shared() && m.sentence() == figure.toll().sentence())
        .map(EventMention::type)
        .findFirst()
        .orElse(IncidentType.OTHER_ATTACK);
  }

  /** The day of the deed that was told last, up to a sentence. */
  private static List<TimeExpression> dayBefore(Reading reading, int sentence) {
    return reading.events().stream()
        .filter(m -> m.sentence() <= sentence && !m.factuality().background())
        .filter(m -> m.time().flatMap(Days::when).isPresent())
        .reduce((a, b) -> b)
        .map(m -> List.of(m.time().get()))
        .orElse(List.of());
  }

  private static long cost(Reading reading, Figure figure, Draft draft, boolean tied) {
    long fit =
        (figure.in(draft) ? -SAME_TOWN : figure.elsewhere(draft) ? OTHER_TOWN : 0)
            - (tied ? TIED : 0);
    long least = Long.MAX_VALUE;
    for (EventMention m : draft.mentions) {
      boolean beside = m.sentence() == figure.toll().sentence();
      long cost =
          beside
              ? (figure.shared() ? APART + fit + SAME_TOWN : 0) + beside(figure.toll(), m)
              : Math.max(APART, fit + apart(reading, figure.toll(), m));
      least = Math.min(least, cost);
    }
    return least;
  }

  private static long beside(Toll toll, EventMention m) {
    boolean inside = toll.evidence().span().overlaps(m.trigger());
    return distance(toll, m) / 4 + (inside ? 0 : 200) + (m.factuality().background() ? 50 : 0);
  }

  private static long apart(Reading reading, Toll toll, EventMention m) {
    List<Sentence> sentences = reading.resolved().marks().sentences();
    int after = toll.sentence() - m.sentence();
    int paragraphs =
        Math.abs(
            sentences.get(toll.sentence()).paragraph() - sentences.get(m.sentence()).paragraph());
    boolean goesOn = after == 1 && paragraphs == 0 && m.voices().isEmpty();
    return APART
        + (after > 0 ? 1000L * after : 6000L - 3000L * after)
        + 1000L * paragraphs
        + (m.factuality().background() && !goesOn ? HISTORY : 0)
        + (after > 0 && after <= CLOSE && Asides.aside(reading, m) ? ASIDE : 0)
        + distance(toll, m) / 100;
  }

  private static long distance(Toll toll, EventMention m) {
    return Math.abs(toll.quantity().span().start() - m.trigger().start());
  }
}
