package org.herodotus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herodotus.Herodotus;
import org.herodotus.export.ReadingMarks;
import org.herodotus.export.ReadingMarks.Kind;
import org.herodotus.export.ReadingMarks.Mark;
import org.herodotus.model.Publication;
import org.herodotus.model.Report;
import org.junit.jupiter.api.Test;

/**
 * What the codebook says of an example sentence is what is read in it: in each table with the
 * columns {@code sentence} and a kind of mark, the second cell lists the marks of that kind. {@code
 * -Dherodotus.update=true} writes what is read now into the codebook.
 */
class CodebookTest {
  /** The day on which all example sentences are taken to be published, a Friday. */
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

  private static final Map<String, Set<Kind>> COLUMNS =
      Map.of(
          "figures", EnumSet.of(Kind.FIGURE),
          "times", EnumSet.of(Kind.TIME),
          "places", EnumSet.of(Kind.PLACE),
          "actors", EnumSet.of(Kind.ACTOR),
          "voices", EnumSet.of(Kind.VOICE, Kind.CLAIM),
          "events", EnumSet.of(Kind.EVENT));

  /** Kinds whose rule is a long pattern or a number; the reading shows it. */
  private static final Set<Kind> WITHOUT_RULE = EnumSet.of(Kind.EVENT, Kind.PLACE, Kind.CLAIM);

  private final Herodotus herodotus = new Herodotus();

  @Test
  void readsWhatIsShown() throws Exception {
    Path document = DocsTest.ROOT.resolve("docs/CODEBOOK.md");
    String shown = Files.readString(document);
    List<String> out = new ArrayList<>();
    Set<Kind> kinds = Set.of();
    for (String line : shown.lines().toList()) {
      List<String> cells = cells(line);
      if (cells.size() == 2 && cells.get(0).equals("sentence")) {
        kinds = COLUMNS.get(cells.get(1));
        out.add(line);
      } else if (cells.size() == 2 && !kinds.isEmpty() && !cells.get(0).startsWith("---")) {
        out.add("| " + cells.get(0) + " | " + read(cells.get(0), kinds) + " |");
      } else {
        kinds = cells.size() == 2 ? kinds : Set.of();
        out.add(line);
      }
    }
    DocsTest.same(document, shown, String.join("\n", out) + "\n");
  }

  private static List<String> cells(String line) {
    return line.startsWith("|") && line.endsWith("|")
        ? List.of(line.substring(1, line.length() - 1).split("\\|")).stream()
            .map(String::strip)
            .toList()
        : List.of();
  }

  private String read(String sentence, Set<Kind> kinds) {
    Report report = Report.of("example", "", Optional.of(Publication.on(DAY)), "", sentence);
    String marks =
        ReadingMarks.of(herodotus.read(report)).stream()
            .filter(m -> kinds.contains(m.kind()))
            .map(m -> mark(m, report))
            .collect(Collectors.joining("; "));
    return marks.isEmpty() ? "nothing" : marks;
  }

  private static String mark(Mark mark, Report report) {
    String words = mark.kind() == Kind.CLAIM ? "" : "“" + mark.span().of(report.content()) + "” ";
    String rule = WITHOUT_RULE.contains(mark.kind()) ? "" : " [" + mark.rule() + "]";
    return (words + mark.meaning() + rule).replace("|", "/").replace("<", "").replace(">", "");
  }
}
