package org.herodotus.export;

import java.util.Optional;
import java.util.function.Consumer;
import org.herodotus.model.Incident;
import org.herodotus.model.Report;

/** What an export draws on: incidents in their order, and the reports they rest on. */
public interface Casebook {
  /** Takes each incident, always in the same order; may be called more than once. */
  void incidents(Consumer<Incident> taker);

  /** A report by its id. */
  Optional<Report> report(String id);
}
