package org.herodotus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.herodotus.model.Locator;
import org.herodotus.model.Publication;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * Reports as items of an RSS or Atom feed. Entities declared in the file are never expanded and
 * nothing outside it is opened.
 */
final class FeedReader {
  private static final String[] BODIES = {"content:encoded", "content", "description", "summary"};
  private static final String[] DATES = {
    "pubDate", "published", "dc:date", "dcterms:created", "issued", "updated", "modified"
  };

  private final Intake intake;
  private final HtmlReader html;

  FeedReader(Intake intake) {
    this.intake = intake;
    this.html = new HtmlReader(intake);
  }

  void read(ByteFeed in) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    int most = intake.limits().maxRecordBytes();
    in.take(most, kept);
    byte[] bytes = kept.toByteArray();
    boolean more = in.read() >= 0;
    Optional<String> label = HtmlReader.declared(bytes);
    Decoder.Decoded decoded = Decoder.decode(bytes, label, Integer.MAX_VALUE);
    decoded.note().ifPresent(n -> intake.note(0, 0, n));
    Traced source = HtmlReader.fewTags(decoded.text());
    more |= source.length() < decoded.text().length();
    Document document =
        Parser.xmlParser()
            .setTrackPosition(true)
            .setMaxDepth(intake.limits().maxDepth())
            .parseInput(source.text(), "");
    Elements items = document.select("item, entry");
    if (items.isEmpty()) {
      intake.reject(1, 0, "XML without items or entries; RSS and Atom feeds are read.");
      return;
    }
    Optional<String> outlet = outlet(document);
    HtmlTrace trace = new HtmlTrace(source);
    long record = 0;
    for (Element item : items) {
      item(item, ++record, bytes, trace, outlet);
    }
    if (more) {
      intake.reject(
          record + 1,
          source.byteAt(source.length()),
          "feed too long; items up to here were read. Split the file.");
    }
  }

  private static Optional<String> outlet(Document document) {
    Element feed = document.selectFirst("channel, feed");
    return feed == null
        ? Optional.empty()
        : child(feed, "title").flatMap(e -> HtmlTrace.nonEmpty(e.text()));
  }

  private void item(
      Element item, long record, byte[] file, HtmlTrace trace, Optional<String> outlet) {
    int start = trace.byteAt(item.sourceRange().startPos());
    int end =
        item.endSourceRange().isTracked()
            ? trace.byteAt(item.endSourceRange().endPos())
            : file.length;
    byte[] bytes = java.util.Arrays.copyOfRange(file, start, Math.max(start, end));
    Traced title =
        child(item, "title").map(e -> html.fragment(content(e, trace))).orElse(Traced.EMPTY);
    Traced body = Traced.EMPTY;
    for (String name : BODIES) {
      Traced found =
          child(item, name).map(e -> html.fragment(content(e, trace))).orElse(Traced.EMPTY);
      body = found.length() > body.length() ? found : body;
    }
    if (title.isBlank() && body.isBlank()) {
      intake.reject(record, start, "the item has no title and no text.");
      return;
    }
    intake.accept(
        Draft.join(
            Locator.Container.FEED,
            record,
            start,
            bytes,
            title.shift(-start),
            body.shift(-start),
            facts(item, outlet),
            false));
  }

  private static Draft.Facts facts(Element item, Optional<String> channel) {
    Optional<Publication> published = Optional.empty();
    for (String name : DATES) {
      published =
          published.or(() -> child(item, name).flatMap(e -> PublicationDate.read(e.text())));
    }
    Optional<String> author =
        child(item, "dc:creator")
            .or(() -> child(item, "author").map(a -> child(a, "name").orElse(a)))
            .flatMap(e -> HtmlTrace.nonEmpty(e.text()));
    Optional<String> source = child(item, "source").flatMap(e -> HtmlTrace.nonEmpty(e.text()));
    Optional<String> id =
        child(item, "guid").or(() -> child(item, "id")).flatMap(e -> HtmlTrace.nonEmpty(e.text()));
    return new Draft.Facts(source.or(() -> channel), url(item), author, id, published);
  }

  private static Optional<String> url(Element item) {
    for (Element link : item.children()) {
      if (link.tagName().equalsIgnoreCase("link")) {
        String rel = link.attr("rel");
        String value = link.hasAttr("href") ? link.attr("href") : link.text();
        if ((rel.isEmpty() || rel.equals("alternate")) && value.strip().startsWith("http")) {
          return Optional.of(value.strip());
        }
      }
    }
    return child(item, "guid").map(e -> e.text().strip()).filter(v -> v.startsWith("http"));
  }

  private static Optional<Element> child(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The text of an element with all it holds (Atom may carry XHTML). */
  private static Traced content(Element element, HtmlTrace trace) {
    Traced.Builder all = new Traced.Builder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        Traced piece = trace.text(text);
        all.add(piece, 0, piece.length());
      } else if (node instanceof Element inner) {
        Traced piece = content(inner, trace);
        if (all.length() > 0 && piece.length() > 0) {
          all.insert("\n\n", piece.byteAt(0));
        }
        all.add(piece, 0, piece.length());
      }
    }
    return all.done();
  }
}
