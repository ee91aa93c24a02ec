package gongkai.export.dashboard;

import static java.util.Objects.requireNonNull;

import gongkai.table.ColumnLabels;
import gongkai.table.ColumnSpec;
import gongkai.table.Metric;
import gongkai.table.Metrics;
import gongkai.table.TableSpec;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * A mart's column that the page shows.
 *
 * @param kind how a value is written: {@code count}, {@code amount}, {@code rate} in percent,
 *     {@code ratio} or {@code text}
 * @param roles the parts of the page that show it, {@code card}, {@code map}, {@code trend}, ...
 * @param parts the columns of a rate's numerator and denominator; empty where it is none
 */
record PageColumn(
    String name,
    String kind,
    List<String> roles,
    List<String> parts,
    String chinese,
    String english) {
  private static final Pattern SPACE = Pattern.compile(" +");

  PageColumn {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(chinese, "chinese is null");
    requireNonNull(english, "english is null");
    roles = List.copyOf(roles);
    parts = List.copyOf(parts);
  }

  /** A line of {@code dashboard/columns.csv}; labels that it lacks are those of the column. */
  static PageColumn of(TableSpec table, CSVRecord line) {
    ColumnSpec column =
        table.columns().stream()
            .filter(declared -> declared.name().equals(line.get("column")))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Missing column " + line.get("column") + " of " + table.name()));
    String chinese = line.get("label_zh");
    String english = line.get("label_en");
    return new PageColumn(
        column.name(),
        line.get("kind"),
        words(line.get("roles")),
        words(line.get("parts")),
        chinese.isEmpty() ? ColumnLabels.standard().label(table, column) : chinese,
        english.isEmpty() ? metricName(column.name()) : english);
  }

  private static String metricName(String column) {
    Metric metric = Metrics.standard().metric(column);
    return metric.english();
  }

  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : SPACE.splitAsStream(text).toList();
  }
}
