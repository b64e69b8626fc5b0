package org.herodotus.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.herodotus.model.Account;
import org.herodotus.model.Disagreement;
import org.herodotus.model.Evidence;
import org.herodotus.model.GroupKind;
import org.herodotus.model.Harm;
import org.herodotus.model.Reconciled;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;

/**
 * Low, best and high of each figure over all accounts. Best is the total that most independent
 * voices give, the later one if they tie; nothing is added up or overwritten.
 */
final class Estimates {
  private Estimates() {}

  /** A total one account gives. */
  private record Total(int value, boolean lower, boolean upper, Account account, Toll toll) {}

  static List<Reconciled> of(List<Account> accounts) {
    List<Reconciled> out = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      List<Total> totals = totals(accounts, harm);
      if (!totals.isEmpty()) {
        out.add(estimate(harm, totals));
      }
    }
    return out;
  }

  private static List<Total> totals(List<Account> accounts, Harm harm) {
    List<Total> out = new ArrayList<>();
    for (Account account : accounts) {
      Total largest = null;
      for (Toll toll : account.tolls()) {
        if (toll.harm() != harm
            || toll.scope() != Toll.Scope.TOTAL
            || toll.kind() == GroupKind.ATTACKER) {
          continue;
        }
        OptionalInt n =
            toll.quantity().low().isPresent() ? toll.quantity().low() : toll.quantity().high();
        if (n.isPresent() && (largest == null || n.getAsInt() > largest.value())) {
          largest =
              new Total(
                  n.getAsInt(),
                  toll.quantity().low().isPresent(),
                  toll.quantity().high().isPresent(),
                  account,
                  toll);
        }
      }
      if (largest != null) {
        out.add(largest);
      }
    }
    return out;
  }

  private static Reconciled estimate(Harm harm, List<Total> totals) {
    TreeSet<Integer> values = new TreeSet<>();
    Map<Integer, Double> votes = new LinkedHashMap<>();
    boolean open = false;
    int highest = 0;
    for (int i = 0; i < totals.size(); i++) {
      Total t = totals.get(i);
      values.add(t.value());
      votes.merge(t.value(), (t.account().independent() ? 1.0 : 0.1) + 0.01 * i, Double::sum);
      if (t.value() >= highest) {
        open = !t.upper();
        highest = t.value();
      }
    }
    int best = values.first();
    double most = -1;
    for (Map.Entry<Integer, Double> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    int chosen = best;
    List<Evidence> support =
        totals.stream().filter(t -> t.value() == chosen).map(t -> t.toll().evidence()).toList();
    return new Reconciled(
        harm,
        OptionalInt.of(values.first()),
        OptionalInt.of(best),
        open ? OptionalInt.empty() : OptionalInt.of(values.last()),
        "majority",
        support);
  }

  /** Figures of one kind on which voices differ. */
  static List<Disagreement> disagreements(List<Account> accounts) {
    List<Disagreement> out = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      Map<String, List<Total>> positions = new LinkedHashMap<>();
      for (Total t : totals(accounts, harm)) {
        positions.computeIfAbsent(wording(t.toll()), k -> new ArrayList<>()).add(t);
      }
      if (positions.size() > 1) {
        out.add(
            new Disagreement(
                harm.name().toLowerCase(java.util.Locale.ROOT),
                positions.entrySet().stream().map(Estimates::position).toList()));
      }
    }
    return out;
  }

  private static Disagreement.Position position(Map.Entry<String, List<Total>> e) {
    return new Disagreement.Position(
        e.getKey(),
        e.getValue().stream().map(t -> voice(t.account().voices())).distinct().toList(),
        e.getValue().stream().map(t -> t.toll().evidence()).toList());
  }

  static String voice(List<Voice> voices) {
    return voices.isEmpty()
        ? "the outlet"
        : String.join(", citing ", voices.stream().map(Voice::name).toList());
  }

  private static String wording(Toll toll) {
    var q = toll.quantity();
    return switch (q.modifier()) {
      case EXACT -> number(q.stated());
      case AT_LEAST -> "at least " + number(q.low());
      case MORE_THAN -> "more than " + number(q.low());
      case UP_TO -> "up to " + number(q.high());
      case FEWER_THAN -> "fewer than " + number(q.high());
      case ABOUT -> "about " + number(q.stated());
      case BETWEEN -> number(q.low()) + " to " + number(q.high());
      case VAGUE -> q.wording().orElse("some");
      case NONE -> "none";
    };
  }

  private static String number(OptionalInt n) {
    return n.isPresent() ? Integer.toString(n.getAsInt()) : "?";
  }
}
