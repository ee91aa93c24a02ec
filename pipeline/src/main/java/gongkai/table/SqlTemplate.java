package gongkai.table;

import gongkai.check.Rule;
import gongkai.check.Rules;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQL with the registry's formulas for the placeholders {@code ${kind:names}}, so that no formula
 * is written twice. The kinds:
 *
 * <ul>
 *   <li>{@code value:open_rate}: the figure from one row, without a name
 *   <li>{@code columns:open_rate accepted}: the same, each under its name
 *   <li>{@code complete:received_count granted_count}: sums of columns, null where a used report
 *       lacks a number
 *   <li>{@code parts:applications}: for each ratio of a set the sums of numerator and denominator,
 *       over reports that have both
 *   <li>{@code rates:applications}: the ratios of those sums
 *   <li>{@code rows:applications disputes}: one struct per figure of the sets with its parts
 *   <li>{@code sums:applications disputes}: one struct per figure of the sets with the sums of its
 *       parts over an array {@code figures} of what {@code rows} gives, and with how many reports
 *       they are of
 *   <li>{@code count:total.value}: a printed number as a count, null where it is no whole number
 *   <li>{@code limit:F7}: the number in a rule's formula
 *   <li>{@code include:check/years}: another file of SQL
 * </ul>
 */
public final class SqlTemplate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+):([A-Za-z0-9_/. ]+)}");
  private static final Pattern SPACE = Pattern.compile(" +");

  private SqlTemplate() {}

  /** The statement {@code resources/sql/NAME.sql} as Spark can run it. */
  public static String sql(String name) {
    return expand(SqlResource.of(name));
  }

  /** The statement that derives a table. */
  public static String sql(TableSpec table) {
    return sql(table.layer().name().toLowerCase(Locale.ROOT) + "/" + table.name());
  }

  /**
   * @throws IllegalArgumentException where a placeholder names what the registry lacks
   */
  static String expand(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String expansion = expansion(found.group(1), found.group(2));
              String indentation = indentation(text, found.start());
              return Matcher.quoteReplacement(expansion.replace("\n", "\n" + indentation));
            });
  }

  /** The blanks that the line of a position begins with. */
  private static String indentation(String text, int position) {
    int start = text.lastIndexOf('\n', position) + 1;
    int end = start;
    while (text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(start, end);
  }

  private static String expansion(String kind, String names) {
    List<String> list = SPACE.splitAsStream(names.strip()).toList();
    return switch (kind) {
      case "value" -> "(" + Metrics.standard().metric(names).value() + ")";
      case "columns" ->
          joined(list, name -> Metrics.standard().metric(name).value() + " AS " + name);
      case "complete" -> joined(list, SqlTemplate::complete);
      case "parts" -> joined(ratios(list), SqlTemplate::parts);
      case "rates" -> joined(ratios(list), SqlTemplate::rate);
      case "count" -> count(names);
      case "limit" -> limit(names);
      case "include" -> sql(names).strip();
      case "rows" -> joined(sets(list), SqlTemplate::row);
      case "sums" -> sums(sets(list));
      default ->
          throw new IllegalArgumentException("Invalid placeholder ${" + kind + ":" + names + "}");
    };
  }

  private static String count(String number) {
    return "CASE WHEN %1$s = floor(%1$s) THEN CAST(%1$s AS BIGINT) END".formatted(number);
  }

  private static String limit(String rule) {
    return Rules.standard()
        .rule(rule)
        .map(Rule::limit)
        .map(limit -> Integer.toString(limit))
        .orElseThrow(() -> new IllegalArgumentException("Missing limit of rule " + rule));
  }

  private static <T> String joined(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(",\n"));
  }

  private static List<Metric> sets(List<String> names) {
    return names.stream().flatMap(name -> Metrics.standard().set(name).stream()).toList();
  }

  private static List<Metric> ratios(List<String> names) {
    return sets(names).stream().filter(Metric::ratio).toList();
  }

  private static String complete(String column) {
    return "CASE WHEN count(%1$s) = count_if(is_used) THEN sum(%1$s) END AS %1$s".formatted(column);
  }

  /**
   * Both parts of a rate count or neither does, so that a ratio of sums compares like with like.
   */
  private static String parts(Metric metric) {
    return ("sum(CASE WHEN (%2$s) IS NOT NULL THEN %1$s END) AS %3$s_numerator_count,\n"
            + "sum(CASE WHEN (%1$s) IS NOT NULL THEN %2$s END) AS %3$s_denominator_count")
        .formatted(metric.numerator(), metric.denominator(), metric.name());
  }

  private static String rate(Metric metric) {
    return "%1$s_numerator_count / nullif(%1$s_denominator_count, 0) AS %1$s"
        .formatted(metric.name());
  }

  private static String row(Metric metric) {
    return ("struct('%s' AS metric, %s AS is_ratio, %s AS numerator, %s AS denominator,"
            + " %s AS parts_sum)")
        .formatted(
            metric.name(),
            metric.ratio(),
            number(metric.numerator()),
            number(metric.denominator()),
            number(metric.parts()));
  }

  private static String sums(List<Metric> metrics) {
    return IntStream.range(0, metrics.size())
        .mapToObj(index -> sums(metrics.get(index), "figures[" + index + "]"))
        .collect(Collectors.joining(",\n"));
  }

  /** Exact numbers add up to the same in any order of the rows. */
  private static String sums(Metric metric, String figure) {
    return ("struct('%1$s' AS metric, %2$s AS is_ratio, sum(%3$s.numerator) AS numerator,"
            + " sum(%3$s.denominator) AS denominator,"
            + " avg(CAST(%3$s.value AS DECIMAL(36,18))) AS mean_of_reports,"
            + " count(%3$s.numerator) AS used_count)")
        .formatted(metric.name(), metric.ratio(), figure);
  }

  private static String number(String expression) {
    return "CAST(" + (expression.isEmpty() ? "NULL" : expression) + " AS DECIMAL(26,6))";
  }
}
