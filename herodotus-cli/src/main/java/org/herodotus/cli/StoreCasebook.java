package org.herodotus.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.herodotus.export.Casebook;
import org.herodotus.model.Incident;
import org.herodotus.model.Report;
import org.herodotus.store.IncidentQuery;
import org.herodotus.store.IncidentStore;
import org.herodotus.store.StoredReport;

/**
 * The incidents of a stored casebook that meet a query, for export. Keeps a few reports at hand.
 */
final class StoreCasebook implements Casebook {
  private static final int KEPT = 128;

  private final IncidentStore store;
  private final IncidentQuery query;
  private final Map<String, Optional<Report>> reports =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Report>> eldest) {
          return size() > KEPT;
        }
      };

  StoreCasebook(IncidentStore store, IncidentQuery query) {
    this.store = store;
    this.query = query;
  }

  @Override
  public void incidents(Consumer<Incident> taker) {
    store.incidents(query, taker);
  }

  @Override
  public Optional<Report> report(String id) {
    Optional<Report> known = reports.get(id);
    if (known == null) {
      known = store.report(id).map(StoredReport::report);
      reports.put(id, known);
    }
    return known;
  }
}
