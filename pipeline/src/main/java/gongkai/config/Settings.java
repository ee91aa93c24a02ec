package gongkai.config;

import gongkai.InvalidInput;
import gongkai.aggregate.AggregateSettings;
import gongkai.extract.Bounds;
import gongkai.ingest.IngestSettings;
import gongkai.source.ArchiveBounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The configuration: the shipped defaults, and over them a properties file.
 *
 * @param warehouse folder or URI
 * @param bounds limits on time and size of reading one file
 * @param metrics folder that the figures of each run go to, null for none; see {@code
 *     PrometheusFile}
 * @param sqlRows maximum number of rows of a printed table
 * @param catalog settings of the Iceberg catalog, without their prefix {@code gongkai.catalog.}
 */
public record Settings(
    String warehouse,
    IngestSettings ingest,
    Bounds bounds,
    AggregateSettings aggregate,
    @Nullable Path metrics,
    int sqlRows,
    Map<String, String> catalog) {
  private static final String CATALOG = "gongkai.catalog.";

  /**
   * @param file properties to read over the defaults, null for the defaults alone
   * @throws InvalidInput with every mistake in the file
   */
  public static Settings read(@Nullable Path file) {
    Properties defaults = defaults();
    Properties properties = new Properties();
    properties.putAll(defaults);
    List<String> mistakes = new ArrayList<>();
    if (file != null) {
      Properties given = given(file);
      for (String key : given.stringPropertyNames()) {
        if (!defaults.containsKey(key) && !key.startsWith(CATALOG)) {
          mistakes.add("unknown key " + key);
        }
      }
      properties.putAll(given);
    }
    Map<String, String> catalog = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(CATALOG)) {
        catalog.put(key.substring(CATALOG.length()), properties.getProperty(key).strip());
      }
    }
    Settings settings =
        new Settings(
            properties.getProperty("gongkai.warehouse").strip(),
            new IngestSettings(
                number(properties, "gongkai.task-bytes", Long.MAX_VALUE, mistakes),
                (int) number(properties, "gongkai.task-files", Integer.MAX_VALUE, mistakes),
                false,
                archives(properties, mistakes)),
            bounds(properties, mistakes),
            new AggregateSettings(
                optional(properties, "gongkai.decisions"),
                optional(properties, "gongkai.expected-bodies")),
            folder(properties, "gongkai.metrics-folder", mistakes),
            (int) number(properties, "gongkai.sql-rows", 1_000_000, mistakes),
            Map.copyOf(catalog));
    if (!mistakes.isEmpty()) {
      throw new InvalidInput("Invalid configuration " + file + ": " + String.join("; ", mistakes));
    }
    return settings;
  }

  private static ArchiveBounds archives(Properties properties, List<String> mistakes) {
    return new ArchiveBounds(
        number(properties, "gongkai.max-archive-bytes", Long.MAX_VALUE, mistakes),
        number(properties, "gongkai.max-file-bytes", Integer.MAX_VALUE - 16L, mistakes),
        number(properties, "gongkai.archive-expanded-bytes", Long.MAX_VALUE, mistakes),
        (int) number(properties, "gongkai.archive-entries", 100_000_000, mistakes),
        (int) number(properties, "gongkai.archive-ratio", 1_000_000, mistakes),
        (int) number(properties, "gongkai.archive-depth", 16, mistakes));
  }

  private static Bounds bounds(Properties properties, List<String> mistakes) {
    return new Bounds(
        number(properties, "gongkai.expanded-bytes", Integer.MAX_VALUE - 16L, mistakes),
        (int) number(properties, "gongkai.nodes", Integer.MAX_VALUE, mistakes),
        (int) number(properties, "gongkai.depth", 1000, mistakes),
        (int) number(properties, "gongkai.pages", Integer.MAX_VALUE, mistakes),
        Duration.ofSeconds(number(properties, "gongkai.seconds-per-file", 86_400, mistakes)));
  }

  private static long number(Properties properties, String key, long most, List<String> mistakes) {
    String text = properties.getProperty(key).strip();
    try {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= most) {
        return number;
      }
      mistakes.add(key + " is " + text + ", not between 1 and " + most);
    } catch (NumberFormatException malformed) {
      mistakes.add(key + " is " + text + ", not a whole number");
    }
    return 1;
  }

  private static @Nullable String optional(Properties properties, String key) {
    String text = properties.getProperty(key).strip();
    return text.isEmpty() ? null : text;
  }

  /** A folder that must exist before a run starts. */
  private static @Nullable Path folder(Properties properties, String key, List<String> mistakes) {
    String text = optional(properties, key);
    if (text == null) {
      return null;
    }
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      mistakes.add(key + " is " + text + ", not a folder that can be written to");
    }
    return folder;
  }

  private static Properties defaults() {
    Properties properties = new Properties();
    try (InputStream stream = Settings.class.getResourceAsStream("/gongkai/defaults.properties")) {
      properties.load(stream);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read the default configuration", failure);
    }
    return properties;
  }

  private static Properties given(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException failure) {
      throw new InvalidInput("Cannot read configuration " + file + ": " + failure);
    }
    return properties;
  }
}
