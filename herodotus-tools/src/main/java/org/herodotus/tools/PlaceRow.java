package org.herodotus.tools;

import java.util.List;
import java.util.Locale;

/**
 * One line of a gazetteer file: a place, its names, where it lies and how big it is.
 *
 * @param id GeoNames id, 0 if the place has none we know
 * @param name name as shown to a coder
 * @param alternates other Latin-script spellings
 * @param featureClass GeoNames feature class letter
 * @param featureCode GeoNames feature code
 * @param country ISO 3166-1 two-letter code
 * @param admin1 GeoNames first-order code inside the country, may be empty
 * @param admin2 GeoNames second-order code, may be empty
 * @param population people, 0 if unknown
 * @param radiusKm radius of a circle of the place's area, 0 for a point
 */
record PlaceRow(
    long id,
    String name,
    List<String> alternates,
    double lat,
    double lon,
    String featureClass,
    String featureCode,
    String country,
    String admin1,
    String admin2,
    long population,
    int radiusKm) {

  static final String COLUMNS =
      "geonameid\tname\talternates\tlat\tlon\tfclass\tfcode\tcountry\tadmin1"
          + "\tadmin2\tpopulation\tradius_km";

  /** Key of the first-order unit the place lies in, as GeoNames writes it: {@code "SY.12"}. */
  String admin1Key() {
    return country + "." + admin1;
  }

  /** Key of the second-order unit the place lies in: {@code "US.KY.125"}. */
  String admin2Key() {
    return admin1Key() + "." + admin2;
  }

  /** The line as it stands in the file. */
  String line() {
    return id
        + "\t"
        + name
        + "\t"
        + String.join(";", alternates)
        + "\t"
        + number(lat)
        + "\t"
        + number(lon)
        + "\t"
        + featureClass
        + "\t"
        + featureCode
        + "\t"
        + country
        + "\t"
        + admin1
        + "\t"
        + admin2
        + "\t"
        + population
        + "\t"
        + radiusKm;
  }

  private static String number(double degrees) {
    String text = String.format(Locale.ROOT, "%.5f", degrees);
    return text.replaceFirst("0+$", "").replaceFirst("\\.$", ".0");
  }
}
