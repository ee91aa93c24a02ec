package gongkai.aggregate;

import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.TableSpec.LookBack;
import gongkai.table.Tables;
import gongkai.warehouse.ParallelTables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

  /**
   * Throws with the first problems of every audit of a look-back; the SQL of the audits reads views
   * with the names of the tables, which show what the run has written.
   *
   * @param lookBack {@code REPORT} for tables whose rows are made from their own report alone,
   *     {@code YEAR} for all others
   */
  void check(LookBack lookBack, ParallelTables work) {
    List<String> audits = new ArrayList<>();
    Tables.audits(lookBack).forEach(audit -> audits.add(SqlTemplate.sql("audit/" + audit)));
    audits.add(repeatedKeys(lookBack));
    List<CompletableFuture<List<Row>>> started =
        audits.stream().map(audit -> work.start(() -> spark.sql(audit).takeAsList(SHOWN))).toList();
    List<String> problems = new ArrayList<>();
    for (List<Row> rows : ParallelTables.results(started)) {
      rows.forEach(row -> problems.add(row.getAs("subject") + ": " + row.getAs("problem")));
    }
    if (!problems.isEmpty()) {
      throw new AuditFailure(problems);
    }
  }

  /**
   * SQL that finds repeated keys, built from the declarations of the tables. All tables are grouped
   * together, by two hashes of 96 bits in all: these are shorter than the keys, and a collision is
   * practically impossible.
   */
  private static String repeatedKeys(LookBack lookBack) {
    return Tables.standard().derived().stream()
        .filter(table -> (table.lookBack() == LookBack.REPORT) == (lookBack == LookBack.REPORT))
        .map(Audits::keys)
        .collect(
            Collectors.joining(
                " UNION ALL ",
                "SELECT subject, concat(count(*), ' rows for one key') AS problem FROM (",
                ") GROUP BY subject, long_hash, short_hash HAVING count(*) > 1"));
  }

  private static String keys(TableSpec table) {
    // Hashes ignore nulls, so that each is replaced by an empty text to keep the parts distinct.
    String parts =
        table.key().stream()
            .map("coalesce(CAST(%s AS STRING), '')"::formatted)
            .collect(Collectors.joining(", "));
    return "SELECT '%1$s' AS subject, xxhash64(%2$s) AS long_hash, hash(%2$s) AS short_hash FROM %1$s"
        .formatted(table.name(), parts);
  }
}
