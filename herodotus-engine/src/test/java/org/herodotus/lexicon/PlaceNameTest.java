package org.herodotus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Jabālyā,            JABALYA
          Deir ez-Zor,        Deir Ez Zor
          Sana'a,             Sanaa
          Łódź,               Lodz
          St. Petersburg,     St Petersburg
          Mocímboa da Praia,  Mocimboa  da Praia
          """)
  void spellingsOfOneNameShareOneKey(String one, String other) {
    assertThat(PlaceName.fold(one)).isEqualTo(PlaceName.fold(other));
    assertThat(PlaceName.key(one)).isEqualTo(PlaceName.key(other));
  }

  @Test
  void differentNamesDiffer() {
    assertThat(PlaceName.key("Niger")).isNotEqualTo(PlaceName.key("Nigeria"));
    assertThat(PlaceName.key("New York")).isNotEqualTo(PlaceName.key("Newyork"));
  }

  @Test
  void aNameBuiltTokenByTokenHasTheKeyOfTheWhole() {
    long running = PlaceName.append(PlaceName.start(), "Khan", 0, 4);
    running = PlaceName.append(PlaceName.appendSpace(running), "Younis", 0, 6);
    assertThat(PlaceName.finish(running)).isEqualTo(PlaceName.key("Khan Younis"));
  }
}
