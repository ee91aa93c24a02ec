package gongkai.jobs;

import gongkai.InvalidInput;
import gongkai.ParserVersion;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line: every command of the launcher and of {@code spark-submit} starts here. */
@Command(
    name = "gongkai",
    description = "Turns government-information-disclosure annual reports into tables.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      IngestCommand.class,
      AggregateCommand.class,
      NightlyCommand.class,
      ExportCommand.class,
      DashboardCommand.class,
      SqlCommand.class,
      NotebookCommand.class,
      MaintainCommand.class,
      ParseCommand.class,
      ReportCommand.class,
      DiffCommand.class,
      ResolveCommand.class,
      SynthCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      CompletionCommand.class
    })
public final class Gongkai {
  private Gongkai() {}

  /** Returns normally on success, since a cluster's driver has its own shutdown. */
  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** Runs one command; returns its exit code. */
  static int run(String... arguments) {
    CommandLine line = commandLine();
    line.setExecutionStrategy(Gongkai::execute);
    line.setExecutionExceptionHandler(Gongkai::fail);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line.execute(arguments);
  }

  /** The command line with its help, before it is run. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Gongkai());
    prepare(line);
    line.getSubcommands().values().forEach(Gongkai::prepare);
    return line;
  }

  private static void prepare(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    command.getCommandSpec().parser().collectErrors(true);
    command.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    command.getCommandSpec().usageMessage().exitCodeList(ExitCode.words(command));
  }

  /** Runs the parsed command; reports all mistakes on the command line together. */
  private static int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    List<Exception> mistakes = new ArrayList<>();
    ParseResult last = parsed;
    mistakes.addAll(parsed.errors());
    while (last.hasSubcommand()) {
      last = last.subcommand();
      mistakes.addAll(last.errors());
    }
    PrintWriter errors = last.commandSpec().commandLine().getErr();
    if (!mistakes.isEmpty() || last == parsed) {
      mistakes.forEach(mistake -> errors.println("Invalid command line: " + mistake.getMessage()));
      if (mistakes.isEmpty()) {
        errors.println("Missing command");
      }
      errors.println("Try: " + last.commandSpec().qualifiedName() + " --help");
      return ExitCode.USAGE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int fail(Exception failure, CommandLine command, ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (isStopping()) {
      // A failure after Ctrl-C is a consequence of it and is not reported.
      return ExitCode.FAILED;
    }
    PrintWriter errors = command.getErr();
    String message = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    boolean formatted =
        message.startsWith("Cannot ")
            || message.startsWith("Invalid ")
            || message.startsWith("Missing ");
    errors.println(
        formatted
            ? message
            : "Cannot run "
                + command.getCommandName()
                + ": "
                + failure.getClass().getSimpleName()
                + ": "
                + message);
    if (last.hasMatchedOption("--debug")) {
      failure.printStackTrace(errors);
    }
    return failure instanceof InvalidInput ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private static boolean isStopping() {
    Thread nothing = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(nothing);
      return !Runtime.getRuntime().removeShutdownHook(nothing);
    } catch (IllegalStateException stopping) {
      return true;
    }
  }

  /** The program's version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"gongkai " + ParserVersion.BUILD};
    }
  }
}
