package org.herodotus.model;

/**
 * The place of an incident.
 *
 * @param name as worded by the reports, most exact first
 * @param place what it was resolved to
 * @param precision how exact it is
 */
public record Where(String name, Place place, Precision precision) {
  /** How exact a place is. */
  public enum Precision {
    EXACT,
    NEAR,
    DISTRICT,
    PROVINCE,
    COUNTRY
  }
}
