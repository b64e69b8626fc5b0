package org.herodotus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.HerodotusException;
import org.junit.jupiter.api.Test;

class PlacesJobTest {
  private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

  @Test
  void findsByNameCountryAndDistance() {
    String table =
        PlacesJob.table(
            GAZETTEER,
            List.of(
                "# name\talso\tkind\tcountry\tlat\tlon\ttolerance_km",
                "Mosul\t\tcity\tIQ\t36.335\t43.119\t25",
                "Nineveh-on-Thames\tMosul\tcity\tIQ\t36.335\t43.119\t25",
                "Mosul\t\tcity\tSY\t36.335\t43.119\t25",
                "Mosul\t\tcity\tIQ\t30.0\t43.119\t25",
                ""));
    assertThat(table.lines())
        .element(0)
        .asString()
        .startsWith("found\tMosul\tIQ\t")
        .endsWith(" km of 25");
    assertThat(table.lines())
        .element(1)
        .asString()
        .startsWith("found by other name\tNineveh-on-Thames\tIQ\t");
    assertThat(table.lines()).element(2).isEqualTo("missing\tMosul\tSY\tno such name");
    assertThat(table.lines()).element(3).asString().startsWith("missing\tMosul\tIQ\t");
    assertThat(table).endsWith("places 4, found by name 1, found by name or other name 2\n");
  }

  @Test
  void saysWhatIsWrongWithALine() {
    assertThatThrownBy(() -> PlacesJob.table(GAZETTEER, List.of("Mosul\tIQ")))
        .isInstanceOf(HerodotusException.UnreadableReport.class)
        .hasMessageContaining("has 2 cells, must have 7");
  }
}
