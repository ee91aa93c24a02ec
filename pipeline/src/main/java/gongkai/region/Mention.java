package gongkai.region;

import java.util.List;

/**
 * A province, prefecture or county that a text names.
 *
 * @param name as the lists write it
 * @param count how often
 * @param places all that the name can mean
 */
record Mention(String name, int count, List<Region> places) {
  Mention {
    places = List.copyOf(places);
  }

  boolean isOf(Level level) {
    return places.stream().anyMatch(place -> place.level() == level);
  }

  /** Whether a narrower place lies in what is named. */
  boolean holds(Region narrower) {
    return places.stream().anyMatch(narrower::isWithin);
  }

  /** Whether the place itself is named. */
  boolean names(Region region) {
    return places.stream().anyMatch(place -> place.lineage().equals(region.lineage()));
  }
}
