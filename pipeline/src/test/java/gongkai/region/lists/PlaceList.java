package gongkai.region.lists;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One published list of places.
 *
 * @param year the list's year
 * @param counties provinces, prefectures and counties
 * @param towns townships; empty where the list has counties only
 */
record PlaceList(int year, SortedSet<ListedPlace> counties, SortedSet<ListedPlace> towns) {
  PlaceList {
    counties = Collections.unmodifiableSortedSet(counties);
    towns = Collections.unmodifiableSortedSet(towns);
  }

  static PlaceList of(int year, Map<String, String> counties, Map<String, String> towns) {
    return new PlaceList(year, places(counties), places(towns));
  }

  private static SortedSet<ListedPlace> places(Map<String, String> names) {
    SortedSet<ListedPlace> places = new TreeSet<>();
    names.forEach((code, name) -> places.add(new ListedPlace(code, name)));
    return places;
  }

  /** All places of the list. */
  Set<ListedPlace> places() {
    Set<ListedPlace> places = new TreeSet<>(counties);
    places.addAll(towns);
    return places;
  }

  Map<String, ListedPlace> countiesByCode() {
    Map<String, ListedPlace> byCode = new TreeMap<>();
    counties.forEach(place -> byCode.put(place.code(), place));
    return byCode;
  }
}
