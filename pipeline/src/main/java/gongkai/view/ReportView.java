package gongkai.view;

import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report with its findings at their cells, and an earlier one of the same body beside it.
 *
 * @param earlier null where there is none to compare with
 * @param comparing whether both years are looked at alike: the lines of both forms, the findings of
 *     both reports
 * @param findings numbered through; those of the report itself first
 * @param tables one for each statutory table
 */
public record ReportView(
    ReportPage page,
    @Nullable ReportPage earlier,
    boolean comparing,
    List<NumberedFinding> findings,
    List<TableView> tables) {
  public ReportView {
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
  }

  /** One report as its own form prints it, the figures of an earlier one beside. */
  public static ReportView of(ReportPage page, @Nullable ReportPage earlier) {
    return view(page, earlier, false, NumberedFinding.of(page, 1));
  }

  /** Two reports of one body side by side. */
  public static ReportView comparison(ReportPage earlier, ReportPage later) {
    List<NumberedFinding> findings = new ArrayList<>(NumberedFinding.of(later, 1));
    findings.addAll(NumberedFinding.of(earlier, findings.size() + 1));
    return view(later, earlier, true, findings);
  }

  private static ReportView view(
      ReportPage page,
      @Nullable ReportPage earlier,
      boolean comparing,
      List<NumberedFinding> findings) {
    int own = page.findings().size();
    Cells now = new Cells(page, findings.subList(0, own));
    Cells before =
        earlier == null ? null : new Cells(earlier, findings.subList(own, findings.size()));
    List<TableView> tables = new ArrayList<>();
    for (StatutoryTable table : StatutoryTable.values()) {
      FormLayout layout =
          FormLayout.of(
              page.tables().get(table.ordinal()),
              comparing && earlier != null ? earlier.tables().get(table.ordinal()) : null);
      tables.add(
          TableView.of(
              table,
              layout,
              key ->
                  new TableView.Cell(
                      key, now.cell(key), before == null ? null : before.cell(key))));
    }
    return new ReportView(page, earlier, comparing, findings, tables);
  }

  /** The cells of one report under their marks. */
  private static final class Cells {
    private final Map<CellKey, Measure> measures;
    private final Set<CellKey> form = new HashSet<>();
    private final Set<StatutoryTable> missing = EnumSet.noneOf(StatutoryTable.class);
    private final Map<String, List<Integer>> marks = new HashMap<>();

    Cells(ReportPage page, List<NumberedFinding> findings) {
      measures = page.measures();
      for (ParsedTable table : page.tables()) {
        form.addAll(FormLayout.cells(table));
        if (!table.present()) {
          missing.add(table.table());
        }
      }
      for (NumberedFinding finding : findings) {
        if (finding.speaksAgainst()) {
          for (String cell : new HashSet<>(finding.finding().cells())) {
            marks.computeIfAbsent(cell, absent -> new ArrayList<>()).add(finding.number());
          }
        }
      }
    }

    PrintedCell cell(CellKey key) {
      // Which form a report without the table would have followed is not known.
      boolean inForm = form.contains(key) || missing.contains(key.table());
      return new PrintedCell(measures.get(key), inForm, marks.getOrDefault(key.name(), List.of()));
    }
  }
}
