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
  private final Equations equations;

  ArithmeticCheck(Rules rules) {
    equations = new Equations(rules, "/checks/identities.csv");
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    for (ParsedTable table : report.tables()) {
      Edition edition = form(report, table);
      List<Equation> identities = equations.of(table.table(), edition);
      if (table.present()) {
        examine(identities, values, findings);
      } else {
        absent(table.table(), identities, findings);
      }
    }
  }

  /** The edition whose identities apply: by the table's labels, else by the report. */
  private static Edition form(AnnualReport report, ParsedTable table) {
    if (table.edition() != null) {
      return table.edition();
    }
    if (report.edition() != null) {
      return report.edition();
    }
    return report.reportYear() == null ? Edition.FORM_2021 : Edition.due(report.reportYear());
  }

  private static void examine(
      List<Equation> identities, CellValues values, FindingCollector findings) {
    Map<Rule, Blocked> blocked = new LinkedHashMap<>();
    for (Equation equation : identities) {
      if (equation.plainlyHolds(values)) {
        continue;
      }
      if (equation.assessable(values)) {
        compare(equation, values, findings);
      } else {
        blocked.computeIfAbsent(equation.rule(), rule -> new Blocked()).add(equation, values);
        exceeded(equation, values, findings);
      }
      empty(equation, values, findings);
    }
    blocked.forEach(
        (rule, why) ->
            findings.notAssessable(
                rule,
                why.equations,
                why.cells,
                NotAssessable.CELLS_WITHOUT_NUMBER,
                Map.of("cells", Wording.several(why.cells))));
  }

  private static void absent(
      StatutoryTable table, List<Equation> identities, FindingCollector findings) {
    Map<Rule, Integer> counts = new LinkedHashMap<>();
    identities.forEach(equation -> counts.merge(equation.rule(), 1, Integer::sum));
    counts.forEach(
        (rule, count) ->
            findings.notAssessable(
                rule,
                count,
                List.of(),
                NotAssessable.TABLE_NOT_READ,
                Map.of("table", Wording.table(table))));
  }

  private static void compare(Equation equation, CellValues values, FindingCollector findings) {
    BigDecimal left = Equation.sum(equation.left(), values);
    BigDecimal right = Equation.sum(equation.right(), values);
    if (left.compareTo(right) != 0) {
      List<String> cells = names(equation.left());
      cells.addAll(names(equation.right()));
      fail(equation.rule(), Verdict.FAIL, equation, cells, left, plain(right), findings);
    }
  }

  /** Parts that are known and together exceed the sum prove an error even where others are not. */
  private static void exceeded(Equation equation, CellValues values, FindingCollector findings) {
    BigDecimal total = values.value(equation.subject());
    if (equation.exceeded() == null || total == null) {
      return;
    }
    BigDecimal parts = Equation.sum(equation.left(), values);
    if (parts.compareTo(total) > 0 && noneNegative(equation.left(), values)) {
      List<String> cells = knownAndSum(equation, values);
      fail(equation.exceeded(), Verdict.FAIL, equation, cells, parts, plain(total), findings);
    }
  }

  private static void empty(Equation equation, CellValues values, FindingCollector findings) {
    BigDecimal total = values.value(equation.subject());
    boolean zero = total != null && total.signum() == 0;
    if (equation.empty() == null || !(zero || values.vacant(equation.subject()))) {
      return;
    }
    BigDecimal parts = Equation.sum(equation.left(), values);
    if (parts.signum() > 0) {
      Verdict verdict = zero ? Verdict.FAIL : Verdict.SUSPECT;
      String printed = values.raw(equation.subject());
      List<String> cells = knownAndSum(equation, values);
      fail(equation.empty(), verdict, equation, cells, parts, printed, findings);
    }
  }

  private static void fail(
      Rule rule,
      Verdict verdict,
      Equation equation,
      List<String> cells,
      BigDecimal expected,
      String actual,
      FindingCollector findings) {
    CellKey subject = CellIndex.STANDARD.key(equation.subject());
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

  private static List<String> knownAndSum(Equation equation, CellValues values) {
    List<String> cells = new ArrayList<>();
    for (int cell : equation.left()) {
      if (values.value(cell) != null) {
        cells.add(CellIndex.STANDARD.key(cell).name());
      }
    }
    cells.add(CellIndex.STANDARD.key(equation.subject()).name());
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

  /** The equations of one rule that could not be tested and the cells to blame. */
  private static final class Blocked {
    private int equations;
    private final Set<String> cells = new LinkedHashSet<>();

    void add(Equation equation, CellValues values) {
      equations++;
      add(equation.left(), values);
      add(equation.right(), values);
    }

    private void add(int[] side, CellValues values) {
      for (int cell : side) {
        if (values.value(cell) == null) {
          cells.add(CellIndex.STANDARD.key(cell).name());
        }
      }
    }
  }
}
