package org.herodotus.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A logistic regression over named features: each feature has one weight that can be read in a
 * table. Immutable.
 */
final class LinearModel {
  private final Map<String, Double> weights;

  LinearModel(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** A labelled case. */
  record Case(Collection<String> features, boolean yes) {}

  static LinearModel read(String resource) {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in = LinearModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        return new LinearModel(weights);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] cells = line.split("\t");
          weights.put(cells[0], Double.parseDouble(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource + " cannot be read", e);
    }
    return new LinearModel(weights);
  }

  boolean empty() {
    return weights.isEmpty();
  }

  /** Probability that the answer is yes. */
  double probability(Collection<String> features) {
    double sum = weights.getOrDefault("", 0.0);
    for (String f : features) {
      sum += weights.getOrDefault(f, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  Map<String, Double> weights() {
    return new TreeMap<>(weights);
  }

  /**
   * Fits weights one at a time (coordinate descent) until they settle: the same cases always give
   * the same weights.
   *
   * @param least how often a feature must occur
   * @param shrink how strongly weights are drawn to zero
   */
  static LinearModel fit(List<Case> cases, int least, double shrink, int rounds) {
    Map<String, List<Integer>> columns = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      all.add(i);
      for (String f : Set.copyOf(cases.get(i).features())) {
        columns.computeIfAbsent(f, k -> new ArrayList<>()).add(i);
      }
    }
    columns.values().removeIf(rows -> rows.size() < least);
    columns.put("", all);
    double[] margin = new double[cases.size()];
    Map<String, Double> weights = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<Integer>> column : columns.entrySet()) {
        double old = weights.getOrDefault(column.getKey(), 0.0);
        double penalty = column.getKey().isEmpty() ? 0 : shrink;
        double gradient = -penalty * old;
        for (int i : column.getValue()) {
          gradient += (cases.get(i).yes() ? 1 : 0) - 1 / (1 + Math.exp(-margin[i]));
        }
        double step = gradient / (0.25 * column.getValue().size() + penalty);
        weights.put(column.getKey(), old + step);
        for (int i : column.getValue()) {
          margin[i] += step;
        }
      }
    }
    weights.replaceAll((f, w) -> Math.round(w * 1000) / 1000.0);
    weights.values().removeIf(w -> w == 0);
    return new LinearModel(weights);
  }
}
