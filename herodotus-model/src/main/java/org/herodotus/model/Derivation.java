package org.herodotus.model;

/**
 * What made a fact, so that it can be derived again.
 *
 * @param component stage and reader, such as "extract/events"
 * @param rule name of the rule or lexicon entry
 */
public record Derivation(String component, String rule) {}
