package org.herodotus.reconcile;

import java.util.Arrays;

/** Which incidents hold a key, by the numbers of both. Not thread-safe. */
final class Lookup {
  /** Incidents that a key may have and still lead to them by itself. */
  private static final int FEW = 200;

  /** Incidents that a key may have and lead to them though no other key is shared. */
  private static final int HANDFUL = 24;

  private static final int[] NOBODY = {};

  /** The incidents of each key: how many, then their numbers, ascending. */
  private final int[][] holders;

  private final int[] sizes;
  private byte[] hits = new byte[1024];

  /**
   * @param keys how many keys there are
   */
  Lookup(int keys) {
    holders = new int[keys][];
    Arrays.fill(holders, NOBODY);
    sizes = new int[keys];
  }

  void enter(int incident, int[] keys) {
    if (incident >= hits.length) {
      hits = Arrays.copyOf(hits, 2 * incident);
    }
    for (int key : keys) {
      enter(incident, key);
    }
  }

  private void enter(int incident, int key) {
    int at = find(key, incident);
    if (at >= 0) {
      return;
    }
    int size = sizes[key]++;
    if (size == holders[key].length) {
      holders[key] = Arrays.copyOf(holders[key], Math.max(2, size + size / 2));
    }
    int[] all = holders[key];
    System.arraycopy(all, -at - 1, all, -at, size + at + 1);
    all[-at - 1] = incident;
  }

  private int find(int key, int incident) {
    return Arrays.binarySearch(holders[key], 0, sizes[key], incident);
  }

  /**
   * Incidents that hold a key that a handful hold, or at least two of the keys, one of which few
   * hold: what hundreds share (a common day, the wording of a template) says nothing by itself, and
   * makes every pair a candidate. Ascending.
   */
  int[] candidates(int[] keys) {
    int[] met = new int[keys.length * FEW];
    int n = 0;
    for (int key : keys) {
      for (int i = 0; sizes[key] <= FEW && i < sizes[key]; i++) {
        int incident = holders[key][i];
        if (hits[incident] == 0) {
          met[n++] = incident;
        }
        hits[incident] += sizes[key] <= HANDFUL ? 2 : 1;
      }
    }
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int incident = met[i];
      if (hits[incident] >= 2 || heldBy(incident, keys)) {
        met[kept++] = incident;
      }
      hits[incident] = 0;
    }
    int[] out = Arrays.copyOf(met, kept);
    Arrays.sort(out);
    return out;
  }

  /** Whether one of the keys that many hold is the incident's. */
  private boolean heldBy(int incident, int[] keys) {
    for (int key : keys) {
      if (sizes[key] > FEW && find(key, incident) >= 0) {
        return true;
      }
    }
    return false;
  }
}
