package org.herodotus.reconcile;

import java.util.Collection;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;

/**
 * Joins mentions of one incident within and across reports, and sets its accounts side by side. The
 * result depends on the set of readings, not on their order. Thread-safe.
 */
public final class Reconciler {
  private final Terms terms = new Terms();

  public Reconciliation reconcile(Collection<Reading> readings) {
    Joining joining = begin();
    readings.forEach(joining::add);
    return joining.finish(episodes -> {});
  }

  /** Starts with no reading: for those that come one after the other and need not be kept. */
  public Joining begin() {
    return new Joining(terms);
  }
}
