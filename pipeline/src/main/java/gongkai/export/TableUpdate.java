package gongkai.export;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * How one table is exported: some years anew and the others as an earlier export has them.
 *
 * @param written the years whose rows are written anew
 * @param rows these rows, sorted by report year and key
 */
record TableUpdate(ExportedTable table, KeptSections kept, Set<String> written, Dataset<Row> rows)
    implements AutoCloseable {

  /**
   * @param forms in how many forms the rows are written: for more than one they are sorted once and
   *     held on the disks of the tasks
   */
  static TableUpdate of(ExportedTable table, KeptSections kept, int forms) {
    Set<String> written = kept.others(table.years().keySet());
    Dataset<Row> rows = table.sorted(written);
    return new TableUpdate(
        table, kept, written, forms > 1 ? rows.persist(StorageLevel.DISK_ONLY()) : rows);
  }

  /** The rows with lists and structures as JSON, for forms of plain cells. */
  Dataset<Row> plainRows() {
    return rows.select(table.plainColumns());
  }

  @Override
  public void close() {
    rows.unpersist();
  }
}
