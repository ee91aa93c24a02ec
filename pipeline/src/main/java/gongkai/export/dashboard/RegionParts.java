package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;

/**
 * The rows of the marts of regions, each mart read once: provinces for the page itself, what lies
 * below them in a part for each province.
 *
 * @param provinces JSON of an object with the rows of every mart
 * @param names of the parts
 */
record RegionParts(String provinces, List<String> names) {
  private static final int REGION_LEVEL = 0;
  private static final int REGION_CODE = 1;

  /** Sorts before the names of all parts, as provinces do in the rows. */
  private static final String PROVINCES = "provinces";

  RegionParts {
    names = List.copyOf(names);
  }

  static RegionParts write(RunViews views, PartFiles parts) throws IOException {
    Map<String, RowRuns> marts = new LinkedHashMap<>();
    for (PageMart mart : PageMart.all()) {
      marts.put(mart.name(), new RowRuns(views.rows(mart).toLocalIterator(), RegionParts::partOf));
    }
    ByteArrayOutputStream provinces = new ByteArrayOutputStream();
    try (JsonGenerator json = PageJson.generator(provinces)) {
      write(json, marts, PROVINCES);
    }
    List<String> names = new ArrayList<>();
    while (true) {
      String next =
          marts.values().stream()
              .map(RowRuns::next)
              .filter(Objects::nonNull)
              .min(String::compareTo)
              .orElse(null);
      if (next == null) {
        return new RegionParts(provinces.toString(StandardCharsets.UTF_8), names);
      }
      names.add(next);
      parts.write(next, json -> write(json, marts, next));
    }
  }

  private static String partOf(Row row) {
    return row.getString(REGION_LEVEL).equals("province")
        ? PROVINCES
        : "regions-" + row.getString(REGION_CODE).substring(0, 2);
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
