package gongkai.aggregate;

import static org.apache.spark.sql.functions.expr;

import gongkai.table.TableSpec;
import gongkai.table.TableSpec.LookBack;
import gongkai.warehouse.Warehouse;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/**
 * Writes derived tables to their branches: whole years, or only the rows of the changed reports if
 * these are few and all published tables are of the same years.
 */
final class TableWriter {
  static final String BRANCH = "audit";
  static final String YEAR = "report_year";

  private static final String REPORTS = "reports";

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final StagedViews views;
  private final SparkTuning tuning;
  private final RewriteRange range;
  private final YearFingerprints fingerprints;
  private final boolean sameProgram;
  private boolean compared;

  /**
   * @param fingerprints of the years that the tables are made from
   * @param sameProgram whether all tables that readers see were made from the same files by the
   *     same program as the new ones, so that unchanged rows are still valid
   */
  TableWriter(
      Warehouse warehouse,
      StagedViews views,
      SparkTuning tuning,
      RewriteRange range,
      YearFingerprints fingerprints,
      boolean sameProgram) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.views = views;
    this.tuning = tuning;
    this.range = range;
    this.fingerprints = fingerprints;
    this.sameProgram = sameProgram;
  }

  /** Starts writing the tables of a look-back, those of all smaller ones being written. */
  void begin(LookBack lookBack) {
    views.show(lookBack);
    if (lookBack == LookBack.REPORT && sameProgram && !compared) {
      compared = true;
      Dataset<Row> published = warehouse.read(REPORTS).where(range.read(lookBack, YEAR));
      ChangedReports.among(
              spark, published, fingerprints.reports(range.changed()), views.unstaged())
          .ifPresent(views::narrow);
    }
    ChangedReports changed = views.narrowed(LookBack.REPORT);
    if (lookBack == LookBack.SERIES && changed != null && views.narrowed(lookBack) == null) {
      views.narrow(changed.withSeries(spark, views.unstaged()));
    }
    ChangedReports narrowed = views.narrowed(lookBack);
    tuning.fit(narrowed != null ? narrowed.count() : fingerprints.reports(range.years(lookBack)));
  }

  /** Returns the table as it will be published. */
  Dataset<Row> write(TableSpec table) {
    warehouse.startBranch(table.name(), BRANCH);
    Dataset<Row> rows = DerivedRows.of(spark, table);
    ChangedReports reports = views.narrowed(table.lookBack());
    if (reports != null) {
      replace(table, rows.where(reports.isWritten()), reports);
    } else {
      Column written = expr(table.byYear() ? range.written(table.lookBack(), YEAR) : "true");
      // The inputs cover more years than are written, and give rows for these years too.
      overwrite(warehouse, table.name(), rows.where(written), written, fingerprints);
    }
    return warehouse.readBranch(table.name(), BRANCH);
  }

  /** Deletes and adds rows in two snapshots of the branch, which are published together. */
  private void replace(TableSpec table, Dataset<Row> rows, ChangedReports reports) {
    String branch = Warehouse.name(table.name(), BRANCH);
    spark.sql(
        "DELETE FROM %s WHERE (%s) AND %s"
            .formatted(branch, range.written(table.lookBack(), YEAR), reports.isWritten()));
    try {
      rows.writeTo(branch).option(property(), fingerprints.text()).append();
    } catch (NoSuchTableException absent) {
      throw missing(table.name(), absent);
    }
  }

  /** Stores the fingerprints in the same snapshot as the rows. */
  static void overwrite(
      Warehouse warehouse,
      String table,
      Dataset<Row> rows,
      Column old,
      YearFingerprints fingerprints) {
    try {
      rows.writeTo(Warehouse.name(table, BRANCH))
          .option(property(), fingerprints.text())
          .overwrite(old);
    } catch (NoSuchTableException absent) {
      throw missing(table, absent);
    }
  }

  private static String property() {
    return "snapshot-property." + YearFingerprints.PROPERTY;
  }

  private static IllegalStateException missing(String table, NoSuchTableException absent) {
    return new IllegalStateException("Missing branch " + BRANCH + " of " + table, absent);
  }
}
