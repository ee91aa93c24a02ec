package gongkai.jobs;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Checks whether a machine has what the launcher and its commands need.
 *
 * <p>Uses only the JDK, so that the launcher can run it as a single source file before anything is
 * built. The system property {@code gongkai.project} names the project.
 */
public final class Doctor {
  static final String WAREHOUSE = "data/warehouse";

  private static final int JAVA = 17;
  private static final long GIGABYTE = 1L << 30;
  private static final long MEMORY_BYTES = 3 * GIGABYTE;
  private static final long DISK_BYTES = 2 * GIGABYTE;

  private final Path warehouse;
  private final List<Line> lines = new ArrayList<>();

  /**
   * One line of the result: whether a requirement is met, what was found, and how to fix it if not.
   */
  private record Line(boolean there, boolean optional, String what, String found, String mend) {
    String text() {
      String state = there ? "ok" : optional ? "missing (optional)" : "missing";
      return "%-18s  %-15s  %s%s"
          .formatted(state, what, found, there ? "" : "\n" + " ".repeat(37) + "mend: " + mend);
    }
  }

  Doctor(String warehouse) {
    this.warehouse = Path.of(warehouse).toAbsolutePath().normalize();
  }

  /** Runs the checks. The optional argument is the warehouse folder. */
  public static void main(String[] arguments) {
    PrintWriter output = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    String warehouse = arguments.length > 0 ? arguments[0] : WAREHOUSE;
    System.exit(new Doctor(warehouse).examine(output) ? 0 : 1);
  }

  /** Prints every line; returns whether all required parts are present. */
  boolean examine(PrintWriter output) {
    examineJava();
    examineBuild();
    examineDisk();
    examineWords();
    examineNetwork();
    examineExtras();
    lines.forEach(line -> output.println(line.text()));
    long missing = lines.stream().filter(line -> !line.there() && !line.optional()).count();
    output.println(missing == 0 ? "all that is needed is there" : missing + " missing");
    output.flush();
    return missing == 0;
  }

  private void examineJava() {
    int version = Runtime.version().feature();
    needed(
        version >= JAVA,
        "Java",
        version + " in " + System.getProperty("java.home"),
        "apt-get install openjdk-17-jdk-headless, or set JAVA_HOME to a newer one");
    boolean compiler = Files.exists(Path.of(System.getProperty("java.home"), "bin", "javac"));
    optional(
        compiler,
        "Java compiler",
        compiler ? "javac" : "no javac in " + System.getProperty("java.home"),
        "a JDK instead of a JRE; only building the jars needs it");
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    needed(
        memory >= MEMORY_BYTES,
        "memory",
        gigabytes(memory) + ", Spark takes " + environment("GONGKAI_MEMORY", "2g"),
        "GONGKAI_MEMORY=1g for small folders, or a machine with 3 GB and more");
  }

  private void examineBuild() {
    String home = System.getProperty("gongkai.project");
    if (home == null) {
      return;
    }
    Path target = Path.of(home, "jobs", "target");
    Path jar = target.resolve("gongkai-jobs.jar");
    boolean built = Files.isRegularFile(jar);
    optional(
        built,
        "jobs jar",
        built ? jar.toString() : "not built yet",
        "nothing to do: the first command builds it in some minutes");
    String given = environment("SPARK_HOME", "");
    Path spark = given.isEmpty() ? target.resolve("spark") : Path.of(given);
    boolean jars = Files.isDirectory(spark.resolve("jars"));
    String mend =
        given.isEmpty()
            ? "nothing to do: the first command assembles it"
            : "unset SPARK_HOME, or let it name a folder with Spark 4.1 and its folder jars";
    add(jars, given.isEmpty(), "Spark", jars ? spark.toString() : "no jars in " + spark, mend);
  }

  private void examineDisk() {
    needed(
        isWritable(warehouse),
        "warehouse",
        warehouse + (isWritable(warehouse) ? " can be written" : " cannot be written"),
        "mkdir -p '" + warehouse + "', chown it, or name another one by --warehouse");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    needed(
        isWritable(temporary),
        "temporary files",
        temporary.toString(),
        "chmod 1777 " + temporary + ", or set TMPDIR and JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR");
    long free = existing(warehouse).toFile().getUsableSpace();
    needed(
        free >= DISK_BYTES,
        "disk space",
        gigabytes(free) + " free at " + existing(warehouse),
        "free " + gigabytes(DISK_BYTES) + ", or name a warehouse on another disk by --warehouse");
  }

  private void examineWords() {
    String names = System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
    needed(
        names.equals("UTF-8"),
        "UTF-8 locale",
        "file names are read as " + names,
        "export LC_ALL=C.UTF-8");
    optional(
        hasChineseFont(),
        "Chinese font",
        hasChineseFont() ? "found" : "none found; pictures of charts would show boxes",
        "apt-get install fonts-noto-cjk");
  }

  private void examineNetwork() {
    String name = environment("HOSTNAME", "this host");
    boolean resolves;
    try {
      name = InetAddress.getLocalHost().getHostName();
      resolves = true;
    } catch (UnknownHostException unknown) {
      resolves = false;
    }
    optional(
        resolves,
        "host name",
        name + (resolves ? " resolves" : " does not resolve; the launcher uses localhost instead"),
        "echo \"127.0.1.1 $(hostname)\" >> /etc/hosts");
  }

  private void examineExtras() {
    optional(
        isOnPath("jupyter"),
        "Jupyter",
        isOnPath("jupyter") ? "found" : "not found; only notebooks need it",
        "apt-get install jupyter-notebook, or pip install notebook");
    add(true, true, "browser", "none is needed: pages are written as plain files", "");
  }

  private void needed(boolean there, String what, String found, String mend) {
    add(there, false, what, found, mend);
  }

  private void optional(boolean there, String what, String found, String mend) {
    add(there, true, what, found, mend);
  }

  private void add(boolean there, boolean optional, String what, String found, String mend) {
    lines.add(new Line(there, optional, what, found, mend));
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  private static String gigabytes(long bytes) {
    return "%.1f GB".formatted((double) bytes / GIGABYTE);
  }

  /** The folder, or its nearest existing parent. */
  private static Path existing(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  /**
   * Whether a file can be created in the folder. Tested by creating one, since permissions alone do
   * not show it.
   */
  private static boolean isWritable(Path folder) {
    try {
      Files.delete(Files.createTempFile(existing(folder), ".gongkai", ".doctor"));
      return true;
    } catch (IOException | SecurityException refused) {
      return false;
    }
  }

  private static boolean isOnPath(String program) {
    return Stream.of(environment("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static boolean hasChineseFont() {
    try {
      Process list =
          new ProcessBuilder("fc-list", ":lang=zh", "family")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean any = list.getInputStream().read() >= 0;
      return list.waitFor(10, TimeUnit.SECONDS) && any;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
