package org.herodotus.lexicon;

import java.util.List;
import org.herodotus.model.Place;

/**
 * One place as a gazetteer file gives it, before it is indexed.
 *
 * @param id GeoNames id, 0 if none
 * @param name name shown to a coder
 * @param alternates other spellings
 * @param latitude degrees north
 * @param longitude degrees east
 * @param feature GeoNames class and code, such as "P PPLA"
 * @param country ISO 3166-1 alpha-2 code, empty if none
 * @param admin1 first-order code, may be empty
 * @param admin2 second-order code, may be empty
 * @param population people, 0 if unknown
 * @param radiusKm radius in kilometres, 0 if unknown
 */
record GazetteerRow(
    int id,
    String name,
    List<String> alternates,
    float latitude,
    float longitude,
    String feature,
    String country,
    String admin1,
    String admin2,
    int population,
    int radiusKm) {

  GazetteerRow {
    alternates = List.copyOf(alternates);
  }

  String code() {
    return feature.substring(2);
  }

  Place.Kind kind() {
    String code = code();
    return switch (feature.charAt(0)) {
      case 'A' -> administrative(code);
      case 'P' -> Place.Kind.TOWN;
      case 'H' -> Place.Kind.WATER;
      case 'T' -> Place.Kind.NATURAL;
      case 'L' ->
          switch (code) {
            case "CMPRF", "MILB" -> Place.Kind.FACILITY;
            case "PRK" -> Place.Kind.NATURAL;
            default -> Place.Kind.REGION;
          };
      default ->
          switch (code) {
            case "SQR", "SITE", "GATE", "ST" -> Place.Kind.SITE;
            default -> Place.Kind.FACILITY;
          };
    };
  }

  private static Place.Kind administrative(String code) {
    if (code.startsWith("PCL") || code.equals("TERR")) {
      return Place.Kind.COUNTRY;
    }
    return switch (code) {
      case "ADM1" -> Place.Kind.PROVINCE;
      case "ZN" -> Place.Kind.REGION;
      default -> Place.Kind.DISTRICT;
    };
  }

  /** Standing of a town: 3 capital of a country, 2 seat of a province, 1 of a district, else 0. */
  int seat() {
    return switch (code()) {
      case "PPLC" -> 3;
      case "PPLA", "PPLG" -> 2;
      case "PPLA2" -> 1;
      default -> 0;
    };
  }

  /** Key under which units inside this one name it, empty if it contains no others. */
  String unitKey() {
    return switch (code()) {
      case "ADM1" -> country + "." + admin1;
      case "ADM2" -> admin2.isEmpty() ? "" : country + "." + admin1 + "." + admin2;
      default -> "";
    };
  }
}
