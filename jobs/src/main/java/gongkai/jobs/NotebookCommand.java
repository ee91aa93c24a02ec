package gongkai.jobs;

import gongkai.InvalidInput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "notebook",
    description = {
      "Starts Jupyter on this machine with notebooks whose cells are SQL over the tables.",
      "Jupyter has to be installed; it listens on 127.0.0.1 alone and asks for its token.",
      "Ctrl-C ends it together with everything it started."
    },
    footer = {
      "",
      "Examples:",
      "  gongkai notebook --warehouse data/warehouse",
      "  gongkai notebook --port 9999 --notebooks my-notebooks",
      "  gongkai notebook -- --no-browser --allow-root      (options of Jupyter)",
      "",
      "The notebooks that come with the program are in its folder notebooks.",
      "%%help in a cell shows what else than SQL it can hold. Each notebook runs",
      "Spark in its own kernel, or on a cluster:",
      "  GONGKAI_SUBMIT_OPTIONS=\"--master spark://host:7077\" gongkai notebook"
    })
final class NotebookCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;
  private static final int SECONDS_TO_END = 10;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8888",
      description = "Port of the page; the next free one where it is taken (default: 8888).")
  private int port;

  @Option(
      names = "--notebooks",
      paramLabel = "DIR",
      description = "Folder of notebooks (default: those that come with the program).")
  private @Nullable Path notebooks;

  @Parameters(paramLabel = "-- OPTION", description = "Options of Jupyter, after --.")
  private List<String> jupyterOptions = new ArrayList<>();

  @Mixin private WarehouseOptions options;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 1 || port > LAST_PORT) {
      throw new InvalidInput("Invalid --port: " + port + " is not between 1 and " + LAST_PORT);
    }
    String warehouse = options.location().existing();
    Path project = project();
    Path folder = notebooks == null ? project.resolve("notebooks") : notebooks.toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      throw new InvalidInput("Cannot find the folder of notebooks " + folder);
    }
    if (!installed()) {
      throw new InvalidInput("Missing Jupyter: install it with: " + installation());
    }
    Process jupyter = jupyter(folder, project, warehouse).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(jupyter)));
    return jupyter.waitFor() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** The project folder, which the launcher passes on. */
  private static Path project() {
    String project = System.getProperty("gongkai.project");
    if (project == null) {
      throw new InvalidInput("Cannot find the kernel: start Jupyter with jobs/gongkai notebook");
    }
    return Path.of(project);
  }

  private ProcessBuilder jupyter(Path folder, Path project, String warehouse) {
    List<String> command = new ArrayList<>(List.of("jupyter", "notebook"));
    command.addAll(List.of("--ip=127.0.0.1", "--port=" + port, "--notebook-dir=" + folder));
    // Ctrl-C ends the server without asking for confirmation.
    command.add("-y");
    command.addAll(jupyterOptions);
    ProcessBuilder jupyter = new ProcessBuilder(command);
    Map<String, String> environment = jupyter.environment();
    Path kernels = project.resolve("notebooks/share/jupyter");
    environment.merge(
        "JUPYTER_PATH", kernels.toString(), (old, own) -> own + File.pathSeparator + old);
    environment.put("GONGKAI_WAREHOUSE", warehouse);
    Path configuration = options.location().configurationFile();
    if (configuration != null) {
      environment.put("GONGKAI_CONF", configuration.toAbsolutePath().toString());
    }
    return jupyter;
  }

  private static boolean installed() throws InterruptedException {
    try {
      return new ProcessBuilder("jupyter", "notebook", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static String installation() {
    boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
    return debian
        ? "apt-get install --no-install-recommends jupyter-notebook jupyter-nbconvert"
        : "pip install notebook nbconvert";
  }

  /** Asks Jupyter to end, which ends its kernels; kills the processes that do not end in time. */
  private static void end(Process jupyter) {
    List<ProcessHandle> started = jupyter.descendants().toList();
    jupyter.destroy();
    try {
      jupyter.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException now) {
      Thread.currentThread().interrupt();
    }
    jupyter.destroyForcibly();
    started.forEach(ProcessHandle::destroy);
  }
}
