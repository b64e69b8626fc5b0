package org.herodotus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herodotus.model.MarkChannel;
import org.junit.jupiter.api.Test;

class MixtureTest {

  private static Mixture mixture(long seed) {
    return new Mixture(
        List.of(
            new Mixture.Part("long", Tiny.windows(MarkChannel.CUE, 90, 250), 1),
            new Mixture.Part("short", Tiny.windows(MarkChannel.CUE, 30, 30), 3)),
        seed);
  }

  @Test
  void theSeedAloneDecides() {
    Mixture one = mixture(1);
    Mixture same = mixture(1);
    for (int i = 0; i < 80; i++) {
      assertThat(one.next().windows().get(0).ids()).isEqualTo(same.next().windows().get(0).ids());
    }
  }

  @Test
  void eachSetGetsItsShareAndNoBatchIsTooLarge() {
    Mixture mixture = mixture(2);
    Map<Boolean, Integer> counts = new HashMap<>();
    int windows = 0;
    while (windows < 360) {
      Batch batch = mixture.next();
      assertThat(batch.length() * batch.windows().size()).isLessThanOrEqualTo(Mixture.LARGEST);
      batch.windows().forEach(w -> counts.merge(w.length() > 200, 1, Integer::sum));
      windows += batch.windows().size();
    }
    assertThat(counts).containsEntry(true, 180).containsEntry(false, 180);
  }
}
