package gongkai.notebooks;

import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import scala.jdk.javaapi.CollectionConverters;

/** Rejects statements that would change the warehouse. */
final class ReadOnlyQueries {
  /** Spark's names of commands that change at most the session. */
  private static final Set<String> HARMLESS =
      Set.of(
          "CacheTable",
          "CacheTableAsSelect",
          "CreateViewCommand",
          "DescribeColumn",
          "DescribeFunction",
          "DescribeNamespace",
          "DescribeQueryCommand",
          "DescribeRelation",
          "DropView",
          "ExplainCommand",
          "ResetCommand",
          "SetCommand",
          "ShowColumns",
          "ShowCreateTable",
          "ShowFunctions",
          "ShowNamespaces",
          "ShowPartitions",
          "ShowTables",
          "ShowTableProperties",
          "ShowViews",
          "UncacheTable");

  private ReadOnlyQueries() {}

  /**
   * @throws CellFailure if the statement would change tables
   * @throws ParseException if it is not valid SQL
   */
  static void check(SparkSession spark, Step.Query query, String cell) throws ParseException {
    // Iceberg's parser looks up temporary views in the thread's active session.
    SparkSession.setActiveSession(spark);
    LogicalPlan plan =
        ((org.apache.spark.sql.classic.SparkSession) spark)
            .sessionState()
            .sqlParser()
            .parsePlan(query.sql());
    if (CollectionConverters.asJava(plan.collect(changes())).contains(true)) {
      String word = query.sql().replaceAll("(?s)\\W.*", "");
      throw CellFailure.at(
          cell,
          query.start(),
          word.length(),
          "Cannot run " + word + " here: notebooks read the warehouse and never change it");
    }
  }

  private static scala.PartialFunction<LogicalPlan, Boolean> changes() {
    return new scala.runtime.AbstractPartialFunction<>() {
      @Override
      public boolean isDefinedAt(LogicalPlan plan) {
        return true;
      }

      @Override
      public Boolean apply(LogicalPlan plan) {
        String name = plan.getClass().getSimpleName();
        boolean command = plan instanceof Command || plan instanceof ParsedStatement;
        return command && !HARMLESS.contains(name) || name.startsWith("Call");
      }
    };
  }
}
