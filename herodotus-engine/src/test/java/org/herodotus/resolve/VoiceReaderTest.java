package org.herodotus.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.Herodotus;
import org.herodotus.model.Attribution;
import org.herodotus.model.Report;
import org.herodotus.model.Stance;
import org.herodotus.model.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  private static List<Attribution> attributions(String title, String text) {
    return HERODOTUS
        .read(Report.of("r", "", Optional.empty(), title, text))
        .resolved()
        .attributions();
  }

  private static String content(Attribution a, String text) {
    return a.content().stream().map(s -> s.of(text)).collect(Collectors.joining(" + "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The mayor said two men had died.|mayor|said|two men had died",
        "Two men had died, the mayor said.|mayor|said|Two men had died",
        "\"Two men died,\" said Mayor Ann Lee.|Mayor Ann Lee|said|\"Two men died,\"",
        "According to police, two men had died.|police|According to|two men had died",
        "Two men had died, according to police.|police|according to|Two men had died",
        "The army denied the report.|army|denied|the report",
        "A spokesman told reporters that two men had died.|spokesman|told|that two men had died",
        "The minister vowed to hunt them down.|minister|vowed|to hunt them down",
        "Doctors, who treated the wounded, said two had died.|Doctors|said|two had died"
      })
  void tellsSourceCueAndContent(String text, String source, String cue, String content) {
    List<Attribution> all = attributions("", text);
    assertThat(all).isNotEmpty();
    Attribution a =
        all.stream()
            .filter(x -> x.cue().map(c -> c.of(text).equals(cue)).orElse(false))
            .findFirst()
            .orElseThrow();
    assertThat(a.voices().get(0).name()).isEqualTo(source);
    assertThat(content(a, text)).isEqualTo(content);
  }

  @Test
  void whoSpeaksBeforeASemicolonSpeaksForItsOwnPart() {
    String text = "Two were farmers, the ministry said; one was a boy of nine, neighbours said.";
    assertThat(attributions("", text))
        .extracting(a -> a.voices().get(0).name() + ": " + content(a, text))
        .contains("ministry: Two were farmers", "neighbours: one was a boy of nine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The shooting claimed eight lives in the harbour.",
        "Ten people, two more than first reported, drowned."
      })
  void nobodySpeaksHere(String text) {
    assertThat(attributions("", text)).isEmpty();
  }

  @Test
  void aManWhoBroughtCoffinsSpeaksAndNotTheCoffins() {
    String text = "A man who brought coffins, quoting the captain, spoke of 41 dead.";
    assertThat(attributions("", text))
        .anySatisfy(
            a -> assertThat(a.voices()).extracting(Voice::name).containsExactly("man", "captain"));
  }

  @ParameterizedTest
  @CsvSource({"said, STATES", "claimed, CLAIMS", "alleged, ALLEGES", "confirmed, CONFIRMS"})
  void theVerbTellsTheStance(String verb, Stance stance) {
    String text = "The police " + verb + " that two men had died.";
    assertThat(attributions("", text).get(0).stance()).isEqualTo(stance);
  }

  @Test
  void aQuotationGoesOnOverTheSentence() {
    String text = "\"They came at night,\" he said. \"They burned the barn.\"";
    assertThat(content(attributions("", text).get(0), text))
        .isEqualTo("\"They came at night,\" + \"They burned the barn.\"");
  }

  @Test
  void aColonOrDashInAHeadlineAttributes() {
    String title = "Police: three dead in market blast";
    Attribution a = attributions(title, "Nothing else is known.").get(0);
    assertThat(a.voices().get(0).name()).isEqualTo("Police");
    assertThat(content(a, title)).isEqualTo("three dead in market blast");

    String tail = "Three dead in market blast - witnesses";
    Attribution b = attributions(tail, "Nothing else is known.").get(0);
    assertThat(b.voices().get(0).name()).isEqualTo("witnesses");
  }

  @Test
  void aPronounSpeaksWithTheNameItPointsBackTo() {
    String text = "Governor Amina Sule arrived. She said the road was safe.";
    assertThat(attributions("", text).get(0).voices().get(0).name())
        .isEqualTo("Governor Amina Sule");
  }

  @Test
  void anApposedNameIsTheVoice() {
    String text = "The coalition's spokesman, Colonel Adel Nasri, said the road was safe.";
    Voice voice = attributions("", text).get(0).voices().get(0);
    assertThat(voice.name()).isEqualTo("Colonel Adel Nasri");
    assertThat(voice.kind()).isEqualTo(Voice.Kind.NAMED);
  }

  @Test
  void reportedlyHasNoVoice() {
    Attribution a = attributions("", "Two men were reportedly killed.").get(0);
    assertThat(a.source()).isEmpty();
    assertThat(a.voices()).singleElement().extracting(Voice::kind).isEqualTo(Voice.Kind.ANONYMOUS);
  }

  @Test
  void coordinatedVerbsShareTheirSpeaker() {
    String text = "The front condemned the raid and denied that its men had fired.";
    assertThat(attributions("", text))
        .hasSizeGreaterThan(1)
        .allSatisfy(a -> assertThat(a.voices().get(0).name()).isEqualTo("front"));
  }

  @Test
  void aVerySlowSentenceDoesNotStopTheReader() {
    String text = "he said ".repeat(20_000) + "so.";
    long start = System.nanoTime();
    attributions("", text);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A police official said six men died. He said two were guards.|police official",
        "Dr Ann Lee said six men died. The ministry said five had. She said that two were guards.|Dr Ann Lee",
        "Doctors said six men died. They said two were guards.|Doctors",
        "Al Noor agency reported six deaths. The source added that two were guards.|Al Noor agency",
        "Al Noor agency said, citing rescue workers, that two were guards.|Al Noor agency > rescue workers",
        "Six men died, Al Noor agency said, referring to army sources.|Al Noor agency > army sources"
      })
  void aPronounGoesOnWithWhoSpokeLast(String text, String voices) {
    List<Attribution> all = attributions("", text);
    assertThat(all).isNotEmpty();
    String last =
        all.get(all.size() - 1).voices().stream()
            .map(Voice::name)
            .collect(Collectors.joining(" > "));
    assertThat(last).isEqualTo(voices);
  }
}
