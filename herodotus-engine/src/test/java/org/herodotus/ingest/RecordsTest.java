package org.herodotus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Limits;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text, JSON, tables and feeds: which words become title, body, date, outlet. */
class RecordsTest {
  @Test
  void aShortFirstLineApartIsTheTitle() {
    Report report =
        Collected.read("t.txt", "Ten killed in raid\r\n\r\nBy Ann Lee\r\n\r\nTen men died.\r\n")
            .only();
    assertThat(report.titleText()).isEqualTo("Ten killed in raid");
    assertThat(report.bodyText()).isEqualTo("Ten men died.");
    assertThat(report.source().author()).contains("Ann Lee");
    assertThat(Collected.read("t.txt", "Ten men died.\n\nMore.").only().titleText()).isEmpty();
    assertThat(Collected.read("t.txt", "Ten killed in raid\nTen men died.").only().titleText())
        .isEmpty();
    assertThat(Collected.read("t.txt", "Ten killed in raid").only().bodyText())
        .isEqualTo("Ten killed in raid");
  }

  @Test
  void aHeadOfLabelledLinesIsRead() {
    Report report =
        Collected.read(
                "t.txt",
                "Headline: Ten killed\nDate: 26 August 2014\nSource: The Post\nURL: https://p.example/1\n\nTen men died.")
            .only();
    assertThat(report.titleText()).isEqualTo("Ten killed");
    assertThat(report.bodyText()).isEqualTo("Ten men died.");
    assertThat(report.key()).isEqualTo("https://p.example/1");
    assertThat(report.source().name()).isEqualTo("The Post");
    assertThat(report.published()).contains(Publication.on(LocalDate.of(2014, 8, 26)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.txt | KABUL, 26 Aug 2014 (Wire) - Ten men died. | 2014-08-26 | Wire",
        "x.txt | SAN SALVADOR, 4 FEB 90 (ACAN) -- [TEXT] TEN DIED. | 1990-02-04 | ACAN",
        "x.txt | KABUL, Aug 26, 2014 - Ten men died. | 2014-08-26 | ''",
        "x.txt | KABUL, Aug 26 (Wire) - Ten men died. | '' | Wire",
        "2014-08-27-x.txt | KABUL, Aug 26 (Wire) - Ten men died. | 2014-08-27 | Wire",
        "20140827_x.txt | Ten men died on 3 May 2011 (a Tuesday) - so it is said. | 2014-08-27 | ''",
      })
  void datelinesAndFileNamesDateAText(String file, String text, String date, String outlet) {
    Report report = Collected.read(file, text).only();
    assertThat(report.published().map(p -> p.date().toString()).orElse("")).isEqualTo(date);
    assertThat(report.source().name()).isEqualTo(outlet);
    assertThat(report.bodyText()).isEqualTo(text);
  }

  @Test
  void whatTheUserSaysGoesFirst() {
    IngestOptions options =
        new IngestOptions(
            Format.AUTO,
            Optional.of(Publication.on(LocalDate.of(2001, 2, 3))),
            Optional.of("My Paper"),
            FieldNames.DEFAULT.with("text", List.of("Story")));
    byte[] line =
        "{\"STORY\":\"Ten died.\",\"source\":\"x\",\"id\":\"k7\"}".getBytes(StandardCharsets.UTF_8);
    Report report = Collected.read("d/f.jsonl", line, options, Limits.DEFAULT).only();
    assertThat(report.published().orElseThrow().date()).hasToString("2001-02-03");
    assertThat(report.source().name()).isEqualTo("My Paper");
    assertThat(report.key()).isEqualTo("d/f.jsonl#k7");
    assertThatThrownBy(() -> FieldNames.DEFAULT.with("colour", List.of("x")))
        .isInstanceOf(HerodotusException.BadQuery.class)
        .hasMessageContaining("colour", "Known: text");
  }

  @Test
  void theSameRecordHasTheSameIdUnderAnyDirectory() {
    String line = "{\"text\":\"Ten died.\"}\n";
    String id = Collected.read("a/f.jsonl", line).only().id();
    assertThat(Collected.read("b/f.jsonl", line).only().id()).isEqualTo(id);
    assertThat(Collected.read("b/g.jsonl", line).only().id()).isNotEqualTo(id);
    Collected twice = Collected.read("f.jsonl", line + line);
    assertThat(twice.reports.get(0).id()).isEqualTo(id).isNotEqualTo(twice.reports.get(1).id());
  }

  @Test
  void jsonInItsForms() {
    String[] forms = {
      "{\"text\":\"a\"}\n{\"text\":\"b\"}\n",
      "[{\"text\":\"a\"},\n {\"text\":\"b\"}]",
      "{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n",
      "\ufeff{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}",
    };
    for (String form : forms) {
      Collected read = Collected.read("f.json", form);
      assertThat(read.reports).extracting(Report::bodyText).containsExactly("a", "b");
      for (Report r : read.reports) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        int at = (int) r.locator().position() + r.offsets().byteOf(r.body().start());
        assertThat((char) bytes[at]).hasToString(r.bodyText());
      }
    }
    Report paragraphs =
        Collected.read("f.jsonl", "{\"title\":\"T\",\"body\":[\"one\",\"two\"],\"text\":null}")
            .only();
    assertThat(paragraphs.content()).isEqualTo("T\n\none\n\ntwo");
  }

