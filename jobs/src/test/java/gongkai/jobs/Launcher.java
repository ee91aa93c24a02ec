package gongkai.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands by {@code jobs/gongkai} on the packaged jars, as a person does.
 *
 * @param folder keeps what the commands print
 * @param environment variables beside those of the test, such as {@code GONGKAI_CONF}
 */
record Launcher(Path folder, Map<String, String> environment) {
  private static final Path COMMAND = Path.of("gongkai").toAbsolutePath();
  private static final int MOST_MINUTES = 20;

  /** A command at work; what it tells about its progress is in {@code errors} meanwhile. */
  record Running(Process process, Path output, Path errors) {
    String told() throws IOException {
      return Files.readString(errors, StandardCharsets.UTF_8);
    }

    /** Returns what it printed. */
    String ended() throws Exception {
      boolean inTime = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly().waitFor();
      if (!inTime || process.exitValue() != 0) {
        throw new AssertionError("Cannot run a command to its end: " + told());
      }
      return Files.readString(output, StandardCharsets.UTF_8);
    }
  }

  Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, arguments[0], ".out");
    Path errors = Files.createTempFile(folder, arguments[0], ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), output, errors);
  }

  /** Rows and digest of every table, by the command {@code sql}; see {@link TableDigests#sql}. */
  Map<String, String> digests(String warehouse, String reports) throws Exception {
    Path query = Files.createTempFile(folder, "digests", ".sql");
    Files.writeString(query, TableDigests.sql(reports, "reports"));
    String printed =
        start("sql", "--warehouse", warehouse, "--format", "csv", "-f", query.toString()).ended();
    Map<String, String> digests = new TreeMap<>();
    printed
        .lines()
        .skip(1)
        .forEach(line -> digests.put(line.substring(0, line.indexOf(',')), line));
    return digests;
  }
}
