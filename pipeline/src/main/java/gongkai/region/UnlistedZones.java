package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Development zones without a code in the national scheme, and the regions they lie in. */
final class UnlistedZones {
  private final Map<String, List<Region>> regionsByZone = new HashMap<>();
  private final Gazetteer gazetteer;

  UnlistedZones(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    GazetteerFiles.read(
        "zones.csv",
        row -> {
          List<Region> regions = new ArrayList<>();
          for (String code : row.get("codes").split(";", -1)) {
            Region region = gazetteer.at(code, null);
            if (region == null) {
              throw new IllegalStateException("Invalid zones.csv: no place " + code);
            }
            regions.add(region);
          }
          regionsByZone.put(Folding.fold(row.get("zone")), List.copyOf(regions));
        });
  }

  /**
   * The regions in which a zone may lie: by its own name, or by a city's name that it starts with.
   */
  List<Evidence> evidence(String zone) {
    List<Region> regions = new ArrayList<>(regionsByZone.getOrDefault(zone, List.of()));
    for (int length = Math.min(zone.length() - 1, 4); regions.isEmpty() && length >= 2; length--) {
      for (GazetteerEntry entry : gazetteer.lookup(zone.substring(0, length))) {
        if (entry.region().level() != Level.TOWNSHIP) {
          regions.add(entry.region());
        }
      }
    }
    return regions.isEmpty() ? List.of() : List.of(new Evidence("zone", zone, regions));
  }

  /**
   * The one region that certainly contains a zone: the only one listed for it, or the city whose
   * short name it starts with, if nothing else is called so. Null where there is none.
   */
  @Nullable Region enclosing(String zone) {
    List<Region> known = regionsByZone.getOrDefault(zone, List.of());
    if (!known.isEmpty()) {
      return known.size() == 1 ? known.get(0) : null;
    }
    for (int length = Math.min(zone.length() - 1, 4); length >= 2; length--) {
      List<Region> named =
          gazetteer.lookup(zone.substring(0, length)).stream().map(GazetteerEntry::region).toList();
      if (!named.isEmpty()) {
        boolean isCity =
            named.size() == 1
                && named.get(0).level() == Level.PREFECTURE
                && "省市县区州盟旗镇乡村街".indexOf(zone.charAt(length)) < 0;
        return isCity ? named.get(0) : null;
      }
    }
    return null;
  }
}
