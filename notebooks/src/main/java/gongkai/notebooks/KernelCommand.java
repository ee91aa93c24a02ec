package gongkai.notebooks;

import gongkai.config.WarehouseLocation;
import gongkai.query.SqlQueries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that {@code kernel.json} starts for each notebook. */
@Command(
    name = "kernel",
    description = "Answers the cells of one notebook; Jupyter starts it, never a person.")
public final class KernelCommand implements Callable<Integer> {
  /**
   * The environment variable in which Jupyter passes its own process id; the kernel ends when that
   * process does.
   */
  private static final String PARENT = "JPY_PARENT_PID";

  /** Time to let the reply to Jupyter's shutdown request arrive. */
  private static final long LAST_WORDS_MILLISECONDS = 300;

  @Parameters(paramLabel = "FILE", description = "The connection file that Jupyter wrote.")
  private Path connectionFile;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = "${env:GONGKAI_WAREHOUSE}",
      description = "Folder or URI of the tables (default: $GONGKAI_WAREHOUSE).")
  private @Nullable String warehouse;

  @Option(
      names = "--conf-file",
      paramLabel = "FILE",
      defaultValue = "${env:GONGKAI_CONF}",
      description = "Configuration instead of the one in $GONGKAI_CONF.")
  private @Nullable Path configuration;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new KernelCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    System.setProperty("java.awt.headless", "true");
    endWithParent();
    WarehouseLocation location = new WarehouseLocation(warehouse, configuration);
    Session session = new Session(() -> new SqlQueries(location.openExisting(), null));
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(Files.readString(connectionFile)));
    SqlKernel kernel = new SqlKernel(session, KernelCommand::endSoon);
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    session.warmUp();
    kernel.onStartup();
    connection.waitUntilClose();
    return 0;
  }

  private static void endSoon() {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(LAST_WORDS_MILLISECONDS);
              } catch (InterruptedException now) {
                Thread.currentThread().interrupt();
              }
              System.exit(0);
            },
            "end");
    thread.setDaemon(true);
    thread.start();
  }

  private static void endWithParent() {
    String parent = System.getenv(PARENT);
    if (parent != null && parent.matches("\\d{1,18}")) {
      ProcessHandle.of(Long.parseLong(parent))
          .ifPresent(process -> process.onExit().thenRun(() -> System.exit(0)));
    }
  }
}
