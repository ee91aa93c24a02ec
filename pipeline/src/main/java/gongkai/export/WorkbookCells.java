package gongkai.export;

import gongkai.text.CsvCell;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one workbook. None ever holds a formula: text stays text whatever it begins with.
 */
final class WorkbookCells {
  /** Digits that a cell's number keeps exactly. */
  private static final int EXACT_DIGITS = 15;

  private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final CellStyle head;
  private final CellStyle date;
  private final CellStyle quoted;

  WorkbookCells(SXSSFWorkbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    head = workbook.createCellStyle();
    head.setFont(bold);
    head.setWrapText(true);
    date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    quoted = workbook.createCellStyle();
    quoted.setQuotePrefixed(true);
  }

  void head(SXSSFRow row, int column, String text) {
    SXSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(head);
  }

  /** Null leaves no cell; a number that a cell would round is written as text. */
  void fill(SXSSFRow row, int column, @Nullable Object value) {
    if (value == null) {
      return;
    }
    SXSSFCell cell = row.createCell(column);
    if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof Number number && exact(number)) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Date day) {
      date(cell, day.toLocalDate());
    } else if (value instanceof LocalDate day) {
      date(cell, day);
    } else if (value instanceof Timestamp time) {
      cell.setCellValue(time.toInstant().atOffset(ZoneOffset.UTC).toString());
    } else if (value instanceof String text) {
      text(cell, text);
    } else {
      text(cell, String.valueOf(CsvCell.of(value)));
    }
  }

  private void date(SXSSFCell cell, LocalDate day) {
    cell.setCellValue(day);
    cell.setCellStyle(date);
  }

  private void text(SXSSFCell cell, String text) {
    boolean fits = text.length() <= MOST_CHARACTERS;
    cell.setCellValue(fits ? text : text.substring(0, MOST_CHARACTERS - 1) + "…");
    if (CsvCell.isFormula(text)) {
      // Marked as text, or Excel would compute it as a formula when the cell is edited.
      cell.setCellStyle(quoted);
    }
  }

  private static boolean exact(Number number) {
    if (number instanceof Double fraction) {
      return Double.isFinite(fraction);
    }
    BigDecimal decimal =
        number instanceof BigDecimal given ? given : BigDecimal.valueOf(number.longValue());
    return decimal.stripTrailingZeros().precision() <= EXACT_DIGITS;
  }
}
