package org.herodotus.model;

import java.util.Locale;
import java.util.Optional;

/** What kind of incident a mention tells of; labels are those of the codebook. */
public enum IncidentType {
  SUICIDE_BOMBING("suicide-attack"),
  BOMBING("explosives"),
  VEHICLE_RAMMING("unconventional"),
  SHOOTING("firearms"),
  ARMED_ASSAULT(""),
  ASSASSINATION("targeted"),
  STABBING("primitive"),
  KIDNAPPING("abduct"),
  HIJACKING("abduct"),
  ARSON("primitive"),
  AIR_OR_DRONE_STRIKE("aerial"),
  SHELLING_OR_MISSILE_ATTACK("heavy-weapons"),
  BATTLE(""),
  RAID_OR_ARREST_OPERATION("arrest"),
  EXECUTION("targeted"),
  MASSACRE("targeted"),
  SEXUAL_VIOLENCE("sexual"),
  LOOTING("seize"),
  RIOT("riot"),
  PROTEST_VIOLENCE("crowd-control"),
  SABOTAGE("destroy"),
  CHEMICAL_ATTACK("unconventional"),
  OTHER_ATTACK("");

  private final String ploverMode;

  IncidentType(String ploverMode) {
    this.ploverMode = ploverMode;
  }

  /** Label as in the codebook, for example "suicide bombing". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** PLOVER type that events of this kind carry. */
  public PloverType ploverType() {
    return switch (this) {
      case RIOT -> PloverType.PROTEST;
      case RAID_OR_ARREST_OPERATION, LOOTING -> PloverType.COERCE;
      default -> PloverType.ASSAULT;
    };
  }

  /** PLOVER mode, empty where the type fixes none. */
  public Optional<String> ploverMode() {
    return ploverMode.isEmpty() ? Optional.empty() : Optional.of(ploverMode);
  }

  public static Optional<IncidentType> ofLabel(String label) {
    for (IncidentType type : values()) {
      if (type.label().equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
