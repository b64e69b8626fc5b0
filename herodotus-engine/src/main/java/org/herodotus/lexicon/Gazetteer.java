package org.herodotus.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herodotus.model.GeoPoint;
import org.herodotus.model.HerodotusException;
import org.herodotus.model.Place;

/**
 * All places that a name can mean: the built-in one made from the resources under {@code
 * gazetteer/}, or one imported from a GeoNames dump. Read-only and thread-safe.
 */
public final class Gazetteer {
  private static final List<String> RESOURCES =
      List.of(
          "countries.tsv",
          "admin1.tsv",
          "admin2.tsv",
          "cities.tsv",
          "airports.tsv",
          "supplement.tsv");

  private final ByteBuffer data;
  private final int rowCount;
  private final int keyCount;
  private final int keyStart;
  private final int targetStart;
  private final int nameStart;

  private Gazetteer(ByteBuffer data) {
    this.data = data;
    if (data.remaining() < 16 || data.getInt(0) != GazetteerWriter.MAGIC) {
      throw new HerodotusException.StoreCorrupt(
          "gazetteer index is damaged or of another version; import it again");
    }
    this.rowCount = data.getInt(4);
    this.keyCount = data.getInt(8);
    this.keyStart = 16 + rowCount * GazetteerWriter.ROW;
    this.targetStart = keyStart + keyCount * 8;
    this.nameStart = targetStart + keyCount * 4;
  }

  /**
   * The imported gazetteer if the system property {@code herodotus.gazetteer} names one, else the
   * built-in one.
   */
  public static Gazetteer open() {
    String imported = System.getProperty("herodotus.gazetteer", "");
    return imported.isEmpty() ? builtIn() : open(Path.of(imported));
  }

  public static Gazetteer open(Path index) {
    try (FileChannel channel = FileChannel.open(index, StandardOpenOption.READ)) {
      return new Gazetteer(channel.map(FileChannel.MapMode.READ_ONLY, 0, Files.size(index)));
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer index " + index + " cannot be read", e);
    }
  }

  private static Gazetteer builtIn() {
    GazetteerWriter writer = new GazetteerWriter();
    for (String name : RESOURCES) {
      try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer/" + name)) {
        if (in == null) {
          throw new IllegalStateException("gazetteer/" + name + " is missing from this build");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank() && line.charAt(0) != '#') {
            writer.add(row(line));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("gazetteer/" + name + " cannot be read", e);
      }
    }
    return new Gazetteer(writer.finish());
  }

  private static GazetteerWriter.Row row(String line) {
    String[] c = new String[12];
    int at = 0;
    int start = 0;
    while (at < 11) {
      int tab = line.indexOf('\t', start);
      if (tab < 0) {
        break;
      }
      c[at++] = line.substring(start, tab);
      start = tab + 1;
    }
    c[at++] = line.substring(start);
    while (at < 12) {
      c[at++] = "";
    }
    return new GazetteerWriter.Row(
        c[0].equals("0") ? "" : c[0],
        c[1],
        c[2],
        number(c[3]),
        number(c[4]),
        c[5].isEmpty() ? 'P' : c[5].charAt(0),
        c[6],
        c[7],
        c[8],
        c[9],
        (long) number(c[10]),
        number(c[11]));
  }

  private static double number(String cell) {
    return cell.isEmpty() ? 0 : Double.parseDouble(cell);
  }

  /** One place of the gazetteer. */
  public final class Entry {
    private final int row;
    private final int at;

    private Entry(int row) {
      this.row = row;
      this.at = 16 + row * GazetteerWriter.ROW;
    }

    public int row() {
      return row;
    }

    public int geonameId() {
      return data.getInt(at);
    }

    public double latitude() {
      return data.getFloat(at + 4);
    }

    public double longitude() {
      return data.getFloat(at + 8);
    }

    public int population() {
      return data.getInt(at + 12);
    }

    public double radiusKm() {
      return data.getFloat(at + 16);
    }

