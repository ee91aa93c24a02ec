package gongkai.jobs;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: every command of the launcher and of {@code spark-submit} starts here. */
@Command(
    name = "gongkai",
    subcommands = {ParseCommand.class, ResolveCommand.class})
public final class Gongkai {
  private Gongkai() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Gongkai()).execute(arguments));
  }
}
