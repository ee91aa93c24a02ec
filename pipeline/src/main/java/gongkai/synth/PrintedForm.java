package gongkai.synth;

import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The printed text and the numbers of a report's three tables. Faults change them. */
final class PrintedForm {
  private final Form form;
  private final Map<StatutoryTable, List<List<FormCell>>> rows = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, @Nullable BigDecimal> numbers = new LinkedHashMap<>();
  private final Map<StatutoryTable, Integer> moreColumns = new EnumMap<>(StatutoryTable.class);
  private boolean whole = true;

  PrintedForm(YearFigures figures) {
    form = figures.form();
    for (StatutoryTable table : StatutoryTable.values()) {
      rows.put(table, form.rows(table));
    }
    figures.values().forEach(this::print);
  }

  Form form() {
    return form;
  }

  void print(String name, BigDecimal number) {
    texts.put(name, number.toPlainString());
    numbers.put(name, number);
  }

  /** Prints a number with a unit behind it. */
  void print(String name, BigDecimal number, String unit) {
    texts.put(name, number.toPlainString() + unit);
    numbers.put(name, number);
  }

  void add(String name, int difference) {
    BigDecimal number = numbers.get(name);
    if (number == null) {
      throw new IllegalStateException("Missing number " + name);
    }
    print(name, number.add(BigDecimal.valueOf(difference)));
  }

  /** Prints text that is no number: a mark, words or a blank. */
  void printInstead(String name, String text) {
    texts.put(name, text);
    numbers.put(name, null);
  }

  /**
   * Prints a table with other rows.
   *
   * @param moreColumns how many columns they have beyond the form's
   */
  void print(StatutoryTable table, List<List<FormCell>> otherRows, int moreColumns) {
    rows.put(table, List.copyOf(otherRows));
    this.moreColumns.put(table, moreColumns);
  }

  /** Prints a table of another form instead, all its numbers 0. */
  void replace(StatutoryTable table, Form other) {
    form.lines(table).keySet().forEach(line -> removeLine(table, line));
    other.lines(table).values().stream()
        .flatMap(List::stream)
        .forEach(key -> print(key.name(), BigDecimal.ZERO));
    rows.put(table, other.rows(table));
  }

  /** Removes the numbers of a line, but not its row. */
  void leaveOut(StatutoryTable table, String line) {
    removeLine(table, line);
    whole = false;
  }

  private void removeLine(StatutoryTable table, String line) {
    String prefix = table.code() + "." + line + ".";
    texts.keySet().removeIf(name -> name.startsWith(prefix));
    numbers.keySet().removeIf(name -> name.startsWith(prefix));
  }

  /** Leaves a table and its section out. */
  void leaveOut(StatutoryTable table) {
    cutAfter(table, 0);
    rows.remove(table);
  }

  /** Leaves a table out below the heading of its section. */
  void leaveOutTable(StatutoryTable table) {
    cutAfter(table, 0);
  }

  /** Cuts a table off behind its first rows, header rows included. */
  void cutAfter(StatutoryTable table, int rowCount) {
    List<List<FormCell>> all = form.rows(table);
    for (List<FormCell> row : all.subList(rowCount, all.size())) {
      for (FormCell cell : row) {
        CellKey key = cell.key();
        if (key != null) {
          texts.remove(key.name());
          numbers.remove(key.name());
        }
      }
    }
    rows.put(table, all.subList(0, rowCount));
    whole = false;
  }

  /** Whether no line and no table was left out. */
  boolean isWhole() {
    return whole;
  }

  boolean prints(StatutoryTable table) {
    return rows.containsKey(table);
  }

  List<List<FormCell>> rows(StatutoryTable table) {
    return rows.getOrDefault(table, List.of());
  }

  int width(StatutoryTable table) {
    return form.width(table) + moreColumns.getOrDefault(table, 0);
  }

  String text(FormCell cell) {
    CellKey key = cell.key();
    return key == null ? cell.text() : texts.getOrDefault(key.name(), "");
  }

  /** The names of the printed cells, in printed order. */
  List<String> names() {
    return new ArrayList<>(numbers.keySet());
  }

  /** The printed cells: a number, or null where a blank or a mark is printed. */
  Map<String, @Nullable BigDecimal> numbers() {
    return numbers;
  }
}
