package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Zones without a code of their own, which still tell in which cities their towns lie. */
final class Zones {
  private final Map<String, List<Region>> places = new HashMap<>();
  private final Gazetteer gazetteer;

  Zones(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Gazetteer.read(
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
      for (Naming naming : gazetteer.named(zone.substring(0, length))) {
        if (naming.region().level() != Level.TOWNSHIP) {
          hosts.add(naming.region());
        }
      }
    }
    return hosts.isEmpty() ? List.of() : List.of(new Evidence("zone", zone, hosts));
  }
}
