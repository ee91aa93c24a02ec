package gongkai.jobs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs a command in a Java process of its own, which a test can kill. */
final class OwnProcess {
  /** The first compiler alone would keep too little room for the code of a night. */
  private static final Pattern PASSED_ON =
      Pattern.compile("--add-opens|-XX:TieredStopAtLevel|-XX:ReservedCodeCacheSize");

  private OwnProcess() {}

  /** Adds what the command says to a file, for a test that fails to tell why. */
  static Process start(List<String> arguments, Path messages) throws IOException {
    return start(
        List.of(),
        arguments,
        ProcessBuilder.Redirect.DISCARD,
        ProcessBuilder.Redirect.appendTo(messages.toFile()));
  }

  static String told(Path messages) {
    try {
      return Files.readString(messages);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Heeds Ctrl-C even where the tests run in the background of a shell, which turns it off. */
  static Process interruptible(List<String> arguments, File output) throws IOException {
    return start(
        List.of("env", "--default-signal=INT"),
        arguments,
        ProcessBuilder.Redirect.to(output),
        ProcessBuilder.Redirect.DISCARD);
  }

  private static Process start(
      List<String> before,
      List<String> arguments,
      ProcessBuilder.Redirect output,
      ProcessBuilder.Redirect messages)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> PASSED_ON.matcher(option).lookingAt())
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Dspark.ui.enabled=false",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.sql.codegen.wholeStage=false",
            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-cp",
            System.getProperty("java.class.path"),
            "gongkai.jobs.Gongkai"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectOutput(output).redirectError(messages).start();
  }
}
