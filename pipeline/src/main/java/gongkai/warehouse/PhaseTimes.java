package gongkai.warehouse;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long each phase of a run took, in their order; each is a line in the log as well. */
public final class PhaseTimes {
  private static final Logger LOG = LoggerFactory.getLogger(PhaseTimes.class);

  private final String run;
  private final long start = System.nanoTime();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long last = start;

  /**
   * Starts the first phase.
   *
   * @param run what the log calls the run
   */
  public PhaseTimes(String run) {
    this.run = requireNonNull(run, "run is null");
  }

  /** Ends a phase and starts the next. The durations of a phase that is done twice are added. */
  public void done(String phase) {
    long now = System.nanoTime();
    double took = (now - last) / 1e9;
    last = now;
    seconds.merge(phase, took, Double::sum);
    LOG.info("{}: {} in {} s", run, phase, "%.3f".formatted(took));
  }

  /** Runs a part of the current phase, perhaps in parallel with others, and logs its duration. */
  public void part(String name, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    LOG.info("{}: {} in {} s", run, name, "%.3f".formatted((System.nanoTime() - begun) / 1e9));
  }

  /** Seconds by phase, in the order in which they ended. */
  public Map<String, Double> seconds() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }

  /** Seconds since the first phase began. */
  public double total() {
    return (System.nanoTime() - start) / 1e9;
  }
}
