package gongkai.check;

import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.report.AnnualReport;
import gongkai.report.ParsedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The printed identities of tables three and four, exactly and without tolerance (A, B). */
final class ArithmeticCheck implements Check {
  private final CheckedIdentities identities;

  ArithmeticCheck(Rules rules) {
    identities = new CheckedIdentities(rules);
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    for (ParsedTable table : report.tables()) {
      Edition edition = edition(report, table);
      List<CheckedIdentity> own = identities.of(table.table(), edition);
      if (table.present()) {
        examine(own, values, findings);
      } else {
        absent(table.table(), own, findings);
      }
    }
  }

  /** The edition whose identities apply: by the table's labels, else by the report. */
  private static Edition edition(AnnualReport report, ParsedTable table) {
    if (table.edition() != null) {
      return table.edition();
    }
    if (report.edition() != null) {
      return report.edition();
    }
    return report.reportYear() == null ? Edition.FORM_2021 : Edition.due(report.reportYear());
  }

  private static void examine(
      List<CheckedIdentity> identities, CellValues values, FindingCollector findings) {
    Map<Rule, Blocked> blocked = new LinkedHashMap<>();
    for (CheckedIdentity identity : identities) {
      if (identity.plainlyHolds(values)) {
        continue;
      }
      if (identity.assessable(values)) {
        compare(identity, values, findings);
      } else {
        blocked.computeIfAbsent(identity.rule(), rule -> new Blocked()).add(identity, values);
        exceeded(identity, values, findings);
      }
      empty(identity, values, findings);
    }
    blocked.forEach(
        (rule, why) ->
            findings.notAssessable(
                rule,
                why.identities,
                why.cells,
                NotAssessable.CELLS_WITHOUT_NUMBER,
                Map.of("cells", Wording.several(why.cells))));
  }

  private static void absent(
      StatutoryTable table, List<CheckedIdentity> identities, FindingCollector findings) {
    Map<Rule, Integer> counts = new LinkedHashMap<>();
    identities.forEach(identity -> counts.merge(identity.rule(), 1, Integer::sum));
    counts.forEach(
        (rule, count) ->
            findings.notAssessable(
                rule,
                count,
                List.of(),
                NotAssessable.TABLE_NOT_READ,
                Map.of("table", Wording.table(table))));
  }

  private static void compare(
      CheckedIdentity identity, CellValues values, FindingCollector findings) {
    BigDecimal parts = values.sum(identity.parts());
    BigDecimal whole = values.sum(identity.wholes());
    if (parts.compareTo(whole) != 0) {
      List<String> cells = names(identity.parts());
      cells.addAll(names(identity.wholes()));
      fail(identity.rule(), Verdict.FAIL, identity, cells, parts, plain(whole), findings);
    }
  }

  /**
   * Parts that are known and together exceed the whole prove an error even where others are not.
   */
  private static void exceeded(
      CheckedIdentity identity, CellValues values, FindingCollector findings) {
    BigDecimal total = values.value(identity.subject());
    if (identity.exceeded() == null || total == null) {
      return;
    }
    BigDecimal parts = values.sum(identity.parts());
    if (parts.compareTo(total) > 0 && noneNegative(identity.parts(), values)) {
      List<String> cells = knownAndWhole(identity, values);
      fail(identity.exceeded(), Verdict.FAIL, identity, cells, parts, plain(total), findings);
    }
  }

  private static void empty(
      CheckedIdentity identity, CellValues values, FindingCollector findings) {
    BigDecimal total = values.value(identity.subject());
    boolean zero = total != null && total.signum() == 0;
    if (identity.empty() == null || !(zero || values.vacant(identity.subject()))) {
      return;
    }
    BigDecimal parts = values.sum(identity.parts());
    if (parts.signum() > 0) {
      Verdict verdict = zero ? Verdict.FAIL : Verdict.SUSPECT;
      String printed = values.raw(identity.subject());
      List<String> cells = knownAndWhole(identity, values);
      fail(identity.empty(), verdict, identity, cells, parts, printed, findings);
    }
  }

  private static void fail(
      Rule rule,
      Verdict verdict,
      CheckedIdentity identity,
      List<String> cells,
      BigDecimal expected,
      String actual,
      FindingCollector findings) {
    CellKey subject = CellIndex.STANDARD.key(identity.subject());
    findings.atCell(rule, verdict, subject, cells, plain(expected), actual, Map.of());
  }

  private static boolean noneNegative(int[] cells, CellValues values) {
    for (int cell : cells) {
      BigDecimal value = values.value(cell);
      if (value != null && value.signum() < 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> knownAndWhole(CheckedIdentity identity, CellValues values) {
    List<String> cells = new ArrayList<>();
    for (int cell : identity.parts()) {
      if (values.value(cell) != null) {
        cells.add(CellIndex.STANDARD.key(cell).name());
      }
    }
    cells.add(CellIndex.STANDARD.key(identity.subject()).name());
    return cells;
  }

  private static List<String> names(int[] cells) {
    List<String> names = new ArrayList<>();
    for (int cell : cells) {
      names.add(CellIndex.STANDARD.key(cell).name());
    }
    return names;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The identities of one rule that could not be tested and the cells to blame. */
  private static final class Blocked {
    private int identities;
    private final Set<String> cells = new LinkedHashSet<>();

    void add(CheckedIdentity identity, CellValues values) {
      identities++;
      add(identity.parts(), values);
      add(identity.wholes(), values);
    }

    private void add(int[] identityCells, CellValues values) {
      for (int cell : identityCells) {
        if (values.value(cell) == null) {
          cells.add(CellIndex.STANDARD.key(cell).name());
        }
      }
    }
  }
}
