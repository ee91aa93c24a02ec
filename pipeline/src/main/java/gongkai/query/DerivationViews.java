package gongkai.query;

import gongkai.aggregate.NarrativeFunctions;
import gongkai.aggregate.ReferenceViews;
import gongkai.table.SqlTemplate;
import gongkai.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/**
 * What the SQL of derived tables reads besides tables, made when a statement names it, so that the
 * statement which derives a table can be run again.
 */
final class DerivationViews {
  /** Views of what people keep, by the tables that have taken it over. */
  private static final Map<String, List<String>> TABLES_OF_VIEW =
      Map.of(
          ReferenceViews.DECISIONS, List.of("findings", "reports"),
          ReferenceViews.EXPECTED_LIST, List.of("expected_bodies"));

  private final Warehouse warehouse;
  private final SparkSession spark;

  DerivationViews(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
  }

  /** Makes the views and functions that the statement names. */
  void show(String statement) {
    if (namesAny(statement, NarrativeFunctions.NAMES)) {
      NarrativeFunctions.register(spark);
    }
    if (namesAny(statement, ReferenceViews.REGISTRIES)) {
      ReferenceViews.registries(spark).forEach((name, rows) -> rows.createOrReplaceTempView(name));
    }
    TABLES_OF_VIEW.forEach(
        (view, tables) -> {
          if (names(statement, view) && tables.stream().allMatch(warehouse::exists)) {
            spark.sql(SqlTemplate.sql("view/" + view)).createOrReplaceTempView(view);
          }
        });
  }

  /** Whether a view that the statement names is made from the table. */
  static boolean reads(String statement, String table) {
    return TABLES_OF_VIEW.entrySet().stream()
        .anyMatch(view -> view.getValue().contains(table) && names(statement, view.getKey()));
  }

  private static boolean namesAny(String statement, List<String> names) {
    return names.stream().anyMatch(name -> names(statement, name));
  }

  private static boolean names(String statement, String name) {
    return Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(statement)
        .find();
  }
}
