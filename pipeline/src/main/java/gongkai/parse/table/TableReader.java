package gongkai.parse.table;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.form.TemplateLine;
import gongkai.parse.table.PrintedLine.Match;
import gongkai.parse.token.Token;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tables two and three: labelled lines, each with the cells that its template names. */
final class TableReader {
  private final Template template;
  private final TableLines table;
  private final boolean incomplete;
  private final List<Problem> problems;

  private TableReader(TableLines table, boolean incomplete, List<Problem> problems) {
    this.template = table.template();
    this.table = table;
    this.incomplete = incomplete;
    this.problems = problems;
  }

  /**
   * @param incomplete whether lines or names of columns are known to be lost, so that no value can
   *     be assigned to a cell
   * @param problems where what is odd is recorded
   */
  static ParsedTable read(TableLines table, boolean incomplete, List<Problem> problems) {
    return new TableReader(table, incomplete, problems).read();
  }

  private ParsedTable read() {
    List<List<PrintedLine>> printed = byTemplateLine(table.lines());
    if (printed.stream().allMatch(List::isEmpty)) {
      return absent(template.table(), template);
    }
    noteAlignment(printed);
    if (template.table() == StatutoryTable.DISCLOSURES) {
      takeRepeatedOnce(printed);
    }
    List<List<CellAssignment>> assignments = incomplete ? none(printed) : assignments(printed);
    ColumnOrder order = new ColumnOrder(template, problems);
    List<Measure> measures = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int at = 0; at < template.lines().size(); at++) {
      TemplateLine line = template.lines().get(at);
      if (printed.get(at).isEmpty()) {
        missing.add(line.name());
        continue;
      }
      PrintedLine first = printed.get(at).get(0);
      noteLabel(line, first);
      List<CellKey> keys = order.cells(line, first);
      measures.addAll(MeasureBuilder.of(keys, first, assignments.get(at), incomplete, problems));
    }
    return new ParsedTable(template.table(), table.edition(), missing, measures);
  }

  private void takeRepeatedOnce(List<List<PrintedLine>> printed) {
    RepeatedColumns repeated = new RepeatedColumns(template);
    for (int at = 0; at < printed.size(); at++) {
      TemplateLine line = template.lines().get(at);
      printed.get(at).replaceAll(one -> repeated.once(line, one));
    }
  }

  static ParsedTable absent(StatutoryTable table, Template template) {
    return new ParsedTable(
        table, null, template.lines().stream().map(TemplateLine::name).toList(), List.of());
  }

  /**
   * For each line of the template the lines printed for it; repeated headers, which hold no values,
   * are left out.
   */
  private List<List<PrintedLine>> byTemplateLine(List<PrintedLine> lines) {
    List<List<PrintedLine>> byLine = new ArrayList<>();
    for (int at = 0; at < template.lines().size(); at++) {
      byLine.add(new ArrayList<>(1));
    }
    for (PrintedLine line : lines) {
      if (line.index() >= 0) {
        byLine.get(line.index()).add(line);
      } else if (line.cells().stream().filter(Token::isPrintedValue).count() > 2) {
        problems.add(
            new Problem(
                ProblemCode.LABEL_MISSING,
                List.of(),
                Map.of("raw", line.raw()),
                line.cells().get(0).span()));
      }
    }
    for (int at = 0; at < byLine.size(); at++) {
      List<PrintedLine> same = byLine.get(at);
      if (same.size() == 1 && same.get(0).hasValues()) {
        continue;
      }
      if (same.stream().anyMatch(PrintedLine::hasValues)) {
        same.removeIf(line -> !line.hasValues());
      } else if (same.size() > 1) {
        same.subList(1, same.size()).clear();
      }
      if (same.size() == 1
          && !same.get(0).hasValues()
          && namesOtherCells(template.lines().get(at), same.get(0))) {
        same.clear();
      }
    }
    return byLine;
  }

  /**
   * Rows of one group are as wide as each other, its first row aside, which holds the group's label
   * too: another width below a page break means that the columns moved.
   */
  private void noteAlignment(List<List<PrintedLine>> printed) {
    Map<String, Integer> widths = new HashMap<>();
    String band = null;
    for (int at = 0; at < printed.size(); at++) {
      String own = template.lines().get(at).band();
      boolean first = !own.equals(band);
      band = own;
      for (PrintedLine line : first || own.isEmpty() ? List.<PrintedLine>of() : printed.get(at)) {
        int width = line.structured() && line.hasValues() ? line.cells().get(0).width() : 0;
        Integer known = width == 0 ? null : widths.putIfAbsent(own, width);
        if (known != null && known != width) {
          problems.add(
              new Problem(
                  ProblemCode.COLUMNS_SHIFTED,
                  List.of(),
                  Map.of("group", own, "columns_before", known, "columns_after", width),
                  line.cells().get(0).span()));
          return;
        }
      }
    }
  }

  /** A label such as 其他 or 总计 without any value is a column's header, not a line. */
  private static boolean namesOtherCells(TemplateLine line, PrintedLine printed) {
    return line.variants().stream().noneMatch(variant -> printed.label().endsWith(variant));
  }

  private List<List<CellAssignment>> assignments(List<List<PrintedLine>> printed) {
    CellAssignments finder = new CellAssignments(template.table() == StatutoryTable.APPLICATIONS);
    for (int at = 0; at < printed.size(); at++) {
      for (PrintedLine line : printed.get(at)) {
        finder.learn(line, template.lines().get(at));
      }
    }
    List<List<CellAssignment>> assignments = new ArrayList<>();
    for (int at = 0; at < printed.size(); at++) {
      assignments.add(assignments(printed.get(at), template.lines().get(at), finder));
    }
    if (template.table() != StatutoryTable.APPLICATIONS) {
      return assignments;
    }
    int width = template.lines().get(0).cells().size();
    boolean[] uncertain = new boolean[assignments.size()];
    for (int at = 0; at < uncertain.length; at++) {
      uncertain[at] =
          !printed.get(at).isEmpty()
              && !MeasureBuilder.isAsPrinted(printed.get(at).get(0), assignments.get(at));
    }
    return IdentitySolver.solve(assignments, uncertain, template.identities(), width);
  }

  /** A line printed twice with different values is unreadable rather than chosen from. */
  private List<CellAssignment> assignments(
      List<PrintedLine> same, TemplateLine line, CellAssignments finder) {
    if (same.isEmpty()) {
      return List.of();
    }
    if (same.stream().anyMatch(printed -> printed.match() == Match.DOUBTFUL)) {
      return List.of();
    }
    List<CellAssignment> first = finder.of(same.get(0), line.band(), line.cells().size());
    for (PrintedLine other : same.subList(1, same.size())) {
      List<CellAssignment> second = finder.of(other, line.band(), line.cells().size());
      if (first.size() != 1 || second.size() != 1 || !first.get(0).agrees(second.get(0))) {
        return List.of();
      }
    }
    return first;
  }

  private static List<List<CellAssignment>> none(List<List<PrintedLine>> printed) {
    return printed.stream().map(line -> List.<CellAssignment>of()).toList();
  }

  private void noteLabel(TemplateLine line, PrintedLine printed) {
    if (printed.match() == Match.CUT || printed.match() == Match.SIMILAR) {
      Token cell = printed.cells().isEmpty() ? null : printed.cells().get(0);
      problems.add(
          new Problem(
              ProblemCode.LABEL_DAMAGED,
              line.cells().stream().map(CellKey::name).toList(),
              Map.of("label", line.label()),
              cell == null ? null : cell.span()));
    }
  }
}
