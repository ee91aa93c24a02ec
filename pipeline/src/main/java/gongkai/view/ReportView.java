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
 * One report with its findings by cell, and optionally an earlier one of the same body for
 * comparison.
 */
public final class ReportView {
  private final ReportPage page;
  private final @Nullable ReportPage earlier;
  private final boolean comparing;
  private final List<NumberedFinding> findings;
  private final List<TableView> tables;

  private ReportView(
      ReportPage page,
      @Nullable ReportPage earlier,
      boolean comparing,
      List<NumberedFinding> findings,
      List<TableView> tables) {
    this.page = page;
    this.earlier = earlier;
    this.comparing = comparing;
    this.findings = List.copyOf(findings);
    this.tables = List.copyOf(tables);
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

  ReportPage page() {
    return page;
  }

  /** Null where there is none to compare with. */
  @Nullable ReportPage earlier() {
    return earlier;
  }

  /** Whether the lines of both forms and the findings of both reports are shown. */
  boolean comparing() {
    return comparing;
  }

  /** Numbered consecutively, those of the report itself first. */
  List<NumberedFinding> findings() {
    return findings;
  }

  /** One for each statutory table. */
  List<TableView> tables() {
    return tables;
  }

  /** The cells of one report with the numbers of their findings. */
  private static final class Cells {
    private final Map<CellKey, Measure> measures;
    private final Set<CellKey> form = new HashSet<>();
    private final Set<StatutoryTable> missing = EnumSet.noneOf(StatutoryTable.class);
    private final Map<String, List<Integer>> findingNumbers = new HashMap<>();

    Cells(ReportPage page, List<NumberedFinding> findings) {
      measures = page.measures();
      for (ParsedTable table : page.tables()) {
        form.addAll(FormLayout.cells(table));
        if (!table.present()) {
          missing.add(table.table());
        }
      }
      for (NumberedFinding finding : findings) {
        if (finding.isAssessed()) {
          for (String cell : new HashSet<>(finding.finding().cells())) {
            findingNumbers.computeIfAbsent(cell, absent -> new ArrayList<>()).add(finding.number());
          }
        }
      }
    }

    PrintedCell cell(CellKey key) {
      // Which form a report without the table would have followed is not known.
      boolean inForm = form.contains(key) || missing.contains(key.table());
      return new PrintedCell(
          measures.get(key), inForm, findingNumbers.getOrDefault(key.name(), List.of()));
    }
  }
}
