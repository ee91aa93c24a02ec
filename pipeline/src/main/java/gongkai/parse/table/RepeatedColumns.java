package gongkai.parse.table;

import gongkai.form.CellKey;
import gongkai.form.Template;
import gongkai.form.TemplateLine;
import gongkai.parse.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Table two as programs write it that repeat a merged cell in each column it spans: a header such
 * as 本年处理决定数量 three times above 65 | 65 | 65. The header tells which columns are one cell.
 */
final class RepeatedColumns {
  private static final String HEADER = "信息内容";

  private final Template template;
  private String band = "";
  private List<Integer> columns = List.of();

  RepeatedColumns(Template template) {
    this.template = template;
  }

  /** The line with each cell once; unchanged where the header repeats none or copies differ. */
  PrintedLine once(TemplateLine line, PrintedLine printed) {
    if (!line.band().equals(band)) {
      band = line.band();
      columns = columns(line, printed.label());
    }
    List<Token> cells = printed.cells();
    if (cells.size() != columns.size() || columns.size() <= line.cells().size()) {
      return printed;
    }
    List<Token> once = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      if (at == 0 || !columns.get(at).equals(columns.get(at - 1))) {
        once.add(cells.get(at));
      } else if (!cells.get(at).raw().strip().equals(cells.get(at - 1).raw().strip())) {
        return printed;
      }
    }
    return new PrintedLine(
        printed.index(), printed.label(), printed.match(), once, printed.strays(), true);
  }

  /** For each column of the header the index of its cell; empty where it is not of this kind. */
  private List<Integer> columns(TemplateLine line, String label) {
    int start = label.lastIndexOf(HEADER);
    List<Integer> found = new ArrayList<>();
    int at = start < 0 ? label.length() : start + HEADER.length();
    while (at < label.length()) {
      int longest = 0;
      int column = -1;
      for (int cell = 0; cell < line.cells().size(); cell++) {
        for (String name : template.columnLabels(columnOf(line.cells().get(cell)))) {
          if (name.length() > longest && label.startsWith(name, at)) {
            longest = name.length();
            column = cell;
          }
        }
      }
      if (column < 0) {
        break;
      }
      found.add(column);
      at += longest;
    }
    return found.stream().distinct().count() == line.cells().size() ? found : List.of();
  }

  private static String columnOf(CellKey cell) {
    return cell.column();
  }
}
