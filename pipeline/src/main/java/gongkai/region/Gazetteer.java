package gongkai.region;

import gongkai.text.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Every place that the lists of 2002 to 2023 hold, by code and by each way to write it. Sources and
 * licences are in {@code gazetteer/NOTICE}.
 */
public final class Gazetteer {
  /** The version of the place lists, told with every decision that rests on them. */
  static final String VERSION = "2023-06-30/2";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<Region> regions = new ArrayList<>(60_000);
  private final Map<String, List<Region>> byCode = new HashMap<>(100_000);
  private final Map<String, List<Naming>> byName = new HashMap<>(120_000);

  private final Map<Integer, Integer> longestByStart = new HashMap<>(60_000);
  private final Map<Integer, Integer> longestByEnd = new HashMap<>(8_000);

  private Gazetteer() {}

  /** Reads the lists from the class path; takes some tenths of a second. */
  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.readRegions();
    gazetteer.readTownships();
    gazetteer.nameRegions();
    read("aliases.csv", gazetteer::addAlias);
    return gazetteer;
  }

  /** All places, provinces first within each province, ordered by code within a list. */
  public List<Region> regions() {
    return List.copyOf(regions);
  }

  /** The version of the place lists. */
  public String version() {
    return VERSION;
  }

  /** The ways to read a folded name; empty when it is not held. */
  List<Naming> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The length of the longest name that starts with two characters; 0 without one. */
  int longestFrom(char first, char second) {
    return longestByStart.getOrDefault(pair(first, second), 0);
  }

  /** The length of the longest name above townships that ends in two characters; 0 without one. */
  int longestTo(char first, char second) {
    return longestByEnd.getOrDefault(pair(first, second), 0);
  }

  private static int pair(char first, char second) {
    return first << 16 | second;
  }

  /** The place under a code as it was in a year, or as close to that as the lists come. */
  @Nullable Region at(String code, @Nullable Integer year) {
    List<Region> held = byCode.get(code);
    if (held == null) {
      return null;
    }
    Region best = held.get(0);
    for (Region region : held) {
      if (distance(region, year) < distance(best, year)) {
        best = region;
      }
    }
    return best;
  }

  private static int distance(Region region, @Nullable Integer year) {
    if (year == null) {
      return region.validToYear() == null ? 0 : 3000 - region.validToYear();
    }
    Integer from = region.validFromYear();
    Integer to = region.validToYear();
    return from != null && year < from ? from - year : to != null && year > to ? year - to : 0;
  }

  private void readRegions() {
    Map<String, CSVRecord> latest = new HashMap<>();
    List<CSVRecord> rows = new ArrayList<>();
    read(
        "regions.csv",
        row -> {
          rows.add(row);
          CSVRecord other = latest.get(row.get("code"));
          if (other == null || !other.get("valid_to_year").isEmpty()) {
            latest.put(row.get("code"), row);
          }
        });
    for (CSVRecord row : rows) {
      String province = row.get("province_code");
      String city = absent(row.get("city_code"));
      add(
          new Region(
              row.get("code").intern(),
              row.get("name"),
              Level.of(row.get("level")),
              row.get("kind").intern(),
              province.intern(),
              latest.get(province).get("name"),
              city == null ? null : city.intern(),
              city == null ? null : latest.get(city).get("name"),
              absent(row.get("county_code")),
              absent(row.get("county_code")) == null ? null : row.get("name"),
              year(row.get("valid_from_year")),
              year(row.get("valid_to_year")),
              successors(row),
              lineage(row)));
    }
  }

  private void readTownships() {
    read(
        "townships.csv.gz",
        row -> {
          String code = row.get("code");
          Integer to = year(row.get("valid_to_year"));
          Region parent = at(code.substring(0, 6), to);
          if (parent == null) {
            parent = at(code.substring(0, 4) + "00", to);
          }
          if (parent == null) {
            throw new IllegalStateException("Invalid townships.csv: no parent of " + code);
          }
          boolean inCounty = parent.level() == Level.COUNTY;
          add(
              new Region(
                  code,
                  row.get("name"),
                  Level.TOWNSHIP,
                  row.get("kind").intern(),
                  parent.provinceCode(),
                  parent.province(),
                  inCounty ? parent.cityCode() : parent.code(),
                  inCounty ? parent.city() : parent.name(),
                  inCounty ? parent.code() : null,
                  inCounty ? parent.name() : null,
                  year(row.get("valid_from_year")),
                  to,
                  successors(row),
                  lineage(row)));
        });
  }

  private void add(Region region) {
    regions.add(region);
    byCode.computeIfAbsent(region.code(), code -> new ArrayList<>(1)).add(region);
  }

  private void nameRegions() {
    for (Region region : regions) {
      String name = Folding.fold(region.name());
      name(name, region, Naming.Form.FULL);
      PlaceNames.aliases(name, region.level())
          .forEach(alias -> name(alias, region, Naming.Form.ALIAS));
      String core = region.level() == Level.TOWNSHIP ? "" : PlaceNames.core(name);
      if (region.kind().equals("zone") && region.city() != null) {
        for (String alias : PlaceNames.zoneAliases(name, region.province(), region.city())) {
          boolean cityNamed = alias.startsWith(PlaceNames.core(region.city()));
          name(alias, region, cityNamed ? Naming.Form.ALIAS : Naming.Form.SHORT);
        }
      } else if (!core.isEmpty()) {
        name(core, region, Naming.Form.SHORT);
      }
    }
  }

  private void addAlias(CSVRecord row) {
    for (Region region : byCode.getOrDefault(row.get("code"), List.of())) {
      name(Folding.fold(row.get("alias")), region, Naming.Form.ALIAS);
    }
  }

  private void name(String name, Region region, Naming.Form form) {
    if (name.length() < 2) {
      return;
    }
    longestByStart.merge(pair(name.charAt(0), name.charAt(1)), name.length(), Math::max);
    if (region.level() != Level.TOWNSHIP && form != Naming.Form.SHORT) {
      int end = name.length();
      longestByEnd.merge(pair(name.charAt(end - 2), name.charAt(end - 1)), end, Math::max);
    }
    List<Naming> namings = byName.computeIfAbsent(name, key -> new ArrayList<>(1));
    if (namings.stream()
        .noneMatch(
            naming ->
                naming.region().code().equals(region.code())
                    && naming.region().name().equals(region.name()))) {
      namings.add(new Naming(region, form));
    }
  }

  private static @Nullable String absent(String value) {
    return value.isEmpty() ? null : value;
  }

  private static @Nullable Integer year(String value) {
    return value.isEmpty() ? null : Integer.valueOf(value);
  }

  private static List<String> successors(CSVRecord row) {
    String codes = row.get("successor_codes");
    return codes.isEmpty() ? List.of() : List.of(codes.split(";", -1));
  }

  private static String lineage(CSVRecord row) {
    return row.get("lineage").isEmpty() ? row.get("code") : row.get("lineage");
  }

  /** Hands on each row of a resource of this package's folder. */
  static void read(String name, Consumer<CSVRecord> reader) {
    String resource = "/gazetteer/" + name;
    try (InputStream bytes =
            Objects.requireNonNull(
                Gazetteer.class.getResourceAsStream(resource), "Missing resource " + resource);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
      FORMAT.parse(text).forEach(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + resource, e);
    }
  }
}
