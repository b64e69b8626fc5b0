package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.herodotus.Herodotus;
import org.herodotus.model.Publication;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left out of joining for speed changes nothing of what is joined. */
class JoiningTest {
  private static final long SEED = Long.getLong("seed", 4711L);
  private static final Herodotus HERODOTUS = new Herodotus();

  private static final List<String> TOWNS =
      List.of("Gao", "Mopti", "Kidal", "Menaka", "Timbuktu", "Bandiagara", "Douentza");
  private static final List<String> DEEDS =
      List.of(
          "Gunmen attacked a checkpoint in %s on %s, killing %d soldiers.",
          "A roadside bomb went off near %s on %s and killed %d people.",
          "In %s, men on motorcycles shot %3$d traders on %2$s and burned the market.",
          "Herders and farmers fought outside %s on %s; %d people died.");
  private static final List<String> ASIDES =
      List.of(
          "The governor asked for calm.",
          "A nurse, Fanta Traore, spoke of many wounded.",
          "The road to the river has been closed since the rains.",
          "The army said it had sent reinforcements.",
          "Nobody has claimed the attack.");

  private static List<Reading> feed;

  @BeforeAll
  static void read() {
    Random random = new Random(SEED);
    feed = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      LocalDate day = LocalDate.of(2021, 3, 2).plusDays(random.nextInt(400));
      String town = TOWNS.get(random.nextInt(TOWNS.size()));
      String deed = DEEDS.get(random.nextInt(DEEDS.size()));
      String text =
          String.format(Locale.ROOT, deed, town, day, 2 + random.nextInt(9))
              + " "
              + ASIDES.get(random.nextInt(ASIDES.size()))
              + " "
              + ASIDES.get(random.nextInt(ASIDES.size()));
      feed.add(
          HERODOTUS.read(
              Report.of(
                  "r" + i,
                  "Outlet " + random.nextInt(2),
                  Optional.of(Publication.on(day.plusDays(random.nextInt(3)))),
                  random.nextBoolean() ? "Attack in " + town : "",
                  text)));
    }
  }

  @Test
  void theOrderOfSomeHundredReportsDoesNotMatter() {
    Reconciliation expected = HERODOTUS.reconcile(feed);
    assertThat(expected.incidents()).hasSizeGreaterThan(30);
    assertThat(expected.incidents()).anyMatch(i -> i.reports().size() > 3);
    Random random = new Random(SEED);
    for (int round = 0; round < 5; round++) {
      List<Reading> shuffled = new ArrayList<>(feed);
      Collections.shuffle(shuffled, random);
      Joining joining = HERODOTUS.join();
      shuffled.forEach(joining::add);
      assertThat(joining.finish(placed -> {}))
          .as("seed %d round %d", SEED, round)
          .isEqualTo(expected);
    }
  }

  @Test
  void tellsHowManyEpisodesHaveFoundTheirIncident() {
    Joining joining = HERODOTUS.join();
    feed.forEach(joining::add);
    List<Integer> told = new ArrayList<>();
    joining.finish(told::add);
    assertThat(joining.episodes()).isGreaterThan(300);
    assertThat(told).hasSize(joining.episodes()).isSorted().endsWith(joining.episodes());
  }

  /** Each member compared to the end, in a plain way. */
  @Test
  void howAnEpisodeFitsIsTheMeanOfTheThreeBest() {
    Profiler profiler = new Profiler(new Terms());
    List<EpisodeProfile> profiles = profiles(profiler);
    EpisodeAffinity.Desk desk = new EpisodeAffinity.Desk(profiler.atlas(), profiler.words());
    Random random = new Random(SEED);
    Set<Boolean> joins = new HashSet<>();
    for (int round = 0; round < 300; round++) {
      Cluster cluster = new Cluster();
      for (int i = 1 + random.nextInt(60); i > 0; i--) {
        cluster.members().add(profiles.get(random.nextInt(profiles.size())));
      }
      EpisodeProfile own = profiles.get(random.nextInt(profiles.size()));
      try (EpisodeAffinity affinity = new EpisodeAffinity(own, desk)) {
        List<Double> all = new ArrayList<>();
        for (EpisodeProfile member : cluster.members()) {
          double most = affinity.most(member);
          all.add(affinity.value(member));
          assertThat(all.get(all.size() - 1)).isLessThanOrEqualTo(most);
        }
        double best = Collections.max(all);
        List<Double> three = all.stream().sorted(Comparator.reverseOrder()).limit(3).toList();
        double sum = 0;
        for (double value : three) {
          sum += Math.max(-6, value);
        }
        Cluster.Fit fit = cluster.fit(affinity, Double.NEGATIVE_INFINITY);
        assertThat(fit.value()).isEqualTo(sum / three.size());
        assertThat(fit.nearest()).isEqualTo(all.indexOf(best));
        assertThat(cluster.fit(affinity, fit.value())).isEqualTo(fit);
        assertThat(cluster.fit(affinity, fit.value() + 4).value())
            .isIn(fit.value(), Cluster.Fit.NONE.value());
        joins.add(fit.value() > 0);
      }
    }
    assertThat(joins).hasSize(2);
  }

  /** What two episodes are to each other does not depend on which is asked. */
  @Test
  void affinityIsSymmetric() {
    Profiler profiler = new Profiler(new Terms());
    List<EpisodeProfile> profiles = profiles(profiler).subList(0, 60);
    EpisodeAffinity.Desk desk = new EpisodeAffinity.Desk(profiler.atlas(), profiler.words());
    Map<String, Double> values = new HashMap<>();
    for (EpisodeProfile a : profiles) {
      try (EpisodeAffinity affinity = new EpisodeAffinity(a, desk)) {
        for (EpisodeProfile b : profiles) {
          affinity.most(b);
          values.put(a.report() + " " + b.report(), affinity.value(b));
        }
      }
    }
    for (EpisodeProfile a : profiles) {
      for (EpisodeProfile b : profiles) {
        assertThat(values.get(a.report() + " " + b.report()))
            .isCloseTo(values.get(b.report() + " " + a.report()), Offset.offset(1e-9));
      }
    }
  }

  private static List<EpisodeProfile> profiles(Profiler profiler) {
    EpisodeBuilder builder = new EpisodeBuilder();
    List<EpisodeProfile> out = new ArrayList<>();
    for (Reading reading : feed) {
      for (Episode episode : builder.episodes(reading)) {
        out.add(profiler.profile(episode, reading.resolved().marks()));
      }
    }
    return out;
  }

  /** Against sets of numbers, asked in a plain way. */
  @Test
  void candidatesShareAKeyOfAHandfulOrTwoOneOfThemRare() {
    Random random = new Random(SEED);
    int keys = 60;
    Lookup lookup = new Lookup(keys);
    List<Set<Integer>> plain = new ArrayList<>();
    for (int k = 0; k < keys; k++) {
      plain.add(new HashSet<>());
    }
    Set<Integer> sizes = new HashSet<>();
    for (int round = 0; round < 3000; round++) {
      int[] own = random.ints(12, 0, keys).map(k -> k * k / keys).distinct().sorted().toArray();
      if (round % 50 == 0) {
        int[] expected = candidates(own, plain);
        assertThat(lookup.candidates(own)).containsExactly(expected);
        sizes.add(expected.length);
      }
      int home = random.nextInt(1500);
      int[] part = Arrays.copyOf(own, Math.min(2, own.length));
      lookup.enter(home, part);
      Arrays.stream(part).forEach(k -> plain.get(k).add(home));
    }
    assertThat(sizes).hasSizeGreaterThan(10);
  }

  private static int[] candidates(int[] own, List<Set<Integer>> holders) {
    return IntStream.range(0, 1500)
        .filter(
            incident -> {
              List<Set<Integer>> shared =
                  Arrays.stream(own)
                      .mapToObj(holders::get)
                      .filter(all -> all.contains(incident))
                      .toList();
              return shared.stream().anyMatch(all -> all.size() <= 24)
                  || shared.size() > 1 && shared.stream().anyMatch(all -> all.size() <= 200);
            })
        .toArray();
  }
}
