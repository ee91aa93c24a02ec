package gongkai.jobs.lookup;

import gongkai.InvalidInput;
import gongkai.jobs.lookup.StoredReports.BodyYear;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The body that a command line selects by id or name.
 *
 * @param name as its latest report has it
 * @param years of which it has a report
 */
public record BodyChoice(String id, String name, SortedSet<Integer> years) {
  private static final int MOST_NAMES = 10;

  /**
   * Finds a body by its id, by its whole name, or by a part of the name that no other has.
   *
   * @throws InvalidInput if no body or several match, naming the candidates
   */
  public static BodyChoice of(String wanted, List<BodyYear> bodyYears) {
    Map<String, BodyChoice> bodies = new LinkedHashMap<>();
    bodyYears.stream()
        .sorted(Comparator.comparing(BodyYear::year))
        .forEach(each -> bodies.merge(each.id(), choice(each), BodyChoice::and));
    if (bodies.containsKey(wanted)) {
      return Objects.requireNonNull(bodies.get(wanted));
    }
    List<BodyChoice> named =
        bodies.values().stream().filter(body -> body.name.equals(wanted)).toList();
    if (named.isEmpty()) {
      named = bodies.values().stream().filter(body -> body.name.contains(wanted)).toList();
    }
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.isEmpty()) {
      List<BodyChoice> nearest =
          bodies.values().stream()
              .sorted(
                  Comparator.comparingInt((BodyChoice body) -> -likeness(body.name, wanted))
                      .thenComparing(BodyChoice::id))
              .filter(body -> likeness(body.name, wanted) > 0)
              .toList();
      throw new InvalidInput(
          "Cannot find body "
              + wanted
              + (nearest.isEmpty() ? ": no name is like it" : ": nearest are " + words(nearest)));
    }
    throw new InvalidInput(
        "Cannot tell which body " + wanted + " is: name one of " + words(named) + " by its id");
  }

  /**
   * @throws InvalidInput if a year has no report, naming the years that have one
   */
  public void require(int... wanted) {
    for (int year : wanted) {
      if (!years.contains(year)) {
        throw new InvalidInput(
            "Cannot find a report of "
                + name
                + " for "
                + year
                + ": there are "
                + years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      }
    }
  }

  private static BodyChoice choice(BodyYear of) {
    String name = of.name() == null ? of.id() : of.name();
    return new BodyChoice(of.id(), name, new TreeSet<>(List.of(of.year())));
  }

  private BodyChoice and(BodyChoice later) {
    SortedSet<Integer> all = new TreeSet<>(years);
    all.addAll(later.years);
    return new BodyChoice(id, later.name, all);
  }

  /** The number of pairs of adjacent characters that occur in both names. */
  private static int likeness(String name, String wanted) {
    int shared = 0;
    for (int at = 0; at + 2 <= wanted.length(); at++) {
      shared += name.contains(wanted.substring(at, at + 2)) ? 1 : 0;
    }
    return shared;
  }

  private static String words(List<BodyChoice> bodies) {
    String first =
        bodies.stream()
            .limit(MOST_NAMES)
            .map(body -> body.name + " (" + body.id + ")")
            .collect(Collectors.joining(", "));
    return bodies.size() > MOST_NAMES
        ? first + " and " + (bodies.size() - MOST_NAMES) + " more"
        : first;
  }
}
