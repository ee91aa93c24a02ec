package gongkai.jobs;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a command in a Java process of its own, which a test can kill. */
final class OwnProcess {
  private OwnProcess() {}

  static Process start(List<String> arguments) throws IOException {
    return start(List.of(), arguments, ProcessBuilder.Redirect.DISCARD);
  }

  /** Heeds Ctrl-C even where the tests run in the background of a shell, which turns it off. */
  static Process interruptible(List<String> arguments, File output) throws IOException {
    return start(
        List.of("env", "--default-signal=INT"), arguments, ProcessBuilder.Redirect.to(output));
  }

  private static Process start(
      List<String> before, List<String> arguments, ProcessBuilder.Redirect output)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-XX:Tiered"))
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
    return new ProcessBuilder(command)
        .redirectOutput(output)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
