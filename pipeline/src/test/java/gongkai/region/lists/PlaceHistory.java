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

/** All places of all lists with their years, and the successors of those that are gone. */
final class PlaceHistory {
  private final SortedMap<ListedPlace, ListedYears> years = new TreeMap<>();
  private final Map<ListedPlace, List<ListedPlace>> followers = new TreeMap<>();
  private final Set<ListedPlace> today = new TreeSet<>();
  private final int lastYear;

  /** Reads lists given in order of time. */
  PlaceHistory(List<PlaceList> lists) {
    PlaceList last = lists.get(lists.size() - 1);
    lastYear = last.year();
    today.addAll(last.places());
    for (PlaceList list : lists) {
      ListedYears year = new ListedYears(list.year(), list.year());
      list.places().forEach(place -> years.merge(place, year, ListedYears::and));
    }
    for (int i = 1; i < lists.size(); i++) {
      followers.putAll(ListChanges.between(lists.get(i - 1), lists.get(i)));
    }
  }

  /** Adds a place that no list has; one of today replaces any other name under its code. */
  void add(CSVRecord row) {
    ListedPlace place = new ListedPlace(row.get("code"), row.get("name"));
    int from = Integer.parseInt(row.get("valid_from_year"));
    boolean isOfToday = row.get("valid_to_year").isEmpty();
    int to = isOfToday ? Math.max(lastYear, from) : Integer.parseInt(row.get("valid_to_year"));
    years.merge(place, new ListedYears(from, to), ListedYears::and);
    if (isOfToday) {
      today.removeIf(other -> other.code().equals(place.code()));
      years.keySet().removeIf(other -> other.code().equals(place.code()) && !other.equals(place));
      today.add(place);
    }
  }

  /** Sets the successors of a former place, where the lists do not show them. */
  void addSuccessors(CSVRecord row) {
    ListedPlace place = new ListedPlace(row.get("code"), row.get("name"));
    if (!years.containsKey(place)) {
      throw new IllegalArgumentException("Invalid successors.csv: no place " + place);
    }
    List<ListedPlace> successors = new ArrayList<>();
    for (String code : row.get("successors").split(";", -1)) {
      successors.add(successor(code, years.get(place).last()));
    }
    followers.put(place, successors);
  }

  /** The place under a code right after a year, under the name that it had then. */
  private ListedPlace successor(String code, int year) {
    return years.keySet().stream()
        .filter(successor -> successor.code().equals(code))
        .filter(successor -> isOfToday(successor) || years.get(successor).last() > year)
        .min(Comparator.comparing(successor -> years.get(successor).first()))
        .orElseThrow(
            () -> new IllegalArgumentException("Invalid successors.csv: no successor " + code));
  }

  /** Every place in the order of codes, with its years. */
  SortedMap<ListedPlace, ListedYears> years() {
    return years;
  }

  boolean isOfToday(ListedPlace place) {
    return today.contains(place);
  }

  /** The places of today that a place of the past has become; empty where that is not known. */
  Set<ListedPlace> successors(ListedPlace place) {
    return isOfToday(place) ? Set.of() : follow(place, Set.of());
  }

  private Set<ListedPlace> follow(ListedPlace place, Set<ListedPlace> seen) {
    if (isOfToday(place)) {
      return Set.of(place);
    }
    if (seen.contains(place)) {
      return Set.of();
    }
    Set<ListedPlace> path = new HashSet<>(seen);
    path.add(place);
    Set<ListedPlace> ends = new TreeSet<>();
    for (ListedPlace next : followers.getOrDefault(place, List.of())) {
      Set<ListedPlace> end = follow(next, path);
      if (end.isEmpty()) {
        return Set.of();
      }
      ends.addAll(end);
    }
    return ends;
  }

  /** The first code of each place; with its first year behind it where the code was used before. */
  Map<ListedPlace, String> lineages() {
    Map<ListedPlace, List<ListedPlace>> forerunners = forerunners();
    Map<ListedPlace, ListedPlace> roots = new HashMap<>();
    years.keySet().forEach(place -> roots.put(place, root(place, forerunners)));
    Map<String, ListedPlace> oldest = new HashMap<>();
    Comparator<ListedPlace> byYears =
        Comparator.comparing((ListedPlace place) -> years.get(place).first())
            .thenComparing(place -> years.get(place).last())
            .thenComparing(Comparator.naturalOrder());
    for (ListedPlace root : roots.values()) {
      oldest.merge(
          root.code(), root, (one, other) -> byYears.compare(one, other) < 0 ? one : other);
    }
    Map<ListedPlace, String> lineages = new HashMap<>();
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
  private Map<ListedPlace, List<ListedPlace>> forerunners() {
    Map<ListedPlace, List<ListedPlace>> forerunners = new HashMap<>();
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
  private static ListedPlace root(
      ListedPlace place, Map<ListedPlace, List<ListedPlace>> forerunners) {
    ListedPlace root = place;
    Set<ListedPlace> seen = new HashSet<>();
    while (seen.add(root)) {
      List<ListedPlace> old = new ArrayList<>(forerunners.getOrDefault(root, List.of()));
      old.removeAll(seen);
      String core = root.core();
      List<ListedPlace> same = old.stream().filter(other -> other.core().equals(core)).toList();
      root = same.size() == 1 ? same.get(0) : old.size() == 1 ? old.get(0) : root;
    }
    return root;
  }
}
