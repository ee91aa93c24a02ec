package gongkai.form;

import gongkai.text.CsvResource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * The words of the form beside the codes of its cells: items and measures of table two, lines and
 * applicants of table three, procedures and results of table four, over both editions.
 */
public final class Labels {
  private static final Labels STANDARD = new Labels(CsvResource.rows("/labels.csv"));

  private final List<Map<String, Label>> lines;
  private final List<Map<String, Label>> columns;

  private Labels(List<CSVRecord> rows) {
    lines = part("line", rows);
    columns = part("column", rows);
  }

  private static List<Map<String, Label>> part(String part, List<CSVRecord> rows) {
    return Arrays.stream(StatutoryTable.values()).map(table -> labels(table, part, rows)).toList();
  }

  private static Map<String, Label> labels(
      StatutoryTable table, String part, List<CSVRecord> rows) {
    Map<String, Label> labels = new LinkedHashMap<>();
    for (CSVRecord row : rows) {
      if (row.get("table").equals(table.code()) && row.get("part").equals(part)) {
        String unit = row.get("unit");
        labels.put(
            row.get("code"),
            new Label(
                row.get("code"),
                row.get("label_zh"),
                row.get("label_en"),
                unit.isEmpty() ? null : unit));
      }
    }
    return Collections.unmodifiableMap(labels);
  }

  /** The labels of the official form. */
  public static Labels standard() {
    return STANDARD;
  }

  /** A table's lines (items, lines, procedures) in the order of the form, both editions. */
  public Collection<Label> lines(StatutoryTable table) {
    return lines.get(table.ordinal()).values();
  }

  /** A table's columns (measures, applicants, results) in the order of the form, both editions. */
  public Collection<Label> columns(StatutoryTable table) {
    return columns.get(table.ordinal()).values();
  }

  /** The label of one line, by its code. */
  public Label line(StatutoryTable table, String code) {
    return known(lines, table, code);
  }

  /** The label of one column, by its code. */
  public Label column(StatutoryTable table, String code) {
    return known(columns, table, code);
  }

  /** Line and column of a cell in Chinese: {@code 一、本年新收政府信息公开申请数量 · 总计}. */
  public String describe(CellKey key) {
    return line(key.table(), key.line()).chinese()
        + " · "
        + column(key.table(), key.column()).chinese();
  }

  private static Label known(List<Map<String, Label>> labels, StatutoryTable table, String code) {
    Label label = labels.get(table.ordinal()).get(code);
    if (label == null) {
      throw new IllegalArgumentException(
          "Invalid code \"" + code + "\": no line or column of " + table.code());
    }
    return label;
  }
}
