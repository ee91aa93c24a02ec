package gongkai.region.lists;

import gongkai.region.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds, from one list to the next, the successors of the places that the next one lacks. */
final class ListChanges {
  private final PlaceList before;
  private final PlaceList after;
  private final SortedSet<ListedPlace> newCounties;

  private ListChanges(PlaceList before, PlaceList after) {
    this.before = before;
    this.after = after;
    this.newCounties = new TreeSet<>(after.counties());
    newCounties.removeAll(before.counties());
  }

  /** The successors of each place that is gone; none where the lists do not show them. */
  static Map<ListedPlace, List<ListedPlace>> between(PlaceList before, PlaceList after) {
    ListChanges changes = new ListChanges(before, after);
    Map<ListedPlace, List<ListedPlace>> followers = new TreeMap<>(changes.counties());
    if (!before.towns().isEmpty() && !after.towns().isEmpty()) {
      followers.putAll(changes.towns(followers));
    }
    return followers;
  }

  private Map<ListedPlace, List<ListedPlace>> counties() {
    Map<String, ListedPlace> next = after.countiesByCode();
    Map<String, Set<String>> townCores = townCores();
    Map<String, Set<String>> owners = nextOwners();
    Map<ListedPlace, List<ListedPlace>> followers = new TreeMap<>();
    for (ListedPlace gone : before.counties()) {
      if (after.counties().contains(gone)) {
        continue;
      }
      List<ListedPlace> found = sameCore(gone);
      Set<String> cores = townCores.getOrDefault(gone.code(), Set.of());
      if (gone.level() == Level.COUNTY && !cores.isEmpty() && !after.towns().isEmpty()) {
        List<ListedPlace> successors = successors(gone, cores, owners, next);
        found =
            successors.isEmpty() || successors.size() > 1 && !found.isEmpty() ? found : successors;
      }
      ListedPlace recoded = next.get(gone.code());
      followers.put(gone, found.isEmpty() && recoded != null ? List.of(recoded) : found);
    }
    return followers;
  }

  /** The one new place of the same core, in the same prefecture if there is one. */
  private List<ListedPlace> sameCore(ListedPlace gone) {
    List<ListedPlace> same =
        newCounties.stream()
            .filter(place -> place.level() == gone.level())
            .filter(place -> place.province().equals(gone.province()))
            .filter(place -> place.core().equals(gone.core()))
            .toList();
    List<ListedPlace> near =
        same.stream().filter(place -> place.prefecture().equals(gone.prefecture())).toList();
    List<ListedPlace> found = near.isEmpty() ? same : near;
    return found.size() == 1 ? found : List.of();
  }

  /** The counties that hold a quarter or more of its towns. */
  private List<ListedPlace> successors(
      ListedPlace gone,
      Set<String> cores,
      Map<String, Set<String>> owners,
      Map<String, ListedPlace> next) {
    Map<String, Integer> shares = new TreeMap<>();
    for (String core : cores) {
      owners
          .getOrDefault(gone.province() + core, Set.of())
          .forEach(owner -> shares.merge(owner, 1, Integer::sum));
    }
    List<ListedPlace> successors = new ArrayList<>();
    shares.forEach(
        (code, share) -> {
          ListedPlace successor = next.get(code);
          if (successor != null
              && 4 * share >= cores.size()
              && successor.kind().equals(gone.kind())
              && (newCounties.contains(successor)
                  || successor.prefecture().equals(gone.prefecture()))) {
            successors.add(successor);
          }
        });
    return successors;
  }

  private Map<String, Set<String>> townCores() {
    Map<String, Set<String>> cores = new HashMap<>();
    for (ListedPlace town : before.towns()) {
      if (town.kind().equals("real")) {
        cores.computeIfAbsent(town.county(), county -> new HashSet<>()).add(town.core());
      }
    }
    return cores;
  }

  private Map<String, Set<String>> nextOwners() {
    Map<String, Set<String>> owners = new HashMap<>();
    for (ListedPlace town : after.towns()) {
      owners
          .computeIfAbsent(town.province() + town.core(), core -> new HashSet<>())
          .add(town.county());
    }
    return owners;
  }

  private Map<ListedPlace, List<ListedPlace>> towns(
      Map<ListedPlace, List<ListedPlace>> countyFollowers) {
    Map<String, List<ListedPlace>> newTowns = new HashMap<>();
    for (ListedPlace town : after.towns()) {
      if (!before.towns().contains(town)) {
        newTowns.computeIfAbsent(town.county(), county -> new ArrayList<>()).add(town);
      }
    }
    Map<String, Set<String>> movedTo = moved(countyFollowers);
    Map<ListedPlace, List<ListedPlace>> followers = new TreeMap<>();
    for (ListedPlace gone : before.towns()) {
      if (!after.towns().contains(gone)) {
        List<ListedPlace> near =
            movedTo.getOrDefault(gone.county(), Set.of(gone.county())).stream()
                .flatMap(county -> newTowns.getOrDefault(county, List.of()).stream())
                .filter(town -> town.kind().equals(gone.kind()))
                .toList();
        followers.put(gone, sameTown(gone, near));
      }
    }
    return followers;
  }

  /** Where the towns of counties went whose codes are gone. */
  private Map<String, Set<String>> moved(Map<ListedPlace, List<ListedPlace>> countyFollowers) {
    Map<String, ListedPlace> next = after.countiesByCode();
    Map<String, Set<String>> moved = new HashMap<>();
    countyFollowers.forEach(
        (gone, following) -> {
          if (!following.isEmpty() && !next.containsKey(gone.code())) {
            Set<String> codes = new TreeSet<>();
            following.forEach(place -> codes.add(place.code()));
            moved.put(gone.code(), codes);
          }
        });
    return moved;
  }

  private static List<ListedPlace> sameTown(ListedPlace gone, List<ListedPlace> near) {
    List<ListedPlace> found =
        Stream.of(
                near.stream().filter(town -> town.name().equals(gone.name())).toList(),
                near.stream().filter(town -> town.core().equals(gone.core())).toList(),
                near.stream()
                    .filter(town -> town.code().equals(gone.code()) && town.isRespelt(gone))
                    .toList())
            .filter(towns -> !towns.isEmpty())
            .findFirst()
            .orElse(List.of());
    return found.size() == 1 ? found : List.of();
  }
}
