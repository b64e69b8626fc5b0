package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Factuality;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Reading;
import org.herodotus.model.Statement;
import org.herodotus.model.Where;

/**
 * Joins the mentions of one report into episodes: the codebook's "one place, one time, one pair of
 * parties", read through the report's own references ("the attack", "another bomb"). Draft-safe.
 */
final class EpisodeBuilder {
  /** Mentions of one report that are looked at: a longer one is a list of something, or broken. */
  static final int MOST = 3_000;

  /** Sentences within which an episode without day and place is the one told before it. */
  private static final int SHADOW = 5;

  /** Days by which a day carried over from another sentence may be wrong. */
  private static final int CARRIED = 2;

  /** What it speaks for an episode that it is the one counted ("the second blast"). */
  private static final double COUNTED = 3;

  /** What a word that only one episode was told with speaks for it. */
  private static final double TIED = 1;

  private final MentionAffinity affinity = new MentionAffinity();
  private final Shifts shifts = Shifts.known();
  private final FigureOwners figures = new FigureOwners();
  private final OwnLosses losses = new OwnLosses();

  List<Episode> episodes(Reading reading) {
    List<Draft> drafts = new ArrayList<>();
    List<EventMention> pending = new ArrayList<>();
    List<EventMention> events = reading.events();
    Cohesion words = new Cohesion(reading);
    for (EventMention mention : events.subList(0, Math.min(MOST, events.size()))) {
      if (!mention.factuality().opensIncident()) {
        continue;
      }
      if (!join(reading, mention, drafts, words)) {
        if (opens(mention)) {
          Draft draft = new Draft(reading, mention);
          drafts.add(draft);
          words.note(mention, draft);
        } else {
          pending.add(mention);
        }
      }
    }
    if (drafts.isEmpty()) {
      onlyCounted(reading, pending)
          .ifPresent(
              m -> {
                drafts.add(new Draft(reading, m));
                pending.remove(m);
              });
    }
    for (EventMention mention : pending) {
      join(reading, mention, drafts, words);
    }
    drafts.removeIf(t -> !t.substantial() && !t.set());
    figures.assign(reading, drafts);
    absorbTwins(reading, drafts);
    absorbHeadline(reading, drafts);
    dateHeadline(reading, drafts);
    absorbShadows(reading, drafts);
    drafts.removeIf(t -> !t.inTitle() && (!t.told() || t.pointsBack() && !t.placed()));
    drafts.removeIf(t -> t.passingHistory());
    Draft lead = lead(reading, drafts);
    assignActs(reading, drafts, lead, words);
    List<Episode> out = new ArrayList<>();
    Optional<Where> scene =
        lead == null ? Optional.empty() : lead.where().or(() -> Places.scene(reading));
    for (Draft draft : drafts) {
      draft.tolls.replaceAll(toll -> losses.sided(toll, draft));
      out.add(draft.episode(out.size(), draft == lead, scene));
    }
    return out;
  }

  /** In a report that tells of nothing else: the first deed with a number of its own. */
  private static Optional<EventMention> onlyCounted(Reading reading, List<EventMention> pending) {
    return pending.stream()
        .filter(m -> m.factuality().polarity() == Factuality.Polarity.POSITIVE)
        .filter(
            m ->
                reading.tolls().stream()
                    .anyMatch(t -> t.sentence() == m.sentence() && Draft.counted(t)))
        .findFirst();
  }

  /**
   * What the report is mainly about: the episode with most mentions and figures, the headline
   * counting double.
   */
  private static Draft lead(Reading reading, List<Draft> drafts) {
    Draft lead = null;
    int most = 0;
    for (Draft t : drafts) {
      int weight =
          t.background()
              ? 0
              : 2 * t.mentions.size()
                  + 2 * t.tolls.size()
                  + (t.inTitle() ? 4 : 0)
                  + (t.told() ? 2 : 0);
      if (weight > most) {
        most = weight;
        lead = t;
      }
    }
    return lead;
  }

  /**
   * Two tellings of one kind of deed on one day and in one place are one episode, unless the second
   * is announced as another or the outlet itself names other attackers. What somebody is cited with
   * is another account of the same.
   */
  private void absorbTwins(Reading reading, List<Draft> drafts) {
    for (int j = drafts.size() - 1; j > 0; j--) {
      Draft later = drafts.get(j);
      if (affinity.shifted(reading, later.mentions.get(0))) {
        continue;
      }
      for (int i = 0; i < j; i++) {
        Draft first = drafts.get(i);
        if (first.background() == later.background()
            && (first.likely(later) || first.followedBy(later))
            && first.oneDay(later)
            && first.onePlace(later)
            && (later.ascribed() || !affinity.rivals(first.mentions, later.mentions))) {
          first.absorb(later, "same kind, day and place");
          drafts.remove(j);
          break;
        }
      }
    }
  }

