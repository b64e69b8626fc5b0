package org.herodotus.reconcile;

import java.util.Collection;
import java.util.List;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;

/**
 * Joins mentions of one incident within and across reports, and sets its accounts side by side.
 * Thread-safe.
 */
public final class Reconciler {
  public Reconciliation reconcile(Collection<Reading> readings) {
    return new Reconciliation(List.of(), List.of(), List.of());
  }
}
