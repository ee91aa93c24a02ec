package gongkai.export;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table as Parquet, written by Spark's tasks in parallel. */
final class ParquetFiles {
  private static final String TIMESTAMPS = "spark.sql.parquet.outputTimestampType";

  private ParquetFiles() {}

  /** {@code name/report_year=2023/part-00000.parquet}, or {@code name/part-00000.parquet}. */
  static List<ExportedFile> write(TableUpdate update, ExportFolder folder) {
    List<ExportedFile> files = new ArrayList<>();
    for (ExportedFile file : update.reusable().files(ExportFormat.PARQUET)) {
      if (update.reusable().covers(file)) {
        folder.take(update.reusable().path(file), file.path());
        files.add(file);
      }
    }
    if (!update.written().isEmpty() || files.isEmpty()) {
      files.addAll(written(update, folder, files.isEmpty()));
    }
    return files.stream().sorted(Comparator.comparing(ExportedFile::path)).toList();
  }

  /**
   * @param alone whether no file of an earlier export is reused
   */
  private static List<ExportedFile> written(
      TableUpdate update, ExportFolder folder, boolean alone) {
    ExportedTable table = update.table();
    Path scratch = folder.scratch(table.name() + "-parquet");
    // Spark's own default for times is a type that the format has given up.
    table.rows().sparkSession().conf().set(TIMESTAMPS, "TIMESTAMP_MICROS");
    write(update.rows(), table.byYear(), scratch);
    if (alone && parts(folder, scratch).isEmpty()) {
      // No rows make no folder of a year; the columns are worth a file all the same.
      write(update.rows(), false, scratch);
    }
    List<ExportedFile> files = new ArrayList<>();
    new TreeMap<>(parts(folder, scratch).stream().collect(groupingBy(Path::getParent)))
        .forEach(
            (parent, parts) -> {
              String year = parent.equals(scratch) ? "" : parent.getName() + "/";
              for (int part = 0; part < parts.size(); part++) {
                String path = "%s/%spart-%05d.parquet".formatted(table.name(), year, part);
                folder.move(parts.get(part), path);
                files.add(described(table, year, path, folder));
              }
            });
    return files;
  }

  private static ExportedFile described(
      ExportedTable table, String yearFolder, String path, ExportFolder folder) {
    ExportedFile file = folder.describe(path, rowCount(folder, path));
    String year = yearFolder.replaceAll("\\D", "");
    return table.years().containsKey(year)
        ? file.with(List.of(table.slice(year, file.rows(), file.bytes())))
        : file;
  }

  private static void write(Dataset<Row> rows, boolean byYear, Path scratch) {
    DataFrameWriter<Row> writer = rows.write().mode("overwrite").option("compression", "zstd");
    (byYear ? writer.partitionBy(ExportedTable.YEAR) : writer).parquet(scratch.toString());
  }

  private static List<Path> parts(ExportFolder folder, Path scratch) {
    return folder.files(scratch).stream()
        .filter(file -> file.getName().startsWith("part-"))
        .sorted()
        .toList();
  }

  private static long rowCount(ExportFolder folder, String path) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(folder.content(path), folder.hadoop()))) {
      return reader.getRecordCount();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read back " + path, failure);
    }
  }
}
