package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gongkai.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.util.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.jdk.javaapi.CollectionConverters;

/** The examples under {@code conf}, read by what reads them. */
class ConfigurationFilesTest {
  private static final Path CONF = Path.of("../conf");

  static Stream<Path> catalogs() throws IOException {
    return listed("catalogs");
  }

  static Stream<Path> clusters() throws IOException {
    return listed("clusters");
  }

  private static Stream<Path> listed(String folder) throws IOException {
    try (Stream<Path> files = Files.list(CONF.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void areSettingsOfOurs(Path file) {
    Settings settings = Settings.read(file);

    assertThat(settings.catalog()).containsKey("type");
    assertThat(settings.warehouse()).isNotEqualTo(Settings.read(null).warehouse());
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void areSettingsOfSparks(Path file) {
    SparkConf conf = new SparkConf(false);
    CollectionConverters.asJava(Utils.getPropertiesFromFile(file.toString())).forEach(conf::set);

    assertThat(conf.get("spark.master")).isNotBlank();
    assertThat(conf.getSizeAsMb("spark.driver.memory")).isLessThanOrEqualTo(1024);
    assertThat(conf.getInt("spark.sql.shuffle.partitions", 0)).isPositive();
  }

  @Test
  void callsCommandsThatThereAreFromTheSchedules() throws IOException {
    List<String> commands =
        listed("schedule")
            .flatMap(ConfigurationFilesTest::lines)
            .filter(line -> !line.startsWith("#") && line.contains("jobs/gongkai "))
            .map(line -> line.replaceAll(".*jobs/gongkai (.*?)(?: >>.*)?$", "$1"))
            .toList();

    assertThat(commands).hasSize(3);
    for (String command : commands) {
      String name = command.split(" ", 2)[0];
      assertThat(Commands.run(name, "--help").output())
          .as(command)
          .contains("Usage: gongkai " + name);
    }
  }

  @Test
  void describesATimerThatSystemdUnderstands(@TempDir Path folder) throws Exception {
    assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
    // The paths of the examples are made to exist: only the units themselves are in question.
    Path program = folder.resolve("gongkai");
    Files.writeString(program, "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    for (String unit : List.of("gongkai.service", "gongkai.timer")) {
      String text = Files.readString(CONF.resolve("schedule").resolve(unit));
      Files.writeString(
          folder.resolve(unit), text.replace("/opt/gongkai/jobs/gongkai", program.toString()));
    }

    Process check =
        new ProcessBuilder(
                "systemd-analyze", "verify", "--man=no", folder.resolve("gongkai.timer").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    check.waitFor();

    assertThat(said.lines().filter(line -> line.contains(folder.toString()))).isEmpty();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
