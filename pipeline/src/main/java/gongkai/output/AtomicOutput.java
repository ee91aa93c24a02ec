package gongkai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file or folder of the local disk that is written under a temporary name and renamed at the end:
 * readers see all of it or nothing, even if the program is stopped by Ctrl-C.
 *
 * @see AtomicHadoopFile for any other file system
 */
public final class AtomicOutput implements AutoCloseable {
  private static final int MOST_SWEEPS = 100;
  private static final int QUIET_SWEEPS = 3;
  private static final long SWEEP_MILLISECONDS = 50;

  private final Path target;
  private final Path work;
  private final boolean within;
  private final Thread sweeper = new Thread(this::sweepAfterOthers, "sweeper");

  private AtomicOutput(Path target, Path work, boolean within) {
    this.target = target;
    this.work = work;
    this.within = within;
    Runtime.getRuntime().addShutdownHook(sweeper);
  }

  /** Starts a file in a folder that is there; it replaces a file of that name. */
  public static AtomicOutput ofFile(Path file) {
    return new AtomicOutput(file, file.resolveSibling(hidden(file)), false);
  }

  /** Writes a whole file in a folder that is there; it replaces a file of that name. */
  public static void write(Path file, String content) throws IOException {
    try (AtomicOutput output = ofFile(file)) {
      Files.writeString(output.path(), content);
      output.publish();
    }
  }

  /**
   * Starts a folder.
   *
   * @param folder not there, or empty: then it may be a mount and is filled rather than replaced
   */
  public static AtomicOutput ofFolder(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    boolean there = Files.exists(whole);
    Path work = there ? whole.resolve(hidden(whole)) : whole.resolveSibling(hidden(whole));
    Files.createDirectories(work);
    return new AtomicOutput(whole, work, there);
  }

  private static String hidden(Path path) {
    return hidden(path.getFileName().toString());
  }

  /** A name beside the wanted one that nothing else has and that listings leave out. */
  public static String hidden(String name) {
    return "." + name + "-" + UUID.randomUUID();
  }

  /** Where to write until it is published. */
  public Path path() {
    return work;
  }

  /** Renames the output to its target. */
  public void publish() throws IOException {
    if (!within) {
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (Stream<Path> entries = Files.list(work)) {
      for (Path entry : entries.toList()) {
        Files.move(entry, target.resolve(entry.getFileName()));
      }
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(sweeper);
      sweep();
    } catch (IllegalStateException stopping) {
      // The sweeper is at work already.
    }
  }

  /** Threads that are still writing while the program ends may bring back what was swept. */
  private void sweepAfterOthers() {
    try {
      int quiet = 0;
      for (int round = 0; round < MOST_SWEEPS && quiet < QUIET_SWEEPS; round++) {
        quiet = Files.exists(work) ? 0 : quiet + 1;
        sweep();
        Thread.sleep(SWEEP_MILLISECONDS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Renames the output before deleting it, so that no other thread writes into it meanwhile. */
  private void sweep() {
    if (!Files.exists(work)) {
      return;
    }
    try {
      Path swept = Files.move(work, work.resolveSibling("." + UUID.randomUUID()));
      delete(swept);
    } catch (IOException lost) {
      throw new UncheckedIOException("Cannot remove " + work + ": " + lost, lost);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
