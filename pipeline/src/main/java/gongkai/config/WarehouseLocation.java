package gongkai.config;

import gongkai.InvalidInput;
import gongkai.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The location of the tables as given on the command line or in the environment; opens the
 * warehouse there.
 *
 * @param warehouse folder or URI, null to use that of the configuration
 * @param configurationFile properties over the defaults; null or empty for the defaults alone
 */
public record WarehouseLocation(@Nullable String warehouse, @Nullable Path configurationFile) {
  private static final String URI = "[A-Za-z][A-Za-z0-9+.-]*:/.*";

  public WarehouseLocation {
    // An empty environment variable gives an empty path.
    boolean given = configurationFile != null && !configurationFile.toString().isEmpty();
    configurationFile = given ? configurationFile : null;
  }

  /**
   * The configuration; read again at each call.
   *
   * @throws InvalidInput with every mistake in the file
   */
  public Settings settings() {
    return Settings.read(configurationFile);
  }

  /** The warehouse as an absolute path or a URI. */
  public String absolute() {
    String location = Optional.ofNullable(warehouse).orElseGet(() -> settings().warehouse());
    if (location.isBlank()) {
      throw new InvalidInput("Invalid --warehouse: it is empty");
    }
    return location.matches(URI)
        ? location
        : Path.of(location).toAbsolutePath().normalize().toString();
  }

  /**
   * The warehouse like {@link #absolute}, after checking that it exists if it is a local folder.
   * Others cannot be checked without Spark.
   *
   * @throws InvalidInput if the local folder does not exist
   */
  public String existing() {
    String location = absolute();
    boolean local = location.startsWith("/") && settings().catalog().isEmpty();
    if (local && !Files.isDirectory(Path.of(location))) {
      throw absent(location);
    }
    return location;
  }

  /** Starts Spark on the warehouse. */
  public Warehouse open() {
    return SparkStart.on(absolute(), settings().catalog());
  }

  /**
   * Starts Spark on a warehouse that must contain tables.
   *
   * @throws InvalidInput if it contains none
   */
  public Warehouse openExisting() {
    String location = existing();
    Warehouse opened = open();
    if (!opened.exists("files")) {
      opened.close();
      throw absent(location);
    }
    return opened;
  }

  private static InvalidInput absent(String location) {
    return new InvalidInput("Cannot find a warehouse in " + location + ": run ingest first");
  }
}
