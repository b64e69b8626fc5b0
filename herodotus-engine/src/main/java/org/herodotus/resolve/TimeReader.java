package org.herodotus.resolve;

import java.util.List;
import org.herodotus.model.Annotations;
import org.herodotus.model.TimeExpression;

/** Finds time expressions and settles which days they mean. Thread-safe. */
public final class TimeReader {
  public List<TimeExpression> read(Annotations marks) {
    return List.of();
  }
}
