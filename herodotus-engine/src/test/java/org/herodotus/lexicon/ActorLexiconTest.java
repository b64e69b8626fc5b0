package org.herodotus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorLexiconTest {
  private final ActorLexicon lexicon = new ActorLexicon();

  @Test
  void everyRowHasADatedRoleThatMakesSense() {
    Set<String> ids = new HashSet<>();
    List<List<String>> rows = Table.read("actors.tsv").rows();
    rows.forEach(row -> ids.add(row.get(0)));
    assertThat(rows).hasSizeGreaterThan(900);
    for (List<String> row : rows) {
      LocalDate from = ActorEntry.day(Table.cell(row, 8), false);
      LocalDate to = ActorEntry.day(Table.cell(row, 9), true);
      assertThat(from).as(row.get(0)).isBeforeOrEqualTo(to);
      String parent = Table.cell(row, 7);
      assertThat(parent.isEmpty() || ids.contains(parent)).as("parent of " + row.get(0)).isTrue();
      assertThat(Table.cell(row, 5)).as("country of " + row.get(0)).matches("|[A-Z]{3}");
    }
  }

  @Test
  void nobodyIsCalledATerroristByTheLexicon() {
    for (List<String> row : Table.read("actors.tsv").rows()) {
      assertThat(row.get(1).toLowerCase(java.util.Locale.ROOT))
          .doesNotContainPattern("\\bterrorist");
    }
  }

  @Test
  void theCountryInPlayDecidesBetweenNamesakes() {
    List<ActorEntry> entries = lexicon.named("ERP");
    Optional<LocalDate> none = Optional.empty();
    assertThat(ActorLexicon.choose(entries, none, List.of("ARG")).country()).isEqualTo("ARG");
    assertThat(ActorLexicon.choose(entries, none, List.of("SLV")).country()).isEqualTo("SLV");
  }

  @Test
  void dateCutShortCoversTheWholeMonthOrYear() {
    assertThat(ActorEntry.day("2014-02", true)).isEqualTo(LocalDate.of(2014, 2, 28));
    assertThat(ActorEntry.day("2014", false)).isEqualTo(LocalDate.of(2014, 1, 1));
    assertThat(ActorEntry.day("", true)).isEqualTo(LocalDate.MAX);
  }
}
