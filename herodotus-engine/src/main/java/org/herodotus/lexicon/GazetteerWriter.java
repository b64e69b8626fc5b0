package org.herodotus.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the index file that {@link Gazetteer} reads. Places stream through temporary files, so the
 * heap stays flat however many there are; only administrative units are held. Not thread-safe.
 */
final class GazetteerWriter implements AutoCloseable {
  static final int MAGIC = 0x48474132;
  static final int ROW_BYTES = 36;
  static final int BUCKETS = 256;

  private record Key(long key, int row, byte spelling) {}

  private final Path folder;
  private final DataOutputStream rows;
  private final DataOutputStream strings;
  private final List<DataOutputStream> buckets = new ArrayList<>();
  private final Map<String, Integer> units = new HashMap<>();
  private int count;
  private int stringBytes;
  private int keys;

  /**
   * {@code target}: where the index is to go; the temporary files, as large as it, lie beside it.
   */
  GazetteerWriter(Path target) throws IOException {
    folder = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".gazetteer");
    rows = open("rows");
    strings = open("strings");
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(open("keys" + i));
    }
  }

  private DataOutputStream open(String name) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 13));
  }

  private DataInputStream reopen(String name) throws IOException {
    return new DataInputStream(
        new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16));
  }

  /** Adds a place under all its spellings and gives its number. */
  int add(GazetteerRow row) throws IOException {
    byte[] name = row.name().getBytes(StandardCharsets.UTF_8);
    rows.writeInt(row.id());
    rows.writeFloat(row.latitude());
    rows.writeFloat(row.longitude());
    rows.writeInt(row.population());
    rows.writeShort(Gazetteer.packed(row.country()));
    rows.writeShort(Math.min(Short.MAX_VALUE, row.radiusKm()));
    rows.writeInt(stringBytes);
    rows.writeShort(name.length);
    rows.writeByte(row.kind().ordinal());
    rows.writeByte(row.seat());
    rows.writeUTF(row.admin1());
    rows.writeUTF(row.admin2());
    strings.write(name);
    stringBytes += name.length;
    if (!row.unitKey().isEmpty()) {
      units.putIfAbsent(row.unitKey(), count);
    }
    for (Map.Entry<String, Spelling> e : NameVariants.of(row).entrySet()) {
      key(e.getKey(), count, e.getValue());
    }
    return count++;
  }

  /** Adds one more spelling of a place already added. */
  void key(String name, int row, Spelling spelling) throws IOException {
    long key = PlaceName.key(name);
    DataOutputStream bucket = buckets.get((int) (key >>> 56));
    bucket.writeLong(key);
    bucket.writeInt(row);
    bucket.writeByte(spelling.ordinal());
    keys++;
  }

  /** Writes the index file. */
  void finish(Path target) throws IOException {
    rows.close();
    strings.close();
    for (DataOutputStream bucket : buckets) {
      bucket.close();
    }
    try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16));
        DataOutputStream keyRows = open("keyrows");
        DataOutputStream spellings = open("spellings")) {
      out.writeInt(MAGIC);
      out.writeInt(count);
      out.writeInt(keys);
      out.writeInt(stringBytes);
      writeRows(out);
      for (int i = 0; i < BUCKETS; i++) {
        for (Key key : bucket(i)) {
          out.writeLong(key.key());
          keyRows.writeInt(key.row());
          spellings.writeByte(key.spelling());
        }
      }
      keyRows.close();
      spellings.close();
      Files.copy(folder.resolve("keyrows"), out);
      Files.copy(folder.resolve("spellings"), out);
      Files.copy(folder.resolve("strings"), out);
    }
  }

  private void writeRows(DataOutputStream out) throws IOException {
    byte[] fixed = new byte[28];
    try (DataInputStream in = reopen("rows")) {
      for (int i = 0; i < count; i++) {
        in.readFully(fixed);
        String country = Gazetteer.unpacked((fixed[16] << 8 | fixed[17] & 0xff));
        String admin1 = country + "." + in.readUTF();
        out.write(fixed);
        out.writeInt(unit(admin1, i));
        out.writeInt(unit(admin1 + "." + in.readUTF(), i));
      }
    }
  }

  private int unit(String key, int self) {
    int unit = units.getOrDefault(key, -1);
    return unit == self ? -1 : unit;
  }

  private List<Key> bucket(int index) throws IOException {
    List<Key> list = new ArrayList<>();
    try (DataInputStream in = reopen("keys" + index)) {
      while (true) {
        list.add(new Key(in.readLong(), in.readInt(), in.readByte()));
      }
    } catch (EOFException end) {
      Comparator<Key> order = (a, b) -> Long.compareUnsigned(a.key(), b.key());
      list.sort(order.thenComparingInt(Key::row).thenComparing(Key::spelling));
      return list;
    }
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
