package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Every place that the lists of 2002 to 2023 hold, by code and by each way to write it. Sources and
 * licences are in {@code gazetteer/NOTICE}.
 */
public final class Gazetteer {
  /** The version of the place lists, told with every decision that rests on them. */
  static final String VERSION = "2023-06-30/2";

  private final PlaceLists lists;
  private final Map<String, List<PlaceSpelling>> byName = new HashMap<>(120_000);

  private final LongestWords longestByStart = new LongestWords();
  private final LongestWords longestByEnd = new LongestWords();

  private Gazetteer(PlaceLists lists) {
    this.lists = lists;
  }

  /** Reads the lists from the class path; takes some tenths of a second. */
  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer(PlaceLists.read());
    gazetteer.nameRegions();
    GazetteerFiles.read("aliases.csv", gazetteer::addAlias);
    return gazetteer;
  }

  /** All places, provinces first within each province, ordered by code within a list. */
  public List<Region> regions() {
    return List.copyOf(lists.regions());
  }

  /** The version of the place lists. */
  public String version() {
    return VERSION;
  }

  /** The ways to read a folded name; empty when it is not held. */
  List<PlaceSpelling> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** No name that starts with two characters is longer; 0 where there is none. */
  int longestFrom(char first, char second) {
    return longestByStart.with(first, second);
  }

  /** No name above townships that ends in two characters is longer; 0 where there is none. */
  int longestTo(char first, char second) {
    return longestByEnd.with(first, second);
  }

  /** The place under a code as it was in a year, or as close to that as the lists come. */
  @Nullable Region at(String code, @Nullable Integer year) {
    return lists.at(code, year);
  }

  private void nameRegions() {
    for (Region region : lists.regions()) {
      String name = Folding.fold(region.name());
      name(name, region, PlaceSpelling.Form.FULL);
      PlaceNames.aliases(name, region.level())
          .forEach(alias -> name(alias, region, PlaceSpelling.Form.ALIAS));
      String core = region.level() == Level.TOWNSHIP ? "" : PlaceNames.core(name);
      if (region.kind().equals("zone") && region.city() != null) {
        for (String alias : PlaceNames.zoneAliases(name, region.province(), region.city())) {
          boolean cityNamed = alias.startsWith(PlaceNames.core(region.city()));
          name(alias, region, cityNamed ? PlaceSpelling.Form.ALIAS : PlaceSpelling.Form.SHORT);
        }
      } else if (!core.isEmpty()) {
        name(core, region, PlaceSpelling.Form.SHORT);
      }
    }
  }

  private void addAlias(CSVRecord row) {
    for (Region region : lists.under(row.get("code"))) {
      name(Folding.fold(row.get("alias")), region, PlaceSpelling.Form.ALIAS);
    }
  }

  private void name(String name, Region region, PlaceSpelling.Form form) {
    if (name.length() < 2) {
      return;
    }
    longestByStart.add(name.charAt(0), name.charAt(1), name.length());
    if (region.level() != Level.TOWNSHIP && form != PlaceSpelling.Form.SHORT) {
      int end = name.length();
      longestByEnd.add(name.charAt(end - 2), name.charAt(end - 1), end);
    }
    List<PlaceSpelling> namings = byName.computeIfAbsent(name, key -> new ArrayList<>(1));
    if (namings.stream()
        .noneMatch(
            naming ->
                naming.region().code().equals(region.code())
                    && naming.region().name().equals(region.name()))) {
      namings.add(new PlaceSpelling(region, form));
    }
  }
}
