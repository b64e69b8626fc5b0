package org.herodotus.model;

/** Universal part of speech (Universal Dependencies, version 2). */
public enum PartOfSpeech {
  NOUN,
  PROPN,
  VERB,
  AUX,
  ADJ,
  ADV,
  ADP,
  DET,
  PRON,
  NUM,
  PART,
  CCONJ,
  SCONJ,
  PUNCT,
  INTJ,
  SYM,
  X
}
