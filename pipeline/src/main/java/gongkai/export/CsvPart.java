package gongkai.export;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * A file without a header that one task wrote with rows of one report year.
 *
 * @param task its position among the tasks, by which parts are joined
 * @param year as slices name it
 */
record CsvPart(int task, String year, String file, long rows) {
  static final StructType SCHEMA =
      new StructType()
          .add("task", "int")
          .add("year", "string")
          .add("file", "string")
          .add("rows", "bigint");

  CsvPart {
    requireNonNull(year, "year is null");
    requireNonNull(file, "file is null");
  }

  static CsvPart of(Row row) {
    return new CsvPart(
        row.getAs("task"), row.getAs("year"), row.getAs("file"), row.<Long>getAs("rows"));
  }

  /** The part in the columns of {@link #SCHEMA}. */
  Row row() {
    return RowFactory.create(task, year, file, rows);
  }
}
