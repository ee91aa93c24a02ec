package gongkai.aggregate;

import static org.apache.spark.sql.functions.col;

import gongkai.table.SqlTemplate;
import gongkai.warehouse.TemporaryViews;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The reports whose rows have changed, if they are so few that deleting and adding these rows costs
 * less than rewriting whole years.
 *
 * @param written view of the reports whose rows are rewritten
 * @param read view of the reports that these rows are made from
 * @param count how many are read
 * @param runs the runs that read the files they come from; empty if any run may have
 */
record ChangedReports(String written, String read, long count, List<String> runs) {
  private static final String ID = "report_id";
  private static final String CHANGED = "changed_reports";
  private static final String SERIES = "series_reports";
  private static final String FOLLOWED = "followed_reports";
  private static final String PUBLISHED = "published_reports";

  /** The report that a row of {@code files} holds. */
  private static final String ID_OF_FILE = SqlTemplate.sql("expression/report_id").strip();

  /** At most one in this many reports of the changed years may have changed. */
  private static final int LEAST_SHARE = 4;

  /**
   * For tables whose rows are made from their own report alone: compares the view {@code reports}
   * of the changed years with what readers see of them.
   *
   * @param published rows of {@code reports} of the changed years as readers see them
   * @param reports readable files of the changed years
   * @param views receives the views that the result names
   * @return empty if too many reports changed
   */
  static Optional<ChangedReports> among(
      SparkSession spark, Dataset<Row> published, long reports, TemporaryViews views) {
    views.put(PUBLISHED, published);
    int most = (int) Math.min(reports / LEAST_SHARE, Integer.MAX_VALUE - 1);
    Dataset<Row> changed = spark.sql(SqlTemplate.sql("input/changed_reports"));
    List<Row> ids = changed.takeAsList(most + 1);
    if (ids.size() > most) {
      return Optional.empty();
    }
    views.put(CHANGED, spark.createDataFrame(ids, changed.schema()));
    List<String> runs =
        spark
            .table("files")
            .where(belongsTo(CHANGED, ID_OF_FILE))
            .select("run_id")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    return Optional.of(new ChangedReports(CHANGED, CHANGED, ids.size(), runs));
  }

  /**
   * For tables whose rows are made from the same body's report of the year before as well: given
   * the view {@code reports} of the changed years and those beside them.
   *
   * @param views receives the views that the result names
   */
  ChangedReports withSeries(SparkSession spark, TemporaryViews views) {
    Dataset<Row> series = spark.sql(SqlTemplate.sql("input/series_reports"));
    List<Row> ids = series.collectAsList();
    Dataset<Row> held = spark.createDataFrame(ids, series.schema());
    views.put(SERIES, held);
    views.put(FOLLOWED, held.where("is_written"));
    return new ChangedReports(FOLLOWED, SERIES, ids.size(), List.of());
  }

  /** Whether a row of a table is one of those made anew, in SQL. */
  String isWritten() {
    return belongsTo(written, ID);
  }

  /** The rows that are read; of what is no report's all of them. */
  Dataset<Row> read(Dataset<Row> rows) {
    List<String> columns = List.of(rows.columns());
    if (columns.contains(ID)) {
      return rows.where(belongsTo(read, ID));
    }
    if (!columns.contains("sha256")) {
      return rows;
    }
    Dataset<Row> files = rows.where(belongsTo(read, ID_OF_FILE));
    // What a run read lies together, so that files of other runs need not be opened.
    return runs.isEmpty() ? files : files.where(col("run_id").isin(runs.toArray()));
  }

  private static String belongsTo(String view, String column) {
    return "%s IN (SELECT report_id FROM %s)".formatted(column, view);
  }
}
