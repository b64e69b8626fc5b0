package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herodotus.lexicon.Table;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Individual;
import org.herodotus.model.Party;
import org.herodotus.model.Target;
import org.herodotus.model.Voice;

/** Who is held, suspected or claims to have done it, who was hit, and with what. */
final class Parties {
  private static final Set<String> NUMBERS = Table.read("numbers.tsv").words();

  private Parties() {}

  private static final class Draft {
    private final String name;
    private final Optional<Actor> actor;
    private final Set<String> mentions = new LinkedHashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private boolean claimed;

    Draft(String name, Optional<Actor> actor) {
      this.name = name;
      this.actor = actor;
    }

    /** Whether this name is the other's, or ends in it and says more. */
    boolean fuller(Draft other) {
      String own = name.toLowerCase(Locale.ROOT);
      String shorter = other.name.toLowerCase(Locale.ROOT);
      return other.actor.flatMap(Actor::id).isEmpty()
          && (own.equals(shorter) || own.endsWith(" " + shorter));
    }

    void take(Draft other) {
      mentions.addAll(other.mentions);
      evidence.addAll(other.evidence);
      claimed |= other.claimed;
    }
  }

  /**
   * Perpetrators: attackers and suspects of the mentions, claimants of responsibility, and the
   * accused.
   */
  static List<Party> perpetrators(List<Episode> episodes) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Episode episode : episodes) {
      for (EventMention m : episode.mentions()) {
        for (Argument a : m.arguments()) {
          boolean held = a.role() == Argument.Role.ATTACKER || a.role() == Argument.Role.SUSPECT;
          if (held && (identified(a) || arrests(m, a)) || fights(m, a)) {
            Draft d = draft(drafts, a);
            d.mentions.add(a.text());
            d.evidence.add(Evidence.of(episode.reading().report(), a.span()));
          }
        }
      }
      episode.claims().forEach(claim -> claim(drafts, claim));
    }
    return united(List.copyOf(drafts.values())).stream()
        .map(d -> new Party(d.name, d.actor, List.copyOf(d.mentions), d.claimed, d.evidence))
        .toList();
  }

  /**
   * "The coalition" beside "the Saudi-led coalition": a party told by the end of another one's name
   * is that one, if no third fits as well.
   */
  private static List<Draft> united(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts);
    for (Draft d : drafts) {
      List<Draft> fuller = out.stream().filter(o -> o != d && o.fuller(d)).toList();
      if (fuller.size() == 1 && out.contains(d)) {
        fuller.get(0).take(d);
        out.remove(d);
      }
    }
    return out;
  }

  /**
   * Whether the words say more than "gunmen" or "one of them": a name, or a body that the lexicon
   * knows.
   */
  private static boolean identified(Argument a) {
    return a.actor().flatMap(Actor::id).isPresent()
        || !counted(a.text()) && (a.named() || a.actor().filter(Parties::side).isPresent());
  }

  /** In a battle the armed side that is attacked fights too. */
  private static boolean fights(EventMention m, Argument a) {
    return m.type() == IncidentType.BATTLE
        && a.role() == Argument.Role.TARGET
        && identified(a)
        && a.actor()
            .map(Actor::kind)
            .filter(k -> k.armed() || k == Actor.Kind.CRIMINAL)
            .isPresent();
  }

  /** "Prosecutors have detained 36 people": in arrests the state acts by its offices. */
  private static boolean arrests(EventMention m, Argument a) {
    return m.type() == IncidentType.RAID_OR_ARREST_OPERATION
        && a.role() == Argument.Role.ATTACKER
        && a.actor().map(Actor::kind).filter(Actor.Kind.GOVERNMENT::equals).isPresent();
  }

  /**
   * Soldiers told without a name ("troops", "its soldiers") are one party, whatever the words; so
   * are police.
   */
  private static Draft draft(Map<String, Draft> drafts, Argument a) {
    String name = a.actor().map(Actor::name).orElse(a.text());
    Optional<Actor> forces =
        a.actor().filter(x -> !a.named() && x.id().isEmpty()).filter(Parties::forces);
    return forces
        .map(
            x ->
                drafts.computeIfAbsent(
                    x.kind() + x.country().orElse("") + x.sector().orElse(""),
                    k -> new Draft(name, a.actor())))
        .orElseGet(() -> draft(drafts, name, a.actor()));
  }

  private static boolean forces(Actor actor) {
    return actor.kind() == Actor.Kind.STATE_FORCES || actor.kind() == Actor.Kind.EXTERNAL_FORCES;
  }

  /** "Four marines": a number of people, not a party. */
  private static boolean counted(String words) {
    String first = words.split(" ")[0].toLowerCase(Locale.ROOT);
    return NUMBERS.contains(first) || Character.isDigit(first.charAt(0));
  }

  /** Whether an actor is a side of its own even where only its kind is told. */
  private static boolean side(Actor actor) {
    return switch (actor.kind()) {
      case STATE_FORCES, EXTERNAL_FORCES, PROTESTERS, RIOTERS, CRIMINAL -> true;
      default -> false;
    };
  }

  private static void claim(Map<String, Draft> drafts, Claim claim) {
    if (claim.kind() == Claim.Kind.RESPONSIBILITY && !stateOffice(claim.claimant())) {
      held(drafts, claim.claimant()).claimed = true;
    } else if (claim.kind() == Claim.Kind.DENIAL && suspect(claim.claimant())) {
      held(drafts, claim.claimant());
    } else if (claim.kind() == Claim.Kind.ACCUSATION && claim.against().isPresent()) {
      held(drafts, claim.against().get());
    }
  }

  /** A spokesman's group is held, not the spokesman. */
  private static Draft held(Map<String, Draft> drafts, Voice voice) {
    Optional<String> body =
        voice
            .actor()
            .filter(a -> a.id().isEmpty() && a.kind() != Actor.Kind.PERSON)
            .flatMap(Actor::parent);
    Draft same = body.flatMap(b -> named(drafts, b)).orElse(null);
    Draft d =
        same != null
            ? same
            : body.isPresent()
                ? draft(drafts, body.get(), Optional.empty())
                : draft(drafts, voice.actorName(), voice.actor());
    d.mentions.add(voice.name());
    voice.evidence().ifPresent(d.evidence::add);
    return d;
  }

  private static Optional<Draft> named(Map<String, Draft> drafts, String name) {
    return drafts.values().stream().filter(d -> d.name.equalsIgnoreCase(name)).findFirst();
  }

  /** Ministers and offices answer for the forces that did it; they did not do it themselves. */
  private static boolean stateOffice(Voice voice) {
    return voice
        .actor()
        .filter(
            a ->
                a.kind() == Actor.Kind.GOVERNMENT
                    || a.kind() == Actor.Kind.PERSON
                        && a.sector().filter("GOV"::equals).isPresent())
        .isPresent();
  }

  /** An armed party that denies an act has been suspected of it. */
  private static boolean suspect(Voice voice) {
    return voice
        .actor()
        .map(Actor::kind)
        .filter(
            k ->
                k == Actor.Kind.REBEL_GROUP
                    || k == Actor.Kind.IDENTITY_MILITIA
                    || k == Actor.Kind.POLITICAL_MILITIA
                    || k == Actor.Kind.EXTERNAL_FORCES)
        .isPresent();
  }

  private static Draft draft(Map<String, Draft> drafts, String name, Optional<Actor> actor) {
    String key = actor.flatMap(Actor::id).orElse(name.toLowerCase(Locale.ROOT));
    return drafts.computeIfAbsent(key, k -> new Draft(name, actor));
  }

  static List<Individual> individuals(List<Episode> episodes) {
    Map<String, Individual> out = new LinkedHashMap<>();
    for (Episode episode : episodes) {
      for (EventMention m : episode.mentions()) {
        for (Argument a : m.arguments()) {
          if (a.named() && a.actor().filter(x -> x.kind() == Actor.Kind.PERSON).isPresent()) {
            Individual.Role role =
                switch (a.role()) {
                  case ATTACKER -> Individual.Role.ATTACKER;
                  case SUSPECT -> Individual.Role.SUSPECT;
                  default ->
                      m.type() == IncidentType.RAID_OR_ARREST_OPERATION
                          ? Individual.Role.SUSPECT
                          : Individual.Role.VICTIM;
                };
            String name = a.actor().get().name();
            out.putIfAbsent(
                name.toLowerCase(Locale.ROOT),
                new Individual(name, role, Evidence.of(episode.reading().report(), a.span())));
          }
        }
      }
    }
    return List.copyOf(out.values());
  }

  static List<Target> targets(List<Episode> episodes) {
    Map<String, Target> out = new LinkedHashMap<>();
    for (Argument.Role role : List.of(Argument.Role.TARGET, Argument.Role.VICTIM)) {
      for (Episode episode : episodes) {
        for (EventMention m : episode.mentions()) {
          for (Argument a : m.arguments(role)) {
            out.putIfAbsent(
                a.text().toLowerCase(Locale.ROOT),
                new Target(a.text(), a.kind(), Evidence.of(episode.reading().report(), a.span())));
          }
        }
      }
    }
    return List.copyOf(out.values());
  }

  static List<String> weapons(List<Episode> episodes) {
    Set<String> out = new LinkedHashSet<>();
    for (Episode episode : episodes) {
      for (EventMention m : episode.mentions()) {
        m.arguments(Argument.Role.WEAPON).forEach(a -> out.add(a.text().toLowerCase(Locale.ROOT)));
      }
    }
    return List.copyOf(out);
  }
}
