package org.herodotus;

import java.util.Collection;
import org.herodotus.annotate.Annotator;
import org.herodotus.extract.Extractor;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.Annotations;
import org.herodotus.model.Reading;
import org.herodotus.model.Reconciliation;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.reconcile.Reconciler;
import org.herodotus.resolve.Resolver;

/**
 * Reads reports and writes the casebook: the whole flow on one screen. {@link #read} is a pure
 * function of the report; {@link #reconcile} depends on the set of readings, not on their order.
 * Thread-safe; no I/O after construction.
 */
public final class Herodotus {
  private final Annotator annotate = new Annotator();
  private final Resolver resolve;
  private final Extractor extract = new Extractor();
  private final Reconciler reconcile = new Reconciler();

  /** Knows the places of the gazetteer that comes with the program. */
  public Herodotus() {
    this(Gazetteer.builtIn());
  }

  /** Knows the places of another gazetteer. */
  public Herodotus(Gazetteer gazetteer) {
    resolve = new Resolver(gazetteer);
  }

  /** What one report says: words, places, times, actors, voices, events, figures. */
  public Reading read(Report report) {
    Annotations marks = annotate.mark(report);
    Resolved sense = resolve.settle(marks);
    return extract.find(sense);
  }

  /** Incidents with all accounts of them, from the readings of any number of reports. */
  public Reconciliation reconcile(Collection<Reading> readings) {
    return reconcile.reconcile(readings);
  }
}
