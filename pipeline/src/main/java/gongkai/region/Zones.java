package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zones without a code of their own, which still tell in which cities their towns lie. */
final class Zones {
  private final Map<String, List<Region>> places = new HashMap<>();
  private final Gazetteer gazetteer;

  Zones(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    GazetteerFiles.read(
        "zones.csv",
        row -> {
          List<Region> hosts = new ArrayList<>();
          for (String code : row.get("codes").split(";", -1)) {
            Region host = gazetteer.at(code, null);
            if (host == null) {
              throw new IllegalStateException("Invalid zones.csv: no place " + code);
            }
            hosts.add(host);
          }
          places.put(Folding.fold(row.get("zone")), List.copyOf(hosts));
        });
  }

  /** Where a zone lies by its name, or by the short name of the city that it starts with. */
  List<Evidence> in(String zone) {
    List<Region> hosts = new ArrayList<>(places.getOrDefault(zone, List.of()));
    for (int length = Math.min(zone.length() - 1, 4); hosts.isEmpty() && length >= 2; length--) {
      for (PlaceSpelling naming : gazetteer.named(zone.substring(0, length))) {
        if (naming.region().level() != Level.TOWNSHIP) {
          hosts.add(naming.region());
        }
      }
    }
    return hosts.isEmpty() ? List.of() : List.of(new Evidence("zone", zone, hosts));
  }

  /**
   * The one place that surely holds a zone: the one written down for it, or the city with whose
   * short name it starts where only a city is called so. Null without one.
   */
  @Nullable Region host(String zone) {
    List<Region> known = places.getOrDefault(zone, List.of());
    if (!known.isEmpty()) {
      return known.size() == 1 ? known.get(0) : null;
    }
    for (int length = Math.min(zone.length() - 1, 4); length >= 2; length--) {
      List<Region> named =
          gazetteer.named(zone.substring(0, length)).stream().map(PlaceSpelling::region).toList();
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
