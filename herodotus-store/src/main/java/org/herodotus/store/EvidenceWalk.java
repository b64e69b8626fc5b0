package org.herodotus.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.herodotus.model.Evidence;
import org.herodotus.model.Report;

/** Finds every piece of evidence that a record rests on, however deep it lies. */
public final class EvidenceWalk {
  private EvidenceWalk() {}

  /** Shows each piece to {@code taker}, in the order of the record's components. */
  public static void of(Object value, Consumer<Evidence> taker) {
    if (value instanceof Evidence evidence) {
      taker.accept(evidence);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(v -> of(v, taker));
    } else if (value instanceof Iterable<?> all) {
      all.forEach(v -> of(v, taker));
    } else if (value instanceof Record record && !(value instanceof Report)) {
      RecordShape shape = RecordShape.of(record.getClass());
      for (int i = 0; i < shape.size(); i++) {
        if (!(shape.type(i) instanceof Class<?> c) || c.isRecord()) {
          of(shape.value(record, i), taker);
        }
      }
    }
  }
}
