package org.herodotus.store;

/**
 * A record that could not be read as a report. It stays on file, so that gaps are known.
 *
 * @param path file as the user named it
 * @param record ordinal of the record in the file, from 1; 0 for the whole file
 * @param position byte at which it starts or broke off
 * @param reason what is wrong and what to do
 */
public record Rejection(String path, long record, long position, String reason) {}
