package gongkai.aggregate;

import gongkai.check.Rules;
import gongkai.source.Digest;
import gongkai.table.Metrics;
import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Digest of everything that the contents of derived tables depend on besides {@code files}: SQL,
 * declarations, registries and functions. Tables derived with another digest are derived again.
 */
final class DerivationDigest {
  private static final int CHARACTERS = 8;

  private DerivationDigest() {}

  /**
   * The digest as eight hexadecimal digits.
   *
   * @param expectedBodies rows of the list of expected bodies
   */
  static String of(List<Row> expectedBodies) {
    StringBuilder program = new StringBuilder(Tables.labelsText());
    program.append(Metrics.standard().all()).append(Rules.standard().all());
    program.append(expectedBodies).append(NarrativeFunctions.program());
    for (TableSpec table : Tables.standard().derived()) {
      program.append(table).append(SqlTemplate.sql(table));
    }
    byte[] bytes = program.toString().getBytes(StandardCharsets.UTF_8);
    return Digest.sha256(bytes).substring(0, CHARACTERS);
  }
}
