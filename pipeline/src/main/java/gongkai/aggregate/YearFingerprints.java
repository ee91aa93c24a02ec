package gongkai.aggregate;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A fingerprint of the input of each report year; the empty year is "not known".
 *
 * <p>Each snapshot of a derived table stores the fingerprints of its inputs, so that the two can
 * never disagree, even if a run is stopped.
 */
record YearFingerprints(Map<String, String> fingerprints) {
  /** Name of the property in a snapshot's summary. */
  static final String PROPERTY = "gongkai.years";

  static final YearFingerprints NONE = new YearFingerprints(Map.of());

  YearFingerprints {
    fingerprints = Map.copyOf(fingerprints);
  }

  /** Reads {@link #text}. */
  static YearFingerprints parse(String text) {
    Map<String, String> fingerprints = new TreeMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      String[] parts = pair.split("=", 2);
      fingerprints.put(parts[0], parts[1]);
    }
    return new YearFingerprints(fingerprints);
  }

  /** {@code 2022=12-AF03;2023=9-11D2}. */
  String text() {
    return new TreeMap<>(fingerprints)
        .entrySet().stream()
            .map(year -> year.getKey() + "=" + year.getValue())
            .collect(Collectors.joining(";"));
  }

  /** The years whose fingerprints differ or that only one side has. */
  SortedSet<String> differences(YearFingerprints other) {
    SortedSet<String> years = new TreeSet<>(fingerprints.keySet());
    years.addAll(other.fingerprints.keySet());
    years.removeIf(year -> Objects.equals(fingerprints.get(year), other.fingerprints.get(year)));
    return years;
  }

  /** The derivation digests: the last part of every fingerprint. */
  Set<String> derivations() {
    return fingerprints.values().stream()
        .map(fingerprint -> fingerprint.substring(fingerprint.lastIndexOf('-') + 1))
        .collect(Collectors.toSet());
  }

  /** Readable files of the given years: the number before the first hyphen of a fingerprint. */
  long reports(Collection<String> years) {
    return years.stream()
        .map(fingerprints::get)
        .filter(Objects::nonNull)
        .mapToLong(
            fingerprint -> Long.parseLong(fingerprint.substring(0, fingerprint.indexOf('-'))))
        .sum();
  }

  /** Whether a row's year is among the given ones, in SQL. */
  static String among(String column, Collection<String> years) {
    String known = years.stream().filter(year -> !year.isEmpty()).collect(Collectors.joining(", "));
    String condition = known.isEmpty() ? "false" : column + " IN (" + known + ")";
    return years.contains("") ? condition + " OR " + column + " IS NULL" : condition;
  }
}
