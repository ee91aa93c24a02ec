package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final Path DOCTOR = Path.of("src/main/java/gongkai/jobs/Doctor.java");

  @TempDir Path folder;

  @Test
  void findsEverythingThatTheTestsThemselvesRunOn() {
    Commands told = Commands.run("doctor", "--warehouse", folder.toString());

    assertThat(told.code()).as(told.output()).isZero();
    assertThat(told.output())
        .containsPattern("(?m)^ok +Java +17|^ok +Java +[2-9]\\d")
        .contains(folder + " can be written")
        .containsPattern("(?m)^ok +disk space +\\d+\\.\\d GB free at " + folder)
        .endsWith("all that is needed is there\n");
  }

  @Test
  void saysWhatIsMissingAndHowToMendIt() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    Commands told = Commands.run("doctor", "--warehouse", file + "/warehouse");

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.output())
        .contains("missing             warehouse        " + file + "/warehouse cannot be written\n")
        .contains("mend: mkdir -p '" + file + "/warehouse'")
        .endsWith("1 missing\n");
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
  }

  @Test
  void worksBeforeAnythingIsBuilt() throws Exception {
    Path launcher = launcherWithoutJar();

    Told told = run(launcher, Map.of("LC_ALL", "C"), "--warehouse=" + folder.resolve("later"));

    assertThat(told.output())
        .contains("missing (optional)  jobs jar         not built yet\n")
        .contains(folder.resolve("later") + " can be written")
        .containsPattern("(?m)^ok +UTF-8 locale")
        .endsWith("all that is needed is there\n");
    assertThat(told.code()).isZero();
    assertThat(folder.resolve("project/jobs/target")).doesNotExist();
    assertThat(folder.resolve("later")).doesNotExist();
  }

  @Test
  void saysThatJavaIsMissingOrTooOld() throws Exception {
    Path launcher = launcherWithoutJar();
    Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"1.8.0_412\"' >&2\n");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));

    Told tooOld = run(launcher, Map.of("JAVA_HOME", folder + "/old"));
    Told none = run(launcher, Map.of("JAVA_HOME", folder + "/none"));

    assertThat(tooOld.code()).isEqualTo(1);
    assertThat(tooOld.output()).contains("Missing Java 17 or later: ").contains("of version 8");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.output()).contains("Missing Java in " + folder + "/none/bin/java");
  }

  /** What a checkout has before its first build. */
  private Path launcherWithoutJar() throws IOException {
    Path jobs = Files.createDirectories(folder.resolve("project/jobs"));
    Path source = jobs.resolve(DOCTOR);
    Files.createDirectories(source.getParent());
    Files.copy(DOCTOR, source);
    return Files.copy(
        Path.of("gongkai"), jobs.resolve("gongkai"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private record Told(int code, String output) {}

  private static Told run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    ProcessBuilder process = new ProcessBuilder(launcher.toString(), "doctor");
    process.command().addAll(List.of(arguments));
    process.environment().putAll(environment);
    process.redirectErrorStream(true);
    Process started = process.start();
    String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(started.waitFor(), output);
  }
}
