package org.herodotus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.herodotus.Herodotus;

/**
 * One benchmark set: takes a record, sees only its text, title, date and outlet, and writes a
 * prediction. Must be thread-safe.
 */
interface Adapter {
  /** The prediction for one record; its order among the records is kept by the caller. */
  ObjectNode predict(Herodotus herodotus, JsonNode record);
}
