package org.herodotus.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.herodotus.annotate.Annotator;
import org.herodotus.lexicon.Gazetteer;
import org.herodotus.model.Annotations;
import org.herodotus.model.Place;
import org.herodotus.model.PlaceMention;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {
  private static final Annotator ANNOTATE = new Annotator();
  private static final PlaceReader PLACES = new PlaceReader(Gazetteer.builtIn(), new PlaceWords());

  private static List<PlaceMention> read(String text) {
    return PLACES.read(marks(text));
  }

  private static Annotations marks(String text) {
    return ANNOTATE.mark(Report.of("test", "", Optional.empty(), "", text));
  }

  private static PlaceMention mention(String text, String name) {
    return read(text).stream()
        .filter(m -> m.span().of(text).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no place " + name + " in " + read(text)));
  }

  @Test
  void theUnitAfterTheCommaSettlesWhichTownIsMeant() {
    PlaceMention paris =
        mention("A gunman wounded two people in Paris, Texas, police said.", "Paris");
    assertThat(paris.place().country()).contains("USA");
    assertThat(paris.rejected()).anyMatch(c -> c.place().country().equals(Optional.of("FRA")));
  }

  @Test
  void withoutAHintTheBigOneIsMeant() {
    assertThat(mention("A bomb went off in Paris on Monday.", "Paris").place().country())
        .contains("FRA");
  }

  @Test
  void aPersonIsNotAPlace() {
    String text = "Paris Hilton and Jordan Smith met General Houston in Damascus.";
    assertThat(read(text)).extracting(m -> m.span().of(text)).containsExactly("Damascus");
  }

  @Test
  void districtAndProvinceAreNested() {
    String text = "Gunmen attacked a convoy in Darzab district, Jowzjan province, on Sunday.";
    assertThat(mention(text, "Darzab").place().country()).contains("AFG");
    assertThat(mention(text, "Jowzjan").use()).isEqualTo(PlaceMention.Use.CONTAINER);
  }

  @Test
  void peoplesAndDatelinesAreToldApartFromLocations() {
    String text = "KABUL, Aug 26 (Wire) - Afghan soldiers fought rebels in Kunduz.";
    assertThat(mention(text, "KABUL").use()).isEqualTo(PlaceMention.Use.DATELINE);
    assertThat(mention(text, "Afghan").use()).isEqualTo(PlaceMention.Use.DEMONYM);
    assertThat(mention(text, "Kunduz").use()).isEqualTo(PlaceMention.Use.LOCATION);
  }

  @Test
  void distanceAndDirectionMakeAnOffset() {
    String text = "The village lies 30 kilometres south of Maiduguri. A mine went off near Baga.";
    assertThat(mention(text, "Maiduguri").relation()).isEqualTo(PlaceMention.Relation.OFFSET);
    assertThat(mention(text, "Baga").relation()).isEqualTo(PlaceMention.Relation.NEAR);
  }

  @Test
  void textInCapitalsIsReadToo() {
    String text = "GUERRILLAS ATTACKED A BARRACKS IN USULUTAN AND KILLED SOLDIERS IN EL SALVADOR.";
    assertThat(read(text))
        .extracting(m -> m.place().country().orElse(""))
        .containsExactly("SLV", "SLV");
  }

  @Test
  void shortFormsOfCountriesNeedTheirCapitals() {
    String text = "They told us that US and UK troops left.";
    assertThat(read(text)).extracting(m -> m.span().of(text)).containsExactly("US", "UK");
  }

  @Test
  void aTownAtTheHeadOfASentenceMayStandBeforeACount() {
    String text = "In Gorlovka three people were killed. On Friday Kiev authorities denied it.";
    assertThat(mention(text, "Gorlovka").use()).isEqualTo(PlaceMention.Use.LOCATION);
    assertThat(mention(text, "Kiev").use()).isEqualTo(PlaceMention.Use.DEMONYM);
  }

  @Test
  void aSmallTownFarFromAllElseIsNotTheOneMeant() {
    String text =
        "Soldiers in Conakry, the capital of Guinea, shot at a crowd. Others searched houses in"
            + " Kindia and Labe. At Bellevue a police post was burnt, people in Guinea said.";
    assertThat(read(text)).extracting(m -> m.span().of(text)).doesNotContain("Bellevue");
    String home =
        "A fire broke out in Seattle, Washington. In Tacoma and Bellevue schools were closed.";
    assertThat(mention(home, "Bellevue").place().country()).contains("USA");
  }

  @Test
  void theLastOfThreeNamesIsASurname() {
    String text = "In Bogotá, police named the man as Jose Alberto Rodriguez, 50, who died.";
    assertThat(read(text)).extracting(m -> m.span().of(text)).containsExactly("Bogotá");
  }

  @Test
  void whoseOfficialsTheyAreIsNotWhereItHappened() {
    String text = "U.S. officials said a bomb went off in Iraq, where U.S. troops are based.";
    assertThat(read(text))
        .filteredOn(m -> m.span().of(text).equals("U.S."))
        .isNotEmpty()
        .allMatch(m -> m.use() == PlaceMention.Use.DEMONYM);
    assertThat(mention(text, "Iraq").use()).isEqualTo(PlaceMention.Use.LOCATION);
  }

  @Test
  void aBareNameIsTheTownsUnlessAWordSaysProvince() {
    for (String name : List.of("Kunduz", "Gao", "Basra", "Latakia", "Misrata")) {
      String bare = "A bomb exploded in " + name + " on Monday, killing six people.";
      assertThat(mention(bare, name).place().kind()).as(name).isEqualTo(Place.Kind.TOWN);
      String unit = "A bomb exploded in " + name + " province on Monday, killing six people.";
      assertThat(mention(unit, name).place().kind()).as(name).isEqualTo(Place.Kind.PROVINCE);
    }
    String vast = "It became legal in Quebec in 2003.";
    assertThat(mention(vast, "Quebec").place().kind()).isEqualTo(Place.Kind.PROVINCE);
  }

  @Test
  void theUnitInTheAppositionSettlesWhichVillageIsMeant() {
    String text =
        "The bodies were found near El Naranjo, a community in the mountains of Guerrero state.";
    assertThat(mention(text, "El Naranjo").place().admin()).contains("Guerrero");
  }

  @Test
  void halfOfADoubleNameIsNoProvinceAbroad() {
    String text =
        "YAOUNDE - Troops burnt houses at Ngarbuh, in Donga-Mantung Division, in Cameroon.";
    assertThat(read(text)).noneMatch(m -> m.place().country().equals(Optional.of("BEN")));
  }

  @Test
  void aTownOfTheOnlyCountryOfTheReportGoesBeforeABiggerOneAbroad() {
    String text =
        "Insurgents attacked Palma on Wednesday. Pemba received hundreds of people, said officials in"
            + " Mocimboa da Praia. A Briton was among the dead.";
    assertThat(mention(text, "Palma").place().country()).contains("MOZ");
    assertThat(mention("Palma was quiet; the talks in Madrid and Pemba went on.", "Palma").place())
        .extracting(p -> p.country().orElse(""))
        .isEqualTo("ESP");
  }

  @Test
  void aBynameInsideAFullNameIsNoPlace() {
    String text = "The trial of Joaquin \"El Chapo\" Guzman began in Culiacan.";
    assertThat(read(text)).extracting(m -> m.span().of(text)).containsExactly("Culiacan");
  }

  @Test
  void aWordForAKindOfPlaceIsNoTownOfThatName() {
    String text = "Gunmen stormed the University in Garissa on Thursday.";
    assertThat(read(text)).extracting(m -> m.span().of(text)).containsExactly("Garissa");
  }

  @Test
  void theFirstHalfOfAVillagesNameIsNoTownAbroad() {
    String text = "Fighters attacked the village of Kourou Bala in the Mopti region on Monday.";
    assertThat(read(text)).extracting(m -> m.span().of(text)).containsExactly("Mopti");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A grenade wounded two people in Plaza Toledo in Manila on Monday. | Manila",
        "Snipers held the Vrbanja bridge, Sarajevo, on Monday. | Sarajevo",
        "Soldiers shot two men in the hills of San Pedro in San Vicente, El Salvador. | San Vicente, El Salvador",
        "Two men were shot at the corner of Felixstowe Road in Ipswich on Monday. | Ipswich",
        "Interior Minister Jalal Omar flew to Sanaa on Monday. | Sanaa",
        "The bomb went off on Market Street in Omagh on Saturday. | Omagh",
      })
  void namesakesOfSitesAndStreetsAreNoTownsAbroad(String text, String names) {
    assertThat(read(text)).extracting(m -> m.span().of(text)).containsExactly(names.split(", "));
  }

  @Test
  void initialsThatAreWrittenApartAreThoseOfTheState() {
    String text = "A U. S. drone killed 12 people near Radda in Yemen.";
    assertThat(mention(text, "U. S.").place().country()).contains("USA");
  }

  @Test
  void aLandThatIsBlamedAndATownWhoseRadioTellsAreNoLocations() {
    String text = "Tehran radio told of the raid, and Berlin blamed Libya for it.";
    assertThat(read(text)).noneMatch(m -> m.use() == PlaceMention.Use.LOCATION);
  }
}
