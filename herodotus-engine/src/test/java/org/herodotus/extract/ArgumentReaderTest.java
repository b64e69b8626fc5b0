package org.herodotus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.herodotus.Herodotus;
import org.herodotus.model.Argument;
import org.herodotus.model.IncidentType;
import org.herodotus.model.Report;
import org.herodotus.model.Resolved;
import org.herodotus.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ArgumentReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();
  private static final ArgumentReader READER = new ArgumentReader();

  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/herodotus/extract/arguments.tsv",
      delimiter = '\t',
      quoteCharacter = '`')
  void findsWhoTakesPart(String sentence, String trigger, String expected) {
    List<String> found = arguments(sentence, trigger);
    assertThat(found).contains(expected.split("; "));
  }

  private static List<String> arguments(String sentence, String trigger) {
    Resolved sense = HERODOTUS.read(Report.of("r", "", Optional.empty(), "", sentence)).resolved();
    Token token =
        sense.marks().tokens().stream().filter(t -> t.text().equals(trigger)).findFirst().get();
    return READER.arguments(sense, token.index(), IncidentType.OTHER_ATTACK).stream()
        .map(ArgumentReaderTest::shown)
        .toList();
  }

  private static String shown(Argument argument) {
    return argument.role() + "=" + argument.text();
  }
}
