package org.herodotus.lexicon;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * Makes an index out of a GeoNames dump ({@code allCountries.txt}, or one country's file, plain or
 * zipped), so that it can take the place of the built-in gazetteer. The dump streams through; rows
 * that cannot be read are reported with their line number and left out.
 */
public final class GazetteerImport {
  private static final int COLUMNS = 19;
  private static final int LONGEST_NAME = 200;

  /**
   * What became of a dump.
   *
   * @param lines lines read
   * @param places places indexed
   * @param rejected lines that could not be read
   */
  public record Outcome(long lines, int places, long rejected) {}

  /** Hears what goes on while a dump is read. */
  public interface Listener {
    /** A line that could not be read: its number and why. */
    void problem(String problem);

    /**
     * How far it is, told now and then.
     *
     * @param lines lines read so far
     * @param bytes bytes of the dump read so far
     */
    default void progress(long lines, long bytes) {}

    /** All lines are read; sorting and writing begins. */
    default void writing() {}
  }

  private final Set<String> features = new HashSet<>();
  private final Listener listener;
  private final Map<String, Integer> targets = new HashMap<>();
  private final Set<String> wanted = GazetteerCompiler.wanted();
  private final Set<Integer> present = new HashSet<>();
  private final Map<Integer, GazetteerRow> own = new HashMap<>();
  private long rejected;
  private long lines;

  private GazetteerImport(Listener listener) {
    this.listener = listener;
    for (List<String> row : Table.read("gazetteer/features.tsv").rows()) {
      features.add(row.get(0) + " " + row.get(1));
    }
  }

  /**
   * Reads a dump and writes the index. The target is replaced in one step, and only when the new
   * one is complete and on disk; until then, and after a failure, the old one stands.
   */
  public static Outcome run(Path dump, Path target, Listener listener) throws IOException {
    return new GazetteerImport(listener).index(dump, target);
  }

  private Outcome index(Path dump, Path target) throws IOException {
    List<GazetteerRow> supplement = GazetteerCompiler.supplement();
    supplement.stream().filter(row -> row.id() != 0).forEach(row -> own.put(row.id(), row));
    Path part = target.resolveSibling(target.getFileName() + ".part");
    boolean done = false;
    try {
      int places = write(dump, part, supplement);
      sync(part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      done = true;
      return new Outcome(lines, places, rejected);
    } finally {
      if (!done) {
        Files.deleteIfExists(part);
      }
    }
  }

  private int write(Path dump, Path part, List<GazetteerRow> supplement) throws IOException {
    int places = 0;
    try (GazetteerWriter writer = new GazetteerWriter(part);
        Counted counted = new Counted(Files.newInputStream(dump));
        BufferedReader in = open(dump, counted)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        places += add(writer, line);
        if ((lines & 0xfff) == 0) {
          listener.progress(lines, counted.bytes);
        }
      }
      listener.writing();
      for (GazetteerRow row : supplement) {
        if (row.id() == 0 || !present.contains(row.id())) {
          GazetteerCompiler.register(targets, wanted, row, writer.add(row));
          places++;
        }
      }
      GazetteerCompiler.addNames(writer, targets);
      writer.finish(part);
    }
    return places;
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Counts the bytes that were taken from it. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytes += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int n = super.read(into, from, most);
      bytes += Math.max(0, n);
      return n;
    }
  }

  private static BufferedReader open(Path dump, InputStream in) throws IOException {
    if (dump.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(in);
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean readme = entry.getName().toLowerCase(Locale.ROOT).startsWith("readme");
        if (entry.getName().endsWith(".txt") && !readme) {
          return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
        }
      }
      throw new IOException(dump + " holds no .txt file");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private int add(GazetteerWriter writer, String line) throws IOException {
    lines++;
    if (line.isBlank() || line.charAt(0) == '#') {
      return 0;
    }
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      return reject("has " + cells.length + " columns, not " + COLUMNS);
    }
    if (!kept(cells[6], cells[7])) {
      return 0;
    }
    GazetteerRow row;
    try {
      row = row(cells);
    } catch (NumberFormatException e) {
      return reject("has a bad number: " + e.getMessage());
    }
    if (row.name().isBlank() || row.name().length() > LONGEST_NAME) {
      return reject("has no usable name");
    }
    if (!(Math.abs(row.latitude()) <= 90) || !(Math.abs(row.longitude()) <= 180)) {
      return reject("lies off the map: " + cells[4] + ", " + cells[5]);
    }
    GazetteerRow mine = own.get(row.id());
    if (mine != null) {
      present.add(row.id());
      row = GazetteerCompiler.merged(row, mine);
    }
    GazetteerCompiler.register(targets, wanted, row, writer.add(row));
    return 1;
  }

  private int reject(String why) {
    rejected++;
    listener.problem("line " + lines + " " + why + "; left out, reading goes on");
    return 0;
  }

  private boolean kept(String kind, String code) {
    if (kind.length() != 1 || code.isEmpty()) {
      return false;
    }
    for (int end = code.length(); end >= 2; end--) {
      if (features.contains(kind + " " + code.substring(0, end) + "*")) {
        return true;
      }
    }
    return features.contains(kind + " " + code);
  }

  private static GazetteerRow row(String[] f) {
    List<String> spellings = new ArrayList<>(List.of(f[2]));
    spellings.addAll(List.of(f[3].split(",")));
    long people = f[14].isEmpty() ? 0 : Long.parseLong(f[14]);
    return new GazetteerRow(
        Integer.parseInt(f[0]),
        f[1],
        SpellingFilter.useful(f[1], spellings),
        Float.parseFloat(f[4]),
        Float.parseFloat(f[5]),
        f[6] + " " + f[7],
        f[8].length() == 2 ? f[8] : "",
        f[10],
        f[11],
        (int) Math.min(Integer.MAX_VALUE, Math.max(0, people)),
        0);
  }
}
