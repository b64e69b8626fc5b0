package org.herodotus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;

class CopyFinderTest {
  private final CopyFinder finder = new CopyFinder();

  private static Report report(String id, String body) {
    return Report.of(id, "x", Optional.empty(), "", body);
  }

  private static String story(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append("w").append(random.nextInt(500));
    }
    return text.toString();
  }

  @Test
  void copiesWithOtherDatelinesCaseAndCutsAreFound() {
    String story = story(1, 200);
    List<Report> reports =
        List.of(
            report("a", "KABUL, March 3 (Wire) - " + story),
            report("b", "KABUL (AGENCY) -- " + story.toUpperCase(java.util.Locale.ROOT)),
            report("c", story.substring(0, story.length() / 2)),
            report("d", story(2, 200)),
            report("e", story + " " + story(3, 40)));
    assertThat(finder.copies(reports)).containsExactly(List.of("a", "b", "c", "e"));
  }

  @Test
  void storiesThatShareAParagraphAreNoCopies() {
    String background = story(9, 60);
    assertThat(
            finder.copies(
                List.of(
                    report("a", story(1, 120) + " " + background),
                    report("b", story(2, 120) + " " + background))))
        .isEmpty();
    assertThat(finder.copies(List.of(report("a", "Ten died."), report("b", "Ten died."))))
        .isEmpty();
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      reports.add(report("r" + i, story(i % 90, 60 + i % 7) + " " + story(i, i % 5)));
    }
    List<List<String>> groups = finder.copies(reports);
    assertThat(groups).hasSize(90);
    Random random = new Random(4);
    for (int i = 0; i < 10; i++) {
      reports.add(reports.get(random.nextInt(reports.size())));
      Collections.shuffle(reports, random);
      assertThat(finder.copies(reports)).isEqualTo(groups);
    }
  }
}
