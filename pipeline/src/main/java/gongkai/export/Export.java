package gongkai.export;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.table.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
   * @throws gongkai.table.InvalidInput where there is no such run, or something at the place of the
   *     export that no export wrote
   */
  public ExportSummary run(ExportSettings settings) {
    return write(Publication.of(warehouse, settings.run()), settings);
  }

  /**
   * The newest run for every night: leaves an export alone that holds the run in the same form
   * already.
   *
   * @return nothing where no run has published yet
   */
  public Optional<ExportSummary> runUnlessDone(ExportSettings settings) {
    return Publication.newest(warehouse).map(run -> writeUnlessDone(run, settings));
  }

  private ExportSummary writeUnlessDone(Publication run, ExportSettings settings) {
    long start = System.nanoTime();
    if (!ExistingExport.in(settings.out(), hadoop).holds(run, settings)) {
      return write(run, settings);
    }
    return new ExportSummary(
        run.runId(), false, settings.formats(), Map.of(), 0, 0, List.of(), seconds(start));
  }

  private ExportSummary write(Publication run, ExportSettings settings) {
    long start = System.nanoTime();
    DataPackage description = new DataPackage(run, settings);
    List<ExportedFile> files = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    try (ExportFolder folder = ExportFolder.beside(settings.out(), hadoop)) {
      for (TableSpec spec : Tables.standard().derived()) {
        Optional<ExportedTable> table = run.table(spec);
        if (table.isEmpty()) {
          notes.add(spec.name() + ": the run did not have this table yet");
          continue;
        }
        progress.accept(spec.name());
        for (ExportFormat format : settings.formats()) {
          if (format.covers(spec)) {
            List<ExportedFile> written = format.write(table.get(), folder, settings.excel());
            if (written.isEmpty()) {
              notes.add(spec.name() + ": too many rows for " + format.code());
              continue;
            }
            count(rows, spec.name(), written);
            description.add(table.get(), format, written);
            files.addAll(written);
          }
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