  /**
   * A headline names in other words what the body then tells: alone it is no episode of its own.
   */
  private static void absorbHeadline(Reading reading, List<Draft> drafts) {
    List<Draft> headlines = drafts.stream().filter(t -> t.onlyTitle()).toList();
    for (Draft headline : headlines) {
      Draft best = null;
      int most = Integer.MIN_VALUE;
      for (Draft t : drafts) {
        if (t == headline || t.onlyTitle() || t.background() || t.foreign(headline)) {
          continue;
        }
        int weight =
            2 * t.mentions.size()
                + 2 * t.tolls.size()
                - 2 * t.mentions.get(0).sentence()
                + (Families.same(t.type(), headline.type()) ? 6 : 0);
        if (weight > most) {
          most = weight;
          best = t;
        }
      }
      if (best != null) {
        best.absorb(headline, "the headline tells of it");
        drafts.remove(headline);
      }
    }
  }

  /**
   * A report that comes back to an old event tells its day in the first sentence only ("admitted
   * that its soldiers killed civilians at Ngarbuh in February"): what the headline tells without a
   * day is that event.
   */
  private static void dateHeadline(Reading reading, List<Draft> drafts) {
    for (Draft headline : drafts) {
      if (!headline.inTitle() || headline.when().isPresent()) {
        continue;
      }
      for (Draft old : drafts) {
        if (old != headline
            && old.background()
            && old.opens()
            && old.when().isPresent()
            && !headline.foreign(old)) {
          headline.absorb(old, "the first sentence tells its day");
          drafts.remove(old);
          return;
        }
      }
    }
  }

  /**
   * An episode whose own sentences name neither day nor place is another word for what was told
   * before it: its figures and its words go there, unless it has figures and words that turn to
   * something else, or day and place carried over from elsewhere both differ. An arrest without
   * place or number is what followed, and no episode.
   */
  private void absorbShadows(Reading reading, List<Draft> drafts) {
    for (Draft shadow : List.copyOf(drafts)) {
      boolean another =
          !shadow.tolls.isEmpty() && affinity.shifted(reading, shadow.mentions.get(0));
      if (shadow.placed() || drafts.size() == 1 || shadow.inTitle() || another) {
        continue;
      }
      Draft best = null;
      int nearest = SHADOW;
      for (Draft t : drafts) {
        int apart =
            t == shadow
                ? Integer.MAX_VALUE
                : t.inTitle() ? Math.min(SHADOW - 1, t.distance(shadow)) : t.distance(shadow);
        if (t != shadow
            && apart < nearest
            && t.background() == shadow.background()
            && shadow.likely(t)
            && shadow.apart(t) <= (shadow.foreign(t) ? 0 : CARRIED)) {
          nearest = apart;
          best = t;
        }
      }
      if (best != null) {
        best.absorb(shadow, "told with it, without day or place of its own");
        drafts.remove(shadow);
      } else if (shadow.type() == IncidentType.RAID_OR_ARREST_OPERATION
          && shadow.tolls.stream().noneMatch(Draft::counted)
          && !shadow.apart()) {
        drafts.remove(shadow);
      }
    }
  }

  /**
   * Whether a mention may open an episode of its own: it is told as happened and does not point
   * back.
   */
  private static boolean opens(EventMention mention) {
    return mention.factuality().polarity() == Factuality.Polarity.POSITIVE
        && !(mention.definite() && mention.places().isEmpty() && mention.times().isEmpty());
  }

  private boolean join(Reading reading, EventMention mention, List<Draft> drafts, Cohesion words) {
    Draft best = null;
    Optional<Draft> tied =
        mention.definite() && drafts.size() > 1 ? words.of(mention.sentence()) : Optional.empty();
    MentionAffinity.Score bestScore = MentionAffinity.Score.NONE;
    Optional<Draft> counted =
        mention.definite() ? shifts.nth(reading, mention.sentence(), drafts) : Optional.empty();
    for (Draft draft : counted.map(List::of).orElse(drafts)) {
      MentionAffinity.Score score = affinity.score(reading, mention, draft.mentions);
      if (tied.filter(d -> d == draft).isPresent()) {
        score = score.plus(TIED, "told with its words");
      }
      if (counted.isPresent()) {
        score = score.plus(COUNTED, "the one counted");
      }
      if (score.joins() && score.value() >= bestScore.value()) {
        best = draft;
        bestScore = score;
      }
    }
    if (best == null) {
      return false;
    }
    boolean history = MentionAffinity.goesOnWithHistory(reading, mention, best.mentions);
    best.mentions.add(history ? asHistory(mention) : mention);
    best.reasons.add(bestScore.reason());
    words.note(mention, best);
    return true;
  }

  private static EventMention asHistory(EventMention mention) {
    Factuality f = mention.factuality();
    return mention.withFactuality(new Factuality(f.polarity(), f.modality(), f.generic(), true));
  }

  private static void assignActs(Reading reading, List<Draft> drafts, Draft lead, Cohesion words) {
    List<List<EventMention>> episodes = drafts.stream().map(t -> t.mentions).toList();
    ActOwners owners =
        new ActOwners(episodes, drafts.indexOf(lead), new PointedDeeds(reading, words, episodes));
    for (Claim claim : reading.claims()) {
      owners.of(claim).forEach(i -> drafts.get(i).claims.add(claim));
    }
    for (Statement statement : reading.statements()) {
      owners.of(statement).ifPresent(i -> drafts.get(i).statements.add(statement));
    }
  }
}
