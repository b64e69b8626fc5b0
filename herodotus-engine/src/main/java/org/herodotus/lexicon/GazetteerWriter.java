package org.herodotus.lexicon;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Builds the compact index that {@link Gazetteer} reads: fixed-size rows, a block of names, and a
 * sorted table from name key to row. Not thread-safe.
 */
final class GazetteerWriter {
  static final int MAGIC = 0x48475a31;
  static final int ROW = 44;

  private byte[] rows = new byte[ROW << 16];
  private final ByteArrayOutputStream names = new ByteArrayOutputStream(1 << 22);
  private long[] keys = new long[1 << 18];
  private int[] targets = new int[1 << 18];
  private int rowCount;
  private int keyCount;

  /** Columns of one row of a gazetteer file, as text. */
  record Row(
      String id,
      String name,
      String alternates,
      double latitude,
      double longitude,
      char featureClass,
      String featureCode,
      String country,
      String admin1,
      String admin2,
      long population,
      double radius) {}

  void add(Row row) {
    if (rowCount * ROW == rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    byte[] name = row.name().getBytes(StandardCharsets.UTF_8);
    ByteBuffer.wrap(rows, rowCount * ROW, ROW)
        .putInt(row.id().isEmpty() ? 0 : Integer.parseInt(row.id()))
        .putFloat((float) row.latitude())
        .putFloat((float) row.longitude())
        .putInt((int) Math.min(Integer.MAX_VALUE, row.population()))
        .putFloat((float) row.radius())
        .putInt(names.size())
        .putShort((short) name.length)
        .put((byte) row.featureClass())
        .put((byte) 0)
        .putInt(pack(row.country()))
        .putInt(pack(row.admin1()))
        .putLong(packCode(row.featureCode()));
    names.writeBytes(name);
    Set<Long> own = new HashSet<>();
    key(row.name(), own);
    if (!row.alternates().isEmpty()) {
      for (String alternate : row.alternates().split(";")) {
        key(alternate, own);
      }
    }
    if (row.featureCode().equals("ADM1")) {
      put(PlaceName.key("@" + row.country() + " " + row.admin1()));
    } else if (row.featureCode().startsWith("PCL")) {
      put(PlaceName.key("@" + row.country()));
    }
    rowCount++;
  }

  private void key(String name, Set<Long> own) {
    long key = PlaceName.key(name);
    if (own.add(key)) {
      put(key);
    }
  }

  private void put(long key) {
    if (keyCount == keys.length) {
      keys = Arrays.copyOf(keys, keyCount * 2);
      targets = Arrays.copyOf(targets, keyCount * 2);
    }
    keys[keyCount] = key;
    targets[keyCount++] = rowCount;
  }

  /** Up to four ASCII letters of a code. */
  static int pack(String code) {
    int packed = 0;
    for (int i = 0; i < Math.min(4, code.length()); i++) {
      packed = packed << 8 | code.charAt(i) & 0x7f;
    }
    return packed;
  }

  static String unpack(int packed) {
    StringBuilder out = new StringBuilder(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      char c = (char) (packed >>> shift & 0xff);
      if (c != 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static long packCode(String code) {
    long packed = 0;
    String c = code.toUpperCase(Locale.ROOT);
    for (int i = 0; i < Math.min(8, c.length()); i++) {
      packed = packed << 8 | c.charAt(i) & 0x7f;
    }
    return packed;
  }

  /** The whole index; rows keep the order in which they were added. */
  ByteBuffer finish() {
    long[] order = new long[keyCount];
    for (int i = 0; i < keyCount; i++) {
      order[i] = i;
    }
    sort();
    ByteBuffer out = ByteBuffer.allocate(16 + rowCount * ROW + keyCount * 12 + names.size());
    out.putInt(MAGIC).putInt(rowCount).putInt(keyCount).putInt(names.size());
    out.put(rows, 0, rowCount * ROW);
    for (int i = 0; i < keyCount; i++) {
      out.putLong(keys[i]);
    }
    for (int i = 0; i < keyCount; i++) {
      out.putInt(targets[i]);
    }
    out.put(names.toByteArray());
    return out.flip();
  }

  /** Sorts keys with their targets; equal keys keep the order of their rows. */
  private void sort() {
    int[] order = radixOrder();
    long[] k = new long[keyCount];
    int[] t = new int[keyCount];
    for (int i = 0; i < keyCount; i++) {
      k[i] = keys[order[i]];
      t[i] = targets[order[i]];
    }
    keys = k;
    targets = t;
  }

  /** Least-significant-digit radix sort on the keys as unsigned numbers: stable, linear. */
  private int[] radixOrder() {
    int[] from = new int[keyCount];
    int[] to = new int[keyCount];
    for (int i = 0; i < keyCount; i++) {
      from[i] = i;
    }
    int[] count = new int[1 << 16];
    for (int shift = 0; shift < 64; shift += 16) {
      Arrays.fill(count, 0);
      for (int i = 0; i < keyCount; i++) {
        count[(int) (keys[i] >>> shift) & 0xffff]++;
      }
      int sum = 0;
      for (int b = 0; b < count.length; b++) {
        int n = count[b];
        count[b] = sum;
        sum += n;
      }
      for (int i = 0; i < keyCount; i++) {
        to[count[(int) (keys[from[i]] >>> shift) & 0xffff]++] = from[i];
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }
}
