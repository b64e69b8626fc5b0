package org.herodotus.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.model.Account;
import org.herodotus.model.Argument;
import org.herodotus.model.Claim;
import org.herodotus.model.Disagreement;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.Factuality;
import org.herodotus.model.Incident;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Party;
import org.herodotus.model.Statement;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/**
 * Works out an incident from the episodes that tell of it. Nothing is overwritten: differences
 * become disagreements.
 */
final class IncidentBuilder {
  Incident build(Cluster cluster, Set<String> copied) {
    List<Episode> episodes = cluster.members().stream().map(EpisodeProfile::episode).toList();
    List<EventMention> mentions = episodes.stream().flatMap(e -> e.mentions().stream()).toList();
    List<Account> accounts = Accounts.of(episodes, copied);
    List<Claim> claims = Claims.of(episodes);
    List<Statement> statements =
        episodes.stream().flatMap(e -> e.statements().stream()).distinct().toList();
    List<Party> perpetrators = Parties.perpetrators(episodes);
    Optional<When> when = when(episodes);
    Optional<Where> where = where(episodes);
    Incident.Status status = status(mentions, claims);
    return new Incident(
        id(episodes, when, where),
        TypeVote.of(mentions),
        status,
        episodes.stream().allMatch(Episode::background),
        when,
        where,
        perpetrators,
        Parties.individuals(episodes),
        Targets.of(TypeVote.of(mentions), episodes),
        Parties.weapons(episodes),
        episodes.stream().map(e -> e.report().id()).distinct().toList(),
        accounts,
        claims,
        statements,
        Estimates.of(accounts),
        disagreements(accounts, episodes, perpetrators),
        evidence(episodes),
        reasons(cluster, episodes));
  }

  /**
   * Country, day and a digest of the first report's words: stable as long as that report stays the
   * first.
   */
  private static String id(List<Episode> episodes, Optional<When> when, Optional<Where> where) {
    Episode first = episodes.get(0);
    String country = where.flatMap(w -> w.place().country()).orElse("XXX");
    String day = when.map(w -> w.start().toString()).orElse("undated");
    String digest = Accounts.id(first.report().id() + "|" + first.mentions().get(0).trigger());
    return (country + "-" + day + "-" + digest.substring(0, 6)).toUpperCase(Locale.ROOT);
  }

  private static Optional<When> when(List<Episode> episodes) {
    Optional<When> told = Days.best(episodes.stream().flatMap(e -> e.when().stream()).toList());
    if (told.isPresent()) {
      return told;
    }
    for (Episode e : episodes) {
      Optional<LocalDate> published = e.published();
      if (published.isPresent() && !e.background()) {
        return published.map(d -> new When(d.minusDays(1), d, When.Precision.DAY));
      }
    }
    return Optional.empty();
  }

