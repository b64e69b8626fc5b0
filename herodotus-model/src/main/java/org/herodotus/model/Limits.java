package org.herodotus.model;

/**
 * Bounds that keep hostile or broken input from costing unbounded time or memory. Nothing is cut
 * silently: a report that was cut says so.
 *
 * @param maxReportChars characters read of one report
 * @param maxRecordBytes bytes of one record (a JSON line, a page, a WARC response)
 * @param maxRatio how many times larger than its packed form a stream may grow, once past the first
 *     MiB
 * @param maxDepth nesting of HTML or JSON
 */
public record Limits(int maxReportChars, int maxRecordBytes, int maxRatio, int maxDepth) {
  public static final Limits DEFAULT = new Limits(1_000_000, 16 << 20, 200, 512);
}
