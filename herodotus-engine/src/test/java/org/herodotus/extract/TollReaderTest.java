package org.herodotus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herodotus.Herodotus;
import org.herodotus.TestTable;
import org.herodotus.model.Quantity;
import org.herodotus.model.Report;
import org.herodotus.model.Toll;
import org.herodotus.model.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentence table: what figures of harm a sentence tells. */
class TollReaderTest {
  private static final Herodotus HERODOTUS = new Herodotus();

  static Stream<Arguments> sentences() throws IOException {
    return table("tolls.tsv");
  }

  static Stream<Arguments> tellers() throws IOException {
    return table("figure-voices.tsv");
  }

  private static Stream<Arguments> table(String name) throws IOException {
    return TestTable.rows(TollReaderTest.class, name).map(c -> Arguments.of(c[0], c[1]));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsFigures(String sentence, String expected) {
    Report report = Report.of("t", "", Optional.empty(), "", sentence);
    String found =
        HERODOTUS.read(report).tolls().stream()
            .filter(t -> counted(t.quantity()))
            .map(TollReaderTest::compact)
            .collect(Collectors.joining("; "));
    assertEquals(expected, found.isEmpty() ? "none" : found);
  }

  @ParameterizedTest
  @MethodSource("tellers")
  void tellsKindOfPeopleAndWhoCountsThem(String text, String expected) {
    Report report = Report.of("t", "", Optional.empty(), "", text);
    String found =
        HERODOTUS.read(report).tolls().stream()
            .filter(t -> counted(t.quantity()) || t.quantity().modifier() == Quantity.Modifier.NONE)
            .map(TollReaderTest::told)
            .collect(Collectors.joining("; "));
    assertEquals(expected, found);
  }

  private static String told(Toll t) {
    String voices = t.voices().stream().map(Voice::name).collect(Collectors.joining(", "));
    return t.quantity().low().orElse(0)
        + " "
        + t.kind().name().toLowerCase(Locale.ROOT)
        + (voices.isEmpty() ? "" : ": " + voices);
  }

  /** Bare plurals and people told by name or pronoun have no figure of their own. */
  private static boolean counted(Quantity q) {
    boolean vague = q.modifier() == Quantity.Modifier.VAGUE;
    return q.stated().isPresent()
        || q.modifier() == Quantity.Modifier.BETWEEN
        || vague && q.low().orElse(0) >= 24;
  }

  private static String compact(Toll t) {
    String scope =
        switch (t.scope()) {
          case TOTAL -> "";
          case SUBSET -> "/";
          case INCREMENT -> "+";
          case AGGREGATE -> "*";
        };
    return t.harm().name().toLowerCase(Locale.ROOT)
        + " "
        + number(t.quantity().low())
        + ".."
        + number(t.quantity().high())
        + scope;
  }

  private static String number(OptionalInt n) {
    return n.isPresent() ? Integer.toString(n.getAsInt()) : "";
  }
}
