package gongkai.region;

import java.util.List;

/**
 * A province, prefecture or county that a text names in full.
 *
 * @param name the official name
 * @param count how often the text names it
 * @param places all places that the name can mean
 */
record Mention(String name, int count, List<Region> places) {
  Mention {
    places = List.copyOf(places);
  }

  boolean isOf(Level level) {
    return places.stream().anyMatch(place -> place.level() == level);
  }

  /** Whether a region lies in one of the places named. */
  boolean contains(Region region) {
    return places.stream().anyMatch(region::isWithin);
  }

  /** Whether a region itself is named, under this or another of its names. */
  boolean names(Region region) {
    return places.stream().anyMatch(place -> place.lineage().equals(region.lineage()));
  }
}
