package org.herodotus.model;

/**
 * Words between quotation marks.
 *
 * @param span with the marks
 * @param inner without the marks
 */
public record Quote(Span span, Span inner) {}
