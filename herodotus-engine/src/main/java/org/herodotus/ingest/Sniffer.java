package org.herodotus.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells from the first bytes and the name of a file how it is packed. Thread-safe. */
final class Sniffer {
  /** Bytes it wants to see. */
  static final int HEAD = 1 << 14;

  private static final Map<String, String> MAGIC =
      Map.ofEntries(
          Map.entry("%PDF-", "a PDF document; convert it first (pdftotext FILE)"),
          Map.entry(
              "PK\u0003\u0004",
              "a ZIP archive or an Office document; unpack it or save it as text"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "an old Office document; save it as text"),
          Map.entry("{\\rtf", "an RTF document; save it as text"),
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
          Map.entry("GIF8", "a GIF picture"),
          Map.entry("BZh", "packed by bzip2; unpack it first"),
          Map.entry("\u00fd7zXZ", "packed by xz; unpack it first"),
          Map.entry("(\u00b5/\u00fd", "packed by zstd; unpack it first"),
          Map.entry("7z\u00bc\u00af", "a 7-Zip archive; unpack it first"),
          Map.entry("SQLite format 3", "a database; a casebook is opened with herodotus show"),
          Map.entry("\u007fELF", "a program"));

  private Sniffer() {}

  /** What a binary file is, in words, if it is one. */
  static Optional<String> binary(byte[] head) {
    String latin = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (latin.startsWith(magic.getKey())) {
        return Optional.of(magic.getValue());
      }
    }
    if (Decoder.markLength(head, 0, head.length) > 0
        || Decoder.wide(head, 0, head.length).isPresent()) {
      return Optional.empty();
    }
    int zeros = 0;
    int odd = 0;
    for (byte b : head) {
      zeros += b == 0 ? 1 : 0;
      odd += b >= 0 && b < ' ' && "\t\n\r\f\u001a\u001b\b".indexOf(b) < 0 || b == 127 ? 1 : 0;
    }
    return zeros * 100 > head.length || odd * 20 > head.length
        ? Optional.of(
            "no text in any known form: "
                + (zeros > 0 ? zeros + " zero bytes" : odd + " control bytes")
                + " in the first "
                + head.length)
        : Optional.empty();
  }

  static Format format(String name, byte[] head, FieldNames fields) {
    String start = text(head);
    if (start.startsWith("WARC/")) {
      return Format.WARC;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String base = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    Optional<Format> markup = markup(start);
    if (markup.isPresent() && !base.endsWith(".csv") && !base.endsWith(".tsv")) {
      return markup.get();
    }
    if (ends(base, ".jsonl", ".ndjson", ".json", ".jl")) {
      return Format.JSONL;
    }
    if (ends(base, ".csv", ".tsv", ".tab")) {
      return Format.CSV;
    }
    if (ends(base, ".warc")) {
      return Format.WARC;
    }
    if (ends(base, ".html", ".htm", ".xhtml")) {
      return Format.HTML;
    }
    if (ends(base, ".rss", ".atom")) {
      return Format.FEED;
    }
    if (start.startsWith("{\"") || start.startsWith("{ \"") || start.startsWith("[{")) {
      return Format.JSONL;
    }
    return ends(base, ".txt", ".text", ".md") || !CsvHeader.looksLikeOne(start, fields)
        ? Format.TEXT
        : Format.CSV;
  }

  private static boolean ends(String name, String... endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Format> markup(String start) {
    if (!start.startsWith("<")) {
      return Optional.empty();
    }
    String s = start.toLowerCase(Locale.ROOT);
    int html = first(s, "<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>");
    int feed = first(s, "<rss", "<feed", "<rdf:rdf");
    if (feed < html) {
      return Optional.of(Format.FEED);
    }
    if (html < Integer.MAX_VALUE) {
      return Optional.of(Format.HTML);
    }
    return s.startsWith("<?xml") ? Optional.of(Format.FEED) : Optional.empty();
  }

  private static int first(String s, String... wanted) {
    int first = Integer.MAX_VALUE;
    for (String w : wanted) {
      int at = s.indexOf(w);
      first = at >= 0 ? Math.min(first, at) : first;
    }
    return first;
  }

  /** The first characters without a byte order mark and leading white space. */
  static String text(byte[] head) {
    return Decoder.decode(head, Optional.empty(), HEAD).text().text().stripLeading();
  }
}
