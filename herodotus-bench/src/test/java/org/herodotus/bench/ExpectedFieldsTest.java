package org.herodotus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedFieldsTest {
  private final ExpectedFields fields = new ExpectedFields();

  private void add(String expected, String predicted) {
    fields.add(
        Records.parse("{\"phrase\": \"a phrase\", \"expected\": " + expected + "}"),
        Records.parse(predicted));
  }

  @Test
  void countsOnlyWhatARecordExpects() {
    add(
        "{\"country\": \"SYR\", \"code_1\": \"REB\"}",
        "{\"country\": \"SYR\", \"sector\": \"UAF\", \"name\": \"anything\"}");
    assertThat(fields.of("country")).containsExactly(1, 1);
    assertThat(fields.of("code_1")).containsExactly(0, 1);
    assertThat(fields.of("wiki")).containsExactly(0, 0);
    assertThat(fields.table())
        .contains("code_1\ta phrase\tREB\tUAF\n")
        .contains("country     1 of    1  100.0 %")
        .endsWith("all         1 of    2   50.0 %\n");
  }

  @Test
  void emptyIsMetByEmptyOnly() {
    add("{\"country\": \"\", \"wiki\": \"\"}", "{\"country\": \"\", \"name\": \"Ukraine\"}");
    assertThat(fields.of("country")).containsExactly(1, 1);
    assertThat(fields.of("wiki")).containsExactly(0, 1);
  }

  @Test
  void secondSectorThatIsNotPredictedIsNotMet() {
    add("{\"code_2\": \"OPP\"}", "{\"sector\": \"CVL\"}");
    assertThat(fields.of("code_2")).containsExactly(0, 1);
  }

  @Test
  void leavesOutWhatNobodyDecided() {
    add("{\"code_1\": \"????\"}", "{\"sector\": \"PTY\"}");
    assertThat(fields.of("code_1")).containsExactly(0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "Ben Wallace (politician), Ben Wallace",
    "The United Nations, United Nations",
    "Mario Abdo Benítez, Mario Abdo Benitez",
    "Al-Shabaab, al Shabaab",
  })
  void comparesNamesAsTheyAreSpoken(String one, String other) {
    assertThat(ExpectedFields.name(one)).isEqualTo(ExpectedFields.name(other));
  }
}
