package org.herodotus.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * An endless sequence of batches drawn from several data sets, each in a fixed share. The sequence
 * depends on the seed alone.
 */
final class Mixture {

  /** Most pieces of a batch, padding included. */
  static final int LARGEST = 2304;

  private static final int POOL = 360;

  /**
   * A data set and how often it is read.
   *
   * @param name its name
   * @param windows its windows
   * @param epochs how often it is read, relative to the others
   */
  record Part(String name, List<Window> windows, double epochs) {}

  private final List<Part> parts;
  private final List<List<Window>> queues = new ArrayList<>();
  private final Random random;
  private final double[] owed;
  private final List<Batch> ready = new ArrayList<>();

  Mixture(List<Part> parts, long seed) {
    this.parts = List.copyOf(parts);
    this.random = new Random(seed);
    this.owed = new double[parts.size()];
    parts.forEach(part -> queues.add(new ArrayList<>()));
  }

  /** Pieces read when each part has been read as often as asked. */
  long pieces() {
    double sum = 0;
    for (Part part : parts) {
      sum += part.epochs() * part.windows().stream().mapToInt(Window::length).sum();
    }
    return Math.round(sum);
  }

  /** The next batch. */
  Batch next() {
    if (ready.isEmpty()) {
      fill();
    }
    return ready.remove(ready.size() - 1);
  }

  private void fill() {
    List<Window> pool = new ArrayList<>();
    double all = parts.stream().mapToDouble(p -> p.epochs() * p.windows().size()).sum();
    while (pool.size() < POOL) {
      int most = 0;
      for (int i = 0; i < owed.length; i++) {
        owed[i] += parts.get(i).epochs() * parts.get(i).windows().size() / all;
        most = owed[i] > owed[most] ? i : most;
      }
      owed[most]--;
      List<Window> queue = queues.get(most);
      if (queue.isEmpty()) {
        queue.addAll(parts.get(most).windows());
        Collections.shuffle(queue, random);
      }
      pool.add(queue.remove(queue.size() - 1));
    }
    Collections.shuffle(pool, random);
    ready.addAll(batches(pool));
    Collections.shuffle(ready, random);
  }

  /** Windows sorted by length and cut into batches. */
  static List<Batch> batches(List<Window> windows) {
    List<Window> sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparingInt(Window::length));
    List<Batch> batches = new ArrayList<>();
    List<Window> batch = new ArrayList<>();
    for (Window window : sorted) {
      if (!batch.isEmpty() && (batch.size() + 1) * window.length() > LARGEST) {
        batches.add(Batch.of(batch));
        batch.clear();
      }
      batch.add(window);
    }
    if (!batch.isEmpty()) {
      batches.add(Batch.of(batch));
    }
    return batches;
  }
}
