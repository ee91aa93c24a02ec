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
 * The tables of one run under their bare names, so that SQL can read them: of each the years, or of
 * few changed reports the rows, that the tables being derived may depend on.
 */
final class StagedViews implements AutoCloseable {
  private final TemporaryViews views;
  private final RewriteRange range;
  private final Map<String, YearRows> staged = new LinkedHashMap<>();
  private final Map<LookBack, ChangedReports> narrowed = new EnumMap<>(LookBack.class);
  private LookBack shown = LookBack.YEAR;

  /** Rows and the column with their report year, empty where they have none. */
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

  /** Adds rows that are shown whole, whatever the years. */
  void add(String name, Dataset<Row> rows) {
    add(name, rows, "");
  }

  /** The views themselves, for rows that look the same to every table. */
  TemporaryViews unstaged() {
    return views;
  }

  /** Shows to tables of the look-back that is shown these reports alone from now on. */
  synchronized void narrow(ChangedReports reports) {
    narrowed.put(shown, reports);
    staged.forEach(this::show);
  }

  /** The reports that tables of a look-back see alone; null where they see years. */
  synchronized @Nullable ChangedReports narrowed(LookBack lookBack) {
    return narrowed.get(lookBack);
  }

  /** Shows what a table of such a look-back is made from. */
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
