package org.herodotus.model;

/** What kind of people (or thing) a figure counts or an attack is aimed at. */
public enum GroupKind {
  MILITARY,
  CIVILIANS,
  POLICE,
  GOVERNMENT,
  RELIGIOUS,
  MEDIA,
  AID,
  INFRASTRUCTURE,
  /** People of unstated or mixed kind. */
  OTHER,
  /** The attackers' own losses. */
  ATTACKER
}
