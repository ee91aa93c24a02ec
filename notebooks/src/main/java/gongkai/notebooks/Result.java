package gongkai.notebooks;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/**
 * Fetched rows of a query with headings for display.
 *
 * @param labels one for each column, empty where there is none
 * @param rows at most {@code most}, plus one if the query has more
 * @param most maximum number of rows shown
 */
record Result(StructType columns, List<String> labels, List<Row> rows, int most) {
  Result {
    requireNonNull(columns, "columns is null");
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
  }

  /** The first rows of a query. */
  static Result of(Dataset<Row> query, List<String> labels, int most) {
    return new Result(query.schema(), labels, query.limit(most + 1).collectAsList(), most);
  }

  /** A result of text columns. */
  static Result of(List<String> columns, List<? extends List<String>> lines) {
    StructType schema = new StructType();
    for (String column : columns) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> rows = lines.stream().map(line -> RowFactory.create(line.toArray())).toList();
    return new Result(schema, columns.stream().map(column -> "").toList(), rows, rows.size());
  }

  /** The rows to show. */
  List<Row> shown() {
    return rows.subList(0, Math.min(most, rows.size()));
  }

  /** Whether the query has rows that are not shown. */
  boolean truncated() {
    return rows.size() > most;
  }

  boolean numeric(int column) {
    return columns.apply(column).dataType() instanceof NumericType;
  }

  /** Position of a column, -1 where there is none of that name. */
  int position(String column) {
    return Arrays.asList(columns.fieldNames()).indexOf(column);
  }
}
