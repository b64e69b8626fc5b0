package org.herodotus.ingest;

import java.util.Optional;
import org.herodotus.model.Locator;

/** Records with named fields, JSON objects and rows of a table, on their way to reports. */
final class FieldReports {
  private final Intake intake;
  private final Locator.Container container;
  private final HtmlReader html;

  FieldReports(Intake intake, Locator.Container container) {
    this.intake = intake;
    this.container = container;
    this.html = new HtmlReader(intake);
  }

  /** Takes one record in, or rejects it with what it lacks. */
  void accept(long record, long start, byte[] bytes, Fields fields) {
    Optional<String> missing = fields.missing();
    if (missing.isPresent()) {
      intake.reject(record, start, missing.get());
      return;
    }
    fields.badDate().ifPresent(n -> intake.note(record, start, n));
    intake.accept(
        Draft.join(
            container,
            record,
            start,
            bytes,
            html.clean(fields.title()),
            html.clean(fields.text()),
            fields.facts(),
            false));
  }
}
