package gongkai.region.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class GazetteerListsTest {
  private static final Path HAND_KEPT = Path.of("..", "jobs", "gazetteer");
  private static final Path CHECKED_IN = Path.of("src", "main", "resources", "gazetteer");

  @Test
  @EnabledIfSystemProperty(named = "lists", matches = ".+")
  void writesWhatIsCheckedIn(@TempDir Path folder) throws IOException {
    Path packages = Path.of("..").resolve(System.getProperty("lists"));
    GazetteerLists.of(Packages.in(packages), HAND_KEPT).write(folder);
    assertThat(folder.resolve("regions.csv"))
        .hasSameTextualContentAs(CHECKED_IN.resolve("regions.csv"), StandardCharsets.UTF_8);
    assertThat(unpacked(folder)).isEqualTo(unpacked(CHECKED_IN));
  }

  private static String unpacked(Path folder) throws IOException {
    try (GZIPInputStream text =
        new GZIPInputStream(Files.newInputStream(folder.resolve("townships.csv.gz")))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void containsTheTablesKeptByHand() throws IOException {
    Map<String, CSVRecord> rows = new HashMap<>();
    for (CSVRecord row : GazetteerLists.read(CHECKED_IN.resolve("regions.csv"))) {
      rows.put(row.get("code") + row.get("name"), row);
    }
    for (CSVRecord fact : GazetteerLists.read(HAND_KEPT.resolve("successors.csv"))) {
      assertThat(rows.get(fact.get("code") + fact.get("name")).get("successor_codes"))
          .as(fact.get("name"))
          .isEqualTo(fact.get("successors"));
    }
    String towns = unpacked(CHECKED_IN);
    for (CSVRecord fact : GazetteerLists.read(HAND_KEPT.resolve("additions.csv"))) {
      String place = fact.get("code") + fact.get("name");
      assertThat(rows.containsKey(place) || towns.contains(place.replaceFirst("(?<=\\d{9})", ",")))
          .as(place)
          .isTrue();
    }
  }

  @Test
  void followsACountyAndItsTownsIntoADistrict() {
    PlaceHistory history =
        new PlaceHistory(
            List.of(
                PlaceList.of(
                    2015,
                    Map.of("411200", "三门峡市", "411222", "陕县"),
                    Map.of("411222101", "原店镇", "411222202", "菜园乡")),
                PlaceList.of(
                    2016,
                    Map.of("411200", "三门峡市", "411203", "陕州区"),
                    Map.of("411203101", "原店镇", "411203202", "菜园乡"))));
    ListedPlace county = new ListedPlace("411222", "陕县");
    ListedPlace town = new ListedPlace("411222101", "原店镇");
    assertThat(history.successors(county)).containsExactly(new ListedPlace("411203", "陕州区"));
    assertThat(history.successors(town)).containsExactly(new ListedPlace("411203101", "原店镇"));
    assertThat(history.lineages()).containsEntry(new ListedPlace("411203", "陕州区"), "411222");
    assertThat(history.years()).containsEntry(county, new ListedYears(2015, 2015));
  }

  @Test
  void joinsNoLineagesWhereCountiesMerge() {
    Map<String, String> counties = Map.of("110101", "东城区", "110103", "崇文区");
    Map<String, String> towns = Map.of("110103001", "前门街道", "110101001", "东华门街道");
    Map<String, String> merged = Map.of("110101017", "前门街道", "110101001", "东华门街道");
    PlaceHistory history =
        new PlaceHistory(
            List.of(
                PlaceList.of(2008, counties, towns),
                PlaceList.of(2009, counties, towns),
                PlaceList.of(2010, Map.of("110101", "东城区"), merged)));
    ListedPlace gone = new ListedPlace("110103", "崇文区");
    assertThat(history.successors(gone)).containsExactly(new ListedPlace("110101", "东城区"));
    assertThat(history.lineages()).containsEntry(gone, "110103");
    assertThat(history.lineages()).containsEntry(new ListedPlace("110101", "东城区"), "110101");
  }

  @Test
  void givesTwoPlacesOfOneCodeTheirOwnLineages() {
    PlaceHistory history =
        new PlaceHistory(
            List.of(
                PlaceList.of(2009, Map.of("500110", "万盛区", "500222", "綦江县"), Map.of()),
                PlaceList.of(2011, Map.of("500110", "綦江区"), Map.of())));
    assertThat(history.lineages()).containsEntry(new ListedPlace("500110", "綦江区"), "500222");
    assertThat(history.lineages()).containsEntry(new ListedPlace("500110", "万盛区"), "500110");
  }

  @Test
  void givesNoSuccessorWhereSeveralHaveTheName() {
    PlaceHistory history =
        new PlaceHistory(
            List.of(
                PlaceList.of(2003, Map.of("411222", "甲县"), Map.of()),
                PlaceList.of(2004, Map.of("411301", "甲市", "411402", "甲区"), Map.of())));
    assertThat(history.successors(new ListedPlace("411222", "甲县"))).isEmpty();
  }

  @Test
  void normalisesNames() {
    assertThat(ListedNames.town("金山街道办事处", "泉山区")).isEqualTo("金山街道");
    assertThat(ListedNames.town("迁西县栗乡街道", "迁西县")).isEqualTo("栗乡街道");
    assertThat(ListedNames.town("东湖风景区街道（武昌）", null)).isEqualTo("东湖风景区街道");
    assertThat(ListedNames.town("旧县镇人民政府", "旧县")).isEqualTo("旧县镇");
    assertThat(ListedNames.isPlaceholder("省直辖县级行政区划")).isTrue();
    assertThat(ListedNames.isTownship("开发区管委会")).isFalse();
  }
}
