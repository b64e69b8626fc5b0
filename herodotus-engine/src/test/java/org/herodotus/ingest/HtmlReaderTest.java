package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static final String P1 =
      "Gunmen on motorcycles attacked a village in the north on Monday and killed eight farmers, the mayor said.";
  private static final String P2 = "He said the attackers came at dawn. Nobody claimed the attack.";
  private static final String MENU =
      "<div class=menu><a href=/>Home</a> <a href=/w>World</a> <a href=/s>Sport</a></div>";

  private static Report page(String html) {
    return Collected.read("p.html", html).only();
  }

  @Test
  void aStoryInsideADivWithoutHelp() {
    Report report =
        page(
            "<title>Eight farmers killed in raid - Daily Post</title>"
                + MENU
                + "<div><h1>Eight farmers killed in raid</h1><div>Posted by admin</div><p>"
                + P1
                + "</p><p>"
                + P2
                + "</p></div>"
                + "<div><a href=/1>More stories about many interesting things.</a><p>Short.</p></div>");
    assertThat(report.content()).isEqualTo("Eight farmers killed in raid\n\n" + P1 + "\n\n" + P2);
    assertThat(report.source().name()).isEqualTo("Daily Post");
  }

  @Test
  void aStorySplitOverSiblingsAndBrokenByLineBreaks() {
    Report report =
        page(
            "<body>"
                + MENU
                + "<div class=a>"
                + P1
                + "<br><br>"
                + P2
                + "</div><div class=b><p>"
                + P1
                + "</p></div>");
    assertThat(report.bodyText()).isEqualTo(P1 + "\n\n" + P2 + "\n\n" + P1);
  }

  @Test
  void furnitureThatHoldsTheStoryIsNoFurniture() {
    assertThat(
            page("<div class='widget social'><p>" + P1 + "</p><p>" + P2 + "</p></div>").bodyText())
        .isEqualTo(P1 + "\n\n" + P2);
  }

  @Test
  void hiddenTextIsNotRead() {
    Report report =
        page(
            "<article><p>"
                + P1
                + "</p><p style='display: none'>"
                + P2
                + "</p><p hidden>"
                + P2
                + "</p><template><p>x</p></template></article>");
    assertThat(report.bodyText()).isEqualTo(P1);
  }

  @Test
  void metaElementsSayWhatThePageIs() {
    Report report =
        page(
            "<head><meta property='og:title' content='Raid &amp; death'><meta property='og:site_name' content='The Post'>"
                + "<meta property='article:published_time' content='2014-08-26T23:30:00-05:00'>"
                + "<meta name=author content='By Ann Lee'><link rel=canonical href='https://post.example/raid'></head>"
                + "<body><p>"
                + P1
                + "</p>");
    assertThat(report.titleText()).isEqualTo("Raid & death");
    assertThat(report.key()).isEqualTo("https://post.example/raid");
    assertThat(report.source().name()).isEqualTo("The Post");
    assertThat(report.source().author()).contains("Ann Lee");
    assertThat(report.published().orElseThrow().date()).hasToString("2014-08-26");
    assertThat(report.published().orElseThrow().instant().orElseThrow())
        .hasToString("2014-08-27T04:30:00Z");
  }

  @Test
  void linkedDataInAGraphIsRead() {
    Report report =
        page(
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},"
                + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Raid in the north\",\"datePublished\":\"2014-08-26\","
                + "\"author\":[{\"name\":\"Ann Lee\"}],\"publisher\":{\"name\":\"The Post\"},}]}</script><p>"
                + P1
                + "</p>");
    assertThat(report.titleText()).isEqualTo("Raid in the north");
    assertThat(report.source().name()).isEqualTo("The Post");
    assertThat(report.source().author()).contains("Ann Lee");
    assertThat(report.published().orElseThrow().date()).hasToString("2014-08-26");
  }

  @Test
  void theAddressDatesAPageThatSaysNothing() {
    Report report =
        page(
            "<link rel=canonical href='https://p.example/2014/08/26/raid'><p>"
                + P1
                + "</p><time datetime='2020-01-01'>now</time>");
    assertThat(report.published().orElseThrow().date()).hasToString("2014-08-26");
    assertThat(
            page("<article><time datetime='2014-08-27'>x</time><p>" + P1 + "</p>")
                .published()
                .orElseThrow()
                .date())
        .hasToString("2014-08-27");
  }

  @Test
  void aPageWithoutAStoryIsKeptAsHeadline() {
    Collected read = Collected.read("p.html", "<h1>Eight farmers killed in raid</h1>" + MENU);
    assertThat(read.only().content()).isEqualTo("Eight farmers killed in raid");
    assertThat(read.remarks()).contains("kept as headline only");
  }

  @Test
  void declaredCharsetsAreFollowed() {
    byte[] bytes =
        ("<meta charset=windows-1251><p>"
                + P1.replace("north", "\u0421\u0435\u0432\u0435\u0440")
                + "</p>")
            .getBytes(java.nio.charset.Charset.forName("windows-1251"));
    assertThat(Collected.read("p.html", bytes).only().content())
        .contains("\u0421\u0435\u0432\u0435\u0440");
  }
}
