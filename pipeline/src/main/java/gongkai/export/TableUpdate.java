package gongkai.export;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * How one table is exported: some years are written, the others copied from an earlier export.
 *
 * @param reusable the years that are copied
 * @param written the years whose rows are written
 * @param rows these rows, sorted by report year and key
 */
record TableUpdate(
    ExportedTable table, ReusableYears reusable, Set<String> written, Dataset<Row> rows)
    implements AutoCloseable {

  /**
   * @param formats in how many formats the rows are written: for more than one they are sorted once
   *     and held on the disks of the tasks
   */
  static TableUpdate of(ExportedTable table, ReusableYears reusable, int formats) {
    Set<String> written = reusable.without(table.years().keySet());
    Dataset<Row> rows = table.sorted(written);
    return new TableUpdate(
        table, reusable, written, formats > 1 ? rows.persist(StorageLevel.DISK_ONLY()) : rows);
  }

  /** The rows with lists and structures as JSON, for formats of plain cells. */
  Dataset<Row> plainRows() {
    return rows.select(table.plainColumns());
  }

  @Override
  public void close() {
    rows.unpersist();
  }
}
