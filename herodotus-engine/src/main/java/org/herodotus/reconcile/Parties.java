package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.lexicon.Nations;
import org.herodotus.model.Actor;
import org.herodotus.model.Argument;
import org.herodotus.model.Claim;
import org.herodotus.model.EventMention;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Individual;
import org.herodotus.model.Party;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/** Who is held, suspected or claims to have done it, who was hit, and with what. */
final class Parties {
  private static final Nations NATIONS = Nations.known();

  private Parties() {}

  private static final class Draft {
    private final String name;
    private final Optional<Actor> actor;
    private final Set<String> mentions = new LinkedHashSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private boolean claimed;
    private boolean named;

    Draft(String name, Optional<Actor> actor) {
      this.name = name;
      this.actor = actor;
    }

    /** Whether this name is the other's, or ends in it and says more. */
    boolean fuller(Draft other) {
      String own = name.toLowerCase(Locale.ROOT);
      String shorter = PartyWords.bare(other.name.toLowerCase(Locale.ROOT));
      return other.actor.flatMap(Actor::id).isEmpty()
          && (own.equals(shorter) || own.endsWith(" " + shorter));
    }

    void take(Draft other) {
      mentions.addAll(other.mentions);
      evidence.addAll(other.evidence);
      claimed |= other.claimed;
      named |= other.named;
    }

    /** "The army" by the state that it is of ("Egyptian army"), where that is known. */
    String full() {
      return actor
          .filter(a -> PartyWords.forces(a) && PartyWords.telling(name).equals(PartyWords.FORCE))
          .filter(a -> !PartyWords.proper(name))
          .flatMap(Actor::country)
          .flatMap(NATIONS::adjective)
          .map(adjective -> adjective + " " + name.toLowerCase(Locale.ROOT))
          .orElse(name);
    }

    boolean force() {
      return actor.filter(PartyWords::forces).isPresent();
    }

    /** Whether it is told by the state alone ("Turkish warplanes"). */
    boolean sovereign() {
      return force()
          && actor.flatMap(Actor::country).map(NATIONS::name).filter(name::equals).isPresent();
    }

    /** Whether it is told by no more than "rebels" or "the militia". */
    boolean faction() {
      return actor.flatMap(Actor::id).isEmpty()
          && !force()
          && PartyWords.telling(name).equals(PartyWords.FACTION);
    }

    /** Whether it could be the one that "rebels" or "the militia" of the same incident means. */
    boolean irregular() {
      return actor
          .map(Actor::kind)
          .filter(
              k ->
                  switch (k) {
                    case REBEL_GROUP, POLITICAL_MILITIA, IDENTITY_MILITIA, CRIMINAL, PERSON -> true;
                    default -> false;
                  })
          .isPresent();
    }

    /** Whether an unnamed force may be this one: of one state, and soldiers if these are. */
    boolean includes(Draft unnamed) {
      Actor own = actor.orElseThrow();
      Actor other = unnamed.actor.orElseThrow();
      return (other.country().isEmpty() || own.country().equals(other.country()))
          && (other.sector().isEmpty()
              || own.sector().isEmpty()
              || own.sector().equals(other.sector()));
    }
  }

