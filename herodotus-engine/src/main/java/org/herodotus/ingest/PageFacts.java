package org.herodotus.ingest;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.model.Publication;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself: address, outlet, author, day of publication, headline. JSON-LD
 * goes before OpenGraph and other meta elements, and those before what stands in the page.
 */
final class PageFacts {
  private static final String[] DATES = {
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article:published",
    "article.published",
    "dc.date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "citation_publication_date",
    "citation_date",
    "originalpublicationdate",
    "date.created",
    "cxenseparse:recs:publishtime",
    "article_date_original",
    "created"
  };
  private static final String[] CHANGED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified"
  };
  private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(\\S{4,500})");

  private final Document page;
  private final Map<String, Element> meta = new HashMap<>();
  private final JsonLd linked = new JsonLd();

  PageFacts(Document page) {
    this.page = page;
    for (Element e : page.select("meta[content]")) {
      for (String name : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        if (e.hasAttr(name)) {
          meta.putIfAbsent(e.attr(name).strip().toLowerCase(Locale.ROOT), e);
        }
      }
    }
    page.select("script[type*=ld+json]").forEach(script -> linked.add(script.data()));
  }

  /**
   * @param head the first characters of the page, for the mark that browsers leave on saving
   * @param address where it was fetched from, if known
   * @param title the headline; what the window title has behind it is the site's name
   */
  Draft.Facts facts(String head, Optional<String> address, String title) {
    Optional<String> url = url(head, address);
    return new Draft.Facts(outlet(url, title), url, author(), Optional.empty(), published(url));
  }

  Optional<Element> meta(String name) {
    return Optional.ofNullable(meta.get(name)).filter(e -> !e.attr("content").isBlank());
  }

  Optional<String> headline() {
    return linked.article("headline");
  }

  private Optional<String> content(String... names) {
    for (String name : names) {
      Optional<String> value = meta(name).map(e -> e.attr("content").strip());
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<String> url(String head, Optional<String> address) {
    Optional<String> canonical =
        Optional.ofNullable(page.selectFirst("link[rel=canonical][href]")).map(e -> e.attr("href"));
    Matcher saved = SAVED.matcher(head);
    Optional<String> mark = saved.find() ? Optional.of(saved.group(1)) : Optional.empty();
    return absolute(canonical)
        .or(() -> absolute(content("og:url")))
        .or(() -> absolute(address))
        .or(() -> absolute(linked.article("mainEntityOfPage")))
        .or(() -> absolute(linked.article("url")))
        .or(() -> absolute(mark));
  }

  private static Optional<String> absolute(Optional<String> url) {
    return url.map(String::strip)
        .filter(
            u ->
                u.regionMatches(true, 0, "http://", 0, 7)
                    || u.regionMatches(true, 0, "https://", 0, 8))
        .filter(u -> u.length() <= 2_000);
  }

  private Optional<String> outlet(Optional<String> url, String title) {
    return linked
        .article("publisher")
        .filter(p -> !p.startsWith("http"))
        .or(() -> content("og:site_name", "application-name", "publisher", "dc.publisher"))
        .or(() -> site(title))
        .or(() -> url.flatMap(PageFacts::host));
  }

  /** What the window title adds behind the headline. */
  private Optional<String> site(String title) {
    String window = page.title();
    if (title.length() < 10 || !window.startsWith(title) || window.length() > title.length() + 48) {
      return Optional.empty();
    }
    String rest = window.substring(title.length()).strip();
    boolean marked = !rest.isEmpty() && "|-\u2013\u2014:\u00bb\u00b7".indexOf(rest.charAt(0)) >= 0;
    return marked ? HtmlTrace.nonEmpty(rest.substring(1)) : Optional.empty();
  }

  /** The site of an address, without {@code www}. */
  static Optional<String> host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null
          ? Optional.empty()
          : Optional.of(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> author() {
    return linked
        .article("author")
        .or(() -> content("author", "article:author", "dc.creator", "parsely-author", "byl"))
        .or(
            () ->
                Optional.ofNullable(
                        page.selectFirst("[rel=author], [itemprop=author], .byline, .author"))
                    .map(Element::text))
        .map(a -> a.regionMatches(true, 0, "by ", 0, 3) ? a.substring(3) : a)
        .filter(a -> !a.startsWith("http") && a.length() <= 200)
        .flatMap(HtmlTrace::nonEmpty);
  }

  private Optional<Publication> published(Optional<String> url) {
    return linked
        .article("datePublished")
        .flatMap(PublicationDate::read)
        .or(() -> content(DATES).flatMap(PublicationDate::read))
        .or(() -> times("time[itemprop=datePublished], [itemprop=datePublished], time[pubdate]"))
        .or(() -> url.flatMap(PublicationDate::inName).map(Publication::on))
        .or(() -> times("article time[datetime], main time[datetime], header time[datetime]"))
        .or(() -> times("time"))
        .or(() -> linked.article("dateModified").flatMap(PublicationDate::read))
        .or(() -> content(CHANGED).flatMap(PublicationDate::read));
  }

  private Optional<Publication> times(String query) {
    Element e = page.selectFirst(query);
    if (e == null) {
      return Optional.empty();
    }
    String value =
        e.hasAttr("datetime") ? e.attr("datetime") : e.hasAttr("content") ? e.attr("content") : "";
    return PublicationDate.read(value.isEmpty() ? e.text() : value);
  }
}
