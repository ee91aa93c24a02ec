package gongkai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may import whom, from the characters of a text up to the tables. */
class PackageArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gongkai");

  /** Each package with all of ours that it may import. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.of(
          "text", List.of(),
          "source", List.of(),
          "document", List.of("source"),
          "extract", List.of("document", "source", "text"),
          "report", List.of("document", "text"),
          "region", List.of("text"),
          "check", List.of("report", "document", "text"));

  @Test
  void everyPackageBelowTheTablesImportsOnlyThoseBelowIt() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          String[] others =
              CLASSES.stream()
                  .map(type -> type.getPackageName())
                  .filter(other -> other.startsWith("gongkai"))
                  .distinct()
                  .filter(other -> !other.equals("gongkai." + name))
                  .filter(
                      other ->
                          allowed.stream().noneMatch(below -> other.equals("gongkai." + below)))
                  .toArray(String[]::new);
          assertThat(others).contains("gongkai.table");
          noClasses()
              .that()
              .resideInAPackage("gongkai." + name)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .check(CLASSES);
        });
  }

  @Test
  void sparkBeginsWithTheTables() {
    noClasses()
        .that()
        .resideOutsideOfPackages("gongkai.table", "gongkai.aggregate", "gongkai.export")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..", "org.apache.iceberg..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }

  @Test
  void tablesDoNotKnowWhatIsMadeOfThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("table")
        .definedBy("gongkai.table")
        .layer("aggregate")
        .definedBy("gongkai.aggregate")
        .optionalLayer("export")
        .definedBy("gongkai.export")
        .whereLayer("table")
        .mayOnlyBeAccessedByLayers("aggregate", "export")
        .whereLayer("aggregate")
        .mayOnlyBeAccessedByLayers("export")
        .check(CLASSES);
  }
}
