package gongkai.region.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/** All places of all lists with their years, and what each place of the past has become. */
final class History {
  private final SortedMap<Place, Years> years = new TreeMap<>();
  private final Map<Place, List<Place>> followers = new TreeMap<>();
  private final Set<Place> today = new TreeSet<>();
  private final int lastYear;

  /** Reads lists given in order of time. */
  History(List<PlaceList> lists) {
    PlaceList last = lists.get(lists.size() - 1);
    lastYear = last.year();
    today.addAll(last.places());
    for (PlaceList list : lists) {
      Years year = new Years(list.year(), list.year());
      list.places().forEach(place -> years.merge(place, year, Years::and));
    }
    for (int i = 1; i < lists.size(); i++) {
      followers.putAll(Changes.between(lists.get(i - 1), lists.get(i)));
    }
  }

  /** Adds a place that no list holds; one of today takes its code over from any other name. */
  void add(CSVRecord row) {
    Place place = new Place(row.get("code"), row.get("name"));
    int from = Integer.parseInt(row.get("valid_from_year"));
    boolean isOfToday = row.get("valid_to_year").isEmpty();
    int to = isOfToday ? Math.max(lastYear, from) : Integer.parseInt(row.get("valid_to_year"));
    years.merge(place, new Years(from, to), Years::and);
    if (isOfToday) {
      today.removeIf(other -> other.code().equals(place.code()));
      years.keySet().removeIf(other -> other.code().equals(place.code()) && !other.equals(place));
      today.add(place);
    }
  }

  /** States what a place of the past has become, where the lists do not show it. */
  void succeed(CSVRecord row) {
    Place place = new Place(row.get("code"), row.get("name"));
    if (!years.containsKey(place)) {
      throw new IllegalArgumentException("Invalid successors.csv: no place " + place);
    }
    List<Place> heirs = new ArrayList<>();
    for (String code : row.get("successors").split(";", -1)) {
      heirs.add(heir(code, years.get(place).last()));
    }
    followers.put(place, heirs);
  }

  /** The place under a code right after a year, under the name that it had then. */
  private Place heir(String code, int year) {
    return years.keySet().stream()
        .filter(heir -> heir.code().equals(code))
        .filter(heir -> isOfToday(heir) || years.get(heir).last() > year)
        .min(Comparator.comparing(heir -> years.get(heir).first()))
        .orElseThrow(() -> new IllegalArgumentException("Invalid successors.csv: no heir " + code));
  }

  /** Every place in the order of codes, with its years. */
  SortedMap<Place, Years> years() {
    return years;
  }

  boolean isOfToday(Place place) {
    return today.contains(place);
  }

  /** The places of today that a place of the past has become; empty where that is not known. */
  Set<Place> successors(Place place) {
    return isOfToday(place) ? Set.of() : follow(place, Set.of());
  }

  private Set<Place> follow(Place place, Set<Place> seen) {
    if (isOfToday(place)) {
      return Set.of(place);
    }
    if (seen.contains(place)) {
      return Set.of();
    }
    Set<Place> way = new HashSet<>(seen);
    way.add(place);
    Set<Place> ends = new TreeSet<>();
    for (Place next : followers.getOrDefault(place, List.of())) {
      Set<Place> end = follow(next, way);
      if (end.isEmpty()) {
        return Set.of();
      }
      ends.addAll(end);
    }
    return ends;
  }

  /** The code of each place's first row; told apart by its first year where a code was re-used. */
  Map<Place, String> lineages() {
    Map<Place, List<Place>> forerunners = forerunners();
    Map<Place, Place> roots = new HashMap<>();
    years.keySet().forEach(place -> roots.put(place, root(place, forerunners)));
    Map<String, Place> oldest = new HashMap<>();
    Comparator<Place> byYears =
        Comparator.comparing((Place place) -> years.get(place).first())
            .thenComparing(place -> years.get(place).last())
            .thenComparing(Comparator.naturalOrder());
    for (Place root : roots.values()) {
      oldest.merge(
          root.code(), root, (one, other) -> byYears.compare(one, other) < 0 ? one : other);
    }
    Map<Place, String> lineages = new HashMap<>();
    roots.forEach(
        (place, root) ->
            lineages.put(
                place,
                root.equals(oldest.get(root.code()))
                    ? root.code()
                    : root.code() + "-" + years.get(root).first()));
    return lineages;
  }

  /** Places with a single follower: renamed or recoded, not divided. */
  private Map<Place, List<Place>> forerunners() {
    Map<Place, List<Place>> forerunners = new HashMap<>();
    followers.forEach(
        (place, following) -> {
          if (!isOfToday(place)
              && following.size() == 1
              && years.get(following.get(0)).first() >= years.get(place).last()) {
            forerunners.computeIfAbsent(following.get(0), key -> new ArrayList<>()).add(place);
          }
        });
    return forerunners;
  }

  /** Goes back while there is one forerunner, or one of the same core. */
  private static Place root(Place place, Map<Place, List<Place>> forerunners) {
    Place root = place;
    Set<Place> seen = new HashSet<>();
    while (seen.add(root)) {
      List<Place> old = new ArrayList<>(forerunners.getOrDefault(root, List.of()));
      old.removeAll(seen);
      String core = root.core();
      List<Place> same = old.stream().filter(other -> other.core().equals(core)).toList();
      root = same.size() == 1 ? same.get(0) : old.size() == 1 ? old.get(0) : root;
    }
    return root;
  }
}