  private static Optional<Where> where(List<Episode> episodes) {
    List<Where> told = episodes.stream().flatMap(e -> e.where().stream()).toList();
    Where best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < told.size(); i++) {
      Where w = told.get(i);
      double score = -0.35 * Places.standing(w.place()) - 0.05 * i;
      for (Where other : told) {
        if (other != w && Places.compatible(w.place(), other.place())) {
          score += 1;
        }
      }
      if (score > bestScore) {
        best = w;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Incident.Status status(List<EventMention> mentions, List<Claim> claims) {
    boolean happened = false;
    boolean outright = false;
    boolean foiled = false;
    boolean denied = false;
    boolean alleged = false;
    for (EventMention m : mentions) {
      Factuality f = m.factuality();
      if (f.polarity() == Factuality.Polarity.NEGATIVE) {
        denied = true;
      } else if (f.modality() == Factuality.Modality.ATTEMPTED
          && m.type() != IncidentType.RAID_OR_ARREST_OPERATION) {
        foiled = true;
      } else if (f.modality() == Factuality.Modality.ALLEGED) {
        alleged = true;
      } else {
        happened = true;
        outright |= m.voices().isEmpty();
      }
    }
    boolean disputed =
        !outright
            && mentions.stream()
                .anyMatch(
                    m ->
                        m.factuality().polarity() == Factuality.Polarity.NEGATIVE
                            && !m.voices().isEmpty()
                            && !disowned(m));
    if (happened && !disputed) {
      return Incident.Status.HAPPENED;
    }
    if (denied) {
      return Incident.Status.DENIED;
    }
    return foiled
        ? Incident.Status.FOILED
        : alleged ? Incident.Status.ALLEGED : Incident.Status.HAPPENED;
  }

  /** "The army denied that its jets had bombed it": a party denies its part, not the deed. */
  private static boolean disowned(EventMention mention) {
    return mention.arguments(Argument.Role.ATTACKER).stream()
        .flatMap(a -> a.actor().stream())
        .anyMatch(
            a ->
                mention.voices().stream()
                    .anyMatch(v -> v.actorName().equals(a.name()) || v.name().equals(a.name())));
  }

  private static List<Disagreement> disagreements(
      List<Account> accounts, List<Episode> episodes, List<Party> parties) {
    List<Disagreement> out = new ArrayList<>(Estimates.disagreements(accounts));
    List<Disagreement.Position> days = new ArrayList<>();
    for (When when :
        episodes.stream()
            .map(e -> e.when().orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .toList()) {
      List<Episode> holders =
          episodes.stream().filter(e -> e.when().equals(Optional.of(when))).toList();
      days.add(
          new Disagreement.Position(
              when.start().equals(when.end())
                  ? when.start().toString()
                  : when.start() + " to " + when.end(),
              holders.stream().map(e -> e.report().source().name()).distinct().toList(),
              holders.stream().map(e -> e.mentions().get(0).evidence()).toList()));
    }
    if (apart(episodes)) {
      out.add(new Disagreement("date", days));
    }
    List<Claim> denials =
        episodes.stream()
            .flatMap(e -> e.claims().stream())
            .filter(c -> c.kind() == Claim.Kind.DENIAL)
            .distinct()
            .toList();
    if (!denials.isEmpty()) {
      out.add(responsibility(episodes, denials));
    } else if (parties.size() > 1
        && parties.stream().filter(p -> p.actor().flatMap(a -> a.id()).isPresent()).count() > 1) {
      out.add(
          new Disagreement(
              "perpetrator",
              parties.stream()
                  .map(p -> new Disagreement.Position(p.name(), List.of(), p.evidence()))
                  .toList()));
    }
    return out;
  }

  /** Whether some are told of days that others are not. */
  private static boolean apart(List<Episode> episodes) {
    List<When> days = episodes.stream().flatMap(e -> e.when().stream()).toList();
    Optional<LocalDate> lastStart = days.stream().map(When::start).max(Comparator.naturalOrder());
    Optional<LocalDate> firstEnd = days.stream().map(When::end).min(Comparator.naturalOrder());
    return lastStart.isPresent() && lastStart.get().isAfter(firstEnd.get());
  }

  private static Disagreement responsibility(List<Episode> episodes, List<Claim> denials) {
    List<Disagreement.Position> positions = new ArrayList<>();
    for (Claim c : episodes.stream().flatMap(e -> e.claims().stream()).distinct().toList()) {
      String value =
          switch (c.kind()) {
            case RESPONSIBILITY -> "claimed by " + c.claimant().name();
            case ACCUSATION -> c.against().map(a -> a.name() + " accused").orElse("accusation");
            case DENIAL -> "denied by " + c.claimant().name();
          };
      positions.add(
          new Disagreement.Position(value, List.of(c.claimant().name()), List.of(c.evidence())));
    }
    return new Disagreement("responsibility", positions.isEmpty() ? List.of() : positions);
  }

  private static List<Evidence> evidence(List<Episode> episodes) {
    Set<Evidence> out = new LinkedHashSet<>();
    for (Episode e : episodes) {
      e.mentions().forEach(m -> out.add(m.evidence()));
    }
    return List.copyOf(out);
  }

  private static List<String> reasons(Cluster cluster, List<Episode> episodes) {
    Set<String> out = new LinkedHashSet<>();
    for (Episode e : episodes) {
      String within =
          e.reasons().stream()
              .filter(r -> !r.isEmpty())
              .distinct()
              .sorted()
              .limit(3)
              .collect(Collectors.joining("; "));
      if (!within.isEmpty()) {
        out.add("within " + e.report().id() + ": " + within);
      }
    }
    cluster.reasons().forEach(r -> out.add("across reports: " + r));
    return List.copyOf(out);
  }
}
