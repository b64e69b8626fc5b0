package org.herodotus.store;

/**
 * How much a casebook holds.
 *
 * @param reports reports that stand
 * @param superseded older versions kept beside them
 * @param rejected records that could not be read
 * @param unreconciled reports filed since the incidents were last worked out
 * @param incidents incidents
 * @param accounts accounts of them
 * @param disagreements points on which accounts differ
 */
public record Tally(
    long reports,
    long superseded,
    long rejected,
    long unreconciled,
    long incidents,
    long accounts,
    long disagreements) {}
