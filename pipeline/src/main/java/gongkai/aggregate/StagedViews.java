package gongkai.aggregate;

import gongkai.table.TableSpec.LookBack;
import gongkai.warehouse.TemporaryViews;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Temporary views of one run's tables under their bare names, limited to what the tables being
 * derived may depend on: certain years, or the rows of a few changed reports.
 */
final class StagedViews implements AutoCloseable {
  private final TemporaryViews views;
  private final RewriteRange range;
  private final Map<String, YearRows> staged = new LinkedHashMap<>();
  private final Map<LookBack, ChangedReports> narrowed = new EnumMap<>(LookBack.class);
  private LookBack shown = LookBack.YEAR;

  /** Rows and the name of their report year's column, empty if they have none. */
  private record YearRows(Dataset<Row> rows, String yearColumn) {}

  StagedViews(SparkSession spark, RewriteRange range) {
    this.views = new TemporaryViews(spark);
    this.range = range;
  }

  /** Adds rows that belong to report years. */
  synchronized void add(String name, Dataset<Row> rows, String yearColumn) {
    YearRows added = new YearRows(rows, yearColumn);
    staged.put(name, added);
    show(name, added);
  }

  /** Adds rows that are never limited to years. */
  void add(String name, Dataset<Row> rows) {
    add(name, rows, "");
  }

  /** The underlying views, for rows that are the same for every table. */
  TemporaryViews unstaged() {
    return views;
  }

  /** Limits the views to these reports, for the look-back that was last given to {@link #show}. */
  synchronized void narrow(ChangedReports reports) {
    narrowed.put(shown, reports);
    staged.forEach(this::show);
  }

  /**
   * The reports that the views of a look-back are limited to; null if they are limited to years.
   */
  synchronized @Nullable ChangedReports narrowed(LookBack lookBack) {
    return narrowed.get(lookBack);
  }

  /** Limits the views to the inputs of tables of a look-back. */
  synchronized void show(LookBack lookBack) {
    if (lookBack != shown) {
      shown = lookBack;
      staged.forEach(this::show);
    }
  }

  private void show(String name, YearRows added) {
    Dataset<Row> rows =
        added.yearColumn.isEmpty()
            ? added.rows
            : added.rows.where(range.read(shown, added.yearColumn));
    if (narrowed.containsKey(shown)) {
      rows = narrowed.get(shown).read(rows);
    }
    views.put(name, rows);
  }

  @Override
  public void close() {
    views.close();
  }
}
