package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herodotus.model.Report;

/**
 * Finds reports that print the same story: wire copies, reprints, shortened versions. Copies are
 * one voice, however many outlets carry them. Two reports are copies if at least four fifths of the
 * shorter one's word runs stand in the longer one. The result depends on the set of reports, not on
 * their order; time is near linear in their words. Thread-safe.
 */
public final class CopyFinder {
  /** Share of the shorter story that must stand in the longer one. */
  static final double SHARE = 0.8;

  private static final int LEAST_RUNS = 10;
  private static final int MOST_ORIGINALS_A_RUN = 64;
  private static final int MOST_CANDIDATES = 8;
  private static final int RANK_BITS = 24;

  /** Groups of two or more copies, as report ids in ascending order; groups by their first id. */
  public List<List<String>> copies(Collection<Report> reports) {
    Map<String, Report> byId = new TreeMap<>();
    reports.forEach(r -> byId.putIfAbsent(r.id(), r));
    List<Story> stories = new ArrayList<>();
    for (Report report : byId.values()) {
      int runs = Shingles.of(report).length;
      if (runs >= LEAST_RUNS && stories.size() < 1 << RANK_BITS) {
        stories.add(new Story(report, runs));
      }
    }
    stories.sort(Comparator.comparingInt((Story s) -> -s.runs).thenComparing(s -> s.report.id()));
    int[] original = new Search(stories).originals();
    Map<Integer, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < original.length; i++) {
      groups.computeIfAbsent(original[i], k -> new ArrayList<>()).add(stories.get(i).report.id());
    }
    return groups.values().stream()
        .filter(g -> g.size() > 1)
        .map(g -> g.stream().sorted().toList())
        .sorted(Comparator.comparing(g -> g.get(0)))
        .toList();
  }

  private record Story(Report report, int runs) {}

  /** Takes stories from longest to shortest and looks for each among the originals before it. */
  private static final class Search {
    private final List<Story> stories;
    private final long[] shared;
    private final int[][] originals;

    Search(List<Story> stories) {
      this.stories = stories;
      this.shared = sharedKeys(stories);
      this.originals = new int[shared.length][];
    }

    int[] originals() {
      int[] original = new int[stories.size()];
      for (int rank = 0; rank < original.length; rank++) {
        long[] runs = Shingles.of(stories.get(rank).report);
        original[rank] = find(runs, rank);
        if (original[rank] == rank) {
          enter(runs, rank);
        }
      }
      return original;
    }

    /** The original of which this story is a copy, or the story itself. */
    private int find(long[] runs, int rank) {
      Map<Integer, Integer> hits = new HashMap<>();
      int sampled = 0;
      for (long run : runs) {
        if (!isSampled(run)) {
          continue;
        }
        sampled++;
        int key = Arrays.binarySearch(shared, key(run));
        if (key >= 0 && originals[key] != null) {
          for (int o : originals[key]) {
            hits.merge(o, 1, Integer::sum);
          }
        }
      }
      int least = Math.max(1, sampled / 2);
      List<Integer> candidates =
          hits.entrySet().stream()
              .filter(e -> e.getValue() >= least)
              .sorted(
                  Map.Entry.<Integer, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(MOST_CANDIDATES)
              .map(Map.Entry::getKey)
              .toList();
      for (int candidate : candidates) {
        long[] other = Shingles.of(stories.get(candidate).report);
        if (Shingles.containment(runs, other) >= SHARE) {
          return candidate;
        }
      }
      return rank;
    }

    private void enter(long[] runs, int rank) {
      for (long run : runs) {
        int key = isSampled(run) ? Arrays.binarySearch(shared, key(run)) : -1;
        if (key < 0) {
          continue;
        }
        int[] before = originals[key] == null ? new int[0] : originals[key];
        if (before.length < MOST_ORIGINALS_A_RUN) {
          originals[key] = Arrays.copyOf(before, before.length + 1);
          originals[key][before.length] = rank;
        }
      }
    }

    private static boolean isSampled(long run) {
      return (run & 3) == 0;
    }

    private static long key(long run) {
      return run >>> RANK_BITS;
    }

    /** Keys of sampled runs that stand in more than one story, ascending. */
    private static long[] sharedKeys(List<Story> stories) {
      long[] all = new long[1024];
      int n = 0;
      for (int rank = 0; rank < stories.size(); rank++) {
        for (long run : Shingles.of(stories.get(rank).report)) {
          if (isSampled(run)) {
            if (n == all.length) {
              all = Arrays.copyOf(all, n * 2);
            }
            all[n++] = key(run);
          }
        }
      }
      all = Arrays.copyOf(all, n);
      Arrays.sort(all);
      int kept = 0;
      for (int i = 0; i < n; ) {
        int same = i;
        while (same < n && all[same] == all[i]) {
          same++;
        }
        if (same - i > 1) {
          all[kept++] = all[i];
        }
        i = same;
      }
      return Arrays.copyOf(all, kept);
    }
  }
}
