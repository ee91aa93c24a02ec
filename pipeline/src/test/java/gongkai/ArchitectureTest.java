package gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the rooms, as the tables of {@code docs/architecture.md} allow them: whoever
 * wants to add one adds it there and says why.
 */
class ArchitectureTest {
  private static final String BASE = "gongkai";
  private static final Pattern CODE = Pattern.compile("`([a-z]+)`");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  private static final String PAGE = page();
  private static final Map<String, List<String>> WITHOUT_SPARK = rooms("Without Spark");
  private static final Map<String, List<String>> ON_SPARK = rooms("On Spark");

  @Test
  void pointsItsArrowsOneWay() {
    layers(house(), BASE).check(CLASSES);
  }

  /** Within the parser: tokens below, each kind of content beside the others. */
  @Test
  void parsesEachKindOfContentApart() {
    layers(rooms("Within parse"), BASE + ".parse").check(CLASSES);
  }

  @Test
  void beginsSparkAtTheTables() {
    noClasses()
        .that()
        .resideInAnyPackage(
            WITHOUT_SPARK.keySet().stream()
                .map(room -> packages(room, BASE))
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..")
        .check(CLASSES);
  }

  /** What others need of the commands is a room below them. */
  @Test
  void leavesTheCommandsToThemselves() {
    noClasses()
        .that()
        .resideOutsideOfPackage("gongkai.jobs..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("gongkai.jobs..")
        .check(CLASSES);
  }

  @Test
  void hasNoCycles() {
    slices().matching("gongkai.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("gongkai.parse.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** Only the commands in {@code jobs} write synthetic reports; the library never needs them. */
  @Test
  void keepsSyntheticReportsApart() {
    noClasses()
        .that()
        .resideOutsideOfPackages("gongkai.synth", "gongkai.jobs")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("gongkai.synth")
        .check(CLASSES);
  }

  /** The synthetic form is declared apart from the templates, so that neither hides a mistake. */
  @Test
  void sharesOnlyTheNamesOfCellsWithSyntheticReports() {
    noClasses()
        .that()
        .resideInAPackage("gongkai.synth")
        .should()
        .dependOnClassesThat(
            resideInAPackage("gongkai..")
                .and(not(resideInAPackage("gongkai.synth")))
                .and(not(belongToAnyOf(CellKey.class, Edition.class, StatutoryTable.class))))
        .check(CLASSES);
  }

  @Test
  void givesEveryPackageARoom() {
    Set<String> rooms = new HashSet<>(house().keySet());
    // Modules of their own, whose classes the fast build puts beside those of the pipeline.
    rooms.addAll(List.of("jobs", "notebooks"));

    assertThat(CLASSES).extracting(type -> room(type.getPackageName())).isSubsetOf(rooms);
  }

  @Test
  void drawsEveryRoomAboveThoseThatItUses() {
    Map<String, Integer> floors = new LinkedHashMap<>();
    Matcher line = Pattern.compile("(?m)^ +│  ([a-z ]+?) *│").matcher(PAGE);
    for (int floor = 0; line.find(); floor--) {
      int height = floor;
      Arrays.stream(line.group(1).split(" +", -1)).forEach(room -> floors.put(room, height));
    }

    assertThat(floors).containsKeys("jobs", "notebooks");
    assertThat(floors).containsKeys(house().keySet().toArray(String[]::new));
    house()
        .forEach(
            (room, used) ->
                assertThat(used)
                    .as("rooms drawn below " + room)
                    .allSatisfy(
                        lower -> assertThat(floors.get(lower)).isLessThan(floors.get(room))));
  }

  private static LayeredArchitecture layers(Map<String, List<String>> rooms, String parent) {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : rooms.keySet()) {
      layers = layers.layer(room).definedBy(packages(room, parent));
    }
    for (Map.Entry<String, List<String>> room : rooms.entrySet()) {
      LayeredArchitecture.LayerDependencySpecification layer = layers.whereLayer(room.getKey());
      layers =
          room.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
    }
    return layers;
  }

  private static Map<String, List<String>> house() {
    Map<String, List<String>> rooms = new LinkedHashMap<>(WITHOUT_SPARK);
    rooms.putAll(ON_SPARK);
    return rooms;
  }

  private static String packages(String room, String parent) {
    return room.equals(BASE) ? BASE : parent + "." + room + "..";
  }

  private static String room(String packageName) {
    String[] parts = packageName.split("\\.", -1);
    return parts[Math.min(1, parts.length - 1)];
  }

  /** By each room of the table below a heading the rooms that it may use. */
  private static Map<String, List<String>> rooms(String heading) {
    String from = PAGE.substring(PAGE.indexOf("\n### " + heading + "\n") + 1);
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\| ((?:`[a-z]+` ?)+|nothing) ?\\|$")
            .matcher(from.substring(0, from.indexOf("\n\n", from.indexOf("|---"))));
    while (row.find()) {
      rooms.put(
          row.group(1), CODE.matcher(row.group(2)).results().map(room -> room.group(1)).toList());
    }
    assertThat(rooms).as("rooms of " + heading).hasSizeGreaterThan(3);
    return rooms;
  }

  private static String page() {
    try {
      return Files.readString(Path.of("../docs/architecture.md"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
