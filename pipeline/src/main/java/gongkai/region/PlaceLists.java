package gongkai.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The places of {@code regions.csv} and {@code townships.csv.gz} under their codes. */
final class PlaceLists {
  private final List<Region> regions = new ArrayList<>(60_000);
  private final Map<String, List<Region>> byCode = new HashMap<>(100_000);

  private PlaceLists() {}

  static PlaceLists read() {
    PlaceLists lists = new PlaceLists();
    lists.readRegions();
    lists.readTownships();
    return lists;
  }

  /** All places in the order of the lists. */
  List<Region> regions() {
    return regions;
  }

  /** The places that a code has stood for over the years; empty for an unknown code. */
  List<Region> under(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /**
   * The place under a code in a year, or in the nearest year that has it; today's where the year is
   * null. Null for an unknown code.
   */
  @Nullable Region at(String code, @Nullable Integer year) {
    List<Region> named = byCode.get(code);
    if (named == null) {
      return null;
    }
    Region best = named.get(0);
    for (Region region : named) {
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
    GazetteerFiles.read(
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
    GazetteerFiles.read(
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
}
