package gongkai.export.dashboard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import gongkai.export.PublishedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.types.StructType;

/** The data within the page: words, declarations and the figures of the provinces. */
final class PageData {
  private final PublishedRun run;
  private final RunViews views;

  PageData(PublishedRun run, RunViews views) {
    this.run = run;
    this.views = views;
  }

  /**
   * @param provinces the rows of each mart for provinces as JSON
   * @param tablesInParts the columns of the tables whose rows all come in parts
   * @param parts the names of the files beside the page
   * @param reportsPerPart how many reports a part of reports holds, the last one aside
   */
  String text(
      Map<String, String> provinces,
      SortedMap<String, StructType> tablesInParts,
      List<String> parts,
      int reportsPerPart)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = PageJson.generator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("run");
      json.writeStringField("id", run.runId());
      json.writeStringField("published", run.publishedAt().toString());
      json.writeEndObject();
      json.writeNumberField("reportsPerPart", reportsPerPart);
      json.writeFieldName("parts");
      PageJson.writeTexts(json, parts);
      writeMarts(json);
      json.writeObjectFieldStart("tables");
      writeTables(new PageTables(json), provinces, tablesInParts);
      json.writeEndObject();
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void writeTables(
      PageTables tables, Map<String, String> provinces, SortedMap<String, StructType> tablesInParts)
      throws IOException {
    tables.writeResource("words", "/dashboard/words.csv", "key", "zh", "en");
    tables.writeResource(
        "tiles",
        "/dashboard/tiles.csv",
        "region_code",
        "row",
        "column",
        "short_zh",
        "short_en",
        "name_en");
    tables.writeResource("labels", "/labels.csv", "table", "part", "code", "label_zh", "label_en");
    tables.writeResource("rejections", "/rejections.csv", "code", "label_zh", "label_en");
    tables.writeMetrics();
    tables.write("regions", views.query("regions"));
    tables.write("outcomes", views.query("outcomes"));
    tables.write("checks", views.query("checks"));
    for (PageMart mart : PageMart.all()) {
      tables.write(mart, requireNonNull(provinces.get(mart.name()), mart.name()));
    }
    for (Map.Entry<String, StructType> table : tablesInParts.entrySet()) {
      tables.writeColumns(table.getKey(), table.getValue());
    }
  }

  /** How the page names and writes the columns of the marts. */
  private static void writeMarts(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("marts");
    for (PageMart mart : PageMart.all()) {
      json.writeObjectFieldStart(mart.name());
      json.writeFieldName("key");
      PageJson.writeTexts(json, mart.key());
      json.writeArrayFieldStart("columns");
      for (PageColumn column : mart.columns()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("kind", column.kind());
        json.writeFieldName("roles");
        PageJson.writeTexts(json, column.roles());
        json.writeFieldName("parts");
        PageJson.writeTexts(json, column.parts());
        json.writeStringField("label_zh", column.chinese());
        json.writeStringField("label_en", column.english());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
