package gongkai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages: whoever wants to add one changes this test and says why. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gongkai");

  @Test
  void pointsItsArrowsOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text")
        .definedBy("gongkai.text")
        .layer("source")
        .definedBy("gongkai.source")
        .layer("document")
        .definedBy("gongkai.document")
        .layer("extract")
        .definedBy("gongkai.extract..")
        .layer("report")
        .definedBy("gongkai.report")
        .layer("region")
        .definedBy("gongkai.region")
        .layer("check")
        .definedBy("gongkai.check")
        .layer("synth")
        .definedBy("gongkai.synth")
        .layer("base")
        .definedBy("gongkai")
        .layer("table")
        .definedBy("gongkai.table")
        .layer("aggregate")
        .definedBy("gongkai.aggregate")
        .layer("export")
        .definedBy("gongkai.export..")
        .layer("view")
        .definedBy("gongkai.view")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("source")
        .mayNotAccessAnyLayer()
        .whereLayer("document")
        .mayOnlyAccessLayers("source")
        .whereLayer("extract")
        .mayOnlyAccessLayers("document", "source", "text")
        .whereLayer("report")
        .mayOnlyAccessLayers("document", "text")
        .whereLayer("region")
        .mayOnlyAccessLayers("text")
        .whereLayer("check")
        .mayOnlyAccessLayers("report", "document", "text")
        .whereLayer("synth")
        .mayOnlyAccessLayers("report")
        .whereLayer("base")
        .mayOnlyAccessLayers("text", "source", "document", "extract", "report", "region", "check")
        .whereLayer("table")
        .mayOnlyAccessLayers(
            "base", "text", "source", "document", "extract", "report", "region", "check")
        .whereLayer("aggregate")
        .mayOnlyAccessLayers("table", "check", "report", "region", "source")
        .whereLayer("view")
        .mayOnlyAccessLayers("base", "text", "source", "document", "report", "region", "check")
        .whereLayer("export")
        .mayOnlyAccessLayers("table", "text", "source")
        .check(CLASSES);
  }

  @Test
  void beginsSparkAtTheTables() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "gongkai.table..", "gongkai.aggregate..", "gongkai.export..", "gongkai.jobs..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..")
        .check(CLASSES);
  }

  @Test
  void hasNoCycles() {
    slices().matching("gongkai.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
