package org.herodotus.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the index of the built-in gazetteer out of its plain text files; run once while the program
 * is built.
 */
public final class GazetteerCompiler {
  private static final List<String> FILES =
      List.of("countries.tsv", "admin1.tsv", "admin2.tsv", "cities.tsv", "airports.tsv");
  private static final String FOLDER = "gazetteer/";

  private final GazetteerWriter writer;
  private final Map<Integer, GazetteerRow> supplement = new LinkedHashMap<>();
  private final Map<String, Integer> targets = new HashMap<>();
  private final Set<String> wanted = wanted();

  private GazetteerCompiler(GazetteerWriter writer) {
    this.writer = writer;
  }

  /** Writes the index; the one argument is the file to write. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    compile(target);
  }

  static void compile(Path target) throws IOException {
    try (GazetteerWriter writer = new GazetteerWriter(target)) {
      new GazetteerCompiler(writer).writeBuiltIn();
      writer.finish(target);
    }
  }

  private void writeBuiltIn() throws IOException {
    List<GazetteerRow> unnumbered = new ArrayList<>();
    for (GazetteerRow row : supplement()) {
      if (row.id() == 0) {
        unnumbered.add(row);
      } else {
        supplement.put(row.id(), row);
      }
    }
    for (String file : FILES) {
      for (List<String> cells : Table.read(FOLDER + file).rows()) {
        GazetteerRow row = row(cells);
        GazetteerRow own = supplement.remove(row.id());
        add(own == null ? row : merged(row, own));
      }
    }
    for (GazetteerRow row : supplement.values()) {
      add(row);
    }
    for (GazetteerRow row : unnumbered) {
      add(row);
    }
    addNames(writer, targets);
  }

  private void add(GazetteerRow row) throws IOException {
    register(targets, wanted, row, writer.add(row));
  }

  /** The hand-made rows. */
  static List<GazetteerRow> supplement() {
    return Table.read(FOLDER + "supplement.tsv").rows().stream()
        .map(GazetteerCompiler::row)
        .toList();
  }

  /** The keys by which the hand-made name lists point to places. */
  static Set<String> wanted() {
    Set<String> keys = new HashSet<>(Table.read(FOLDER + "aliases.tsv").words());
    Table.read(FOLDER + "demonyms.tsv").words().forEach(name -> keys.add("=" + name));
    return keys;
  }

  /** Remembers the row under the keys by which the hand-made name lists point to it. */
  static void register(
      Map<String, Integer> targets, Set<String> wanted, GazetteerRow row, int number) {
    if (wanted.contains(String.valueOf(row.id()))) {
      targets.putIfAbsent(String.valueOf(row.id()), number);
    }
    if (row.feature().startsWith("A PCL")) {
      targets.putIfAbsent(row.country(), number);
    } else if (row.code().equals("ADM1") && !row.admin1().isEmpty()) {
      targets.putIfAbsent(row.country() + "." + row.admin1(), number);
    }
    if (!wanted.contains("=" + row.name())) {
      return;
    }
    if (row.feature().charAt(0) != 'P' || row.seat() >= 2 || row.population() > 500_000) {
      targets.putIfAbsent("=" + row.name(), number);
    }
  }

  /** Adds aliases and demonyms that point to the rows registered. */
  static void addNames(GazetteerWriter writer, Map<String, Integer> targets) throws IOException {
    for (List<String> cells : Table.read(FOLDER + "aliases.tsv").rows()) {
      Spelling use = cells.get(1).equals("tail") ? Spelling.TAIL : Spelling.ALIAS;
      addAll(writer, targets.get(cells.get(0)), Table.cell(cells, 2), use);
    }
    for (List<String> cells : Table.read(FOLDER + "demonyms.tsv").rows()) {
      addAll(writer, targets.get("=" + cells.get(0)), Table.cell(cells, 1), Spelling.DEMONYM);
    }
    Map<String, String> alpha2 = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      alpha2.put(new Locale.Builder().setRegion(country).build().getISO3Country(), country);
    }
    alpha2.put("XKX", "XK");
    for (List<String> cells : Table.read("nations.tsv").rows()) {
      if (!Table.cell(cells, 1).isEmpty()) {
        Integer row = targets.get(alpha2.getOrDefault(cells.get(0), ""));
        for (String adjective : Table.cell(cells, 2).split(";")) {
          addAll(writer, row, adjective + ";" + plural(adjective), Spelling.DEMONYM);
        }
      }
    }
  }

  private static String plural(String adjective) {
    String lower = adjective.toLowerCase(Locale.ROOT);
    boolean invariable = Set.of("ese", "nch", "ish", "tch").stream().anyMatch(lower::endsWith);
    return invariable || lower.endsWith("s") ? adjective : adjective + "s";
  }

  private static void addAll(GazetteerWriter writer, Integer row, String names, Spelling spelling)
      throws IOException {
    if (row == null) {
      return;
    }
    for (String name : names.split(";")) {
      if (!name.isBlank()) {
        writer.key(name, row, spelling);
      }
    }
  }

  static GazetteerRow merged(GazetteerRow base, GazetteerRow own) {
    List<String> names = new ArrayList<>(own.alternates());
    names.add(base.name());
    names.addAll(base.alternates());
    return new GazetteerRow(
        own.id(),
        own.name(),
        names,
        own.latitude(),
        own.longitude(),
        kept(base, own) ? base.feature() : own.feature(),
        own.country(),
        base.admin1().isEmpty() ? own.admin1() : base.admin1(),
        base.admin2(),
        Math.max(base.population(), own.population()),
        own.radiusKm());
  }

  /** Whether the listed kind stays: a country, and a town with its standing as a seat. */
  private static boolean kept(GazetteerRow base, GazetteerRow own) {
    boolean towns = base.feature().startsWith("P ") && own.feature().startsWith("P ");
    return towns || base.feature().startsWith("A PCL");
  }

  private static GazetteerRow row(List<String> cells) {
    String others = Table.cell(cells, 2);
    return new GazetteerRow(
        Integer.parseInt(cells.get(0)),
        cells.get(1),
        others.isEmpty() ? List.of() : List.of(others.split(";")),
        Float.parseFloat(cells.get(3)),
        Float.parseFloat(cells.get(4)),
        cells.get(5) + " " + cells.get(6),
        Table.cell(cells, 7),
        Table.cell(cells, 8),
        Table.cell(cells, 9),
        (int) Math.min(Integer.MAX_VALUE, Long.parseLong(Table.cell(cells, 10))),
        Integer.parseInt(Table.cell(cells, 11)));
  }
}
