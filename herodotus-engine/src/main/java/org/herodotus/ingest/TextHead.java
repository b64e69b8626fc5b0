package org.herodotus.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herodotus.model.Span;

/**
 * How a plain text opens: its title, its byline, and where its body starts.
 *
 * @param title span of the title; empty if there is none
 * @param body span of the body
 * @param facts what labelled lines and byline say
 */
record TextHead(Span title, Span body, Draft.Facts facts) {
  private static final int MOST_LINES = 12;

  static TextHead find(Traced text, FieldNames names) {
    Span all = text.inner(0, text.length());
    Map<String, Span> labelled = new HashMap<>();
    int start = labels(text, all, names, labelled);
    Span rest = text.inner(start, text.length());
    Draft.Facts facts = facts(text, labelled, names);
    Optional<Span> named = first(labelled, names.title());
    Span title = named.orElseGet(() -> ownTitle(text, rest));
    int body = named.isPresent() ? rest.start() : Math.max(rest.start(), title.end());
    Span below = text.inner(body, text.length());
    Optional<Span> byline = byline(text, below);
    if (byline.isPresent()) {
      Optional<String> author = Optional.of(byline.get().of(text.text()).substring(3).strip());
      facts =
          facts.or(
              new Draft.Facts(
                  Optional.empty(), Optional.empty(), author, Optional.empty(), Optional.empty()));
      below = text.inner(byline.get().end(), text.length());
    }
    if (below.length() == 0 && rest.length() > 0 && named.isEmpty()) {
      return new TextHead(new Span(0, 0), rest, facts);
    }
    return new TextHead(title, below, facts);
  }

  /** Reads {@code Label: value} lines up to a blank line; returns where the text goes on. */
  private static int labels(Traced text, Span all, FieldNames names, Map<String, Span> found) {
    int at = all.start();
    for (int i = 0; i < MOST_LINES && at < all.end(); i++) {
      Span line = TextReader.line(text, at);
      Span inner = text.inner(line.start(), line.end());
      String s = inner.of(text.text());
      int colon = s.indexOf(':');
      String label = colon < 0 ? "" : s.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (inner.length() == 0 && !found.isEmpty()) {
        return at;
      }
      if (!known(names, label)) {
        break;
      }
      found.putIfAbsent(label, text.inner(inner.start() + colon + 1, inner.end()));
      at = TextReader.after(text, line.end());
    }
    if (found.size() < 2) {
      found.clear();
      return all.start();
    }
    return at;
  }

  private static boolean known(FieldNames n, String label) {
    return n.title().contains(label)
        || n.date().contains(label)
        || n.outlet().contains(label)
        || n.url().contains(label)
        || n.id().contains(label)
        || n.author().contains(label);
  }

  private static Optional<Span> first(Map<String, Span> found, List<String> names) {
    return names.stream().filter(found::containsKey).map(found::get).findFirst();
  }

  private static Draft.Facts facts(Traced text, Map<String, Span> found, FieldNames n) {
    return new Draft.Facts(
        value(text, found, n.outlet()),
        value(text, found, n.url()),
        value(text, found, n.author()),
        value(text, found, n.id()),
        value(text, found, n.date()).flatMap(PublicationDate::read));
  }

  private static Optional<String> value(Traced t, Map<String, Span> found, List<String> names) {
    return first(found, names).map(s -> s.of(t.text())).filter(s -> !s.isEmpty());
  }

  /** The first line, if it is short and a blank line follows. */
  private static Span ownTitle(Traced text, Span rest) {
    Span none = new Span(0, 0);
    Span line = TextReader.line(text, rest.start());
    Span inner = text.inner(line.start(), line.end());
    Span next = TextReader.line(text, TextReader.after(text, line.end()));
    boolean apart = text.inner(next.start(), next.end()).length() == 0;
    boolean more = line.end() < rest.end();
    return more && apart && TextReader.isTitle(inner.of(text.text())) ? inner : none;
  }

  private static Optional<Span> byline(Traced text, Span below) {
    Span line = TextReader.line(text, below.start());
    Span inner = text.inner(line.start(), Math.min(line.end(), below.end()));
    String s = inner.of(text.text());
    boolean by = s.length() > 5 && s.length() < 80 && s.regionMatches(true, 0, "by ", 0, 3);
    if (!by || line.end() >= below.end() || !Character.isUpperCase(s.charAt(3))) {
      return Optional.empty();
    }
    char last = s.charAt(s.length() - 1);
    boolean words = s.chars().filter(c -> c == ' ').count() <= 8 && last != '.' && last != ',';
    return words ? Optional.of(inner) : Optional.empty();
  }
}
