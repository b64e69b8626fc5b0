package org.herodotus.model;

/**
 * Whom or what an incident hit.
 *
 * @param name in the report's words
 * @param kind what kind of people or thing
 * @param evidence the words
 */
public record Target(String name, GroupKind kind, Evidence evidence) {}
