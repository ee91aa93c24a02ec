package gongkai.jobs;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Prints the script that completes commands and options in bash and zsh.",
    footer = {
      "",
      "Examples:",
      "  source <(jobs/gongkai completion)      (this shell; in ~/.bashrc for all)",
      "  gongkai completion > /etc/bash_completion.d/gongkai",
      "",
      "In zsh, run `autoload -U compinit && compinit` before."
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    PrintWriter output = spec.commandLine().getOut();
    output.print(AutoComplete.bash(root.getCommandName(), root));
    output.flush();
    return ExitCode.DONE;
  }
}
