package gongkai.aggregate;

import gongkai.region.Gazetteer;
import gongkai.region.Regions;
import gongkai.table.Metrics;
import gongkai.table.SqlTemplate;
import gongkai.table.Tables;
import gongkai.warehouse.TemporaryViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the SQL of derived tables reads besides tables, by the names of the views: the registries
 * that the program carries, and the user-maintained lists.
 */
public final class ReferenceViews {
  /** The views of the registries that the program carries. */
  public static final List<String> REGISTRIES = List.of("labels", "metrics", "rules");

  /** Users' decisions on findings. */
  public static final String DECISIONS = "decisions";

  /** The bodies that have to report, from a user-maintained list. */
  public static final String EXPECTED_LIST = "expected_list";

  /** A short description of each view. */
  public static final Map<String, String> SENTENCES =
      Map.of(
          "labels",
          "codes of the form with their labels",
          "metrics",
          "the registry of metrics",
          "rules",
          "the registry of rules",
          DECISIONS,
          "what people decided on findings, as findings has it",
          EXPECTED_LIST,
          "the list of expected bodies, as expected_bodies has it");

  /** The list of expected bodies as read, from which {@code expected_list} is derived. */
  static final String GIVEN_BODIES = "given_bodies";

  private ReferenceViews() {}

  /** Labels, metrics and rules of this version of the program. */
  public static Map<String, Dataset<Row>> registries(SparkSession spark) {
    Map<String, Dataset<Row>> views = new LinkedHashMap<>();
    views.put("labels", Tables.labels(spark));
    views.put("metrics", Metrics.standard().rows(spark));
    views.put("rules", RuleRows.of(spark));
    return views;
  }

  /**
   * The list of expected bodies with the regions around each, held in memory; reads the view {@code
   * given_bodies} and the table or view {@code regions}.
   */
  static Dataset<Row> expectedList(SparkSession spark) {
    Dataset<Row> expected = spark.sql(SqlTemplate.sql("input/expected_list"));
    return spark.createDataFrame(expected.collectAsList(), expected.schema());
  }

  /** Reference views without user-maintained lists: no decisions and no expected bodies. */
  static Map<String, Dataset<Row>> withoutLists(SparkSession spark) {
    Map<String, Dataset<Row>> views = registries(spark);
    views.put(DECISIONS, FindingDecisions.read(spark, null));
    Gazetteer gazetteer = Regions.standard().gazetteer();
    Map<String, Dataset<Row>> list =
        Map.of(
            GIVEN_BODIES,
            ExpectedBodies.read(spark, null, gazetteer),
            "regions",
            spark.createDataFrame(List.of(), Tables.standard().table("regions").schema()));
    try (TemporaryViews inputs = new TemporaryViews(spark, list)) {
      views.put(EXPECTED_LIST, expectedList(spark));
    }
    return views;
  }
}
