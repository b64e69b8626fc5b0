package org.herodotus.model;

import java.util.List;

/**
 * All incidents of a set of reports, and what was said beside them.
 *
 * @param incidents in order of time, place and id
 * @param loose verbal acts that are about no incident of the set
 * @param copies groups of report ids that are one story copied, each led by the oldest
 */
public record Reconciliation(
    List<Incident> incidents, List<Statement> loose, List<List<String>> copies) {
  public Reconciliation {
    incidents = List.copyOf(incidents);
    loose = List.copyOf(loose);
    copies = copies.stream().map(List::copyOf).toList();
  }
}
