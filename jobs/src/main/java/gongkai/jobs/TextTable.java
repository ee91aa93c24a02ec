package gongkai.jobs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/** A result as a table whose columns stand straight, Chinese characters being two places wide. */
public final class TextTable {
  private static final int WIDEST = 60;

  private TextTable() {}

  /**
   * @param rows may go on beyond what is printed, which is then said
   * @param most most rows to print
   */
  public static void print(StructType columns, Iterator<Row> rows, int most, PrintStream output) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(columns.fieldNames()));
    while (rows.hasNext() && lines.size() <= most) {
      Row row = rows.next();
      List<String> line = new ArrayList<>();
      for (int column = 0; column < row.length(); column++) {
        line.add(shortened(CellText.of(row.get(column))));
      }
      lines.add(line);
    }
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(line.get(column)));
      }
    }
    output.println(line(columns, lines.get(0), widths));
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append(rule.isEmpty() ? "" : "  ").append("-".repeat(width));
    }
    output.println(rule);
    for (List<String> line : lines.subList(1, lines.size())) {
      output.println(line(columns, line, widths));
    }
    int shown = lines.size() - 1;
    String more = rows.hasNext() ? ", and more: the first " + most + " are shown" : "";
    output.println("(" + shown + (shown == 1 ? " row" : " rows") + more + ")");
  }

  /** Columns of numbers stand at the right, all others at the left. */
  private static String line(StructType columns, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String blanks = " ".repeat(widths[column] - width(cells.get(column)));
      boolean right = columns.apply(column).dataType() instanceof NumericType;
      line.append(column == 0 ? "" : "  ");
      line.append(right ? blanks + cells.get(column) : cells.get(column) + blanks);
    }
    return line.toString().stripTrailing();
  }

  /** A control character must not move the cursor of the terminal that shows it. */
  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ");
    if (width(plain) <= WIDEST) {
      return plain;
    }
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int character : plain.codePoints().toArray()) {
      width += width(character);
      if (width >= WIDEST) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.append('…').toString();
  }

  /** Places that the text takes on a terminal. */
  public static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        character >= 0x1100 && character <= 0x115F
            || character >= 0x2E80 && character <= 0xA4CF
            || character >= 0xAC00 && character <= 0xD7A3
            || character >= 0xF900 && character <= 0xFAFF
            || character >= 0xFE30 && character <= 0xFE6F
            || character >= 0xFF00 && character <= 0xFF60
            || character >= 0xFFE0 && character <= 0xFFE6
            || character >= 0x1F300 && character <= 0x1FAFF
            || character >= 0x20000 && character <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
