package org.herodotus.ingest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.Limits;
import org.herodotus.model.Locator;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.herodotus.model.Source;
import org.herodotus.model.Span;

/**
 * One file on its way in: applies the house rules to each draft and hands it on. A date that the
 * record states goes before the user's for all files, and that before what dateline and file name
 * suggest; an outlet that the user names goes first.
 */
final class Intake {
  private final String path;
  private final IngestOptions options;
  private final Limits limits;
  private final LocalDate today;
  private final ReportSink sink;
  private long seen;

  Intake(String path, IngestOptions options, Limits limits, LocalDate today, ReportSink sink) {
    this.path = path;
    this.options = options;
    this.limits = limits;
    this.today = today;
    this.sink = sink;
  }

  String path() {
    return path;
  }

  IngestOptions options() {
    return options;
  }

  Limits limits() {
    return limits;
  }

  /** Records accepted or rejected so far. */
  long seen() {
    return seen;
  }

  void reject(long record, long position, String reason) {
    seen = Math.max(seen, record);
    sink.reject(new Rejected(path, record, position, reason));
  }

  void note(long record, long position, String text) {
    sink.note(new Note(path, record, position, text));
  }

  void accept(Draft draft) {
    seen = Math.max(seen, draft.record());
    Draft fit = fit(draft);
    Draft.Facts facts = fit.facts();
    Locator locator =
        new Locator(
            path, fit.container(), fit.record(), fit.position(), fit.length(), fit.sha256());
    String key =
        facts.url().orElseGet(() -> path + "#" + facts.id().orElse(Long.toString(fit.record())));
    sink.accept(
        new Report(
            Digest.identity(fit.sha256(), fileName(), fit.record()),
            key,
            new Source(outlet(fit), facts.url(), facts.author()),
            locator,
            fit.text().text(),
            fit.title(),
            fit.body(),
            published(fit),
            fit.text().offsets(),
            fit.cut()));
    if (fit.cut()) {
      note(
          fit.record(),
          fit.position(),
          String.format(
              Locale.ROOT,
              "text cut at the limit of %,d characters; the report says it is truncated.",
              limits.maxReportChars()));
    }
  }

  private String fileName() {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return path.substring(slash + 1);
  }

  /** Cuts a draft to the limit, never inside a character. */
  private Draft fit(Draft d) {
    int most = limits.maxReportChars();
    if (d.text().length() <= most) {
      return d;
    }
    int end = Character.isHighSurrogate(d.text().text().charAt(most - 1)) ? most - 1 : most;
    return new Draft(
        d.container(),
        d.record(),
        d.position(),
        d.length(),
        d.sha256(),
        d.text().slice(0, end),
        clip(d.title(), end),
        clip(d.body(), end),
        d.facts(),
        true);
  }

  private static Span clip(Span span, int end) {
    return new Span(Math.min(span.start(), end), Math.min(span.end(), end));
  }

  private String outlet(Draft draft) {
    return options
        .outlet()
        .or(draft.facts()::outlet)
        .or(() -> DatelineDate.agency(draft.text().text(), draft.body()))
        .orElse("");
  }

  private Optional<Publication> published(Draft draft) {
    Optional<Publication> own = possible(draft, draft.facts().published());
    if (own.isPresent()) {
      return own;
    }
    if (options.published().isPresent()) {
      return options.published();
    }
    Optional<Publication> line =
        possible(draft, DatelineDate.find(draft.text().text(), draft.body()).map(Publication::on));
    return line.isPresent()
        ? line
        : possible(draft, PublicationDate.inName(path).map(Publication::on));
  }

  /** Drops a date that no report can carry; two days of grace for clocks and time zones. */
  private Optional<Publication> possible(Draft draft, Optional<Publication> date) {
    if (date.isPresent()
        && (date.get().date().isAfter(today.plusDays(2)) || date.get().date().getYear() < 1500)) {
      note(
          draft.record(),
          draft.position(),
          "publication date "
              + date.get().date()
              + " cannot be; dropped. Say the day with --published=YYYY-MM-DD.");
      return Optional.empty();
    }
    return date;
  }
}
