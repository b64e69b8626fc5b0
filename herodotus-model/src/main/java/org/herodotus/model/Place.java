package org.herodotus.model;

import java.util.List;
import java.util.Optional;

/**
 * A place that a name was resolved to.
 *
 * @param id gazetteer id ("gn:1138958"), empty if the name is in no gazetteer
 * @param name preferred name
 * @param country ISO 3166-1 alpha-3 code, empty if none or unknown
 * @param admin containing units, smallest first ("Kabul" province)
 * @param point centre, if known
 * @param radiusKm how far from the centre the place may reach, kilometres
 * @param kind what kind of place it is
 */
public record Place(
    Optional<String> id,
    String name,
    Optional<String> country,
    List<String> admin,
    Optional<GeoPoint> point,
    double radiusKm,
    Kind kind) {
  /** Kind of place, from small to large. */
  public enum Kind {
    SITE,
    FACILITY,
    TOWN,
    DISTRICT,
    PROVINCE,
    NATURAL,
    COUNTRY,
    REGION,
    WATER;

    /** How exactly a place of this kind tells where something was: 0 most, 6 least. */
    public int rank() {
      return switch (this) {
        case SITE, FACILITY -> 0;
        case TOWN -> 1;
        case DISTRICT -> 2;
        case NATURAL, WATER -> 3;
        case PROVINCE -> 4;
        case COUNTRY -> 5;
        case REGION -> 6;
      };
    }
  }

  public Place {
    admin = List.copyOf(admin);
  }
}
