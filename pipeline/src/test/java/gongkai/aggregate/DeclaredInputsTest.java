package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.SqlTemplate;
import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.TemporaryViews;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.jdk.javaapi.CollectionConverters;

/** What a table reads is declared beside it; here Spark tells what its SQL really reads. */
@Tag("spark")
class DeclaredInputsTest {
  @TempDir static Path folder;
  private static SparkSession spark;
  private static TemporaryViews views;

  @BeforeAll
  static void showEmptyInputs() {
    spark = LocalSpark.warehouse(folder).spark();
    NarrativeFunctions.register(spark);
    views = new TemporaryViews(spark, ReferenceViews.withoutLists(spark));
    for (TableSpec table : Tables.standard().all()) {
      views.put(table.name(), spark.createDataFrame(List.of(), table.schema()));
    }
  }

  @AfterAll
  static void dropInputs() {
    views.close();
  }

  static List<String> derived() {
    return Tables.standard().derived().stream().map(TableSpec::name).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("derived")
  void declaresExactlyWhatTheSqlReads(String name) {
    TableSpec table = Tables.standard().table(name);
    Set<String> read = new TreeSet<>();
    collect(spark.sql(SqlTemplate.sql(table)).queryExecution().analyzed(), read);
    assertThat(new TreeSet<>(table.inputs())).isEqualTo(read);
  }

  private static void collect(LogicalPlan plan, Set<String> read) {
    if (plan instanceof View view) {
      read.add(view.desc().identifier().table());
      return;
    }
    CollectionConverters.asJava(plan.children()).forEach(child -> collect(child, read));
    CollectionConverters.asJava(plan.subqueries()).forEach(query -> collect(query, read));
  }
}
