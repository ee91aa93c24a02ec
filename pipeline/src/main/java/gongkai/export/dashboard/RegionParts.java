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
 * @param provinces the rows of each mart as JSON
 * @param names of the parts
 */
record RegionParts(Map<String, String> provinces, List<String> names) {
  /** Sorts before the names of all parts, as provinces do in the rows. */
  private static final String PROVINCES = "provinces";

  RegionParts {
    provinces = Map.copyOf(provinces);
    names = List.copyOf(names);
  }

  static RegionParts write(RunViews views, PartFiles parts) throws IOException {
    Map<String, RowGroups> marts = new LinkedHashMap<>();
    Map<String, String> provinces = new LinkedHashMap<>();
    for (PageMart mart : PageMart.all()) {
      RowGroups rows = new RowGroups(views.rows(mart).toLocalIterator(), RegionParts::partOf);
      provinces.put(mart.name(), provinces(rows));
      marts.put(mart.name(), rows);
    }
    List<String> names = new ArrayList<>();
    while (true) {
      String next =
          marts.values().stream()
              .map(RowGroups::nextName)
              .filter(Objects::nonNull)
              .min(String::compareTo)
              .orElse(null);
      if (next == null) {
        return new RegionParts(provinces, names);
      }
      names.add(next);
      parts.write(next, json -> write(json, marts, next));
    }
  }

  private static String partOf(Row row) {
    return row.<String>getAs("region_level").equals("province")
        ? PROVINCES
        : "regions-" + row.<String>getAs("region_code").substring(0, 2);
  }

  private static String provinces(RowGroups rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = PageJson.generator(bytes)) {
      rows.write(json, PROVINCES);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static long write(JsonGenerator json, Map<String, RowGroups> marts, String part)
      throws IOException {
    long rows = 0;
    json.writeStartObject();
    for (Map.Entry<String, RowGroups> mart : marts.entrySet()) {
      json.writeFieldName(mart.getKey());
      rows += mart.getValue().write(json, part);
    }
    json.writeEndObject();
    return rows;
  }
}
