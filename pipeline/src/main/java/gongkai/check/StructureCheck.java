package gongkai.check;

import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.Label;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules on the sections, tables and lines that the form requires (E1-E6, R8, R10). */
final class StructureCheck implements Check {
  private static final String NUMERALS = "一二三四五六";
  private static final int FIRST_TABLE_SECTION = 2;
  private static final int PROBLEMS_SECTION = 5;

  private final Rule headingWithoutTable;
  private final Rule sectionsMissing;
  private final Rule problemsTooShort;
  private final Rule editionNotDue;
  private final Rule editionsMixed;
  private final Rule cutOff;
  private final Rule linesMissing;

  StructureCheck(Rules rules) {
    headingWithoutTable = rules.require("E1");
    sectionsMissing = rules.require("E2");
    problemsTooShort = rules.require("E3");
    editionNotDue = rules.require("E5");
    editionsMixed = rules.require("E6");
    cutOff = rules.require("R8");
    linesMissing = rules.require("R10");
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    if (followsForm(report)) {
      sections(report, findings);
    }
    editions(report, findings);
    for (ParsedTable table : report.tables()) {
      if (table.present() && !table.missingLines().isEmpty()) {
        lines(table, findings);
      }
    }
  }

  /** Whether the report has to follow the form; reports before 2019 have an older outline. */
  static boolean followsForm(AnnualReport report) {
    Edition edition = report.edition();
    if (edition == null && report.reportYear() != null) {
      edition = Edition.due(report.reportYear());
    }
    return edition != Edition.PRE_2019;
  }

  private void sections(AnnualReport report, FindingCollector findings) {
    @Nullable Section[] byNumber = new Section[NUMERALS.length() + 1];
    for (Section section : report.sections()) {
      if (section.number() > 0 && byNumber[section.number()] == null) {
        byNumber[section.number()] = section;
      }
    }
    StringBuilder missing = new StringBuilder();
    for (int number = 1; number < byNumber.length; number++) {
      if (byNumber[number] == null && !tableStands(report, number)) {
        missing.append(missing.isEmpty() ? "" : "、").append(NUMERALS.charAt(number - 1));
      }
    }
    if (!missing.isEmpty()) {
      findings.overall(sectionsMissing, List.of(), null, missing.toString(), Map.of());
    }
    for (ParsedTable table : report.tables()) {
      if (!table.present() && byNumber[FIRST_TABLE_SECTION + table.table().ordinal()] != null) {
        Map<String, String> words = Map.of("table", Wording.table(table.table()));
        findings.overall(headingWithoutTable, List.of(), null, null, words);
      }
    }
    Section problems = byNumber[PROBLEMS_SECTION];
    if (problems != null) {
      problems(problems, findings);
    }
  }

  /** Whether a section's table is present, which shows that only its heading was lost. */
  private static boolean tableStands(AnnualReport report, int section) {
    int table = section - FIRST_TABLE_SECTION;
    return table >= 0 && table < report.tables().size() && report.tables().get(table).present();
  }

  private void problems(Section section, FindingCollector findings) {
    long least = problemsTooShort.limit() == null ? 1 : problemsTooShort.limit();
    long length =
        section.text().codePoints().filter(Character::isLetterOrDigit).limit(least).count();
    if (length < least) {
      findings.overall(problemsTooShort, List.of(), null, Long.toString(length), Map.of());
    }
  }

  private void editions(AnnualReport report, FindingCollector findings) {
    if (report.edition() != null && report.reportYear() != null) {
      Edition due = Edition.due(report.reportYear());
      if (report.edition() != due) {
        findings.overall(editionNotDue, List.of(), due.code(), report.edition().code(), Map.of());
      }
    }
    // Table four is the same in both editions.
    Edition two = report.table(StatutoryTable.DISCLOSURES).edition();
    Edition three = report.table(StatutoryTable.APPLICATIONS).edition();
    if (two != null && three != null && two != three) {
      findings.overall(editionsMixed, List.of(), two.code(), three.code(), Map.of());
    }
  }

  /** Distinguishes a table cut off at its end from one that lacks lines in between. */
  private void lines(ParsedTable table, FindingCollector findings) {
    if (table.table() == StatutoryTable.DISCLOSURES) {
      table.missingLines().forEach(item -> item(item, findings));
      return;
    }
    List<String> order = Labels.standard().lines(table.table()).stream().map(Label::code).toList();
    Measure last = table.measures().get(table.measures().size() - 1);
    int lastPrinted = order.indexOf(last.key().line());
    List<CellKey> tail = new ArrayList<>();
    List<CellKey> within = new ArrayList<>();
    for (String line : table.missingLines()) {
      boolean cut =
          table.table() == StatutoryTable.APPLICATIONS && order.indexOf(line) > lastPrinted;
      (cut ? tail : within).add(CellKey.of(table.table(), line, "total"));
    }
    findings.together(cutOff, tail, StructureCheck::named);
    findings.together(linesMissing, within, StructureCheck::named);
  }

  /** The items of table two have no column in common, so the finding names no cell. */
  private void item(String item, FindingCollector findings) {
    CellKey line = CellKey.of(StatutoryTable.DISCLOSURES, item, "decisions");
    Map<String, String> words = new HashMap<>(named(List.of(line)));
    words.put("count", "1");
    findings.atCell(linesMissing, linesMissing.verdict(), line, List.of(), null, null, words);
  }

  private static Map<String, String> named(List<CellKey> cells) {
    List<String> lines =
        cells.stream()
            .map(cell -> Wording.named(Labels.standard().line(cell.table(), cell.line())))
            .toList();
    return Map.of("lines", Wording.several(lines));
  }
}
