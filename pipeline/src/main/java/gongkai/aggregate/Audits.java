package gongkai.aggregate;

import gongkai.table.SqlText;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tests that derived tables must pass before readers see them. */
final class Audits {
  private static final int SHOWN = 5;

  private final SparkSession spark;

  Audits(SparkSession spark) {
    this.spark = spark;
  }

  /** Throws with the first problems of every audit; the tables are views of their own names. */
  void check() {
    List<String> problems = new ArrayList<>();
    for (String audit : Tables.audits()) {
      for (Row row : spark.sql(SqlText.of("audit/" + audit)).takeAsList(SHOWN)) {
        problems.add(row.getString(0) + ": " + row.getString(1));
      }
    }
    for (Row row : spark.sql(repeatedKeys()).takeAsList(SHOWN)) {
      problems.add(row.getString(0) + ": " + row.getLong(1) + " rows for one key");
    }
    if (!problems.isEmpty()) {
      throw new AuditFailure(problems);
    }
  }

  /** The keys are declared with the tables, so that this audit alone is not a file. */
  private static String repeatedKeys() {
    return Tables.standard().derived().stream()
        .map(Audits::repeatedKeys)
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String repeatedKeys(TableSpec table) {
    return "SELECT '%s' AS place, count(*) AS row_count FROM %s GROUP BY %s HAVING count(*) > 1"
        .formatted(table.name(), table.name(), String.join(", ", table.key()));
  }
}
