package org.herodotus.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The line that opens a wire report ("KABUL, Aug 26 (Wire) -").
 *
 * @param span the whole dateline with its dash
 * @param place the place name
 * @param agency the agency named, if any
 * @param date the date named, if any
 */
public record Dateline(Span span, Span place, Optional<Span> agency, Optional<LocalDate> date) {}
