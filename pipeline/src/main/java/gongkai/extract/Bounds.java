package gongkai.extract;

import gongkai.setting.SettingValues;
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
  /** The bounds that hold where nobody sets others. */
  public static final Bounds STANDARD = of(SettingValues.defaults());

  public static Bounds of(SettingValues settings) {
    return new Bounds(
        settings.number("gongkai.expanded-bytes"),
        settings.intNumber("gongkai.nodes"),
        settings.intNumber("gongkai.depth"),
        settings.intNumber("gongkai.pages"),
        Duration.ofSeconds(settings.number("gongkai.seconds-per-file")));
  }
}
