package org.herodotus.reconcile;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.lexicon.RoleLexicon;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Argument;
import org.herodotus.model.EventMention;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Toll;

/**
 * Tells losses of those who attacked from losses of armed men who were attacked: "rebels" are
 * attackers where rebels struck, and a party to the fight where troops went after them. Stateless
 * and thread-safe.
 */
final class OwnLosses {
  private static final Set<String> IRREGULAR = Set.of("REB", "UAF", "CRM", "PRM", "SEP");

  /** Sentences from those who were hit to a number that tells of them. */
  private static final int NEAR = 2;

  private static final Set<GroupKind> UNIFORMED =
      EnumSet.of(GroupKind.MILITARY, GroupKind.POLICE, GroupKind.AID);

  /** What people in uniform ride in, hold or make up: who is hit there is one of them. */
  private static final Set<String> MANNED = WordSets.of("manned");

  /** Groups of figures that tell nothing of who the people were. */
  private static final Set<String> NOBODY = WordSets.of("OwnLosses.NOBODY");

  private static final Set<String> OUTLAWS = Set.of("CRM", "PRM");
  private static final Set<String> REBELS = Set.of("REB", "SEP");

  private final RoleLexicon roles = RoleLexicon.known();

  /** The figure with the side that its people are on in an episode. */
  Toll sided(Toll toll, Draft draft) {
    return bare(toll) ? ofTarget(toll, draft) : told(toll, draft);
  }

  /** "A patrol was ambushed. Four were killed": people without a noun are those who were hit. */
  private Toll ofTarget(Toll toll, Draft draft) {
    List<Argument> targets =
        draft.mentions.stream()
            .filter(m -> toll.sentence() - m.sentence() >= 0)
            .filter(m -> toll.sentence() - m.sentence() <= NEAR)
            .flatMap(m -> m.arguments().stream())
            .filter(a -> a.role() == Argument.Role.TARGET || a.role() == Argument.Role.VICTIM)
            .toList();
    Set<GroupKind> kinds =
        targets.stream()
            .filter(a -> !PartyWords.telling(a.text()).equals(PartyWords.FACELESS))
            .map(Argument::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(GroupKind.class)));
    boolean manned =
        targets.stream()
            .anyMatch(a -> UNIFORMED.contains(a.kind()) && MANNED.contains(single(a.text())));
    return manned && kinds.size() == 1 ? toll.withKind(kinds.iterator().next()) : toll;
  }

  private static String single(String words) {
    String head = PartyWords.head(words);
    return MANNED.contains(head) || !head.endsWith("s")
        ? head
        : head.substring(0, head.length() - 1);
  }

  /** Whether only a number or what befell them tells of these people. */
  private static boolean bare(Toll toll) {
    boolean noun = toll.evidence().quote().toLowerCase(Locale.ROOT).contains("people");
    return toll.kind() == GroupKind.OTHER && NOBODY.contains(toll.group()) && !noun;
  }

  private Toll told(Toll toll, Draft draft) {
    Optional<RoleLexicon.Role> role = role(toll.group());
    if (role.isEmpty()) {
      return toll;
    }
    List<Argument> attackers = arguments(draft, Argument.Role.ATTACKER);
    boolean byState = !attackers.isEmpty() && attackers.stream().allMatch(OwnLosses::state);
    boolean rebels = REBELS.contains(role.get().sector());
    if (toll.kind() == GroupKind.MILITARY && rebels && !hit(role.get(), draft)) {
      boolean struck =
          attackers.stream().anyMatch(a -> same(role.get(), a) || irregular(a))
              && attackers.stream().noneMatch(OwnLosses::state);
      return struck ? toll.withKind(GroupKind.ATTACKER) : toll;
    }
    boolean raid =
        draft.type() == IncidentType.RAID_OR_ARREST_OPERATION
            && attackers.stream().noneMatch(this::irregular);
    boolean hunted = byState || raid;
    boolean outlaws = OUTLAWS.contains(role.get().sector());
    if (outlaws && toll.harm() == Harm.CAPTURED) {
      return toll.withKind(GroupKind.OTHER);
    }
    return toll.kind() == GroupKind.ATTACKER && outlaws && hunted && !attacker(toll)
        ? toll.withKind(GroupKind.MILITARY)
        : toll;
  }

  /** Whether the word itself says that they attacked. */
  private static boolean attacker(Toll toll) {
    String word = PartyWords.head(toll.group());
    return word.startsWith("attacker") || word.startsWith("assailant") || word.startsWith("bomber");
  }

  /** Whether people of that name are told of as those who were struck. */
  private boolean hit(RoleLexicon.Role role, Draft draft) {
    return arguments(draft, Argument.Role.TARGET).stream().anyMatch(a -> same(role, a));
  }

  private boolean same(RoleLexicon.Role role, Argument argument) {
    return role(argument.text()).filter(r -> r.noun().equals(role.noun())).isPresent();
  }

  private boolean irregular(Argument argument) {
    return argument.kind() == GroupKind.ATTACKER
        || role(argument.text()).filter(r -> IRREGULAR.contains(r.sector())).isPresent();
  }

  private static boolean state(Argument argument) {
    return argument.actor().filter(PartyWords::forces).isPresent();
  }

  private Optional<RoleLexicon.Role> role(String words) {
    return roles.role(PartyWords.head(words));
  }

  private static List<Argument> arguments(Draft draft, Argument.Role role) {
    return draft.mentions.stream()
        .map(EventMention::arguments)
        .flatMap(List::stream)
        .filter(a -> a.role() == role)
        .toList();
  }
}
