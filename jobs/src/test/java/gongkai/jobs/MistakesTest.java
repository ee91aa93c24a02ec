package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do wrong is told in one line each, with the code for it and without a trace. */
class MistakesTest {
  @TempDir Path folder;

  @Test
  void tellsEveryMistakeOfTheCommandLineAtOnce() {
    Commands told = Commands.run("sql", "--colour", "--format", "xml", "SELECT 1", "SELECT 2");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.errors()).contains("--colour").contains("xml").contains("SELECT 2");
    assertThat(told.errors()).contains("Try: gongkai sql --help").doesNotContain("\tat ");
  }

  @Test
  void asksForACommand() {
    assertThat(Commands.run().code()).isEqualTo(2);
    assertThat(Commands.run().errors()).startsWith("Missing command");
    assertThat(Commands.run("night").code()).isEqualTo(2);
  }

  @Test
  void helpsWithEveryCommandAndShowsExamples() {
    for (String command :
        new String[] {"ingest", "aggregate", "nightly", "dashboard", "sql", "parse", "resolve"}) {
      Commands helped = Commands.run(command, "--help");
      assertThat(helped.code()).as(command).isZero();
      assertThat(helped.output()).as(command).contains("Usage: gongkai " + command);
    }
    assertThat(Commands.run("--version").output()).startsWith("gongkai 0.");
  }

  @Test
  void tellsEveryMistakeOfTheConfigurationAtOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gongkai.properties"),
            "gongkai.task-files=many\ngongkai.max-file-bytes=-1\ngongkai.colour=red\ngongkai.metrics-folder=/nowhere\n");

    Commands told = Commands.run("ingest", folder.toString(), "--conf-file", file.toString());

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.errors())
        .startsWith("Invalid configuration ")
        .contains("gongkai.task-files is many")
        .contains("gongkai.max-file-bytes is -1")
        .contains("gongkai.metrics-folder is /nowhere, not a folder that can be written to")
        .contains("unknown key gongkai.colour");
  }

  @Test
  void readsNoWarehouseThatIsNotThere() {
    String absent = folder.resolve("absent").toString();

    Commands told = Commands.run("sql", "--warehouse", absent, "SELECT 1");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.errors())
        .isEqualTo("Cannot find a warehouse in " + absent + ": run ingest first\n");
    assertThat(folder.resolve("absent")).doesNotExist();
  }

  @Test
  void refusesSqlGivenTwiceOrNotAtAll() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.sql"), "-- nothing\n;");

    assertThat(Commands.run("sql", "-f", empty.toString()).errors()).startsWith("Missing SQL");
    assertThat(Commands.run("sql", "SELECT 1", "-f", empty.toString()).code()).isEqualTo(2);
    assertThat(Commands.run("sql", "-f", folder.resolve("no.sql").toString()).errors())
        .startsWith("Cannot read ");
  }

  @Test
  void showsTheSqlOfDerivedTablesAloneAndRunsNoOtherBesideIt() {
    Commands shown = Commands.run("sql", "--show", "rankings", "--warehouse", "/nowhere");
    Commands unknown = Commands.run("sql", "--show", "files");

    assertThat(shown.code()).as(shown.errors()).isZero();
    assertThat(shown.output())
        .startsWith("-- rankings: one row per body")
        .contains("FROM report_metrics")
        .doesNotContain("${");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.errors())
        .startsWith("Cannot show the SQL of files: the tables that SQL derives are reports, ");
    assertThat(Commands.run("sql", "--show", "rankings", "SELECT 1").code()).isEqualTo(2);
  }

  @Test
  @Tag("spark")
  void saysWhatIsWrongWithTheReportsOrTheWarehouse() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path report = Files.writeString(folder.resolve("report.txt"), "text");
    String warehouse = folder.resolve("warehouse").toString();

    Commands absent = Commands.run("nightly", folder + "/nowhere", "--warehouse", warehouse);
    Commands nothing = Commands.run("ingest", empty.toString(), "--warehouse", warehouse);
    Commands unwritable =
        Commands.run("ingest", report.toString(), "--warehouse", report + "/warehouse");

    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.errors()).startsWith("Cannot find " + folder + "/nowhere");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.errors()).contains("it holds no files");
    assertThat(unwritable.code()).isEqualTo(1);
    assertThat(unwritable.errors()).startsWith("Cannot write to the warehouse ");
    assertThat(absent.errors() + nothing.errors() + unwritable.errors()).doesNotContain("\tat ");
  }
}
