package gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
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
        .layer("form")
        .definedBy("gongkai.form")
        .layer("prose")
        .definedBy("gongkai.prose")
        .layer("report")
        .definedBy("gongkai.report")
        .layer("parse")
        .definedBy("gongkai.parse..")
        .layer("region")
        .definedBy("gongkai.region")
        .layer("check")
        .definedBy("gongkai.check")
        .layer("synth")
        .definedBy("gongkai.synth")
        .layer("base")
        .definedBy("gongkai")
        .layer("view")
        .definedBy("gongkai.view")
        .layer("table")
        .definedBy("gongkai.table")
        .layer("codec")
        .definedBy("gongkai.codec")
        .layer("warehouse")
        .definedBy("gongkai.warehouse")
        .layer("ingest")
        .definedBy("gongkai.ingest")
        .layer("aggregate")
        .definedBy("gongkai.aggregate")
        .layer("export")
        .definedBy("gongkai.export..")
        .layer("query")
        .definedBy("gongkai.query")
        .layer("config")
        .definedBy("gongkai.config")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("source")
        .mayNotAccessAnyLayer()
        .whereLayer("document")
        .mayOnlyAccessLayers("source")
        .whereLayer("extract")
        .mayOnlyAccessLayers("document", "source", "text")
        .whereLayer("form")
        .mayOnlyAccessLayers("text")
        .whereLayer("prose")
        .mayOnlyAccessLayers("text")
        .whereLayer("report")
        .mayOnlyAccessLayers("form", "document", "text")
        .whereLayer("parse")
        .mayOnlyAccessLayers("report", "form", "prose", "document", "text")
        .whereLayer("region")
        .mayOnlyAccessLayers("text")
        .whereLayer("check")
        .mayOnlyAccessLayers("report", "form", "prose", "document", "text")
        .whereLayer("synth")
        .mayOnlyAccessLayers("form")
        .whereLayer("base")
        .mayOnlyAccessLayers(
            "text", "source", "document", "extract", "report", "form", "parse", "region", "check")
        .whereLayer("view")
        .mayOnlyAccessLayers(
            "base", "text", "source", "document", "report", "form", "region", "check")
        .whereLayer("table")
        .mayOnlyAccessLayers("text", "form", "check")
        .whereLayer("codec")
        .mayOnlyAccessLayers(
            "table", "base", "source", "document", "report", "form", "region", "check")
        .whereLayer("warehouse")
        .mayOnlyAccessLayers("table", "base")
        .whereLayer("ingest")
        .mayOnlyAccessLayers("warehouse", "codec", "table", "base", "source", "extract", "check")
        .whereLayer("aggregate")
        .mayOnlyAccessLayers(
            "warehouse", "table", "base", "check", "form", "region", "source", "text")
        .whereLayer("export")
        .mayOnlyAccessLayers("warehouse", "table", "base", "text", "source")
        .whereLayer("query")
        .mayOnlyAccessLayers("warehouse", "table", "export", "base", "text")
        .whereLayer("config")
        .mayOnlyAccessLayers("warehouse", "ingest", "aggregate", "extract", "source", "base")
        .check(CLASSES);
  }

  /**
   * Within the parser: tokens below, each kind of content beside the others, all under the root.
   */
  @Test
  void parsesEachKindOfContentApart() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("token")
        .definedBy("gongkai.parse.token")
        .layer("table")
        .definedBy("gongkai.parse.table")
        .layer("indicator")
        .definedBy("gongkai.parse.indicator")
        .layer("title")
        .definedBy("gongkai.parse.title")
        .whereLayer("token")
        .mayNotAccessAnyLayer()
        .whereLayer("table")
        .mayOnlyAccessLayers("token")
        .whereLayer("indicator")
        .mayOnlyAccessLayers("token")
        .whereLayer("title")
        .mayOnlyAccessLayers("token")
        .check(CLASSES);
  }

  @Test
  void beginsSparkAtTheTables() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "gongkai",
            "gongkai.text..",
            "gongkai.source..",
            "gongkai.document..",
            "gongkai.extract..",
            "gongkai.form..",
            "gongkai.prose..",
            "gongkai.report..",
            "gongkai.parse..",
            "gongkai.region..",
            "gongkai.check..",
            "gongkai.synth..",
            "gongkai.view..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..", "scala..")
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
        .resideOutsideOfPackage("gongkai.synth")
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
}
