package gongkai.notebooks;

import gongkai.query.ResultCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart in the order in which they are drawn; null where the number is unknown or
 * the query has no row.
 *
 * @param categories labels of the x axis; whole numbers such as years are completed to a range
 *     without gaps
 * @param series name to one number for each category
 * @param unknown where the query has a row whose number is NULL
 */
record ChartData(
    List<String> categories, Map<String, List<@Nullable Double>> series, Set<Point> unknown) {
  /** More categories or series than this cannot be distinguished in one chart. */
  private static final int MOST_CATEGORIES = 60;

  private static final int MOST_SERIES = 12;
  private static final int MOST_HEATMAP_ROWS = 40;
  private static final Set<String> WHOLE = Set.of("bigint", "int", "smallint", "tinyint");

  ChartData {
    categories = List.copyOf(categories);
    series = new LinkedHashMap<>(series);
    unknown = Set.copyOf(unknown);
  }

  /** The series and category of a number. */
  record Point(String series, String category) {}

  /** Whether the query has a row for the series and category, but with NULL as its number. */
  boolean isUnknown(String name, int category) {
    return unknown.contains(new Point(name, categories.get(category)));
  }

  /**
   * @throws CellFailure if a column is missing or not numeric, if two rows have the same series and
   *     category, or if there is too much or nothing to draw
   */
  static ChartData of(ChartLine chart, Result result) {
    int x = position(result, chart.x());
    Map<String, Map<String, @Nullable Double>> numbers = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    Set<Point> unknown = new LinkedHashSet<>();
    for (Row row : result.shown()) {
      String category = ResultCell.of(row.get(x));
      seen.add(category);
      for (Numbered numbered : numbers(chart, result, row)) {
        Map<String, @Nullable Double> line =
            numbers.computeIfAbsent(numbered.series, name -> new LinkedHashMap<>());
        if (line.containsKey(category)) {
          throw new CellFailure(
              "Cannot draw the chart: two rows have "
                  + chart.x()
                  + " "
                  + category
                  + " in "
                  + numbered.series
                  + "; name a series or GROUP BY what is drawn");
        }
        line.put(category, numbered.number);
        if (numbered.number == null) {
          unknown.add(new Point(numbered.series, category));
        }
      }
    }
    List<String> categories = categories(result, x, seen);
    check(chart, categories, numbers, unknown.size());
    Map<String, List<@Nullable Double>> series = new LinkedHashMap<>();
    for (String name : inOrder(chart, result, numbers.keySet())) {
      series.put(name, inOrder(numbers.getOrDefault(name, Map.of()), categories));
    }
    return new ChartData(categories, series, unknown);
  }

  private record Numbered(String series, @Nullable Double number) {}

  private static List<Numbered> numbers(ChartLine chart, Result result, Row row) {
    List<Numbered> numbers = new ArrayList<>();
    if (chart.value() != null) {
      String rowName = ResultCell.of(row.get(position(result, chart.y().get(0))));
      numbers.add(new Numbered(rowName, number(result, row, chart.value())));
    } else if (chart.series() != null) {
      String name = ResultCell.of(row.get(position(result, chart.series())));
      numbers.add(new Numbered(name, number(result, row, chart.y().get(0))));
    } else {
      for (String column : chart.y()) {
        numbers.add(new Numbered(name(result, column), number(result, row, column)));
      }
    }
    return numbers;
  }

  /** The heading of a column, or its name if it has none. */
  static String name(Result result, String column) {
    String label = result.labels().get(position(result, column));
    return label.isEmpty() ? column : label + " " + column;
  }

  private static @Nullable Double number(Result result, Row row, String column) {
    int position = position(result, column);
    if (!result.numeric(position)) {
      throw new CellFailure(
          "Cannot draw the chart: column "
              + column
              + " holds "
              + result.columns().apply(position).dataType().simpleString()
              + " and no numbers");
    }
    Number number = (Number) row.get(position);
    return number == null || !Double.isFinite(number.doubleValue()) ? null : number.doubleValue();
  }

  private static int position(Result result, String column) {
    int position = result.position(column);
    if (position < 0) {
      throw new CellFailure(
          "Cannot draw the chart: the query has no column "
              + column
              + "; it has "
              + String.join(", ", result.columns().fieldNames()));
    }
    return position;
  }

  /**
   * Whole numbers in ascending order without gaps; any other categories in the order of the query.
   */
  private static List<String> categories(Result result, int x, Set<String> seen) {
    if (!whole(result, x) || seen.isEmpty() || seen.contains(ResultCell.of(null))) {
      return List.copyOf(seen);
    }
    TreeSet<Long> numbers = new TreeSet<>();
    seen.forEach(number -> numbers.add(Long.valueOf(number)));
    if (numbers.last() - numbers.first() >= MOST_CATEGORIES) {
      return numbers.stream().map(String::valueOf).toList();
    }
    List<String> all = new ArrayList<>();
    for (long number = numbers.first(); number <= numbers.last(); number++) {
      all.add(Long.toString(number));
    }
    return all;
  }

  private static boolean whole(Result result, int column) {
    return WHOLE.contains(result.columns().apply(column).dataType().simpleString());
  }

  /** Series named by years in ascending order; any others in the order of the query. */
  private static List<String> inOrder(ChartLine chart, Result result, Set<String> names) {
    boolean numbers =
        chart.series() != null
            && whole(result, position(result, chart.series()))
            && !names.contains(ResultCell.of(null));
    return numbers
        ? names.stream().sorted(Comparator.comparing(Long::valueOf)).toList()
        : List.copyOf(names);
  }

  private static void check(
      ChartLine chart,
      List<String> categories,
      Map<String, Map<String, @Nullable Double>> numbers,
      int unknown) {
    int mostSeries = chart.value() == null ? MOST_SERIES : MOST_HEATMAP_ROWS;
    tooMany(categories.size(), MOST_CATEGORIES, chart.x());
    tooMany(
        numbers.size(),
        mostSeries,
        chart.value() != null || chart.series() == null ? chart.y().get(0) : chart.series());
    int known = numbers.values().stream().mapToInt(Map::size).sum() - unknown;
    if (known == 0) {
      throw new CellFailure(
          "Cannot draw the chart: the query gives "
              + (unknown == 0 ? "no rows" : "nothing but NULL, " + unknown + " times"));
    }
  }

  private static void tooMany(int count, int most, String column) {
    if (count > most) {
      throw new CellFailure(
          "Cannot draw the chart: "
              + column
              + " has "
              + count
              + " values and at most "
              + most
              + " fit; choose some in the query");
    }
  }

  private static List<@Nullable Double> inOrder(
      Map<String, @Nullable Double> line, List<String> categories) {
    List<@Nullable Double> numbers = new ArrayList<>();
    categories.forEach(category -> numbers.add(line.get(category)));
    return numbers;
  }
}
