package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Every place of the lists of 2002 to 2023, by code and by each of its names. Sources and licences
 * are in {@code gazetteer/NOTICE}.
 */
public final class Gazetteer {
  /** The version of the place lists; every match carries it. */
  static final String VERSION = "2023-06-30/2";

  private final PlaceLists lists;
  private final Map<String, List<GazetteerEntry>> byName = new HashMap<>(120_000);

  private final MaxNameLengths maxLengthsByStart = new MaxNameLengths();
  private final MaxNameLengths maxLengthsByEnd = new MaxNameLengths();

  private Gazetteer(PlaceLists lists) {
    this.lists = lists;
  }

  /** Reads the lists from the class path; takes some tenths of a second. */
  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer(PlaceLists.read());
    gazetteer.indexNames();
    GazetteerFiles.read("aliases.csv", gazetteer::addAlias);
    return gazetteer;
  }

  /** All places: those down to the county in the order of their codes, then the townships. */
  public List<Region> regions() {
    return List.copyOf(lists.regions());
  }

  /** The version of the place lists. */
  public String version() {
    return VERSION;
  }

  /**
   * What a name can mean.
   *
   * @param name after {@link Folding#fold(String)}
   * @return empty where no place has the name
   */
  List<GazetteerEntry> lookup(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The greatest length of names that start with two characters, or more; 0 without any. */
  int maxLengthFrom(char first, char second) {
    return maxLengthsByStart.of(first, second);
  }

  /** The same of names above townships that end in two characters. */
  int maxLengthTo(char first, char second) {
    return maxLengthsByEnd.of(first, second);
  }

  /**
   * The place under a code in a year, or in the nearest year that has it; today's where the year is
   * null. Null for an unknown code.
   */
  @Nullable Region at(String code, @Nullable Integer year) {
    return lists.at(code, year);
  }

  private void indexNames() {
    for (Region region : lists.regions()) {
      String name = Folding.fold(region.name());
      index(name, region, GazetteerEntry.NameForm.FULL);
      NameVariants.aliases(name, region.level())
          .forEach(alias -> index(alias, region, GazetteerEntry.NameForm.ALIAS));
      String shortName = region.level() == Level.TOWNSHIP ? "" : NameVariants.shortName(name);
      if (region.kind().equals("zone") && region.city() != null) {
        for (String alias : NameVariants.zoneAliases(name, region.province(), region.city())) {
          boolean namesCity = alias.startsWith(NameVariants.shortName(region.city()));
          index(
              alias,
              region,
              namesCity ? GazetteerEntry.NameForm.ALIAS : GazetteerEntry.NameForm.SHORT);
        }
      } else if (!shortName.isEmpty()) {
        index(shortName, region, GazetteerEntry.NameForm.SHORT);
      }
    }
  }

  private void addAlias(CSVRecord row) {
    for (Region region : lists.under(row.get("code"))) {
      index(Folding.fold(row.get("alias")), region, GazetteerEntry.NameForm.ALIAS);
    }
  }

  private void index(String name, Region region, GazetteerEntry.NameForm form) {
    if (name.length() < 2) {
      return;
    }
    maxLengthsByStart.add(name.charAt(0), name.charAt(1), name.length());
    if (region.level() != Level.TOWNSHIP && form != GazetteerEntry.NameForm.SHORT) {
      int end = name.length();
      maxLengthsByEnd.add(name.charAt(end - 2), name.charAt(end - 1), end);
    }
    List<GazetteerEntry> entries = byName.computeIfAbsent(name, key -> new ArrayList<>(1));
    if (entries.stream()
        .noneMatch(
            entry ->
                entry.region().code().equals(region.code())
                    && entry.region().name().equals(region.name()))) {
      entries.add(new GazetteerEntry(region, form));
    }
  }
}
