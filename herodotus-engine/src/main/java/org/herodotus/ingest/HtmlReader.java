package org.herodotus.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herodotus.ingest.PageBlocks.Block;
import org.herodotus.model.Locator;
import org.herodotus.model.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * One report as a web page: headline and story without what stands round them, every character
 * traced to the page's bytes.
 */
final class HtmlReader {
  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_.:-]{2,40})");
  private static final int LONGEST_TITLE = 500;
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#x?[0-9A-Fa-f]{2,6}|amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[nm]dash);");
  private static final Pattern TAG =
      Pattern.compile("(?i)</(?:p|div|a|b|i|em|strong|span|li|h[1-6])>|<(?:p|br ?/?)>");
  private static final int MOST_TAGS = 200_000;
  private static final Furniture FURNITURE = new Furniture();

  private final Intake intake;

  HtmlReader(Intake intake) {
    this.intake = intake;
  }

  void read(ByteFeed in) throws IOException {
    int most = intake.limits().maxRecordBytes();
    accept(Payload.file(Locator.Container.HTML, in, most), Draft.Facts.NONE);
  }

  /** Reads a page from any container. */
  void accept(Payload b, Draft.Facts known) {
    int most = (int) Math.min(Integer.MAX_VALUE, 4L * intake.limits().maxReportChars());
    Optional<String> label = b.label().or(() -> declared(b.bytes()));
    Decoder.Decoded decoded = Decoder.decode(b.bytes(), label, most);
    decoded.note().ifPresent(n -> intake.note(b.record(), b.position(), n));
    Traced source = fewTags(decoded.text());
    boolean cut = decoded.cut() || b.isCut() || source.length() < decoded.text().length();
    Page page = parse(source, known.url());
    Draft.Facts facts = page.facts.or(known);
    if (page.title.isBlank() && page.body.isBlank()) {
      intake.reject(
          b.record(),
          b.position(),
          String.format(
              Locale.ROOT,
              "no headline and no article found in this page of %,d bytes%s. Save the article's"
                  + " text and read that.",
              b.length(),
              cut ? ", of which the first part was read" : ""));
      return;
    }
    if (page.body.isBlank()) {
      intake.note(
          b.record(),
          b.position(),
          String.format(
              Locale.ROOT,
              "no article body found in %,d characters of text; kept as headline only.",
              page.shown));
    }
    intake.accept(draft(b, page, facts, cut));
  }

  private static Draft draft(Payload b, Page page, Draft.Facts facts, boolean cut) {
    Draft joined =
        Draft.join(
            b.container(),
            b.record(),
            b.position(),
            new byte[0],
            page.title,
            page.body,
            facts,
            cut);
    return new Draft(
        b.container(),
        b.record(),
        b.position(),
        b.length(),
        b.sha256(),
        joined.text(),
        joined.title(),
        joined.body(),
        facts,
        cut);
  }

  /** The page up to its 200,000th tag; no article lies behind so many. */
  static Traced fewTags(Traced source) {
    String s = source.text();
    int tags = 0;
    for (int i = s.indexOf('<'); i >= 0; i = s.indexOf('<', i + 1)) {
      if (++tags > MOST_TAGS) {
        return source.slice(0, i);
      }
    }
    return source;
  }

  /** The charset that a page names in its first bytes. */
  static Optional<String> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher m = CHARSET.matcher(head);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** Headline, story and facts of one page. */
  private record Page(Traced title, Traced body, Draft.Facts facts, int shown) {}

  private Page parse(Traced source, Optional<String> address) {
    Document document =
        Parser.htmlParser()
            .setTrackPosition(true)
            .setMaxDepth(intake.limits().maxDepth())
            .parseInput(source.text(), address.orElse(""));
    HtmlTrace trace = new HtmlTrace(source);
    PageFacts about = new PageFacts(document);
    PageBlocks blocks = new PageBlocks(trace, FURNITURE).walk(document.body());
    Traced title = title(document, about, trace, blocks);
    List<Block> story = new MainText(blocks, FURNITURE).story(title.text());
    String head = source.text().substring(0, Math.min(source.length(), 2_000));
    int shown = blocks.blocks.stream().mapToInt(b -> b.text.length()).sum();
    Draft.Facts facts = about.facts(head, address, title.text());
    return new Page(title, paragraphs(story), facts, shown);
  }

  /** A value that should be text but may have been stored with its markup. */
  Traced clean(Traced value) {
    if (value.text().indexOf('<') >= 0 && TAG.matcher(value.text()).find()) {
      return fragment(value);
    }
    return value.text().indexOf('&') >= 0 && ENTITY.matcher(value.text()).find()
        ? new HtmlTrace(value).entities()
        : value;
  }

  /** Text of a piece of HTML inside another record, such as a feed's description. */
  Traced fragment(Traced source) {
    if (source.text().indexOf('<') < 0 && source.text().indexOf('&') < 0) {
      return source.strip();
    }
    Document document =
        Parser.htmlParser()
            .setTrackPosition(true)
            .setMaxDepth(intake.limits().maxDepth())
            .parseInput(source.text(), "");
    PageBlocks blocks = new PageBlocks(new HtmlTrace(source), FURNITURE).walk(document.body());
    List<Block> kept =
        blocks.blocks.stream()
            .filter(b -> !b.furniture && b.linked * 2 <= b.text.length())
            .filter(b -> !FURNITURE.isLine(b.text.text()))
            .toList();
    return paragraphs(kept.isEmpty() ? blocks.blocks : kept);
  }

  private static Traced paragraphs(List<Block> blocks) {
    Traced.Builder all = new Traced.Builder();
    for (Block block : blocks) {
      if (all.length() > 0) {
        all.insert("\n\n", block.text.byteAt(0));
      }
      all.add(block.text, 0, block.text.length());
    }
    return all.done();
  }

  /** The heading that says the same as the page's declared title, else the declared title. */
  private static Traced title(
      Document document, PageFacts about, HtmlTrace trace, PageBlocks blocks) {
    Optional<Element> graph = about.meta("og:title").or(() -> about.meta("twitter:title"));
    Element head = document.head().selectFirst("title");
    String declared = plain(graph.map(e -> e.attr("content")).or(about::headline).orElse(""));
    String shown = plain(head == null ? "" : head.text());
    Traced first = Traced.EMPTY;
    for (Block block : blocks.blocks) {
      String tag = block.parent.normalName();
      if (!block.isHeading() || tag.charAt(1) > '2') {
        continue;
      }
      String plain = plain(block.text.text());
      if (plain.length() > 8 && (plain.equals(declared) || shown.contains(plain))) {
        return block.text;
      }
      if (first.length() == 0 && tag.equals("h1") && !block.furniture) {
        first = block.text;
      }
    }
    if (graph.isPresent()) {
      return trace.attribute(graph.get(), "content").strip();
    }
    if (first.length() > 0) {
      return first;
    }
    if (about.headline().isPresent()) {
      return trace.within(document, about.headline().get());
    }
    return head == null ? Traced.EMPTY : withoutSite(whole(head, trace));
  }

  private static String plain(String title) {
    return MainText.plain(title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
  }

  private static Traced whole(Element element, HtmlTrace trace) {
    Traced.Builder all = new Traced.Builder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        Traced piece = trace.text(text);
        all.add(piece, 0, piece.length());
      }
    }
    return all.done().strip();
  }

  /** A window title without the site's name behind a bar or dash. */
  private static Traced withoutSite(Traced title) {
    String s = title.text();
    for (String mark : new String[] {" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00bb "}) {
      int at = s.lastIndexOf(mark);
      if (at >= 15 && s.length() - at <= 45) {
        Span head = title.inner(0, at);
        return title.slice(head.start(), head.end());
      }
    }
    return title;
  }
}
