package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.table.TableSpec;
import gongkai.table.TableSpec.Layer;
import gongkai.table.TableSpec.LookBack;
import gongkai.table.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationOrderTest {
  private static TableSpec table(String name, LookBack lookBack, String... inputs) {
    return new TableSpec(
        name, Layer.MART, "one row", List.of("key"), lookBack, List.of(inputs), List.of());
  }

  private static List<List<String>> steps(TableSpec... tables) {
    return DerivationOrder.of(List.of(tables)).steps().stream()
        .map(step -> step.stream().map(TableSpec::name).toList())
        .toList();
  }

  @Test
  void derivesATableAfterItsInputsWhateverTheOrderOfTheDeclarations() {
    assertThat(
            steps(
                table("totals", LookBack.YEAR, "counts"),
                table("counts", LookBack.YEAR, "reports", "labels"),
                table("reports", LookBack.YEAR, "files")))
        .containsExactly(List.of("reports", "counts", "totals"));
  }

  @Test
  void beginsAStepWhereTheLookBackChangesAndJoinsAllTablesThatCanShareIt() {
    assertThat(
            steps(
                table("reports", LookBack.YEAR, "files"),
                table("cells", LookBack.REPORT, "files", "reports"),
                table("sums", LookBack.YEAR, "cells"),
                table("regions_of_reports", LookBack.YEAR, "reports"),
                table("sections", LookBack.REPORT, "reports")))
        .containsExactly(
            List.of("reports", "regions_of_reports"),
            List.of("cells", "sections"),
            List.of("sums"));
  }

  @Test
  void refusesTablesThatWaitForEachOther() {
    assertThatThrownBy(
            () ->
                steps(
                    table("reports", LookBack.YEAR, "files"),
                    table("findings", LookBack.YEAR, "checks", "reports"),
                    table("checks", LookBack.ALL, "findings")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid inputs of tables: findings, checks wait for each other");
  }

  @Test
  void readsNoTableBeforeItIsDerived() {
    List<TableSpec> derived = Tables.standard().derived();
    List<TableSpec> order =
        DerivationOrder.of(derived).steps().stream().flatMap(List::stream).toList();

    assertThat(order).containsExactlyInAnyOrderElementsOf(derived);
    for (TableSpec table : order) {
      List<String> later =
          order.subList(order.indexOf(table), order.size()).stream().map(TableSpec::name).toList();
      assertThat(table.inputs()).as(table.name()).doesNotContainAnyElementsOf(later);
    }
  }
}
