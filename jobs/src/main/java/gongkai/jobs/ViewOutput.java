package gongkai.jobs;

import gongkai.InvalidInput;
import gongkai.output.AtomicOutput;
import gongkai.view.HtmlReport;
import gongkai.view.ReportView;
import gongkai.view.TerminalReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes a view to the terminal, or as a web page into a file. */
final class ViewOutput {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one self-contained web page instead of printing; replaces the file.")
  private @Nullable Path html;

  void show(ReportView view, PrintWriter terminal) throws IOException {
    if (html == null) {
      terminal.print(TerminalReport.of(view));
    } else {
      write(html.toAbsolutePath(), HtmlReport.of(view));
      terminal.println("Wrote " + html);
    }
    terminal.flush();
  }

  private static void write(Path file, String page) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new InvalidInput("Cannot write " + file + ": it is no file in an existing folder");
    }
    AtomicOutput.write(file, page);
  }
}
