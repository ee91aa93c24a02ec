package gongkai.jobs;

import gongkai.table.InvalidInput;
import gongkai.table.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a warehouse. */
final class WarehouseOptions {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Folder or URI of the tables (default: data/warehouse here).")
  private @Nullable String warehouse;

  @Option(
      names = "--conf-file",
      paramLabel = "FILE",
      defaultValue = "${env:GONGKAI_CONF}",
      description = "Configuration instead of the one in $GONGKAI_CONF.")
  private @Nullable Path configuration;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  boolean debug;

  /** The configuration; read again at each call. */
  Settings settings() {
    boolean given = configuration != null && !configuration.toString().isEmpty();
    return Settings.read(given ? configuration : null);
  }

  /** The warehouse as an absolute path or a URI. */
  String location() {
    String location = Optional.ofNullable(warehouse).orElseGet(() -> settings().warehouse());
    if (location.isBlank()) {
      throw new InvalidInput("Invalid --warehouse: it is empty");
    }
    boolean uri = location.matches("[A-Za-z][A-Za-z0-9+.-]*:/.*");
    return uri ? location : Path.of(location).toAbsolutePath().normalize().toString();
  }

  /** Starts Spark on a warehouse that must be there already. */
  Warehouse openExisting() {
    String location = location();
    boolean local = location.startsWith("/") && settings().catalog().isEmpty();
    if (local && !Files.isDirectory(Path.of(location))) {
      throw new InvalidInput("Cannot find a warehouse in " + location + ": run ingest first");
    }
    Warehouse opened = open();
    if (!opened.exists("files")) {
      opened.close();
      throw new InvalidInput("Cannot find a warehouse in " + location + ": run ingest first");
    }
    return opened;
  }

  /** Starts Spark on a warehouse. */
  Warehouse open() {
    return SparkStart.on(location(), settings().catalog());
  }
}
