package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import gongkai.table.Metric;
import gongkai.table.Metrics;
import gongkai.text.CsvResource;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The tables within the page: each names its columns once, and its rows are arrays of values in
 * their order, which {@code records.js} makes records of. Parts bring more rows of the same tables.
 */
final class PageTables {
  private final JsonGenerator json;

  /**
   * @param json within an object, to which each table adds a field
   */
  PageTables(JsonGenerator json) {
    this.json = json;
  }

  /** A table whose rows all lie within the page. */
  void write(String name, Dataset<Row> rows) throws IOException {
    start(name);
    PageJson.writeColumns(json, rows.schema());
    json.writeArrayFieldStart("rows");
    for (Row row : rows.collectAsList()) {
      PageJson.write(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A table whose rows all come in parts. */
  void writeColumns(String name, StructType columns) throws IOException {
    start(name);
    PageJson.writeColumns(json, columns);
    json.writeEndObject();
  }

  /**
   * @param rows JSON of an array of rows
   */
  void write(PageMart mart, String rows) throws IOException {
    start(mart.name());
    PageJson.writeTexts(json, mart.columnNames());
    json.writeFieldName("rows");
    json.writeRawValue(rows);
    json.writeEndObject();
  }

  /** Columns of a CSV file that the program carries. */
  void writeResource(String name, String path, String... columns) throws IOException {
    start(name);
    PageJson.writeTexts(json, List.of(columns));
    json.writeArrayFieldStart("rows");
    for (CSVRecord line : CsvResource.rows(path)) {
      PageJson.writeTexts(json, List.of(columns).stream().map(line::get).toList());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The registry of metrics in its order. */
  void writeMetrics() throws IOException {
    start("metrics");
    PageJson.writeTexts(json, List.of("metric", "label_zh", "label_en", "unit"));
    json.writeArrayFieldStart("rows");
    for (Metric metric : Metrics.standard().all()) {
      PageJson.writeTexts(
          json, List.of(metric.name(), metric.chinese(), metric.english(), metric.unit()));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void start(String name) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeFieldName("columns");
  }
}
