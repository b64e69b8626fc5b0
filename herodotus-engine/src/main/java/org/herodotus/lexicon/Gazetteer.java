package org.herodotus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.Place;

/**
 * All places known by name: a read-only index from folded name to places. A place is a row number;
 * its properties are read from the index on demand, so a look-up makes no objects. Thread-safe.
 */
public final class Gazetteer {
  private static final String RESOURCE = "gazetteer.idx";
  private static final int HEADER = 16;
  private static final int RADIX = 1 << 16;
  private static final Place.Kind[] KINDS = Place.Kind.values();

  private final int count;
  private final int keyCount;
  private final ByteBuffer rows;
  private final ByteBuffer keys;
  private final ByteBuffer keyRows;
  private final ByteBuffer spellings;
  private final ByteBuffer names;
  private final int[] starts = new int[RADIX + 1];

  private Gazetteer(Section section) {
    ByteBuffer header = section.at(0, HEADER);
    if (header.getInt(0) != GazetteerWriter.MAGIC) {
      throw new IllegalArgumentException("not a gazetteer index of this version");
    }
    count = header.getInt(4);
    keyCount = header.getInt(8);
    long at = HEADER;
    rows = section.at(at, (long) count * GazetteerWriter.ROW_BYTES);
    at += (long) count * GazetteerWriter.ROW_BYTES;
    keys = section.at(at, keyCount * 8L);
    at += keyCount * 8L;
    keyRows = section.at(at, keyCount * 4L);
    at += keyCount * 4L;
    spellings = section.at(at, keyCount);
    at += keyCount;
    names = section.at(at, header.getInt(12));
    fillStarts();
  }

  /** A stretch of the index file. */
  private interface Section {
    ByteBuffer at(long start, long length);
  }

  private void fillStarts() {
    int previous = -1;
    for (int i = 0; i < keyCount; i++) {
      int top = (int) (keys.getLong(i * 8) >>> 48);
      while (previous < top) {
        starts[++previous] = i;
      }
    }
    while (previous < RADIX) {
      starts[++previous] = keyCount;
    }
  }

  /** The gazetteer that comes with the program. */
  public static Gazetteer builtIn() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        return of(in.readAllBytes());
      }
      Path file = Files.createTempFile("gazetteer", ".idx");
      GazetteerCompiler.compile(file);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return of(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("built-in gazetteer cannot be read", e);
    }
  }

  private static Gazetteer of(byte[] bytes) {
    ByteBuffer whole = ByteBuffer.wrap(bytes);
    return new Gazetteer((start, length) -> whole.slice((int) start, (int) length));
  }

  /** A gazetteer made by {@link GazetteerImport}; the file is mapped, not loaded. */
  public static Gazetteer open(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Gazetteer(
          (start, length) -> {
            try {
              return channel.map(FileChannel.MapMode.READ_ONLY, start, length);
            } catch (IOException e) {
              throw new UncheckedIOException("cannot map gazetteer " + file, e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open gazetteer " + file, e);
    }
  }

  /** How many places there are. */
  public int size() {
    return count;
  }

  /** First position of a name's key, or -1 if no place has that name. */
  public int find(long key) {
    int top = (int) (key >>> 48);
    int low = starts[top];
    int high = starts[top + 1];
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (Long.compareUnsigned(keys.getLong(mid * 8), key) < 0) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low < keyCount && keys.getLong(low * 8) == key ? low : -1;
  }

  /** Whether a position still belongs to the key. */
  public boolean matches(int position, long key) {
    return position < keyCount && keys.getLong(position * 8) == key;
  }

  public int row(int position) {
    return keyRows.getInt(position * 4);
  }

  public Spelling spelling(int position) {
    return Spelling.of(spellings.get(position));
  }

  /** Rows of all places of a name. */
  public List<Integer> rows(String name) {
    long key = PlaceName.key(name);
    List<Integer> found = new ArrayList<>();
    for (int i = find(key); i >= 0 && matches(i, key); i++) {
      found.add(row(i));
    }
    return List.copyOf(found);
  }

  private int at(int row, int offset) {
    return Math.multiplyExact(row, GazetteerWriter.ROW_BYTES) + offset;
  }

  public double latitude(int row) {
    return rows.getFloat(at(row, 4));
  }

  public double longitude(int row) {
    return rows.getFloat(at(row, 8));
  }

  public int population(int row) {
    return rows.getInt(at(row, 12));
  }

  /** ISO alpha-2 code as a number; 0 if the place belongs to no one country. */
  public int country(int row) {
    return rows.getShort(at(row, 16));
  }

  public Place.Kind kind(int row) {
    return KINDS[rows.get(at(row, 26))];
  }

  /** Standing of a town: 3 capital, 2 seat of a province, 1 of a district, 0 none. */
  public int seat(int row) {
    return rows.get(at(row, 27));
  }

  /** Row of the first-order unit around the place, -1 if unknown. */
  public int admin1(int row) {
    return rows.getInt(at(row, 28));
  }

  /** Row of the second-order unit around the place, -1 if unknown. */
  public int admin2(int row) {
    return rows.getInt(at(row, 32));
  }

  public String name(int row) {
    byte[] bytes = new byte[rows.getShort(at(row, 24))];
    names.get(rows.getInt(at(row, 20)), bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** How far the place reaches from its point, kilometres; guessed from population if unknown. */
  public double radiusKm(int row) {
    int radius = rows.getShort(at(row, 18));
    return radius > 0 ? radius : Math.min(30, Math.max(2, 0.01 * Math.sqrt(population(row))));
  }

  /** Great-circle distance between two places, kilometres. */
  public double km(int a, int b) {
    double p = Math.PI / 180;
    double dLat = Math.sin((latitude(b) - latitude(a)) * p / 2);
    double dLon = Math.sin((longitude(b) - longitude(a)) * p / 2);
    double cos = Math.cos(latitude(a) * p) * Math.cos(latitude(b) * p);
    return 12742 * Math.asin(Math.min(1, Math.sqrt(dLat * dLat + cos * dLon * dLon)));
  }

  /** The place as the model knows it. */
  public Place place(int row) {
    int id = rows.getInt(at(row, 0));
    List<String> admin = new ArrayList<>();
    for (int unit : new int[] {admin2(row), admin1(row)}) {
      if (unit >= 0) {
        admin.add(name(unit));
      }
    }
    return new Place(
        id == 0 ? Optional.empty() : Optional.of("gn:" + id),
        name(row),
        alpha3(unpacked(country(row))),
        admin,
        Optional.of(new GeoPoint(latitude(row), longitude(row))),
        radiusKm(row),
        kind(row));
  }

  /** Codes in use; territories that are no more (the Netherlands Antilles) have none. */
  private static final Map<String, String> ALPHA3 =
      Arrays.stream(Locale.getISOCountries())
          .collect(
              Collectors.toUnmodifiableMap(
                  c -> c, c -> new Locale.Builder().setRegion(c).build().getISO3Country()));

  private static Optional<String> alpha3(String alpha2) {
    if (alpha2.equals("XK")) {
      return Optional.of("XKX");
    }
    return Optional.ofNullable(ALPHA3.get(alpha2));
  }

  /** A two-letter country code as one number. */
  public static int packed(String country) {
    return country.length() == 2 ? country.charAt(0) << 8 | country.charAt(1) : 0;
  }

  static String unpacked(int packed) {
    return packed == 0 ? "" : "" + (char) (packed >> 8 & 0xff) + (char) (packed & 0xff);
  }
}
