package gongkai.jobs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A standalone Spark cluster on this machine: a master and two workers, each a Java process. */
final class LoopbackCluster implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final Path SPARK = Path.of("target", "spark").toAbsolutePath();

  private final Path folder;
  private final int port = freePort();
  private final List<Process> processes = new ArrayList<>();

  /**
   * @param folder keeps what the processes log, and the workers' folders
   */
  LoopbackCluster(Path folder) throws Exception {
    this.folder = Files.createDirectories(folder);
    start("master", "org.apache.spark.deploy.master.Master", "--port", String.valueOf(port));
    awaitLog("master", "I have been elected leader", 1);
    for (int worker = 1; worker <= WORKERS; worker++) {
      start(
          "worker-" + worker,
          "org.apache.spark.deploy.worker.Worker",
          "--cores",
          "1",
          "--memory",
          "1500m",
          "--work-dir",
          folder.resolve("work-" + worker).toString(),
          url());
    }
    awaitLog("master", "Registering worker", WORKERS);
  }

  String url() {
    return "spark://127.0.0.1:" + port;
  }

  /** The processes that run tasks at this moment. */
  List<ProcessHandle> executors() {
    return processes.stream()
        .flatMap(process -> process.toHandle().descendants())
        .filter(process -> process.info().commandLine().orElse("").contains("ExecutorBackend"))
        .toList();
  }

  /** Kills one of the executors with no chance to say goodbye; waits for one to be there. */
  ProcessHandle killExecutor() throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < end) {
      Optional<ProcessHandle> executor = executors().stream().findFirst();
      if (executor.isPresent() && executor.get().destroyForcibly()) {
        executor.get().onExit().get(1, TimeUnit.MINUTES);
        return executor.get();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Cannot kill an executor: there is none");
  }

  private void start(String name, String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", SPARK.resolve("jars") + "/*", main));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", SPARK.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(builder.start());
  }

  private void awaitLog(String name, String words, int times) throws Exception {
    Path log = folder.resolve(name + ".log");
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (Files.readString(log).split(words, -1).length <= times) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Cannot start the cluster: " + Files.readString(log));
      }
      Thread.sleep(100);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException("Cannot find a free port", none);
    }
  }

  @Override
  public void close() {
    executors().forEach(ProcessHandle::destroyForcibly);
    processes.forEach(Process::destroyForcibly);
  }
}
