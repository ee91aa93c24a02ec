package gongkai.export;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.ParallelTables;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/**
 * Writes every flat table and mart of one published run as plain files with their description and
 * checksums.
 */
public final class Export {
  /**
   * The files that one table was written to.
   *
   * @param table nothing where the run did not have it yet
   * @param files by format, none where the table does not fit into it
   */
  private record Written(
      TableSpec spec, Optional<ExportedTable> table, Map<ExportFormat, List<ExportedFile>> files) {}

  private final Warehouse warehouse;
  private final Configuration hadoop;
  private final Consumer<String> progress;

  /**
   * @param progress told the name of each table before it is written
   */
  public Export(Warehouse warehouse, Consumer<String> progress) {
    this.warehouse = warehouse;
    this.hadoop = warehouse.spark().sparkContext().hadoopConfiguration();
    this.progress = progress;
  }

  /**
   * @throws gongkai.InvalidInput where there is no such run, or something in the folder of the
   *     export that no export wrote
   */
  public ExportSummary run(ExportSettings settings) {
    return write(PublishedRun.of(warehouse, settings.run()), settings);
  }

  /**
   * Exports the newest run, for scheduled use: keeps an existing export that holds the run in the
   * same formats.
   *
   * @return nothing where no run has published yet
   */
  public Optional<ExportSummary> runUnlessDone(ExportSettings settings) {
    return PublishedRun.newest(warehouse).map(run -> writeUnlessDone(run, settings));
  }

  private ExportSummary writeUnlessDone(PublishedRun run, ExportSettings settings) {
    long start = System.nanoTime();
    if (!ExistingExport.in(settings.out(), hadoop).holds(run, settings)) {
      return write(run, settings);
    }
    return new ExportSummary(
        run.runId(), false, settings.formats(), Map.of(), 0, 0, List.of(), seconds(start));
  }

  private ExportSummary write(PublishedRun run, ExportSettings settings) {
    long start = System.nanoTime();
    DataPackage description = new DataPackage(run, settings);
    List<ExportedFile> files = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    try (ExportFolder folder = ExportFolder.beside(settings.out(), hadoop)) {
      ExistingExport earlier = ExistingExport.in(settings.out(), hadoop);
      for (Written written : tables(run, settings, earlier, folder)) {
        String name = written.spec().name();
        for (Map.Entry<ExportFormat, List<ExportedFile>> made : written.files().entrySet()) {
          if (made.getValue().isEmpty()) {
            notes.add(name + ": too many rows for " + made.getKey().code());
            continue;
          }
          count(rows, name, made.getValue());
          description.add(written.table().orElseThrow(), made.getKey(), made.getValue());
          files.addAll(made.getValue());
        }
        if (written.table().isEmpty()) {
          notes.add(name + ": the run did not have this table yet");
        }
      }
      notes.forEach(description::note);
      description.write(folder);
      files.add(folder.describe(DataPackage.FILE, 0));
      Checksums.write(folder, files);
      folder.publish();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write to " + settings.out() + ": " + failure, failure);
    }
    return new ExportSummary(
        run.runId(),
        true,
        settings.formats(),
        rows,
        files.size() + 1,
        files.stream().mapToLong(ExportedFile::bytes).sum(),
        notes,
        seconds(start));
  }

  /** Writes the tables in parallel; their order is that of the declaration. */
  private List<Written> tables(
      PublishedRun run, ExportSettings settings, ExistingExport earlier, ExportFolder folder) {
    try (ParallelTables work = new ParallelTables(warehouse.spark())) {
      return ParallelTables.results(
          Tables.standard().derived().stream()
              .map(spec -> work.start(() -> table(spec, run, settings, earlier, folder)))
              .toList());
    }
  }

  private Written table(
      TableSpec spec,
      PublishedRun run,
      ExportSettings settings,
      ExistingExport earlier,
      ExportFolder folder) {
    Optional<ExportedTable> table = run.table(spec);
    Map<ExportFormat, List<ExportedFile>> files = new EnumMap<>(ExportFormat.class);
    if (table.isPresent()) {
      progress.accept(spec.name());
      List<ExportFormat> formats =
          settings.formats().stream().filter(format -> format.covers(spec)).toList();
      ReusableYears reusable = earlier.reusable(table.get(), formats, settings.excel());
      try (TableUpdate update = TableUpdate.of(table.get(), reusable, formats.size())) {
        for (ExportFormat format : formats) {
          files.put(format, format.write(update, folder, settings.excel()));
        }
      }
    }
    return new Written(spec, table, files);
  }

  /** The formats of one table must hold the same rows. */
  private static void count(Map<String, Long> rows, String table, List<ExportedFile> written) {
    long count = written.stream().mapToLong(ExportedFile::rows).sum();
    Long other = rows.putIfAbsent(table, count);
    if (other != null && other != count) {
      throw new IllegalStateException(
          "Cannot export %s: one format got %d rows and another %d".formatted(table, other, count));
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
