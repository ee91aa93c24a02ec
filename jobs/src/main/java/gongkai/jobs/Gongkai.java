package gongkai.jobs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: every command of the launcher and of {@code spark-submit} starts here. */
@Command(
    name = "gongkai",
    subcommands = {ResolveCommand.class, SynthCommand.class})
public final class Gongkai {
  private Gongkai() {}

  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new Gongkai()).setOut(out).execute(arguments));
  }
}
