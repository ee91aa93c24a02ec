package gongkai.notebooks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /**
   * Queries, settings and the declarations of tables: never the commands, nor how tables are made.
   */
  @Test
  void takesOnlyTheRoomsThatAreMadeForIt() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("gongkai..")
                .and(
                    resideOutsideOfPackages(
                        "gongkai",
                        "gongkai.config",
                        "gongkai.notebooks",
                        "gongkai.output",
                        "gongkai.query",
                        "gongkai.table",
                        "gongkai.text")))
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("gongkai.notebooks"));
  }
}
