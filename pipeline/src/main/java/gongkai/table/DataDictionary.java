package gongkai.table;

import gongkai.check.Rule;
import gongkai.check.Rules;
import java.util.List;
import java.util.stream.Collectors;

/** The declarations of tables, metrics and rules as one page for people. */
public final class DataDictionary {
  private DataDictionary() {}

  /** The page in Markdown. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Data dictionary\n\n");
    page.append("Made from the declarations under `pipeline/src/main/resources`; edit those.\n\n");
    page.append("- [Tables](#tables)\n- [Metrics](#metrics)\n- [Rules](#rules)\n\n## Tables\n");
    Tables.standard().all().forEach(table -> append(page, table));
    metrics(page);
    rules(page);
    return page.toString();
  }

  private static void append(StringBuilder page, TableSpec table) {
    page.append("\n### ").append(table.name()).append("\n\n").append(sentence(table.grain()));
    page.append(
        switch (table.lookBack()) {
          case SERIES -> " A row also depends on the body's report of the year before.";
          case PREVIOUS -> " A year's rows also depend on the reports of the year before.";
          case NEIGHBOURS -> " A year's rows also depend on the reports of the years beside it.";
          case REPORT, YEAR, ALL -> "";
        });
    page.append("\n\nKey: ");
    page.append(table.key().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")));
    page.append("\n\n");
    row(page, List.of("column", "type", "unit", "meaning", "source"));
    row(page, List.of("---", "---", "---", "---", "---"));
    for (ColumnSpec column : table.columns()) {
      row(
          page,
          List.of(
              "`" + column.name() + "`",
              column.type(),
              column.unit(),
              column.sentence(),
              column.source()));
    }
  }

  private static void metrics(StringBuilder page) {
    page.append("\n## Metrics\n\n");
    page.append("A metric is null where an operand is not a number or a denominator is 0. ");
    page.append("Regions divide sums by sums; plain means are called so.\n\n");
    row(page, List.of("id", "metric", "name", "formula", "unit", "editions", "valid for", "note"));
    row(page, List.of("---", "---", "---", "---", "---", "---", "---", "---"));
    for (Metric metric : Metrics.standard().all()) {
      row(
          page,
          List.of(
              metric.id(),
              "`" + metric.name() + "`",
              metric.chinese() + " " + metric.english(),
              "`" + metric.formula() + "`",
              metric.unit(),
              String.join(", ", metric.editions()),
              String.join(", ", metric.levels()),
              metric.note()));
    }
  }

  private static void rules(StringBuilder page) {
    page.append("\n## Rules\n\n");
    row(page, List.of("id", "version", "group", "severity", "verdict", "name", "formula", "limit"));
    row(page, List.of("---", "---", "---", "---", "---", "---", "---", "---"));
    for (Rule rule : Rules.standard().all()) {
      row(
          page,
          List.of(
              rule.id(),
              Integer.toString(rule.version()),
              rule.group(),
              rule.severity().code(),
              rule.verdict().code(),
              rule.titleChinese() + " " + rule.titleEnglish(),
              rule.formula(),
              rule.limit() == null ? "" : rule.limit().toString()));
    }
  }

  private static void row(StringBuilder page, List<String> cells) {
    page.append("| ");
    page.append(
        cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")));
    page.append(" |\n");
  }

  private static String sentence(String grain) {
    return Character.toUpperCase(grain.charAt(0)) + grain.substring(1) + ".";
  }
}
