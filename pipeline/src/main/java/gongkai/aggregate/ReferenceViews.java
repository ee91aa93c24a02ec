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
 * that the program carries, and the lists that people keep.
 */
public final class ReferenceViews {
  /** The views of the registries that the program carries. */
  public static final List<String> REGISTRIES = List.of("labels", "metrics", "rules");

  /** What people decided on findings. */
  public static final String DECISIONS = "decisions";

  /** The bodies that have to report, where people keep a list of them. */
  public static final String EXPECTED_LIST = "expected_list";

  /** What each view holds, in a few words. */
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

  /** The list of expected bodies as it is written, from which {@code expected_list} is made. */
  static final String GIVEN_BODIES = "given_bodies";

  private ReferenceViews() {}

  /** Labels, metrics and rules as this version of the program has them. */
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

  /** The same where nobody keeps any list: no decision, and no body on the list. */
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
