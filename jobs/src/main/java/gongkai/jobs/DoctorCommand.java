package gongkai.jobs;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description = {
      "Checks what this machine has of what Gongkai needs: a line each, and how to mend it.",
      "jobs/gongkai doctor also works before anything is built."
    },
    footer = {
      "",
      "Examples:",
      "  gongkai doctor",
      "  gongkai doctor --warehouse /srv/warehouse",
      "",
      "Ends with 1 where something is missing that is not optional."
    })
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = Doctor.WAREHOUSE,
      description = "Local folder of the tables (default: ${DEFAULT-VALUE}).")
  private String warehouse;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter output = spec.commandLine().getOut();
    boolean well = new Doctor(warehouse).examine(output);
    output.flush();
    return well ? ExitCode.DONE : ExitCode.FAILED;
  }
}
