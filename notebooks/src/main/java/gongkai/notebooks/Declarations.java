package gongkai.notebooks;

import gongkai.query.SqlQueries;
import gongkai.table.ColumnLabels;
import gongkai.table.ColumnSpec;
import gongkai.table.Metric;
import gongkai.table.Metrics;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The declarations of tables, columns and metrics as results. */
final class Declarations {
  private static final Pattern DESCRIBE =
      Pattern.compile("(?is)desc(?:ribe)?\\s+(?:table\\s+)?(?:gongkai\\.)?(?:ogi\\.)?`?(\\w+)`?");

  private Declarations() {}

  /**
   * The columns of a declared table with unit and meaning, if the statement is a {@code DESCRIBE}.
   */
  static Optional<Result> described(String sql) {
    Matcher asked = DESCRIBE.matcher(sql.strip());
    return asked.matches() ? table(asked.group(1)).map(Declarations::columns) : Optional.empty();
  }

  static Optional<TableSpec> table(String name) {
    return Tables.standard().all().stream()
        .filter(table -> table.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static Result columns(TableSpec table) {
    List<List<String>> lines =
        table.columns().stream()
            .map(
                column ->
                    List.of(
                        column.name(),
                        ColumnLabels.standard().label(table, column),
                        column.type(),
                        column.unit(),
                        column.sentence(),
                        column.source()))
            .toList();
    return Result.of(List.of("column", "名称", "type", "unit", "meaning", "source"), lines);
  }

  static Result tables() {
    List<List<String>> lines = new ArrayList<>();
    for (TableSpec table : Tables.standard().all()) {
      lines.add(
          List.of(
              table.name(),
              table.layer().name().toLowerCase(Locale.ROOT),
              table.grain(),
              String.join(", ", table.key())));
    }
    lines.add(
        List.of(
            SqlQueries.CELLS,
            "view",
            "one row per cell that a report prints, with the text and the place of its number",
            "report_id, cell"));
    return Result.of(List.of("table", "layer", "grain", "key"), lines);
  }

  /**
   * @param word text to find in id, name, label or formula; empty for all metrics
   */
  static Result metrics(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    List<List<String>> lines =
        Metrics.standard().all().stream()
            .map(Declarations::line)
            .filter(line -> String.join(" ", line).toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    if (lines.isEmpty()) {
      throw new CellFailure("Cannot find a figure with '" + word + "': see %metrics");
    }
    return Result.of(List.of("id", "metric", "名称", "name", "formula", "unit", "note"), lines);
  }

  private static List<String> line(Metric metric) {
    return List.of(
        metric.id(),
        metric.name(),
        metric.chinese(),
        metric.english(),
        metric.formula(),
        metric.unit(),
        metric.note());
  }

  /** The meaning of a word in a cell: a table with its columns, a column, or a metric. */
  static Optional<Output> meaning(String word, String cell) {
    Optional<TableSpec> table = table(word);
    if (table.isPresent()) {
      String grain = word + ": " + table.get().grain();
      return Optional.of(Output.text(grain + "\n\n" + Output.plain(columns(table.get()))));
    }
    List<TableSpec> named = ColumnHeadings.named(cell);
    for (TableSpec spec : named.isEmpty() ? Tables.standard().all() : named) {
      for (ColumnSpec column : spec.columns()) {
        if (column.name().equals(word)) {
          String label = ColumnLabels.standard().label(spec, column);
          return Optional.of(
              Output.text(
                  spec.name()
                      + "."
                      + word
                      + " "
                      + label
                      + " "
                      + column.type()
                      + "\n"
                      + column.comment()));
        }
      }
    }
    return Optional.empty();
  }
}
