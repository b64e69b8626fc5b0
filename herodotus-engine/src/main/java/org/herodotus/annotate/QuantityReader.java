package org.herodotus.annotate;

import java.util.List;
import org.herodotus.model.Quantity;
import org.herodotus.model.Report;
import org.herodotus.model.Sentence;
import org.herodotus.model.Token;

/** Finds numbers as worded. Thread-safe. */
final class QuantityReader {
  List<Quantity> read(Report report, List<Token> tokens, List<Sentence> sentences) {
    return List.of();
  }
}
