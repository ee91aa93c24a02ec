package gongkai.export;

import gongkai.table.ColumnLabels;
import gongkai.table.ColumnSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.spark.sql.Row;

/**
 * A table as one Excel workbook: a sheet of rows under two lines of header, labels and names, and a
 * sheet that explains the columns.
 *
 * <p>A workbook is written whole, whatever changed. Rows stream through: neither Spark's driver nor
 * the library holds more than a part of them.
 *
 * @param mostRows rows that a sheet can hold below its header
 */
record Workbook(int mostRows) {
  private static final int HEADER_ROWS = 2;

  /** What Excel can open. */
  static final Workbook STANDARD = new Workbook(1_048_576 - HEADER_ROWS);

  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER_WIDTH = 256;
  private static final int LEAST_WIDTH = 10;
  private static final int MOST_WIDTH = 40;

  /** The workbook, or nothing where the table has more rows than a sheet can hold. */
  Optional<ExportedFile> write(TableUpdate update, ExportFolder folder) {
    String path = update.table().name() + ".xlsx";
    Path scratch = scratch(folder);
    try {
      DefaultTempFileCreationStrategy temporary =
          new DefaultTempFileCreationStrategy(scratch.toFile());
      long rows = TempFile.withStrategy(temporary, () -> write(update, folder, path));
      return rows < 0 ? Optional.empty() : Optional.of(folder.describe(path, rows));
    } finally {
      org.apache.commons.io.FileUtils.deleteQuietly(scratch.toFile());
    }
  }

  /** Returns the number of rows, or -1 where there are too many and nothing is written. */
  private long write(TableUpdate update, ExportFolder folder, String path) {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      WorkbookCells cells = new WorkbookCells(workbook);
      SXSSFSheet sheet = workbook.createSheet("data");
      header(sheet, cells, update.table());
      int count = 0;
      for (Iterator<Row> rows = update.plainRows().toLocalIterator(); rows.hasNext(); count++) {
        Row row = rows.next();
        if (count == mostRows) {
          return -1;
        }
        SXSSFRow line = sheet.createRow(HEADER_ROWS + count);
        for (int column = 0; column < row.length(); column++) {
          cells.fill(line, column, row.get(column));
        }
      }
      int last = update.table().columns().size() - 1;
      sheet.setAutoFilter(new CellRangeAddress(HEADER_ROWS - 1, HEADER_ROWS - 1 + count, 0, last));
      explain(workbook.createSheet("columns"), cells, update.table());
      try (OutputStream output = folder.create(path)) {
        workbook.write(output);
      }
      return count;
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + path + ": " + failure, failure);
    }
  }

  private static void header(SXSSFSheet sheet, WorkbookCells cells, ExportedTable table) {
    List<ColumnSpec> columns = table.columns();
    SXSSFRow labels = sheet.createRow(0);
    SXSSFRow names = sheet.createRow(1);
    for (int column = 0; column < columns.size(); column++) {
      String label = ColumnLabels.standard().label(table.spec(), columns.get(column));
      String name = columns.get(column).name();
      cells.head(labels, column, label);
      cells.head(names, column, name);
      int wanted = Math.max(name.length(), 2 * label.length()) + 2;
      sheet.setColumnWidth(
          column, Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, wanted)) * CHARACTER_WIDTH);
    }
    sheet.createFreezePane(0, HEADER_ROWS);
  }

  private static void explain(SXSSFSheet sheet, WorkbookCells cells, ExportedTable table) {
    List<String> headings = List.of("column", "列", "unit", "meaning", "source");
    int[] widths = {40, 40, 12, 90, 20};
    SXSSFRow head = sheet.createRow(0);
    for (int column = 0; column < headings.size(); column++) {
      cells.head(head, column, headings.get(column));
      sheet.setColumnWidth(column, widths[column] * CHARACTER_WIDTH);
    }
    int line = 1;
    for (ColumnSpec column : table.columns()) {
      SXSSFRow row = sheet.createRow(line++);
      cells.fill(row, 0, column.name());
      cells.fill(row, 1, ColumnLabels.standard().label(table.spec(), column));
      cells.fill(row, 2, column.unit());
      cells.fill(row, 3, column.sentence());
      cells.fill(row, 4, column.source());
    }
    cells.fill(sheet.createRow(line + 1), 0, table.spec().grain());
    sheet.createFreezePane(0, 1);
  }

  /** Beside the export on a local disk, so that a killed run's files go with its folder. */
  private static Path scratch(ExportFolder folder) {
    try {
      Path parent = folder.localScratch();
      return parent == null
          ? Files.createTempDirectory("gongkai-workbook")
          : Files.createTempDirectory(Files.createDirectories(parent), "workbook");
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot make a folder for temporary files", failure);
    }
  }
}
