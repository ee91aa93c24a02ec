package gongkai.parse.table;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.form.TemplateLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which table two prints the columns of a band, as its header shows it. Where the
 * header is damaged, the form's own order is taken and a problem recorded.
 */
final class ColumnOrder {
  private static final String HEADER = "信息内容";

  private final Template template;
  private final List<Problem> problems;
  private String band = "";
  private List<String> columns = List.of();

  ColumnOrder(Template template, List<Problem> problems) {
    this.template = template;
    this.problems = problems;
  }

  /** The line's cells in the order printed. */
  List<CellKey> cells(TemplateLine line, PrintedLine printed) {
    if (template.table() != StatutoryTable.DISCLOSURES || line.cells().size() == 1) {
      return line.cells();
    }
    if (!line.band().equals(band)) {
      band = line.band();
      columns = printedColumns(line, printed.label());
    }
    if (columns.isEmpty()) {
      return line.cells();
    }
    return line.cells().stream()
        .sorted(Comparator.comparingInt(cell -> columns.indexOf(cell.column())))
        .toList();
  }

  /** The band's columns in the order of the header, empty where the form's own order is taken. */
  private List<String> printedColumns(TemplateLine line, String header) {
    int start = header.lastIndexOf(HEADER);
    List<String> names = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    boolean whole = true;
    for (CellKey cell : line.cells()) {
      int offset = offset(header, cell.column(), Math.max(0, start));
      whole &= offset >= 0;
      names.add(cell.column());
      offsets.add(offset);
    }
    if (whole) {
      List<String> ordered = new ArrayList<>(names);
      ordered.sort(Comparator.comparingInt(name -> offsets.get(names.indexOf(name))));
      return ordered.equals(names) ? List.of() : ordered;
    }
    if (start >= 0) {
      problems.add(
          new Problem(
              ProblemCode.HEADER_DAMAGED,
              line.cells().stream().map(CellKey::name).toList(),
              Map.of("group", line.band()),
              null));
    }
    return List.of();
  }

  private int offset(String header, String column, int from) {
    for (String label : template.columnLabels(column)) {
      int offset = header.indexOf(label, from);
      if (offset >= 0) {
        return offset;
      }
    }
    return -1;
  }
}
