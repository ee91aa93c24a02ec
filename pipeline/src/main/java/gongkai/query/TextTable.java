package gongkai.query;

import gongkai.text.TerminalText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/** A result as a table with aligned columns, Chinese characters being two columns wide. */
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
        line.add(TerminalText.cut(TerminalText.plain(ResultCell.of(row.get(column))), WIDEST));
      }
      lines.add(line);
    }
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], TerminalText.width(line.get(column)));
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
      String cell = cells.get(column);
      boolean right = columns.apply(column).dataType() instanceof NumericType;
      line.append(column == 0 ? "" : "  ");
      line.append(
          right
              ? TerminalText.right(cell, widths[column])
              : TerminalText.left(cell, widths[column]));
    }
    return line.toString().stripTrailing();
  }
}
