package gongkai.extract;

import java.io.Serializable;
import java.time.Duration;

/**
 * The limits for reading one file; a file beyond a limit is rejected, and the others go on.
 *
 * @param expandedBytes most bytes that compressed content may grow to, over all its parts
 * @param nodes most elements, cells, runs or positioned characters that are taken from a file
 * @param depth most levels of nested elements or tables
 * @param pages most pages
 * @param time most wall-clock time for reading one file
 */
public record Bounds(long expandedBytes, int nodes, int depth, int pages, Duration time)
    implements Serializable {
  /** 256 MB expanded, two million nodes, 200 levels, 500 pages, 30 seconds. */
  public static final Bounds STANDARD =
      new Bounds(256L << 20, 2_000_000, 200, 500, Duration.ofSeconds(30));
}
