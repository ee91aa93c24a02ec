package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import gongkai.export.Publication;
import gongkai.table.Metric;
import gongkai.table.Metrics;
import gongkai.text.CsvResource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What lies within the page: words, declarations and the figures of the provinces. */
final class PageData {
  private static final List<String> CHECKS =
      List.of(
          "rule",
          "report_year",
          "severity",
          "title_zh",
          "title_en",
          "passed_count",
          "failed_count",
          "suspect_count",
          "not_assessable_count");

  private final Publication run;
  private final RunViews views;

  private final String provinces;

  /**
   * @param provinces JSON of the marts' rows for provinces
   */
  PageData(Publication run, RunViews views, String provinces) {
    this.run = run;
    this.views = views;
    this.provinces = provinces;
  }

  /**
   * @param parts the names of the files beside the page
   * @param reportsPerPart how many reports a part of reports holds, the last one aside
   */
  String text(List<String> parts, int reportsPerPart) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = PageJson.generator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("run");
      json.writeStringField("id", run.runId());
      json.writeStringField("published", run.publishedAt().toString());
      json.writeEndObject();
      json.writeNumberField("reportsPerPart", reportsPerPart);
      json.writeFieldName("parts");
      writeTexts(json, parts);
      writeResource(json, "words", "/dashboard/words.csv");
      writeResource(json, "tiles", "/dashboard/tiles.csv");
      writeResource(json, "labels", "/labels.csv");
      writeResource(json, "rejections", "/rejections.csv");
      writeMetrics(json);
      writeMarts(json);
      json.writeFieldName("rows");
      json.writeRawValue(provinces);
      write(json, "places", views.query("places"));
      write(json, "outcomes", views.query("outcomes"));
      write(
          json,
          "checks",
          run.warehouse()
              .spark()
              .table("checks")
              .selectExpr(CHECKS.toArray(String[]::new))
              .orderBy("report_year", "rule"));
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator json, String name, Dataset<Row> rows) throws IOException {
    json.writeArrayFieldStart(name);
    for (Row row : rows.collectAsList()) {
      PageJson.write(json, row);
    }
    json.writeEndArray();
  }

  /** The lines of a resource, their values in the order of its columns. */
  private static void writeResource(JsonGenerator json, String name, String resource)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (CSVRecord line : CsvResource.rows(resource)) {
      writeTexts(json, Arrays.asList(line.values()));
    }
    json.writeEndArray();
  }

  private static void writeMetrics(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("metrics");
    for (Metric metric : Metrics.standard().all()) {
      json.writeFieldName(metric.name());
      writeTexts(json, List.of(metric.chinese(), metric.english(), metric.unit(), metric.id()));
    }
    json.writeEndObject();
  }

  private static void writeMarts(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("marts");
    for (PageMart mart : PageMart.all()) {
      json.writeObjectFieldStart(mart.name());
      json.writeNumberField("keys", mart.keys());
      json.writeFieldName("names");
      writeTexts(json, mart.names());
      json.writeArrayFieldStart("columns");
      for (PageColumn column : mart.columns()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("kind", column.kind());
        json.writeFieldName("roles");
        writeTexts(json, column.roles());
        json.writeFieldName("parts");
        writeTexts(json, column.parts());
        json.writeFieldName("label");
        writeTexts(json, List.of(column.chinese(), column.english()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
