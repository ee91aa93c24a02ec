package gongkai.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gongkai.jobs");

  @Test
  void keepsTheCommandLineOutOfWhatTheCommandsCall() {
    noClasses()
        .that()
        .resideInAPackage("gongkai.jobs.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("gongkai.jobs", "picocli..")
        .check(CLASSES);
  }

  @Test
  void keepsTheRoomsBelowTheCommandsApart() {
    SlicesRuleDefinition.slices()
        .matching("gongkai.jobs.(*)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }
}
