package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the place names at the start of a line into chains. The longest chains win. */
final class PlaceChainParser {
  /** Words that may stand between two names of a chain. */
  private static final Pattern CONNECTOR =
      Pattern.compile("人民政府|政府|管理委员会|管委会|第?[一二三四五六七八九十百\\d]+[师团]");

  private static final String CONNECTOR_STARTS = "人政管第一二三四五六七八九十百0123456789";

  /** A division of the Xinjiang Production and Construction Corps, before the city it runs. */
  private static final Pattern DIVISION = Pattern.compile("^(?:新疆生产建设兵团|兵团)?(?:第[一二三四五六七八九十]+师)?");

  /** A bureau's branch, named after the district without its word for a kind: 公安局上虞分局. */
  private static final Pattern BRANCH = Pattern.compile("^([^局]{2,16}局)(.{2,12})分局$");

  private final Gazetteer gazetteer;

  PlaceChainParser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The chains that reach farthest into the line; empty where it starts with no known place. */
  List<PlaceChain> parse(String line) {
    int start = 0;
    if (line.startsWith("第") || line.contains("兵团")) {
      Matcher division = DIVISION.matcher(line);
      start = division.find() ? division.end() : 0;
    }
    Search search = new Search(line);
    search.extend(start, new ArrayList<>());
    return search.found;
  }

  /** Chains behind the name of a zone: 底张街道 in 西咸新区底张街道, 容城县 in 雄安新区容城县. */
  List<PlaceChain> behindZone(String line, int zoneEnd) {
    Search search = new Search(line);
    search.extend(zoneEnd, new ArrayList<>());
    return search.found.stream()
        .filter(chain -> chain.entries().get(0).form() == GazetteerEntry.NameForm.FULL)
        .filter(chain -> chain.entries().get(0).region().level().compareTo(Level.COUNTY) >= 0)
        .toList();
  }

  /**
   * The places above townships whose full name or alias ends at an offset, by the longest such
   * name; empty where there is none.
   */
  List<GazetteerEntry> endingAt(String line, int end) {
    int maxLength = end < 2 ? 0 : gazetteer.maxLengthTo(line.charAt(end - 2), line.charAt(end - 1));
    for (int length = Math.min(maxLength, end); length >= 2; length--) {
      List<GazetteerEntry> found = new ArrayList<>();
      for (GazetteerEntry entry : gazetteer.lookup(line.substring(end - length, end))) {
        if (entry.form() != GazetteerEntry.NameForm.SHORT
            && entry.region().level() != Level.TOWNSHIP) {
          found.add(entry);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** One pass over a line, which extends chains name by name. */
  private final class Search {
    private final String line;
    private List<PlaceChain> found = new ArrayList<>();
    private int foundEnd;

    Search(String line) {
      this.line = line;
    }

    /**
     * Looks for a name at a position, and for more names behind it.
     *
     * @param wider the names found so far; each further one must lie in the last of them
     */
    void extend(int position, List<GazetteerEntry> wider) {
      int left = line.length() - position;
      int maxLength =
          left < 2
              ? 0
              : Math.min(
                  left, gazetteer.maxLengthFrom(line.charAt(position), line.charAt(position + 1)));
      for (int length = maxLength; length >= 2; length--) {
        for (GazetteerEntry entry : gazetteer.lookup(line.substring(position, position + length))) {
          if (wider.isEmpty() || entry.region().isWithin(last(wider).region())) {
            add(position + length, appended(wider, entry));
          }
        }
      }
    }

    private void add(int end, List<GazetteerEntry> entries) {
      GazetteerEntry last = last(entries);
      Region region = last.region();
      String rest = line.substring(end);
      if (region.level() == Level.TOWNSHIP && !isTownship(entries, rest)) {
        return;
      }
      boolean isConfirmed = entries.size() > 1 && (rest.isEmpty() || region.kind().equals("zone"));
      if (last.form() != GazetteerEntry.NameForm.SHORT
          || isConfirmed
          || OrganPatterns.provesPlace(rest)) {
        keepLongest(new PlaceChain(entries, end, rest));
      }
      if (region.level() != Level.TOWNSHIP && !rest.isEmpty()) {
        extend(end, entries);
        extendBehindConnector(end, rest, entries);
      }
    }

    /**
     * A farm or park that only the statistics list is taken for a township where it follows its
     * county. A 林业局 there is an organ of the county, although the list has places of this name.
     */
    private static boolean isTownship(List<GazetteerEntry> entries, String rest) {
      Region township = last(entries).region();
      boolean followsCounty =
          entries.size() > 1 && entries.get(entries.size() - 2).region().level() == Level.COUNTY;
      boolean isStatistical = followsCounty && !township.name().endsWith("局");
      if (entries.size() == 1 && OrganPatterns.isCommonName(township.name())) {
        return false;
      }
      return (township.kind().equals("real") || isStatistical)
          && OrganPatterns.canFollowTownship(township, rest);
    }

    private void extendBehindConnector(int end, String rest, List<GazetteerEntry> entries) {
      if (CONNECTOR_STARTS.indexOf(rest.charAt(0)) >= 0) {
        Matcher connector = CONNECTOR.matcher(rest);
        if (connector.lookingAt()) {
          extend(end + connector.end(), entries);
        }
      }
      int zoneEnd = OrganPatterns.zoneEnd(rest);
      if (zoneEnd > 0 && zoneEnd < rest.length()) {
        extend(end + zoneEnd, entries);
      }
      if (rest.endsWith("分局")) {
        Matcher branch = BRANCH.matcher(rest);
        if (branch.matches()) {
          addBranch(branch.group(1), end + branch.end(1), entries);
        }
      }
    }

    /** A branch is located in the district it is named after: 公安局上虞分局 in 上虞区. */
    private void addBranch(String organ, int from, List<GazetteerEntry> wider) {
      int to = line.length() - "分局".length();
      for (GazetteerEntry entry : gazetteer.lookup(line.substring(from, to))) {
        if (entry.region().level() == Level.COUNTY
            && entry.region().isWithin(last(wider).region())) {
          keepLongest(new PlaceChain(appended(wider, entry), to, organ + "分局"));
        }
      }
    }

    private void keepLongest(PlaceChain chain) {
      if (chain.end() > foundEnd) {
        found = new ArrayList<>();
        foundEnd = chain.end();
      }
      if (chain.end() == foundEnd) {
        found.add(chain);
      }
    }

    private static GazetteerEntry last(List<GazetteerEntry> entries) {
      return entries.get(entries.size() - 1);
    }

    private static List<GazetteerEntry> appended(List<GazetteerEntry> wider, GazetteerEntry entry) {
      List<GazetteerEntry> entries = new ArrayList<>(wider);
      entries.add(entry);
      return entries;
    }
  }
}
