package org.herodotus.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.lexicon.WordSets;
import org.herodotus.model.Account;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.Quantity;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/** Sets the figures of an incident side by side, one account for each voice in each report. */
final class Accounts {
  private static final Set<String> MAGNITUDES = WordSets.of("Accounts.MAGNITUDES");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her");

  /** Last sentence of headline and lead. */
  private static final int LEAD = 3;

  /** Sentences between a figure told bare and the same with its source. */
  private static final int BESIDE = 3;

  private Accounts() {}

  static List<Account> of(List<Episode> episodes, Set<String> copied) {
    List<Account> out = new ArrayList<>();
    for (Episode episode : episodes) {
      Map<String, List<Toll>> byVoice = new LinkedHashMap<>();
      for (Toll toll : distinct(episode.tolls())) {
        byVoice.computeIfAbsent(key(toll.voices()), k -> new ArrayList<>()).add(toll);
      }
      byVoice.forEach(
          (voice, tolls) ->
              out.add(
                  new Account(
                      id(episode.report().id() + "|" + episode.index() + "|" + voice),
                      episode.report().id(),
                      tolls.get(0).voices(),
                      tolls,
                      !copied.contains(episode.report().id()),
                      Optional.empty())));
    }
    return out;
  }

  /**
   * Figures of one report without repetitions: a figure told both bare (title, lead) and attributed
   * is one, with its source.
   */
  static List<Toll> distinct(List<Toll> tolls) {
    List<Toll> out = new ArrayList<>();
    for (Toll toll : tolls) {
      if (toll.harm() == Harm.RELEASED || !counts(toll) || named(toll) && others(tolls, toll)) {
        continue;
      }
      int same = -1;
      for (int i = 0; i < out.size() && same < 0; i++) {
        if (repeats(out.get(i), toll)) {
          same = i;
        }
      }
      if (same < 0) {
        out.add(toll);
      } else if (out.get(same).voices().isEmpty() && !toll.voices().isEmpty()) {
        out.set(same, toll);
      }
    }
    return out;
  }

  /**
   * Whether the words give a number or an order of magnitude: "several" and bare plurals do not.
   */
  static boolean counts(Toll toll) {
    return toll.quantity().modifier() != Quantity.Modifier.VAGUE
        || toll.quantity().wording().map(MAGNITUDES::contains).orElse(false);
  }

  /** Whether others suffered too who are counted; who attacked is no victim beside a name. */
  private static boolean others(List<Toll> tolls, Toll toll) {
    boolean name = !PRONOUNS.contains(toll.group().toLowerCase(Locale.ROOT));
    return tolls.stream()
        .filter(t -> counts(t) && !named(t))
        .anyMatch(t -> t.kind() != GroupKind.ATTACKER || !name);
  }

  /** Whether one person is named and not counted: a figure only if nobody else is. */
  private static boolean named(Toll toll) {
    return toll.quantity().modifier() == Quantity.Modifier.EXACT
        && toll.quantity().stated().isEmpty();
  }

  private static boolean repeats(Toll a, Toll b) {
    return a.harm() == b.harm()
        && a.quantity().low().equals(b.quantity().low())
        && a.quantity().high().equals(b.quantity().high())
        && a.quantity().modifier() == b.quantity().modifier()
        && sameKind(a.kind(), b.kind())
        && !Persons.apart(a, b)
        && (key(a.voices()).equals(key(b.voices()))
            || (a.voices().isEmpty() || b.voices().isEmpty()) && together(a, b));
  }

  /**
   * Whether a bare figure can be the sourced one told in brief: it stands in the headline or the
   * lead, or beside it. Further down the outlet speaks for itself.
   */
  private static boolean together(Toll a, Toll b) {
    Toll bare = a.voices().isEmpty() ? a : b;
    return bare.sentence() <= LEAD || Math.abs(a.sentence() - b.sentence()) <= BESIDE;
  }

  private static boolean sameKind(GroupKind a, GroupKind b) {
    return a == b || open(a) && open(b);
  }

  private static boolean open(GroupKind kind) {
    return kind == GroupKind.OTHER || kind == GroupKind.CIVILIANS;
  }

  static String key(List<Voice> voices) {
    return voices.stream()
        .map(
            v ->
                v.actor()
                    .filter(a -> a.id().isPresent())
                    .map(a -> a.name())
                    .orElse(v.name())
                    .toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" > "));
  }

  /** A short stable key of a string. */
  static String id(String of) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
