package gongkai.export.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as Java writes them and as records in a browser. */
@Tag("browser")
class RecordsTest {
  private static final StructType LINE =
      new StructType().add("line", "string").add("total_count", "bigint");
  private static final StructType REPORT =
      new StructType()
          .add("report_id", "string")
          .add("report_year", "int")
          .add("applications", org.apache.spark.sql.types.DataTypes.createArrayType(LINE))
          .add("is_current", "boolean");

  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Browser.isThere(), "chromedriver is not installed");
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void haveAFieldForEachColumnAndRecordsForRowsWithinThem() throws IOException {
    Row report =
        RowFactory.create(
            "r1",
            2023,
            lines(RowFactory.create("received", 3L), RowFactory.create("granted", null)),
            true);
    Row withoutTable = RowFactory.create("r2", null, null, false);

    assertThat(records(REPORT, report, withoutTable))
        .isEqualTo(
            json(
                """
                [{"report_id": "r1", "report_year": 2023, "is_current": true, "applications":
                   [{"line": "received", "total_count": 3}, {"line": "granted", "total_count": null}]},
                 {"report_id": "r2", "report_year": null, "is_current": false, "applications": null}]
                """));
  }

  @Test
  void keepTheirFieldsWhenAColumnIsAddedBeforeOthers() throws IOException {
    StructType more =
        new StructType().add("added", "string").add("report_year", "int").add("value", "int");
    StructType reordered =
        new StructType().add("value", "int").add("added", "string").add("report_year", "int");

    assertThat(records(more, RowFactory.create("x", 2023, 7)))
        .isEqualTo(records(reordered, RowFactory.create(7, "x", 2023)));
  }

  @Test
  void refuseARowWithMoreOrFewerValuesThanColumns() {
    assertThatThrownBy(() -> records(LINE, RowFactory.create("received", 3L, 4L)))
        .hasMessageContaining("Invalid row: 3 values for 2 columns");
    assertThatThrownBy(() -> records(LINE, RowFactory.create("received")))
        .hasMessageContaining("Invalid row: 1 values for 2 columns");
  }

  @Test
  void comeFromAModuleThatSaysWhenItLacksAName() {
    assertThatThrownBy(() -> run("gongkai.define('a', ({ records: { encode } }) => {});"))
        .hasMessageContaining("Missing encode in module records");
    assertThatThrownBy(() -> run("gongkai.define('a', ({ rows: { decode } }) => {});"))
        .hasMessageContaining("Missing module rows, which a takes");
    assertThatThrownBy(() -> run("gongkai.define('records', () => {});"))
        .hasMessageContaining("Invalid module records: defined twice");
  }

  private static scala.collection.Seq<Row> lines(Row... lines) {
    return CollectionConverters.asScala(List.of(lines)).toSeq();
  }

  private static JsonNode records(StructType columns, Row... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = PageJson.generator(bytes)) {
      json.writeStartObject();
      json.writeFieldName("columns");
      PageJson.writeColumns(json, columns);
      json.writeArrayFieldStart("rows");
      for (Row row : rows) {
        PageJson.write(json, row);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return run(
        "let records; gongkai.define('test', ({ records: { decode } }) => {"
            + " records = decode(arguments[0].columns, arguments[0].rows); }); return records;",
        json(bytes.toString(StandardCharsets.UTF_8)));
  }

  /** Runs a script behind the first modules of the page. */
  private static JsonNode run(String script, Object... values) throws IOException {
    return browser.run(text("modules.js") + text("records.js") + script, values);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static String text(String file) throws IOException {
    try (InputStream stream = RecordsTest.class.getResourceAsStream("/dashboard/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
