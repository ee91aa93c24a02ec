package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;

/** The rows of the marts of regions: provinces within the page, what lies below in parts. */
final class RegionParts {
  private static final int REGION_CODE = 1;

  private final RunViews views;

  RegionParts(RunViews views) {
    this.views = views;
  }

  /** Writes an object with the rows of every mart for the provinces. */
  void writeProvinces(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (PageMart mart : PageMart.all()) {
      json.writeArrayFieldStart(mart.name());
      for (Row row : views.rows(mart).where("region_level = 'province'").collectAsList()) {
        PageJson.write(json, row);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /**
   * Writes a part for each province with the rows of its prefectures and counties.
   *
   * @return the names of the parts
   */
  List<String> write(PartFiles parts) throws IOException {
    Map<String, RowRuns> marts = new LinkedHashMap<>();
    for (PageMart mart : PageMart.all()) {
      marts.put(
          mart.name(),
          new RowRuns(
              views
                  .rows(mart)
                  .where("region_level IN ('prefecture', 'county') AND region_code IS NOT NULL")
                  .toLocalIterator(),
              row -> "regions-" + row.getString(REGION_CODE).substring(0, 2)));
    }
    List<String> names = new ArrayList<>();
    while (true) {
      String first =
          marts.values().stream()
              .map(RowRuns::next)
              .filter(Objects::nonNull)
              .min(String::compareTo)
              .orElse(null);
      if (first == null) {
        return names;
      }
      names.add(first);
      parts.write(first, json -> write(json, marts, first));
    }
  }

  private static long write(JsonGenerator json, Map<String, RowRuns> marts, String part)
      throws IOException {
    long rows = 0;
    json.writeStartObject();
    for (Map.Entry<String, RowRuns> mart : marts.entrySet()) {
      json.writeFieldName(mart.getKey());
      rows += mart.getValue().write(json, part);
    }
    json.writeEndObject();
    return rows;
  }
}
