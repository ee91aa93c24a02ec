package gongkai.notebooks;

import gongkai.table.ColumnLabels;
import gongkai.table.ColumnSpec;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;

/** Chinese headings for the columns of a query, taken from the tables that it names. */
final class ColumnHeadings {
  private static final Pattern WORD = Pattern.compile("\\w+");

  private ColumnHeadings() {}

  /** One heading for each column, empty where the tables have none or disagree. */
  static List<String> of(String sql, StructType columns) {
    List<TableSpec> named = named(sql);
    return Arrays.stream(columns.fieldNames()).map(column -> heading(named, column)).toList();
  }

  /** The declared tables whose names the text holds as words. */
  static List<TableSpec> named(String sql) {
    Set<String> words =
        WORD.matcher(sql).results().map(MatchResult::group).collect(Collectors.toSet());
    return Tables.standard().all().stream().filter(table -> words.contains(table.name())).toList();
  }

  private static String heading(List<TableSpec> tables, String column) {
    Set<String> headings =
        tables.stream()
            .flatMap(
                table ->
                    table.columns().stream()
                        .filter(spec -> named(spec, column))
                        .map(spec -> ColumnLabels.standard().label(table, spec)))
            .filter(label -> !label.isEmpty())
            .collect(Collectors.toSet());
    return headings.size() == 1 ? headings.iterator().next() : "";
  }

  private static boolean named(ColumnSpec spec, String column) {
    return spec.name().equals(column);
  }
}
