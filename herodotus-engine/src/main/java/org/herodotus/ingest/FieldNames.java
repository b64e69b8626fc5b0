package org.herodotus.ingest;

import java.util.List;
import java.util.Locale;
import org.herodotus.model.HerodotusException;

/**
 * Under which names a JSON object, a CSV row or the head of a text file keeps the parts of a
 * report. Names are tried in order, without regard to case; the first that holds something wins.
 *
 * @param text body of the report
 * @param title headline
 * @param date when it was published
 * @param outlet who published it
 * @param url where it was published
 * @param id the collection's own name for it
 * @param author byline
 */
public record FieldNames(
    List<String> text,
    List<String> title,
    List<String> date,
    List<String> outlet,
    List<String> url,
    List<String> id,
    List<String> author) {
  /** The usual names in news collections. */
  public static final FieldNames DEFAULT =
      new FieldNames(
          List.of("text", "body", "content"),
          List.of("title", "headline"),
          List.of("date", "published", "publication_date", "dct"),
          List.of("outlet", "source", "publisher", "domain"),
          List.of("url", "link"),
          List.of("id", "docid"),
          List.of("author", "byline"));

  public FieldNames {
    text = lower(text);
    title = lower(title);
    date = lower(date);
    outlet = lower(outlet);
    url = lower(url);
    id = lower(id);
    author = lower(author);
  }

  /** These names with one part read from other fields ({@code with("text", List.of("story"))}). */
  public FieldNames with(String part, List<String> names) {
    return switch (part.toLowerCase(Locale.ROOT)) {
      case "text" -> new FieldNames(names, title, date, outlet, url, id, author);
      case "title" -> new FieldNames(text, names, date, outlet, url, id, author);
      case "date" -> new FieldNames(text, title, names, outlet, url, id, author);
      case "outlet" -> new FieldNames(text, title, date, names, url, id, author);
      case "url" -> new FieldNames(text, title, date, outlet, names, id, author);
      case "id" -> new FieldNames(text, title, date, outlet, url, names, author);
      case "author" -> new FieldNames(text, title, date, outlet, url, id, names);
      default ->
          throw new HerodotusException.BadQuery(
              "\""
                  + part
                  + "\" is not a part of a report. Known: text, title, date, outlet, url, id,"
                  + " author.");
    };
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
  }
}
