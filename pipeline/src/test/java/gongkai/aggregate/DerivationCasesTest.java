package gongkai.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.TemporaryViews;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the SQL of each derived table makes of a few rows, without a warehouse. */
@Tag("spark")
class DerivationCasesTest {
  private static final Path CASES = Path.of("src/test/resources/derivations");

  @TempDir static Path folder;
  private static SparkSession spark;
  private static Map<String, Dataset<Row>> reference;

  @BeforeAll
  static void start() {
    spark = LocalSpark.warehouse(folder).spark();
    NarrativeFunctions.register(spark);
    reference = ReferenceViews.withoutLists(spark);
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(file -> CASES.relativize(file).toString().replace(".txt", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void standBesideEveryDerivedTable() throws IOException {
    assertThat(cases().stream().map(name -> name.split("/", 2)[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Tables.standard().derived().stream().map(TableSpec::name).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void giveWhatIsExpected(String name) throws IOException {
    DerivationCase given = DerivationCase.read(CASES.resolve(name + ".txt"));
    TableSpec table = Tables.standard().table(given.table());
    assertThat(table.inputs()).as("inputs").containsAll(given.given().keySet());
    Map<String, Dataset<Row>> inputs = new HashMap<>();
    for (String input : table.inputs()) {
      DerivationCase.Rows rows = given.given().get(input);
      if (rows != null) {
        inputs.put(input, rows(schema(input), rows));
      } else if (reference.containsKey(input)) {
        inputs.put(input, reference.get(input));
      } else {
        inputs.put(input, spark.createDataFrame(List.of(), schema(input)));
      }
    }
    try (TemporaryViews views = new TemporaryViews(spark, inputs)) {
      List<String> made =
          DerivedRows.of(spark, table)
              .where(given.where())
              .selectExpr(given.expected().columns().toArray(String[]::new))
              .collectAsList()
              .stream()
              .map(DerivationCasesTest::line)
              .sorted()
              .toList();
      assertThat(made)
          .as(given.sentence())
          .containsExactlyElementsOf(
              given.expected().cells().stream()
                  .map(cells -> String.join(" | ", cells))
                  .sorted()
                  .toList());
    }
  }

  private static StructType schema(String input) {
    return reference.containsKey(input)
        ? reference.get(input).schema()
        : Tables.standard().table(input).schema();
  }

  /** Rows whose cells are read as the columns' types; what is not given is null. */
  private static Dataset<Row> rows(StructType schema, DerivationCase.Rows given) {
    assertThat(schema.fieldNames()).as("columns").contains(given.columns().toArray(String[]::new));
    StructType texts = new StructType();
    for (String column : given.columns()) {
      texts = texts.add(column, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : given.cells()) {
      rows.add(
          RowFactory.create(
              cells.stream().map(cell -> cell.equals("NULL") ? null : cell).toArray()));
    }
    Column[] columns =
        Arrays.stream(schema.fields())
            .map(field -> column(field, given.columns().contains(field.name())))
            .toArray(Column[]::new);
    return spark.createDataFrame(rows, texts).select(columns);
  }

  private static Column column(StructField field, boolean isGiven) {
    Column value = isGiven ? col(field.name()) : lit(null).cast(DataTypes.StringType);
    return (isNested(field.dataType())
            ? from_json(value, field.dataType())
            : value.cast(field.dataType()))
        .as(field.name());
  }

  private static boolean isNested(DataType type) {
    return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
  }

  private static String line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.length(); column++) {
      cells.add(text(row.get(column)));
    }
    return String.join(" | ", cells);
  }

  /** Numbers with at most four decimals, whatever their type. */
  private static String text(Object value) {
    if (value instanceof Double || value instanceof BigDecimal) {
      BigDecimal number = new BigDecimal(value.toString()).setScale(4, RoundingMode.HALF_UP);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value == null ? "NULL" : value.toString();
  }
}
