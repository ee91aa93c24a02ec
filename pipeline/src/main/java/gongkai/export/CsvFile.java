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
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A table as one CSV file: tasks write its parts side by side, which are then joined in order with
 * the sections of an earlier file that are still the same.
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
    List<Row> parts = update.written().isEmpty() ? List.of() : parts(update, scratch, folder);
    String path = table.name() + ".csv";
    List<Section> sections = new ArrayList<>();
    try (FSDataOutputStream output = folder.create(path)) {
      output.write(header(table.columns(), excel).getBytes(StandardCharsets.UTF_8));
      // The years ascend, what is not known before all of them, as rows are sorted.
      for (String year : table.years().keySet()) {
        sections.add(
            update.written().contains(year)
                ? joined(table, year, parts, folder, output)
                : kept(year, update.kept(), folder, output));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + path + ": " + failure, failure);
    }
    folder.delete(scratch);
    return folder.describe(path, sections.stream().mapToLong(Section::rows).sum()).with(sections);
  }

  /** What a task wrote that was then repeated is named by nobody and joined to nothing. */
  private static List<Row> parts(TableUpdate update, Path scratch, ExportFolder folder) {
    return update
        .plainRows()
        .mapPartitions(
            new CsvParts(
                scratch.toString(),
                update.table().columns().stream().map(ColumnSpec::name).toList(),
                new SerializableConfiguration(folder.hadoop())),
            Encoders.row(CsvParts.WRITTEN))
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing((Row part) -> part.getInt(0)))
        .toList();
  }

  private static Section joined(
      ExportedTable table,
      String year,
      List<Row> parts,
      ExportFolder folder,
      FSDataOutputStream output)
      throws IOException {
    long start = output.getPos();
    long count = 0;
    for (Row part : parts) {
      if (part.getString(1).equals(year)) {
        try (InputStream input = folder.open(new Path(part.getString(2)))) {
          input.transferTo(output);
        }
        count += part.getLong(3);
      }
    }
    return table.section(year, count, output.getPos() - start);
  }

  private static Section kept(
      String year, KeptSections kept, ExportFolder folder, FSDataOutputStream output)
      throws IOException {
    ExportedFile file = kept.files(ExportFormat.CSV).get(0);
    long place = file.bytes() - file.sections().stream().mapToLong(Section::bytes).sum();
    for (Section section : file.sections()) {
      if (section.year().equals(year)) {
        try (FSDataInputStream input = folder.open(kept.path(file))) {
          input.seek(place);
          IOUtils.copyBytes(input, output, section.bytes(), false);
        }
        return section;
      }
      place += section.bytes();
    }
    throw new IllegalStateException("Missing section " + year + " of " + file.path());
  }

  private static String header(List<ColumnSpec> columns, boolean excel) {
    String names = FORMAT.format(columns.stream().map(ColumnSpec::name).toArray());
    return (excel ? BYTE_ORDER_MARK : "") + names + FORMAT.getRecordSeparator();
  }
}
