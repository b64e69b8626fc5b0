package org.herodotus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.export.Wording;
import org.herodotus.model.Harm;
import org.herodotus.model.Incident;
import org.herodotus.model.Party;
import org.herodotus.model.When;
import org.herodotus.model.Where;

/** Incidents as a table, one a line, in as many columns as the terminal has room for. */
final class IncidentTable {
  private static final List<String> HEADS =
      List.of("id", "when", "where", "what", "killed", "wounded", "by whom", "told");

  /** Least and most width of each column. */
  private static final int[][] WIDTHS = {
    {21, 21}, {10, 17}, {10, 30}, {10, 26}, {6, 12}, {7, 12}, {8, 36}, {4, 6}
  };

  /** Columns that give way first when there is no room. */
  private static final int[] GIVE_WAY = {7, 6, 5, 3};

  private final Style style;
  private final int width;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> disputed = new ArrayList<>();

  IncidentTable(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  int size() {
    return rows.size();
  }

  void add(Incident i) {
    rows.add(
        List.of(
            i.id(),
            i.when().map(IncidentTable::when).orElse("?"),
            i.where().map(IncidentTable::where).orElse("?"),
            what(i),
            figure(i, Harm.KILLED),
            figure(i, Harm.WOUNDED),
            who(i),
            i.reports().size() + (i.disagreements().isEmpty() ? "" : " ≠")));
    disputed.add(!i.disagreements().isEmpty());
  }

  private static String when(When when) {
    return switch (when.precision()) {
      case DAY, WEEK ->
          when.start().equals(when.end())
              ? when.start().toString()
              : when.start() + "/" + when.end().toString().substring(5);
      case MONTH -> when.start().toString().substring(0, 7);
      case YEAR -> when.start().toString().substring(0, 4);
    };
  }

  private static String where(Where where) {
    return where.name() + where.place().country().map(c -> ", " + c).orElse("");
  }

  private static String what(Incident i) {
    return i.type().label()
        + (i.status() == Incident.Status.HAPPENED
            ? ""
            : " (" + i.status().name().toLowerCase(Locale.ROOT) + ")");
  }

  private static String figure(Incident i, Harm harm) {
    return i.tolls().stream()
        .filter(t -> t.harm() == harm)
        .findFirst()
        .map(Wording::range)
        .orElse("");
  }

  private static String who(Incident i) {
    return i.perpetrators().stream().map(Party::name).collect(Collectors.joining(" / "));
  }

  /** The table, one string a line. */
  List<String> lines() {
    List<Integer> shown = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    for (int column : GIVE_WAY) {
      if (total(shown, 0) > width) {
        shown.remove((Integer) column);
      }
    }
    int[] widths = widths(shown);
    List<String> out = new ArrayList<>();
    out.add(style.bold(line(HEADS, shown, widths, false)));
    for (int r = 0; r < rows.size(); r++) {
      out.add(line(rows.get(r), shown, widths, disputed.get(r)));
    }
    return out;
  }

  private static int total(List<Integer> shown, int bound) {
    return shown.stream().mapToInt(c -> WIDTHS[c][bound] + 2).sum() - 2;
  }

  /**
   * Each column as wide as its widest cell, within its bounds; what is too much is taken evenly.
   */
  private int[] widths(List<Integer> shown) {
    int[] widths = new int[HEADS.size()];
    for (int c : shown) {
      int widest = Layout.width(HEADS.get(c));
      for (List<String> row : rows) {
        widest = Math.max(widest, Layout.width(Layout.safe(row.get(c))));
      }
      widths[c] = Math.min(Math.max(widest, Math.min(WIDTHS[c][0], widest)), WIDTHS[c][1]);
    }
    int over = shown.stream().mapToInt(c -> widths[c] + 2).sum() - 2 - width;
    while (over > 0) {
      Optional<Integer> slack =
          shown.stream()
              .filter(c -> c != 0 && widths[c] > WIDTHS[c][0])
              .max((a, b) -> widths[a] - WIDTHS[a][0] - (widths[b] - WIDTHS[b][0]));
      if (slack.isEmpty()) {
        break;
      }
      widths[slack.get()]--;
      over--;
    }
    return widths;
  }

  private String line(List<String> row, List<Integer> shown, int[] widths, boolean differs) {
    StringBuilder out = new StringBuilder();
    for (int c : shown) {
      String cell = Layout.safe(row.get(c));
      boolean number = c == 4 || c == 5 || c == 7;
      String set = number ? Layout.right(cell, widths[c]) : Layout.left(cell, widths[c]);
      out.append(out.length() == 0 ? "" : "  ")
          .append(c == 7 && differs ? style.of(Style.Ink.YELLOW, set) : set);
    }
    return out.toString().stripTrailing();
  }
}
