package gongkai.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of this machine's own on a free port, its data in a temporary folder. */
final class PostgreSql implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final int MOST_SECONDS = 60;

  private final Path programs;
  private final Path folder;
  private final int port = LoopbackCluster.freePort();
  private final Process server;

  /**
   * @param programs as {@link #programs} finds them
   * @param folder for the data; this user's, and those above it open to others
   */
  PostgreSql(Path programs, Path folder) throws Exception {
    this.programs = programs;
    this.folder = Files.createDirectories(folder);
    // The server refuses to run as root.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    String data = folder.resolve("data").toString();
    run("initdb", "-D", data, "-U", "gongkai", "-A", "trust", "--no-sync", "-E", "UTF8");
    List<String> command = new ArrayList<>(unprivileged());
    command.add(programs.resolve("postgres").toString());
    command.addAll(List.of("-D", data, "-h", "127.0.0.1", "-p", String.valueOf(port), "-k", ""));
    this.server = builder("server", command).start();
    for (int second = 0; !ready() && second < MOST_SECONDS; second++) {
      Thread.sleep(1000);
    }
    run("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "gongkai", "gongkai");
  }

  /** Where the newest installed server has its programs; empty where there is none. */
  static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/gongkai";
  }

  private boolean ready() throws Exception {
    List<String> command =
        List.of(
            programs.resolve("pg_isready").toString(),
            "-h",
            "127.0.0.1",
            "-p",
            String.valueOf(port));
    return builder("ready", command).start().waitFor() == 0;
  }

  private void run(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(unprivileged());
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    if (builder(program, command).start().waitFor() != 0) {
      throw new AssertionError(
          "Cannot run " + program + ": " + Files.readString(folder.resolve(program + ".log")));
    }
  }

  private ProcessBuilder builder(String name, List<String> command) {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile());
  }

  private static List<String> unprivileged() {
    boolean root = System.getProperty("user.name").equals("root");
    return root
        ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
        : List.of();
  }

  @Override
  public void close() throws Exception {
    server.destroy();
    server.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    server.destroyForcibly();
    // Its files are another user's, but the folder is ours.
    for (ProcessHandle left : server.descendants().toList()) {
      left.destroyForcibly();
    }
  }
}
