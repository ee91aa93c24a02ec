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
 * Writes derived tables to their branches: whole years, or of few changed reports their own rows
 * alone where readers see every table of the same years.
 */
final class TableWriter {
  static final String BRANCH = "audit";
  static final String YEAR = "report_year";

  private static final String REPORTS = "reports";

  private final Warehouse warehouse;
  private final SparkSession spark;
  private final StagedViews views;
  private final SparkTuning sized;
  private final RewriteRange rewrite;
  private final YearFingerprints wanted;
  private final boolean alike;
  private boolean compared;

  /**
   * @param wanted the years that the tables are made from
   * @param alike whether all tables that readers see were made from the same files by the same
   *     program as the new ones, so that what did not change holds
   */
  TableWriter(
      Warehouse warehouse,
      StagedViews views,
      SparkTuning sized,
      RewriteRange rewrite,
      YearFingerprints wanted,
      boolean alike) {
    this.warehouse = warehouse;
    this.spark = warehouse.spark();
    this.views = views;
    this.sized = sized;
    this.rewrite = rewrite;
    this.wanted = wanted;
    this.alike = alike;
  }

  /** From now on tables of this look-back are written, those of the smaller ones being there. */
  void begin(LookBack lookBack) {
    views.show(lookBack);
    if (lookBack == LookBack.REPORT && alike && !compared) {
      compared = true;
      warehouse
          .read(REPORTS)
          .where(rewrite.read(lookBack, YEAR))
          .createOrReplaceTempView("published_reports");
      ChangedReports.among(spark, wanted.reports(rewrite.changed())).ifPresent(views::narrow);
    }
    ChangedReports changed = views.few(LookBack.REPORT);
    if (lookBack == LookBack.SERIES && changed != null && views.few(lookBack) == null) {
      views.narrow(changed.withSeries(spark));
    }
    ChangedReports few = views.few(lookBack);
    sized.fit(few != null ? few.count() : wanted.reports(rewrite.years(lookBack)));
  }

  /** Returns the table as it will be published. */
  Dataset<Row> write(TableSpec table) {
    warehouse.startBranch(table.name(), BRANCH);
    Dataset<Row> rows = DerivedRows.of(spark, table);
    ChangedReports reports = views.few(table.lookBack());
    if (reports != null) {
      replace(table, rows.where(reports.isWritten()), reports);
    } else {
      Column written = expr(table.byYear() ? rewrite.written(table.lookBack(), YEAR) : "true");
      // What is read lies wider than what is written, and would give rows of its margins too.
      overwrite(warehouse, table.name(), rows.where(written), written, wanted);
    }
    return warehouse.readBranch(table.name(), BRANCH);
  }

  /**
   * What is taken out and what is added are two snapshots of the branch, which is shown at once.
   */
  private void replace(TableSpec table, Dataset<Row> rows, ChangedReports reports) {
    String branch = Warehouse.name(table.name(), BRANCH);
    spark.sql(
        "DELETE FROM %s WHERE (%s) AND %s"
            .formatted(branch, rewrite.written(table.lookBack(), YEAR), reports.isWritten()));
    try {
      rows.writeTo(branch).option(property(), wanted.text()).append();
    } catch (NoSuchTableException absent) {
      throw missing(table.name(), absent);
    }
  }

  /** The years go into the same snapshot as the rows made from them. */
  static void overwrite(
      Warehouse warehouse, String table, Dataset<Row> rows, Column old, YearFingerprints years) {
    try {
      rows.writeTo(Warehouse.name(table, BRANCH)).option(property(), years.text()).overwrite(old);
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
