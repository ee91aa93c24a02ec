package gongkai.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** Hadoop's file system on loopback: a name node and a data node in a process of their own. */
final class HadoopFiles implements AutoCloseable {
  private static final Path SERVERS = Path.of("stores", "target", "hadoop").toAbsolutePath();
  private static final Path SPARK = Path.of("target", "spark", "jars").toAbsolutePath();

  private final int port = LoopbackCluster.freePort();
  private final Path log;
  private final Process servers;

  /**
   * @param folder keeps the servers' blocks and what they log
   */
  HadoopFiles(Path folder) throws Exception {
    this.log = Files.createDirectories(folder).resolve("hadoop.log");
    Path started = folder.resolve("started.json");
    this.servers =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                SERVERS + "/*:" + SPARK + "/*",
                "org.apache.hadoop.mapreduce.MiniHadoopClusterManager",
                "-nomr",
                "-format",
                "-datanodes",
                "1",
                "-nnport",
                String.valueOf(port),
                "-writeDetails",
                started.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    awaitStart(started);
  }

  String url() {
    return "hdfs://127.0.0.1:" + port;
  }

  /** Copies a folder with all below it to a path there. */
  void copy(Path folder, String path) throws IOException {
    try (FileSystem files = FileSystem.newInstance(path(url()).toUri(), new Configuration())) {
      files.copyFromLocalFile(path(folder.toString()), path(path));
    }
  }

  private static org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path(name);
  }

  private void awaitStart(Path started) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (Files.notExists(started)) {
      if (System.nanoTime() > end || !servers.isAlive()) {
        throw new AssertionError("Cannot start Hadoop's file system: " + firstLines());
      }
      Thread.sleep(200);
    }
  }

  private String firstLines() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> !line.isBlank()).limit(20).collect(Collectors.joining("\n"));
    }
  }

  @Override
  public void close() {
    servers.destroyForcibly();
  }
}
