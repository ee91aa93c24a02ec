package gongkai.aggregate;

import gongkai.table.TableSpec.LookBack;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one run under their bare names, so that SQL can read them: of each the years, or of
 * few changed reports the rows, that the tables being made may depend on.
 */
final class StagedViews implements AutoCloseable {
  private final SparkSession spark;
  private final RewriteRange rewrite;
  private final Map<String, View> views = new LinkedHashMap<>();
  private final Map<LookBack, ChangedReports> few = new EnumMap<>(LookBack.class);
  private LookBack shown = LookBack.YEAR;

  /** Rows and the column with their report year, empty where they have none. */
  private record View(Dataset<Row> rows, String yearColumn) {}

  StagedViews(SparkSession spark, RewriteRange rewrite) {
    this.spark = spark;
    this.rewrite = rewrite;
  }

  /** Adds rows that belong to report years. */
  synchronized void add(String name, Dataset<Row> rows, String yearColumn) {
    View view = new View(rows, yearColumn);
    views.put(name, view);
    show(name, view);
  }

  /** Adds rows that are shown whole, whatever the years. */
  void add(String name, Dataset<Row> rows) {
    add(name, rows, "");
  }

  /** Shows to tables of the look-back that is shown these reports alone from now on. */
  synchronized void narrow(ChangedReports reports) {
    few.put(shown, reports);
    views.forEach(this::show);
  }

  /** The reports that tables of a look-back see alone; null where they see years. */
  synchronized @Nullable ChangedReports few(LookBack lookBack) {
    return few.get(lookBack);
  }

  /** Shows what a table of such a look-back is made from. */
  synchronized void show(LookBack lookBack) {
    if (lookBack != shown) {
      shown = lookBack;
      views.forEach(this::show);
    }
  }

  private void show(String name, View view) {
    Dataset<Row> rows =
        view.yearColumn.isEmpty()
            ? view.rows
            : view.rows.where(rewrite.read(shown, view.yearColumn));
    if (few.containsKey(shown)) {
      rows = few.get(shown).read(rows);
    }
    rows.createOrReplaceTempView(name);
  }

  @Override
  public void close() {
    views.keySet().forEach(name -> spark.catalog().dropTempView(name));
  }
}
