package gongkai.aggregate;

import gongkai.region.Gazetteer;
import gongkai.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads the user-maintained list of bodies that have to report. */
final class ExpectedBodies {
  private static final List<String> COLUMNS =
      List.of("body_id", "body_name", "scope", "region_code", "from_year", "to_year");
  private static final Set<String> SCOPES = Set.of("rollup", "unit");

  private ExpectedBodies() {}

  /**
   * @param path CSV with the columns body_id (as in {@code reports}), body_name, scope (rollup or
   *     unit), region_code, and from_year and to_year, empty where open; null for none
   * @throws gongkai.InvalidInput with every mistake in it
   */
  static Dataset<Row> read(SparkSession spark, @Nullable String path, Gazetteer gazetteer) {
    UserList list = new UserList("list of expected bodies", path);
    List<Map<String, String>> given = list.rows(spark, COLUMNS);
    Set<String> codes =
        given.isEmpty()
            ? Set.of()
            : gazetteer.regions().stream().map(Region::code).collect(Collectors.toSet());
    List<Row> rows = new ArrayList<>();
    for (Map<String, String> cells : given) {
      int number = rows.size() + 1;
      if (cells.get("body_id").isEmpty()) {
        list.mistake(number, "has no body_id");
      }
      if (!SCOPES.contains(cells.get("scope"))) {
        list.mistake(number, "has a scope that is neither rollup nor unit");
      }
      if (!codes.contains(cells.get("region_code"))) {
        list.mistake(number, "has the unknown region_code \"" + cells.get("region_code") + "\"");
      }
      if (!open(cells.get("from_year")) || !open(cells.get("to_year"))) {
        list.mistake(number, "has a year that is not four digits");
      }
      rows.add(RowFactory.create(COLUMNS.stream().map(cells::get).toArray()));
    }
    list.refuseMistakes();
    StructType schema = new StructType();
    for (String column : COLUMNS) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return spark.createDataFrame(rows, schema);
  }

  private static boolean open(String year) {
    return year.isEmpty() || year.matches("\\d{4}");
  }
}
