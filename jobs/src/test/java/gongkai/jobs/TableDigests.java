package gongkai.jobs;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.Warehouse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** What every table holds in one line each, whatever the order of its rows and whichever run. */
final class TableDigests {
  private TableDigests() {}

  /** The tables that depend on the reports alone. */
  static List<TableSpec> tables() {
    return Tables.standard().all().stream()
        .filter(table -> table.layer() != TableSpec.Layer.LOG)
        .filter(table -> table.layer() != TableSpec.Layer.REFERENCE)
        .toList();
  }

  /**
   * Rows and digest of each table that there is, by its name.
   *
   * @param known digests by snapshot, of which none is ever another's; those computed are added
   */
  static Map<String, String> of(Warehouse warehouse, Map<Long, String> known) {
    Map<String, String> digests = new TreeMap<>();
    for (TableSpec table : tables()) {
      Long snapshot = warehouse.exists(table.name()) ? warehouse.snapshot(table.name()) : null;
      if (snapshot != null) {
        digests.put(table.name(), known.computeIfAbsent(snapshot, unknown -> of(warehouse, table)));
      }
    }
    return digests;
  }

  private static String of(Warehouse warehouse, TableSpec table) {
    Row row = warehouse.spark().sql(sql(table, "", "")).first();
    return row.getLong(1) + " rows " + row.getString(2);
  }

  /**
   * The same as one query for whatever reaches the tables.
   *
   * @param root where the reports lie, as paths have it
   * @param name what to call that place, so that the same reports elsewhere have the same digest
   */
  static String sql(String root, String name) {
    return tables().stream()
        .map(table -> sql(table, root, name))
        .collect(Collectors.joining("\nUNION ALL\n", "", "\nORDER BY table_name"));
  }

  private static String sql(TableSpec table, String root, String name) {
    String columns =
        Arrays.stream(table.schema().fieldNames())
            .filter(column -> !column.equals("run_id"))
            .collect(Collectors.joining(", "));
    String row = "replace(to_json(struct(%s)), '%s', '%s')".formatted(columns, root, name);
    // When a copy was made says nothing about what it holds.
    String copied = "regexp_replace(%s, '\"modified_at\":\"[^\"]*\"', '')".formatted(row);
    return """
    SELECT '%s' AS table_name, count(*) AS row_count,
      sha2(array_join(sort_array(collect_list(sha2(%s, 256))), ''), 256) AS digest
    FROM %s\
    """
        .formatted(table.name(), root.isEmpty() ? row : copied, Warehouse.name(table.name()));
  }
}
