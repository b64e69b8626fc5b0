package org.herodotus.store;

import java.util.Optional;
import org.herodotus.model.Report;

/**
 * A report on file.
 *
 * @param report the report
 * @param supersededBy id of the version that took its place, if the outlet changed the article
 */
public record StoredReport(Report report, Optional<String> supersededBy) {}
