package gongkai.aggregate;

import gongkai.table.TableSpec;
import gongkai.table.TableSpec.LookBack;
import gongkai.warehouse.ParallelTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Makes tables side by side, each once those are there that its SQL names. Tables that read other
 * years than those before them wait for all of these: a view shows one choice of years at a time.
 *
 * @param tables each after those that it reads
 * @param maker makes one table whose inputs are there
 */
record DerivationOrder(List<TableSpec> tables, Consumer<TableSpec> maker) {
  /**
   * @param show makes the views show the years that tables of a look-back are made from
   * @throws RuntimeException what the maker of a table had thrown
   */
  void run(Consumer<LookBack> show, ParallelTables work) {
    int next = 0;
    while (next < tables.size()) {
      LookBack lookBack = tables.get(next).lookBack();
      show.accept(lookBack);
      Map<TableSpec, CompletableFuture<Boolean>> started = new LinkedHashMap<>();
      while (next < tables.size() && tables.get(next).lookBack() == lookBack) {
        TableSpec table = tables.get(next++);
        List<CompletableFuture<Boolean>> inputs =
            started.entrySet().stream()
                .filter(earlier -> reads(table, earlier.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        started.put(
            table,
            work.start(
                inputs,
                () -> {
                  maker.accept(table);
                  return true;
                }));
      }
      ParallelTables.results(started.values());
    }
  }

  /** Whether the name of the other table stands in the table's SQL. */
  static boolean reads(TableSpec table, TableSpec other) {
    return Pattern.compile("\\b" + other.name() + "\\b").matcher(SqlTemplate.sql(table)).find();
  }
}
