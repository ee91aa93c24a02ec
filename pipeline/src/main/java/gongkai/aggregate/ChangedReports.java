package gongkai.aggregate;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The reports whose own rows are not what readers see, where they are so few that taking these rows
 * out and adding them anew costs less than writing whole years.
 *
 * @param count how many they are
 * @param runs the runs that read the files they come from
 */
record ChangedReports(long count, List<String> runs) {
  /** Whether a row belongs to one of them, in SQL. */
  static final String CONDITION = "%s IN (SELECT report_id FROM changed_reports)";

  private static final String ID = "report_id";

  /** Of so many reports of the changed years at most one may have changed. */
  private static final int LEAST_SHARE = 4;

  /**
   * Compares the views {@code reports} and {@code published_reports}, both of the changed years,
   * and makes the view {@code changed_reports}.
   *
   * @param reports readable files of the changed years
   * @return nothing where too many reports changed
   */
  static Optional<ChangedReports> among(SparkSession spark, long reports) {
    int most = (int) Math.min(reports / LEAST_SHARE, Integer.MAX_VALUE - 1);
    Dataset<Row> changed = spark.sql(SqlTemplate.sql("input/changed_reports"));
    List<Row> ids = changed.takeAsList(most + 1);
    if (ids.size() > most) {
      return Optional.empty();
    }
    spark.createDataFrame(ids, changed.schema()).createOrReplaceTempView("changed_reports");
    List<String> runs =
        spark
            .table("files")
            .where(CONDITION.formatted("substr(sha256, 1, 20)"))
            .select("run_id")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    return Optional.of(new ChangedReports(ids.size(), runs));
  }

  /** The rows that belong to these reports; of what is no report's all of them. */
  Dataset<Row> among(Dataset<Row> rows) {
    List<String> columns = List.of(rows.columns());
    if (columns.contains(ID)) {
      return rows.where(CONDITION.formatted(ID));
    }
    // What a run read lies together, so that files of other runs need not be opened.
    return columns.contains("run_id") ? rows.where(col("run_id").isin(runs.toArray())) : rows;
  }
}