  @Test
  void badJsonIsRejectedLineByLine() {
    Collected read =
        Collected.read(
            "f.jsonl",
            "{\"text\":\"a\"}\n{oops}\n{\"n\":1}\n[1]\n{\"text\":\" \"}\n{\"text\":\"b\"}");
    assertThat(read.reports).extracting(Report::bodyText).containsExactly("a", "b");
    assertThat(read.rejected).extracting(Rejected::record).containsExactly(2L, 3L, 4L, 5L);
    assertThat(read.reasons())
        .contains(
            "f.jsonl record 2 (byte 13): not valid JSON",
            "Looked for text, body, content; found n.",
            "--field text=NAME");
    read = Collected.read("f.json", "[{\"text\":\"a\"}, 7, {\"text\":\"b\"}, {\"text\":");
    assertThat(read.reports).hasSize(2);
    assertThat(read.rejected).hasSize(2);
  }

  @Test
  void loneSurrogatesInJsonBecomeReplacementCharacters() {
    assertThat(
            Collected.read("f.jsonl", "{\"text\":\"a\\ud83d b \\ud83d\\ude00 \\ude00\"}")
                .only()
                .content())
        .isEqualTo("a\ufffd b \ud83d\ude00 \ufffd");
  }

  @Test
  void tablesWithQuotesBreaksAndTabs() {
    Collected read =
        Collected.read(
            "f.csv",
            "\ufeffID,Date,Headline,Text\r\n1,2014-08-26,\"A, B\",\"He said \"\"no\"\".\r\nMore.\"\r\n2,,C,D\r\n");
    assertThat(read.reports)
        .extracting(Report::content)
        .containsExactly("A, B\n\nHe said \"no\".\r\nMore.", "C\n\nD");
    assertThat(read.reports.get(0).published()).isPresent();
    read = Collected.read("f.tsv", "id\ttext\n1\ta, b\n");
    assertThat(read.only().content()).isEqualTo("a, b");
    read = Collected.read("f.csv", "id;text\n1;\"a; b\"\n");
    assertThat(read.only().content()).isEqualTo("a; b");
    read = Collected.read("-", "title,date,text\nA,2014-08-26,B\n");
    assertThat(read.only().content()).isEqualTo("A\n\nB");
  }

  @Test
  void brokenRowsAreRejectedAndReadingGoesOn() {
    Collected read =
        Collected.read("f.csv", "id,text\n1,\"a \"b\" c\"\n2,ok\n3,x,y,z\n4,\"open\n5,fine\n");
    assertThat(read.reports).extracting(Report::content).containsExactly("ok", "fine");
    assertThat(read.rejected).extracting(Rejected::record).containsExactly(1L, 3L, 4L);
    assertThat(read.reasons())
        .contains("double the quotes", "4 cells under a header of 2", "never closed");
    assertThat(Collected.read("f.csv", "a,b\n1,2\n").reasons())
        .contains("found a, b", "--field text=NAME");
  }

  @Test
  void unreadableDatesAreNoted() {
    Collected read = Collected.read("f.csv", "date,text\n03/04/2014,a\n");
    assertThat(read.only().published()).isEmpty();
    assertThat(read.remarks()).contains("\"03/04/2014\" not read", "YYYY-MM-DD");
  }

  @Test
  void feedsInBothForms() {
    Report atom =
        Collected.read(
                "f.atom",
                "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Post</title><entry><title>Raid &amp; death</title>"
                    + "<link rel=\"alternate\" href=\"https://p.example/1\"/><id>urn:1</id><published>2014-08-26T10:00:00+02:00</published>"
                    + "<author><name>Ann Lee</name></author><content type=\"html\">&lt;p&gt;Ten &amp;amp; more died.&lt;/p&gt;&lt;p&gt;So it is.&lt;/p&gt;</content></entry></feed>")
            .only();
    assertThat(atom.content()).isEqualTo("Raid & death\n\nTen & more died.\n\nSo it is.");
    assertThat(atom.key()).isEqualTo("https://p.example/1");
    assertThat(atom.source().name()).isEqualTo("The Post");
    assertThat(atom.source().author()).contains("Ann Lee");
    assertThat(atom.published().orElseThrow().date()).hasToString("2014-08-26");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-08-26 | 2014-08-26",
        "2014-08-26T23:59:00-05:00 | 2014-08-26",
        "2014-08-26 10:00:00 | 2014-08-26",
        "2014-08-26T10:00:00.123Z | 2014-08-26",
        "2014/08/26 | 2014-08-26",
        "20140826T101112Z | 2014-08-26",
        "20140826 | 2014-08-26",
        "Tue, 26 Aug 2014 10:00:00 GMT | 2014-08-26",
        "Tue, 26 Aug 2014 10:00:00 EST | 2014-08-26",
        "August 26, 2014 | 2014-08-26",
        "Aug. 26th, 2014 at 5:30 pm | 2014-08-26",
        "Tuesday, 26 August 2014 | 2014-08-26",
        "26-AUG-90 | 1990-08-26",
        "26/08/2014 | 2014-08-26",
        "08/26/2014 | 2014-08-26",
        "07/08/2014 | ''",
        "1409047200 | 2014-08-26",
        "1409047200000 | 2014-08-26",
        "2014-13-45 | ''",
        "yesterday | ''",
        "12 | ''",
      })
  void datesAsFilesWriteThem(String written, String day) {
    assertThat(PublicationDate.read(written).map(p -> p.date().toString()).orElse(""))
        .isEqualTo(day);
  }
}
