package org.herodotus.extract;

/** What a noun stands for in an act of violence. */
enum NounClass {
  /** People so called because they attack ("gunmen"). */
  ATTACKER,
  PERSON,
  /** People of a stated civil part ("peasants", "mayor"). */
  CIVIL,
  ARMED,
  /** A number of people ("group", "squad"). */
  BAND,
  ORGAN,
  BUILDING,
  VEHICLE,
  INFRASTRUCTURE,
  WEAPON,
  EVENT,
  TIME,
  BODY,
  PLACE,
  /** None of these. */
  ABSTRACT,
  UNKNOWN;

  boolean human() {
    return this == ATTACKER || this == PERSON || this == CIVIL || this == ARMED || this == BAND;
  }

  boolean thing() {
    return this == BUILDING || this == VEHICLE || this == INFRASTRUCTURE;
  }
}
