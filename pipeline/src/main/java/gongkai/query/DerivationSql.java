package gongkai.query;

import gongkai.InvalidInput;
import gongkai.aggregate.ReferenceViews;
import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The finished SQL of a derived table, for people to read and to run again: {@link SqlQueries} has
 * all that it reads under the same names.
 */
public final class DerivationSql {
  private DerivationSql() {}

  /**
   * The statement, begun by comments that say what a row is and what the SQL reads. Its columns are
   * those of the table and sometimes more.
   *
   * @throws InvalidInput naming the derived tables, where this is none
   */
  public static String of(String table) {
    TableSpec spec =
        Tables.standard().derived().stream()
            .filter(each -> each.name().equals(table))
            .findFirst()
            .orElseThrow(() -> unknown(table));
    String sql = SqlTemplate.sql(spec);
    return "-- %s: %s; reads %s\n%s%s"
        .formatted(
            table,
            spec.grain(),
            String.join(", ", spec.inputs()),
            references(spec),
            sql.substring(sql.indexOf('\n') + 1));
  }

  /** A line on what is no table; none where all inputs are tables. */
  private static String references(TableSpec spec) {
    List<String> sentences =
        spec.inputs().stream()
            .filter(ReferenceViews.SENTENCES::containsKey)
            .map(view -> view + " (" + ReferenceViews.SENTENCES.get(view) + ")")
            .toList();
    return sentences.isEmpty()
        ? ""
        : "-- views that gongkai sql adds to the tables: " + String.join(", ", sentences) + "\n";
  }

  private static InvalidInput unknown(String table) {
    return new InvalidInput(
        "Cannot show the SQL of "
            + table
            + ": the tables that SQL derives are "
            + Tables.standard().derived().stream()
                .map(TableSpec::name)
                .collect(Collectors.joining(", ")));
  }
}
