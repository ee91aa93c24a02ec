package gongkai.check;

import gongkai.form.CellKey;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Rules on the content of single cells (C). */
final class CellCheck implements Check {
  private final Rule vacant;
  private final Rule words;
  private final Rule negative;
  private final Rule fraction;
  private final Rule unit;
  private final Rule itemsBelowZero;
  private final Map<StatutoryTable, Rule> vacantMany;
  private final List<Items> items;

  /** The two cells of a line of table two, 2019 edition, that add up to its number of items. */
  private record Items(int lastYear, int change) {}

  CellCheck(Rules rules) {
    vacant = rules.require("C1");
    words = rules.require("C2");
    negative = rules.require("C3");
    fraction = rules.require("C4");
    unit = rules.require("C5");
    itemsBelowZero = rules.require("C6");
    vacantMany =
        Map.of(
            StatutoryTable.APPLICATIONS, rules.require("C7"),
            StatutoryTable.DISPUTES, rules.require("C8"));
    items =
        Labels.standard().lines(StatutoryTable.DISCLOSURES).stream()
            .map(line -> "disclosures." + line.code())
            .map(
                line ->
                    new Items(
                        CellIndex.STANDARD.position(line + ".items_last_year"),
                        CellIndex.STANDARD.position(line + ".items_change")))
            .toList();
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    for (ParsedTable table : report.tables()) {
      boolean anyVacant = false;
      for (Measure measure : table.measures()) {
        BigDecimal value = measure.value();
        if (value != null) {
          number(measure, value, findings);
        } else if (measure.status() == MeasureStatus.TEXT) {
          atCell(words, measure, findings);
        } else {
          anyVacant |= CellValues.vacant(measure);
        }
      }
      if (anyVacant) {
        vacant(table, findings);
      }
    }
    for (Items line : items) {
      itemsBelowZero(line, values, findings);
    }
  }

  private void number(Measure measure, BigDecimal value, FindingCollector findings) {
    if (value.signum() < 0) {
      atCell(negative, measure, findings);
    }
    if (value.scale() > 0 && value.stripTrailingZeros().scale() > 0) {
      atCell(fraction, measure, findings);
    }
    if (measure.key().column().equals("amount_cny_10k")
        && measure.raw().indexOf('元') >= 0
        && !measure.raw().contains("万元")) {
      atCell(unit, measure, findings);
    }
  }

  private static void atCell(Rule rule, Measure measure, FindingCollector findings) {
    List<String> cells = List.of(measure.key().name());
    findings.atCell(
        rule, rule.verdict(), measure.key(), cells, null, measure.raw().strip(), Map.of());
  }

  private void vacant(ParsedTable table, FindingCollector findings) {
    List<CellKey> cells =
        table.measures().stream().filter(CellValues::vacant).map(Measure::key).toList();
    findings.together(
        vacant,
        cells,
        some -> Map.of("cells", Wording.several(some.stream().map(CellKey::name).toList())));
    Rule many = vacantMany.get(table.table());
    if (many != null) {
      many(many, table, cells, findings);
    }
  }

  private static void many(
      Rule rule, ParsedTable table, List<CellKey> cells, FindingCollector findings) {
    boolean beyond = rule.limit() == null || cells.size() > rule.limit();
    String count = Integer.toString(cells.size());
    findings.overall(
        rule,
        beyond || rule.weakerSeverity() == null ? rule.severity() : rule.weakerSeverity(),
        beyond ? rule.verdict() : Verdict.SUSPECT,
        cells.stream().map(CellKey::name).toList(),
        null,
        count,
        Map.of("table", Wording.table(table.table()), "count", count));
  }

  private void itemsBelowZero(Items line, CellValues values, FindingCollector findings) {
    BigDecimal lastYear = values.value(line.lastYear());
    BigDecimal change = values.value(line.change());
    if (lastYear == null || change == null || lastYear.add(change).signum() >= 0) {
      return;
    }
    CellKey first = CellIndex.STANDARD.key(line.lastYear());
    CellKey second = CellIndex.STANDARD.key(line.change());
    findings.atCell(
        itemsBelowZero,
        itemsBelowZero.verdict(),
        first,
        List.of(first.name(), second.name()),
        null,
        lastYear.add(change).toPlainString(),
        Map.of());
  }
}
