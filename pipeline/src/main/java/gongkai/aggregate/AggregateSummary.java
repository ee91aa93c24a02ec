package gongkai.aggregate;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an aggregation published.
 *
 * @param years report years rewritten, the empty one meaning "not known"; empty if nothing had
 *     changed
 * @param tables rows of every published table as readers now see it, empty where nothing changed
 * @param phases seconds by phase, in their order
 */
public record AggregateSummary(
    String runId,
    List<String> years,
    Map<String, Long> tables,
    Map<String, Double> phases,
    double seconds) {
  public AggregateSummary {
    requireNonNull(runId, "runId is null");
    years = List.copyOf(years);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
  }

  public boolean published() {
    return !years.isEmpty();
  }
}
