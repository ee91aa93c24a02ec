package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads chains of place names from the start of a line. The longest reading wins. */
final class PlaceChainParser {
  /** Words between two names of a chain. */
  private static final Pattern BRIDGE =
      Pattern.compile("人民政府|政府|管理委员会|管委会|第?[一二三四五六七八九十百\\d]+[师团]");

  private static final String BRIDGE_STARTS = "人政管第一二三四五六七八九十百0123456789";

  private static final Pattern TROOPS = Pattern.compile("^(?:新疆生产建设兵团|兵团)?(?:第[一二三四五六七八九十]+师)?");
  private static final Pattern BRANCH = Pattern.compile("^([^局]{2,16}局)(.{2,12})分局$");

  private final Gazetteer gazetteer;

  PlaceChainParser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** All readings that cover most of the line; empty when it starts with no known place. */
  List<PlaceChain> parse(String line) {
    int start = 0;
    if (line.startsWith("第") || line.contains("兵团")) {
      Matcher troops = TROOPS.matcher(line);
      start = troops.find() ? troops.end() : 0;
    }
    Search search = new Search(line);
    search.extend(start, new ArrayList<>());
    return search.found;
  }

  /** Readings behind a zone: 底张街道 in 西咸新区底张街道, 容城县 in 雄安新区容城县. */
  List<PlaceChain> behindZone(String line, int zoneEnd) {
    Search search = new Search(line);
    search.extend(zoneEnd, new ArrayList<>());
    return search.found.stream()
        .filter(chain -> chain.steps().get(0).form() == PlaceSpelling.Form.FULL)
        .filter(chain -> chain.steps().get(0).region().level().compareTo(Level.COUNTY) >= 0)
        .toList();
  }

  /** The names of places above townships that end where a line is cut; longest first. */
  List<PlaceSpelling> endingAt(String line, int end) {
    int longest = end < 2 ? 0 : gazetteer.longestTo(line.charAt(end - 2), line.charAt(end - 1));
    for (int length = Math.min(longest, end); length >= 2; length--) {
      List<PlaceSpelling> wide = new ArrayList<>();
      for (PlaceSpelling naming : gazetteer.named(line.substring(end - length, end))) {
        if (naming.form() != PlaceSpelling.Form.SHORT
            && naming.region().level() != Level.TOWNSHIP) {
          wide.add(naming);
        }
      }
      if (!wide.isEmpty()) {
        return wide;
      }
    }
    return List.of();
  }

  private final class Search {
    private final String line;
    private List<PlaceChain> found = new ArrayList<>();
    private int covered;

    Search(String line) {
      this.line = line;
    }

    void extend(int position, List<PlaceSpelling> steps) {
      int left = line.length() - position;
      int longest =
          left < 2
              ? 0
              : Math.min(
                  left, gazetteer.longestFrom(line.charAt(position), line.charAt(position + 1)));
      for (int length = longest; length >= 2; length--) {
        List<PlaceSpelling> namings = gazetteer.named(line.substring(position, position + length));
        for (PlaceSpelling naming : namings) {
          if (!steps.isEmpty() && !naming.region().isWithin(steps.get(steps.size() - 1).region())) {
            continue;
          }
          List<PlaceSpelling> longer = new ArrayList<>(steps);
          longer.add(naming);
          step(position + length, longer);
        }
      }
    }

    private void step(int end, List<PlaceSpelling> steps) {
      PlaceSpelling last = steps.get(steps.size() - 1);
      String rest = line.substring(end);
      if (last.region().level() == Level.TOWNSHIP && !isTown(steps, rest)) {
        return;
      }
      boolean placed = steps.size() > 1 && (rest.isEmpty() || last.region().kind().equals("zone"));
      if (last.form() != PlaceSpelling.Form.SHORT || placed || Organ.opens(rest)) {
        record(new PlaceChain(steps, end, rest));
      }
      if (last.region().level() == Level.TOWNSHIP || rest.isEmpty()) {
        return;
      }
      extend(end, steps);
      bridge(end, rest, steps);
    }

    /**
     * A farm or park that only the statistics list counts as a town of the county it follows; a 林业局
     * there is that county's organ, though the list has places of this name.
     */
    private static boolean isTown(List<PlaceSpelling> steps, String rest) {
      Region town = steps.get(steps.size() - 1).region();
      boolean inCounty =
          steps.size() > 1 && steps.get(steps.size() - 2).region().level() == Level.COUNTY;
      boolean listedOnly = inCounty && !town.name().endsWith("局");
      return (town.kind().equals("real") || listedOnly) && Organ.followsTown(town, rest);
    }

    private void bridge(int end, String rest, List<PlaceSpelling> steps) {
      if (BRIDGE_STARTS.indexOf(rest.charAt(0)) >= 0) {
        Matcher bridge = BRIDGE.matcher(rest);
        if (bridge.lookingAt()) {
          extend(end + bridge.end(), steps);
        }
      }
      int zone = Organ.zoneEnd(rest);
      if (zone > 0 && zone < rest.length()) {
        extend(end + zone, steps);
      }
      if (rest.endsWith("分局")) {
        Matcher branch = BRANCH.matcher(rest);
        if (branch.matches()) {
          branch(branch.group(1), end + branch.end(1), steps);
        }
      }
    }

    /** 甲市公安局乙分局 sits in 乙区 when there is one. */
    private void branch(String organ, int from, List<PlaceSpelling> steps) {
      int to = line.length() - 2;
      for (PlaceSpelling naming : gazetteer.named(line.substring(from, to))) {
        if (naming.region().level() == Level.COUNTY
            && naming.region().isWithin(steps.get(steps.size() - 1).region())) {
          List<PlaceSpelling> longer = new ArrayList<>(steps);
          longer.add(naming);
          record(new PlaceChain(longer, to, organ + "分局"));
        }
      }
    }

    private void record(PlaceChain chain) {
      if (chain.end() > covered) {
        found = new ArrayList<>();
        covered = chain.end();
      }
      if (chain.end() == covered) {
        found.add(chain);
      }
    }
  }
}
