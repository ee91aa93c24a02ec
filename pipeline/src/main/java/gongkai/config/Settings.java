package gongkai.config;

import gongkai.InvalidInput;
import gongkai.aggregate.AggregateSettings;
import gongkai.extract.Bounds;
import gongkai.ingest.IngestSettings;
import gongkai.setting.SettingValues;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String METRICS = "gongkai.metrics-folder";

  /**
   * @param file properties to read over the defaults, null for the defaults alone
   * @throws InvalidInput with every mistake in the file
   */
  public static Settings read(@Nullable Path file) {
    Map<String, String> given = new TreeMap<>();
    Map<String, String> catalog = new TreeMap<>();
    if (file != null) {
      properties(file)
          .forEach(
              (key, value) -> {
                if (key.startsWith(CATALOG)) {
                  catalog.put(key.substring(CATALOG.length()), value.strip());
                } else {
                  given.put(key, value);
                }
              });
    }
    List<String> mistakes = new ArrayList<>();
    SettingValues values = SettingValues.read(given, mistakes);
    Settings settings =
        new Settings(
            values.text("gongkai.warehouse"),
            IngestSettings.of(values),
            Bounds.of(values),
            new AggregateSettings(
                values.optionalText("gongkai.decisions").orElse(null),
                values.optionalText("gongkai.expected-bodies").orElse(null)),
            values
                .optionalText(METRICS)
                .map(folder -> writable(METRICS, folder, mistakes))
                .orElse(null),
            values.intNumber("gongkai.sql-rows"),
            Map.copyOf(catalog));
    if (!mistakes.isEmpty()) {
      throw new InvalidInput("Invalid configuration " + file + ": " + String.join("; ", mistakes));
    }
    return settings;
  }

  /** A folder that must exist before a run starts. */
  private static Path writable(String key, String text, List<String> mistakes) {
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      mistakes.add(key + " is " + text + ", not a folder that can be written to");
    }
    return folder;
  }

  private static Map<String, String> properties(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException failure) {
      throw new InvalidInput("Cannot read configuration " + file + ": " + failure);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
