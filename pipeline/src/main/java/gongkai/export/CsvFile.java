package gongkai.export;

import gongkai.table.ColumnSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.apache.spark.sql.Encoders;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A table as one CSV file: tasks write its parts in parallel, which are then joined in order with
 * the slices of an earlier file that are still the same.
 */
final class CsvFile {
  static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  /**
   * @param excel whether the file begins with a byte order mark
   */
  static ExportedFile write(TableUpdate update, ExportFolder folder, boolean excel) {
    ExportedTable table = update.table();
    Path scratch = folder.scratch(table.name() + "-csv");
    List<CsvPart> parts = update.written().isEmpty() ? List.of() : parts(update, scratch, folder);
    String path = table.name() + ".csv";
    List<YearSlice> slices = new ArrayList<>();
    try (FSDataOutputStream output = folder.create(path)) {
      output.write(header(table.columns(), excel).getBytes(StandardCharsets.UTF_8));
      // The years ascend, what is not known before all of them, as rows are sorted.
      for (String year : table.years().keySet()) {
        slices.add(
            update.written().contains(year)
                ? joined(table, year, parts, folder, output)
                : copied(year, update.reusable(), folder, output));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + path + ": " + failure, failure);
    }
    folder.delete(scratch);
    return folder.describe(path, slices.stream().mapToLong(YearSlice::rows).sum()).with(slices);
  }

  /** The parts in order; what a task wrote before it was repeated is not among them. */
  private static List<CsvPart> parts(TableUpdate update, Path scratch, ExportFolder folder) {
    return update
        .plainRows()
        .mapPartitions(
            new CsvParts(
                scratch.toString(),
                update.table().columns().stream().map(ColumnSpec::name).toList(),
                new SerializableConfiguration(folder.hadoop())),
            Encoders.row(CsvPart.SCHEMA))
        .collectAsList()
        .stream()
        .map(CsvPart::of)
        .sorted(Comparator.comparing(CsvPart::task))
        .toList();
  }

  private static YearSlice joined(
      ExportedTable table,
      String year,
      List<CsvPart> parts,
      ExportFolder folder,
      FSDataOutputStream output)
      throws IOException {
    long start = output.getPos();
    long count = 0;
    for (CsvPart part : parts) {
      if (part.year().equals(year)) {
        try (InputStream input = folder.open(new Path(part.file()))) {
          input.transferTo(output);
        }
        count += part.rows();
      }
    }
    return table.slice(year, count, output.getPos() - start);
  }

  private static YearSlice copied(
      String year, ReusableYears reusable, ExportFolder folder, FSDataOutputStream output)
      throws IOException {
    ExportedFile file = reusable.files(ExportFormat.CSV).get(0);
    long headerBytes = file.bytes() - file.slices().stream().mapToLong(YearSlice::bytes).sum();
    long start = headerBytes;
    for (YearSlice slice : file.slices()) {
      if (slice.year().equals(year)) {
        try (FSDataInputStream input = folder.open(reusable.path(file))) {
          input.seek(start);
          IOUtils.copyBytes(input, output, slice.bytes(), false);
        }
        return slice;
      }
      start += slice.bytes();
    }
    throw new IllegalStateException("Missing year " + year + " of " + file.path());
  }

  private static String header(List<ColumnSpec> columns, boolean excel) {
    String names = FORMAT.format(columns.stream().map(ColumnSpec::name).toArray());
    return (excel ? BYTE_ORDER_MARK : "") + names + FORMAT.getRecordSeparator();
  }
}
