package gongkai.jobs;

import gongkai.InvalidInput;
import gongkai.config.Settings;
import gongkai.config.SparkStart;
import gongkai.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a warehouse. */
public final class WarehouseOptions {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = "${env:GONGKAI_WAREHOUSE}",
      description =
          "Folder or URI of the tables (default: $GONGKAI_WAREHOUSE, else data/warehouse here).")
  private @Nullable String warehouse;

  @Option(
      names = "--conf-file",
      paramLabel = "FILE",
      defaultValue = "${env:GONGKAI_CONF}",
      description = "Configuration instead of the one in $GONGKAI_CONF.")
  private @Nullable Path configuration;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  boolean debug;

  /** Whether the command line names a warehouse. */
  boolean isGiven() {
    return warehouse != null;
  }

  /** The configuration; read again at each call. */
  Settings settings() {
    return Settings.read(configuration());
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

  /** The same where a local folder, as far as can be told without Spark, is there. */
  String existingLocation() {
    String location = location();
    boolean local = location.startsWith("/") && settings().catalog().isEmpty();
    if (local && !Files.isDirectory(Path.of(location))) {
      throw new InvalidInput("Cannot find a warehouse in " + location + ": run ingest first");
    }
    return location;
  }

  /** The configuration file, null where none is given. */
  @Nullable Path configuration() {
    boolean given = configuration != null && !configuration.toString().isEmpty();
    return given ? configuration : null;
  }

  /** Starts Spark on a warehouse that must be there already. */
  public Warehouse openExisting() {
    String location = existingLocation();
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

  /** Keeps what a run did beside the tables and, where that is set, where metrics are collected. */
  void note(Warehouse opened, RunSummary run) {
    RunFile.write(opened, location(), run);
    Path metrics = settings().metrics();
    if (metrics != null) {
      PrometheusFile.write(metrics, run);
    }
  }
}