  /**
   * Perpetrators: attackers and suspects of the mentions, claimants of responsibility, and the
   * accused.
   */
  static List<Party> perpetrators(List<Episode> episodes) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    IncidentType type = TypeVote.of(episodes.stream().flatMap(e -> e.mentions().stream()).toList());
    Sufferers sufferers = new Sufferers(episodes);
    for (Episode episode : episodes) {
      for (EventMention m : episode.mentions()) {
        boolean answer = answer(m, episodes);
        for (Argument a : m.arguments()) {
          boolean held =
              a.role() == Argument.Role.SUSPECT
                  || a.role() == Argument.Role.ATTACKER && !sufferers.only(m, a);
          boolean party = (identified(a) || strikes(m, a)) && !(crowd(a) && hit(episodes, a));
          if (held && !answer && !aftermath(type, m.type(), a) && (party || arrests(m, a))
              || fights(m, a)) {
            Draft d = draft(drafts, a);
            d.mentions.add(a.text());
            d.named |= a.named();
            d.evidence.add(Evidence.of(episode.report(), a.span()));
          }
        }
      }
      episode.claims().forEach(claim -> claim(drafts, claim));
    }
    drafts.values().removeIf(d -> d.actor.filter(Parties::channel).isPresent());
    if (drafts.isEmpty()) {
      episodes.stream()
          .flatMap(e -> e.claims().stream())
          .filter(c -> c.kind() == Claim.Kind.RESPONSIBILITY)
          .forEach(c -> sovereign(drafts, c.claimant()));
    }
    return distinct(united(List.copyOf(drafts.values()))).stream()
        .map(d -> new Party(d.full(), d.actor, List.copyOf(d.mentions), d.claimed, d.evidence))
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
    for (Draft d : drafts) {
      List<Draft> same = out.stream().filter(o -> o != d && meant(d, o)).toList();
      if (same.size() == 1 && out.contains(d)) {
        same.get(0).take(d);
        out.remove(d);
      } else if (!same.isEmpty() && d.faction()) {
        out.remove(d);
      }
    }
    return out;
  }

  /** Parties that come out under one name are one ("police" and "Brazilian police"). */
  private static List<Draft> distinct(List<Draft> drafts) {
    Map<String, Draft> out = new LinkedHashMap<>();
    for (Draft d : drafts) {
      Draft same = out.putIfAbsent(d.full().toLowerCase(Locale.ROOT), d);
      if (same != null) {
        same.take(d);
      }
    }
    return List.copyOf(out.values());
  }

  /** "Rebels" beside a named group, "troops" beside a named army: the same party. */
  private static boolean meant(Draft d, Draft named) {
    if (d.faction()) {
      return named.irregular() && !named.faction();
    }
    if (d.claimed && d.force() && named.sovereign()) {
      return named.includes(d);
    }
    boolean unnamed = !d.named && d.actor.filter(PartyWords::plain).isPresent();
    boolean told = named.named || named.actor.filter(PartyWords::plain).isEmpty();
    return unnamed && named.force() && told && named.includes(d);
  }

  /**
   * Whether the words say who did it: a name, a body that the lexicon knows, a force, or words that
   * tell more than "gunmen" or "one of them" ("Tuareg rebels", "villagers").
   */
  private static boolean identified(Argument a) {
    if (a.actor().filter(Parties::capital).isPresent() || number(a) || lone(a)) {
      return false;
    }
    if (a.actor().flatMap(Actor::id).isPresent()) {
      return true;
    }
    String telling = PartyWords.telling(a.text());
    return (!PartyWords.counted(a.text()) || telling.equals(PartyWords.FORCE))
        && !telling.equals(PartyWords.FACELESS)
        && (a.named() || !telling.equals(PartyWords.VOICE))
        && (!crowd(a) || PartyWords.acting(a.text()))
        && (a.named()
            || a.actor().filter(Parties::side).isPresent()
            || PartyWords.multitude(a.text()));
  }

  /** Media and companies carry claims and suffer attacks; they are no party. */
  private static boolean channel(Actor actor) {
    return actor.kind() == Actor.Kind.MEDIA
        || actor.kind() == Actor.Kind.ORGANISATION
            && actor.sector().filter("BUS"::equals).isPresent();
  }

  /** "Four rebels": how many fell or fled, and not which side. */
  private static boolean number(Argument a) {
    String name = a.actor().map(Actor::name).orElse(a.text());
    String telling = PartyWords.telling(name);
    return !a.named()
        && PartyWords.counted(name)
        && !telling.isEmpty()
        && !telling.equals(PartyWords.FORCE);
  }

  /** "A gendarme", "the veteran": one of them, and not they. */
  private static boolean lone(Argument a) {
    String words = a.text();
    boolean small = Character.isLowerCase(words.charAt(words.lastIndexOf(' ') + 1));
    return a.actor().flatMap(Actor::id).isEmpty() && small && PartyWords.single(words);
  }

  /** "Tehran launched 300 drones": what flies is sent by a government. */
  private static boolean strikes(EventMention m, Argument a) {
    boolean above =
        m.type() == IncidentType.AIR_OR_DRONE_STRIKE
            || m.type() == IncidentType.SHELLING_OR_MISSILE_ATTACK;
    return above && a.actor().filter(Parties::capital).isPresent();
  }

  /** "London was rocked": a capital stands for its government where that speaks, not here. */
  private static boolean capital(Actor actor) {
    return actor.kind() == Actor.Kind.GOVERNMENT
        && actor.id().isEmpty()
        && actor.sector().filter("GOV"::equals).isPresent()
        && Character.isUpperCase(actor.name().charAt(0));
  }

  /**
   * Whether a mention tells of what befell the attackers ("the gunman was shot dead by police"),
   * where others tell of what they did.
   */
  private static boolean answer(EventMention m, List<Episode> episodes) {
    List<Argument> hit = m.arguments(Argument.Role.VICTIM);
    return !hit.isEmpty()
        && m.type() != IncidentType.BATTLE
        && m.type() != IncidentType.RAID_OR_ARREST_OPERATION
        && (hit.stream().allMatch(v -> attacks(v, episodes)) || repels(m, hit, episodes))
        && episodes.stream()
            .flatMap(e -> e.mentions().stream())
            .filter(o -> o != m)
            .flatMap(o -> o.arguments().stream())
            .anyMatch(
                v ->
                    v.role() == Argument.Role.ATTACKER
                        ? v.kind() == GroupKind.ATTACKER
                        : (v.role() == Argument.Role.VICTIM || v.role() == Argument.Role.TARGET)
                            && !attacks(v, episodes));
  }

  /**
   * "Coalition forces then came under fire and killed three terrorists": the attacked fire back.
   */
  private static boolean repels(EventMention m, List<Argument> hit, List<Episode> episodes) {
    boolean irregulars =
        hit.stream()
            .allMatch(v -> v.actor().map(Actor::kind).filter(PARTISANS::contains).isPresent());
    return irregulars
        && m.arguments(Argument.Role.ATTACKER).stream()
            .allMatch(
                a ->
                    a.actor().filter(PartyWords::forces).isPresent()
                        && episodes.stream()
                            .flatMap(e -> e.mentions().stream())
                            .filter(o -> o != m)
                            .flatMap(o -> o.arguments(Argument.Role.VICTIM).stream())
                            .anyMatch(v -> v.actor().equals(a.actor())));
  }

  private static final Set<Actor.Kind> PARTISANS =
      Set.of(Actor.Kind.REBEL_GROUP, Actor.Kind.POLITICAL_MILITIA, Actor.Kind.IDENTITY_MILITIA);

  /** "Police fired tear gas at relatives" after a bombing: another act than the bombing. */
  private static boolean aftermath(IncidentType incident, IncidentType mention, Argument a) {
    boolean crowd =
        switch (mention) {
          case PROTEST_VIOLENCE, RIOT, RAID_OR_ARREST_OPERATION -> true;
          case BATTLE -> a.actor().filter(PartyWords::forces).isPresent();
          default -> false;
        };
    boolean arrest =
        mention == IncidentType.RAID_OR_ARREST_OPERATION
            && a.actor()
                .filter(x -> PartyWords.forces(x) || x.kind() == Actor.Kind.GOVERNMENT)
                .isPresent();
    boolean personal =
        switch (incident) {
          case SHOOTING, STABBING, ASSASSINATION, ARSON, CHEMICAL_ATTACK, SABOTAGE -> true;
          default -> false;
        };
    return arrest && personal
        || crowd
            && switch (incident) {
              case BOMBING,
                  SUICIDE_BOMBING,
                  AIR_OR_DRONE_STRIKE,
                  SHELLING_OR_MISSILE_ATTACK,
                  KIDNAPPING,
                  HIJACKING,
                  VEHICLE_RAMMING ->
                  true;
              default -> false;
            };
  }

  private static boolean attacks(Argument victim, List<Episode> episodes) {
    return victim.kind() == GroupKind.ATTACKER
        || victim.actor().isPresent()
            && episodes.stream()
                .flatMap(e -> e.mentions().stream())
                .flatMap(m -> m.arguments(Argument.Role.ATTACKER).stream())
                .anyMatch(a -> a.named() && a.actor().equals(victim.actor()));
  }

  /** Unarmed people without a name, who may act or suffer. */
  private static boolean crowd(Argument a) {
    return !a.named()
        && a.actor().map(Actor::kind).filter(Actor.Kind.CIVILIANS::equals).isPresent();
  }

  /** Whether the same words tell of those who suffered it. */
  private static boolean hit(List<Episode> episodes, Argument a) {
    return episodes.stream()
        .flatMap(e -> e.mentions().stream())
        .flatMap(m -> m.arguments(Argument.Role.VICTIM).stream())
        .anyMatch(v -> v.text().equalsIgnoreCase(a.text()));
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
   * Soldiers told without a name ("troops", "Malian soldiers") are one party, whatever the words;
   * so are police.
   */
  private static Draft draft(Map<String, Draft> drafts, Argument a) {
    String told = a.actor().map(Actor::name).orElse(a.text());
    String name =
        PartyWords.telling(told).equals(PartyWords.FACELESS) && a.named()
                || PartyWords.counted(told) && !PartyWords.counted(a.text())
            ? a.text()
            : told;
    Optional<Actor> forces = a.actor().filter(x -> !a.named() && PartyWords.plain(x));
    return forces
        .map(
            x ->
                drafts.computeIfAbsent(
                    x.kind() + x.country().orElse("") + x.sector().orElse(""),
                    k -> new Draft(name, a.actor())))
        .orElseGet(() -> draft(drafts, name, a.actor()));
  }

  /** Whether an actor is a side of its own even where only its kind is told. */
  private static boolean side(Actor actor) {
    return switch (actor.kind()) {
      case GOVERNMENT, ORGANISATION, MEDIA, PERSON, UNKNOWN -> false;
      default -> true;
    };
  }

  private static void claim(Map<String, Draft> drafts, Claim claim) {
    if (claim
        .against()
        .or(() -> Optional.of(claim.claimant()))
        .filter(Parties::faceless)
        .isPresent()) {
      return;
    }
    if (claim.kind() == Claim.Kind.RESPONSIBILITY
        && !stateOffice(claim.claimant())
        && !unarmed(claim.claimant())
        && !advocate(drafts, claim.claimant())) {
      answering(drafts, claim.claimant()).claimed = true;
    } else if (claim.kind() == Claim.Kind.DENIAL && suspect(claim.claimant())) {
      held(drafts, claim.claimant());
    } else if (claim.kind() == Claim.Kind.ACCUSATION) {
      claim.against().filter(v -> !compatriot(v)).ifPresent(v -> held(drafts, v));
    }
  }

  /** "A Saudi": somebody of a people, which says where he is from and not who. */
  private static boolean compatriot(Voice voice) {
    String name = voice.actorName();
    return unarmed(voice)
        && Character.isUpperCase(name.charAt(0))
        && name.indexOf(' ') < 0
        && !name.endsWith("s");
  }

  /** Who answers for an act that somebody claims: the group of a spokesman or commander. */
  private static Draft answering(Map<String, Draft> drafts, Voice voice) {
    Optional<String> group =
        voice
            .actor()
            .filter(a -> a.kind() == Actor.Kind.PERSON && named(drafts, a.name()).isEmpty())
            .flatMap(Actor::parent);
    if (group.isEmpty()) {
      return held(drafts, voice);
    }
    Draft d =
        named(drafts, group.get()).orElseGet(() -> draft(drafts, group.get(), Optional.empty()));
    d.mentions.add(group.get());
    d.named = true;
    voice.evidence().ifPresent(d.evidence::add);
    return d;
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
    d.named |=
        voice.kind() == Voice.Kind.NAMED && voice.actor().filter(PartyWords::plain).isEmpty();
    voice.evidence().ifPresent(d.evidence::add);
    return d;
  }

  private static Optional<Draft> named(Map<String, Draft> drafts, String name) {
    return drafts.values().stream().filter(d -> d.name.equalsIgnoreCase(name)).findFirst();
  }

  /** "The group", "gunmen", where it is not told who they are. */
  private static boolean faceless(Voice voice) {
    return voice.actor().flatMap(Actor::id).isEmpty()
        && voice.actor().flatMap(Actor::parent).isEmpty()
        && (PartyWords.telling(voice.actorName()).equals(PartyWords.FACELESS)
            || PartyWords.counted(voice.actorName()));
  }

  private static boolean unarmed(Voice voice) {
    return voice.actor().filter(a -> a.kind() == Actor.Kind.CIVILIANS).isPresent();
  }

  /** "Her client had done it", says a lawyer: a person who has no part in any act is no party. */
  private static boolean advocate(Map<String, Draft> drafts, Voice voice) {
    Optional<Actor> person = voice.actor().filter(a -> a.kind() == Actor.Kind.PERSON);
    return person
        .filter(a -> a.parent().isEmpty() && named(drafts, a.name()).isEmpty())
        .filter(a -> !ARMED.contains(a.sector().orElse("")))
        .isPresent();
  }

  private static final Set<String> ARMED = Set.of("REB", "MIL", "PRM", "CRM", "SEP", "UAF");

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

  /**
   * The state whose ministry tells what "our units" did: where nobody else is told, it answers for
   * them.
   */
  private static void sovereign(Map<String, Draft> drafts, Voice voice) {
    Optional<Actor> office = voice.actor().filter(a -> a.kind() == Actor.Kind.GOVERNMENT);
    Matcher of = MINISTRY_OF.matcher(voice.actorName());
    Optional<String> state =
        of.matches()
            ? Optional.of(of.group(1))
            : office.flatMap(Actor::country).map(NATIONS::name).filter(n -> !n.isEmpty());
    if (office.isEmpty() || state.isEmpty()) {
      return;
    }
    Draft d = draft(drafts, state.get(), Optional.empty());
    d.mentions.add(voice.name());
    d.claimed = true;
    d.named = true;
    voice.evidence().ifPresent(d.evidence::add);
  }

  private static final Pattern MINISTRY_OF =
      Pattern.compile("(?:.* )?[Mm]inistry of \\p{L}+(?: and \\p{L}+)? of (?:the )?(\\p{Lu}.*)");

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

  /** "Don Efrain Ortiz", "Efrain Ortiz": names that end in the same word. */
  private static boolean alike(String a, String b) {
    return PartyWords.head(a).equals(PartyWords.head(b));
  }

  static List<Individual> individuals(List<Episode> episodes) {
    Map<String, Individual> out = new LinkedHashMap<>();
    Sufferers sufferers = new Sufferers(episodes);
    for (Episode episode : episodes) {
      for (EventMention m : episode.mentions()) {
        for (Argument a : m.arguments()) {
          if (a.named()
              && a.actor().filter(x -> x.kind() == Actor.Kind.PERSON).isPresent()
              && Character.isUpperCase(a.actor().get().name().charAt(0))) {
            Individual.Role role =
                switch (a.role()) {
                  case ATTACKER ->
                      sufferers.only(m, a) ? Individual.Role.VICTIM : Individual.Role.ATTACKER;
                  case SUSPECT, HELD -> Individual.Role.SUSPECT;
                  default ->
                      m.type() == IncidentType.RAID_OR_ARREST_OPERATION
                          ? Individual.Role.SUSPECT
                          : Individual.Role.VICTIM;
                };
            String name = a.actor().get().name();
            out.putIfAbsent(
                name.toLowerCase(Locale.ROOT),
                new Individual(name, role, Evidence.of(episode.report(), a.span())));
          }
        }
      }
      for (Toll toll : episode.tolls()) {
        VictimName.of(episode.report(), toll)
            .filter(i -> out.values().stream().noneMatch(o -> alike(o.name(), i.name())))
            .ifPresent(i -> out.put(i.name().toLowerCase(Locale.ROOT), i));
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
