package gongkai.aggregate;

import gongkai.table.TableSpec;
import gongkai.table.TableSpec.LookBack;
import gongkai.warehouse.ParallelTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The order in which tables are derived: in steps, all tables of a step having the same look-back,
 * because a view shows one range of years at a time. Within a step tables are derived in parallel,
 * each as soon as its inputs of the same step are derived.
 *
 * @param steps each table once, after all its inputs
 */
record DerivationOrder(List<List<TableSpec>> steps) {
  DerivationOrder {
    steps = steps.stream().map(List::copyOf).toList();
  }

  /**
   * The order that follows from the declared inputs. Where several are possible, tables keep their
   * given order and as many as possible share a step.
   *
   * @throws IllegalArgumentException naming the tables that wait for each other
   */
  static DerivationOrder of(List<TableSpec> tables) {
    Set<TableSpec> waiting = new LinkedHashSet<>(tables);
    List<List<TableSpec>> steps = new ArrayList<>();
    while (!waiting.isEmpty()) {
      LookBack lookBack =
          waiting.stream()
              .filter(table -> isReady(table, waiting))
              .findFirst()
              .orElseThrow(() -> cycle(waiting))
              .lookBack();
      steps.add(step(lookBack, waiting));
    }
    return new DerivationOrder(steps);
  }

  /**
   * Removes every table of the look-back that can be derived now from {@code waiting} and returns
   * them.
   */
  private static List<TableSpec> step(LookBack lookBack, Set<TableSpec> waiting) {
    List<TableSpec> step = new ArrayList<>();
    boolean more = true;
    while (more) {
      List<TableSpec> ready =
          waiting.stream()
              .filter(table -> table.lookBack() == lookBack && isReady(table, waiting))
              .toList();
      step.addAll(ready);
      more = !ready.isEmpty();
      ready.forEach(waiting::remove);
    }
    return step;
  }

  private static boolean isReady(TableSpec table, Set<TableSpec> waiting) {
    return waiting.stream().noneMatch(other -> table.inputs().contains(other.name()));
  }

  private static IllegalArgumentException cycle(Set<TableSpec> waiting) {
    return new IllegalArgumentException(
        "Invalid inputs of tables: "
            + waiting.stream().map(TableSpec::name).collect(Collectors.joining(", "))
            + " wait for each other");
  }

  /**
   * Derives all tables.
   *
   * @param show makes the views show the years that tables of a look-back are made from
   * @param derive derives one table whose inputs are derived
   * @throws RuntimeException the failure of the first table that could not be derived
   */
  void run(Consumer<LookBack> show, Consumer<TableSpec> derive, ParallelTables work) {
    for (List<TableSpec> step : steps) {
      show.accept(step.get(0).lookBack());
      Map<String, CompletableFuture<Boolean>> started = new LinkedHashMap<>();
      for (TableSpec table : step) {
        List<CompletableFuture<Boolean>> inputs =
            table.inputs().stream().map(started::get).filter(Objects::nonNull).toList();
        started.put(
            table.name(),
            work.start(
                inputs,
                () -> {
                  derive.accept(table);
                  return true;
                }));
      }
      ParallelTables.results(started.values());
    }
  }
}