    public String name() {
      byte[] bytes = new byte[data.getShort(at + 24) & 0xffff];
      data.get(nameStart + data.getInt(at + 20), bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public char featureClass() {
      return (char) data.get(at + 26);
    }

    /** ISO 3166-1 alpha-2 code; empty for regions of several countries. */
    public String country() {
      return GazetteerWriter.unpack(data.getInt(at + 28));
    }

    public String admin1() {
      return GazetteerWriter.unpack(data.getInt(at + 32));
    }

    public String featureCode() {
      long packed = data.getLong(at + 36);
      return GazetteerWriter.unpack((int) (packed >>> 32)) + GazetteerWriter.unpack((int) packed);
    }

    public GeoPoint point() {
      return new GeoPoint(latitude(), longitude());
    }

    public Place.Kind kind() {
      String code = featureCode();
      return switch (featureClass()) {
        case 'P' -> code.equals("PPLX") ? Place.Kind.SITE : Place.Kind.TOWN;
        case 'A' ->
            code.startsWith("PCL") || code.equals("TERR")
                ? Place.Kind.COUNTRY
                : code.startsWith("ADM1") ? Place.Kind.PROVINCE : Place.Kind.DISTRICT;
        case 'S', 'R' -> Place.Kind.FACILITY;
        case 'L' ->
            code.equals("MILB") || code.equals("CMPRF") || code.equals("CMP")
                ? Place.Kind.FACILITY
                : Place.Kind.REGION;
        case 'H' -> Place.Kind.WATER;
        default -> Place.Kind.NATURAL;
      };
    }

    public Place place() {
      List<String> admin = new ArrayList<>(2);
      if (kind() != Place.Kind.COUNTRY && kind() != Place.Kind.PROVINCE) {
        province(country(), admin1()).ifPresent(p -> admin.add(p.name()));
      }
      double radius =
          radiusKm() > 0 ? radiusKm() : kind() == Place.Kind.TOWN ? townRadius(population()) : 2;
      return new Place(
          geonameId() == 0 ? Optional.empty() : Optional.of("gn:" + geonameId()),
          name(),
          iso3(country()),
          admin,
          Optional.of(point()),
          radius,
          kind());
    }
  }

  private static double townRadius(int population) {
    return Math.max(1.5, Math.min(25, Math.sqrt(population / 4000.0)));
  }

  /** Alpha-3 code of an alpha-2 code; empty if there is none. */
  public static Optional<String> iso3(String iso2) {
    if (iso2.equals("XK")) {
      return Optional.of("XKX");
    }
    if (iso2.length() != 2) {
      return Optional.empty();
    }
    try {
      String iso3 = new Locale("", iso2).getISO3Country();
      return iso3.isEmpty() ? Optional.empty() : Optional.of(iso3);
    } catch (java.util.MissingResourceException e) {
      return Optional.empty();
    }
  }

  public Optional<Entry> province(String country, String admin1) {
    return admin1.isEmpty()
        ? Optional.empty()
        : find(PlaceName.key("@" + country + " " + admin1)).stream().findFirst();
  }

  public Optional<Entry> country(String iso2) {
    return find(PlaceName.key("@" + iso2)).stream().findFirst();
  }

  /** All places of a name, by its {@link PlaceName#key}; at most 400. */
  public List<Entry> find(long key) {
    int low = 0;
    int high = keyCount;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (Long.compareUnsigned(keyAt(mid), key) < 0) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    if (low >= keyCount || keyAt(low) != key) {
      return List.of();
    }
    List<Entry> out = new ArrayList<>();
    for (int i = low; i < keyCount && keyAt(i) == key && out.size() < 400; i++) {
      out.add(new Entry(data.getInt(targetStart + 4 * i)));
    }
    return out;
  }

  private long keyAt(int i) {
    return data.getLong(keyStart + 8 * i);
  }

  public int size() {
    return rowCount;
  }
}
