package gongkai.export;

import gongkai.source.Digest;
import gongkai.warehouse.WarehouseLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an export is written to, aside from where it is wanted and moved there at the end
 * by renaming, so that readers find an old export or a new one and nothing in between.
 *
 * <p>Everything lies in one hidden folder beside the wanted one. On a local disk a later export
 * clears away what a killed one left there, and first puts back an old export that it had taken out
 * of the way.
 */
public final class ExportFolder implements AutoCloseable {
  private static final String CONTENT = "export";
  private static final String SCRATCH = "scratch";
  private static final String OLD = "old";

  private final Configuration hadoop;
  private final FileSystem system;
  private final Path target;
  private final Path work;
  private @Nullable WarehouseLock lock;

  private ExportFolder(Path target, Configuration hadoop) throws IOException {
    this.hadoop = hadoop;
    this.system = plain(target, hadoop);
    this.target = target;
    this.work = new Path(target.getParent(), prefix() + UUID.randomUUID());
  }

  /**
   * Starts a folder for an export to {@code out}.
   *
   * @throws gongkai.InvalidInput where there is something at {@code out} that no export wrote
   */
  public static ExportFolder beside(String out, Configuration hadoop) {
    try {
      ExportFolder folder = new ExportFolder(ExportTarget.of(out, hadoop), hadoop);
      folder.restore();
      new ExportTarget(folder.system, folder.target).checkReplaceable();
      folder.system.mkdirs(new Path(folder.work, CONTENT));
      // Ends with the process, unless it is killed outright.
      folder.target.getFileSystem(hadoop).deleteOnExit(folder.work);
      folder.lock = WarehouseLock.on(folder.local(folder.work));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write to " + out + ": " + failure, failure);
    }
  }

  /** A file system without the checksum files that Hadoop else writes beside local ones. */
  static FileSystem plain(Path path, Configuration hadoop) throws IOException {
    FileSystem system = path.getFileSystem(hadoop);
    return system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
  }

  Configuration hadoop() {
    return hadoop;
  }

  /** A file of the export by its path below the folder. */
  Path content(String path) {
    return new Path(new Path(work, CONTENT), path);
  }

  /** A path for temporary files. */
  Path scratch(String name) {
    return new Path(new Path(work, SCRATCH), name);
  }

  /** Where a library that knows nothing but local files can keep temporary ones. */
  java.nio.file.@Nullable Path localScratch() {
    return local(new Path(work, SCRATCH));
  }

  /** Starts a file of the export by its path below the folder. */
  public FSDataOutputStream create(String path) throws IOException {
    return system.create(content(path), false);
  }

  FSDataInputStream open(Path file) throws IOException {
    return system.open(file);
  }

  /** Takes a scratch file into the export. */
  void move(Path file, String path) {
    try {
      system.mkdirs(content(path).getParent());
      AtomicHadoopFile.rename(system, file, content(path));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + path + ": " + failure, failure);
    }
  }

  /** Takes a file of an earlier export into this one, which both then hold. */
  void take(Path file, String path) {
    try {
      system.mkdirs(content(path).getParent());
      java.nio.file.Path from = local(file);
      java.nio.file.Path to = local(content(path));
      if (from == null || to == null || !linked(from, to)) {
        FileUtil.copy(system, file, system, content(path), false, hadoop);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + path + ": " + failure, failure);
    }
  }

  private static boolean linked(java.nio.file.Path from, java.nio.file.Path to) {
    try {
      Files.createLink(to, from);
      return true;
    } catch (IOException | UnsupportedOperationException withoutLinks) {
      return false;
    }
  }

  void delete(Path scratch) {
    try {
      system.delete(scratch, true);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot delete " + scratch + ": " + failure, failure);
    }
  }

  /** The files below a folder, at any depth. */
  List<Path> files(Path folder) {
    try {
      return ExportTarget.files(system, folder);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot list " + folder + ": " + failure, failure);
    }
  }

  /** Size and digest of a file of the export as it now lies there. */
  public ExportedFile describe(String path, long rows) {
    try (InputStream input = system.open(content(path))) {
      long bytes = system.getFileStatus(content(path)).getLen();
      return new ExportedFile(path, rows, bytes, Digest.sha256(input), List.of());
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read back " + path + ": " + failure, failure);
    }
  }

  /** Replaces an older export by this one. */
  public void publish() {
    try {
      new ExportTarget(system, target).checkReplaceable();
      // An end between the two steps must leave the old export where the next run finds it.
      target.getFileSystem(hadoop).cancelDeleteOnExit(work);
      if (system.exists(target)) {
        AtomicHadoopFile.rename(system, target, new Path(work, OLD));
      }
      AtomicHadoopFile.rename(system, new Path(work, CONTENT), target);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write to " + target + ": " + failure, failure);
    }
  }

  /** Removes what killed exports left; a running export holds a lock. */
  private void restore() throws IOException {
    if (local(target) == null || !system.exists(target.getParent())) {
      return;
    }
    List<Path> left = new ArrayList<>();
    for (FileStatus sibling : system.listStatus(target.getParent())) {
      if (sibling.isDirectory() && sibling.getPath().getName().startsWith(prefix())) {
        left.add(sibling.getPath());
      }
    }
    for (Path leftover : left) {
      try (WarehouseLock ended = WarehouseLock.on(local(leftover))) {
        clear(leftover);
      } catch (IllegalStateException stillAtWork) {
        continue;
      }
    }
  }

  /** Takes a working folder away, but for an old export whose place is still empty. */
  private void clear(Path folder) throws IOException {
    Path old = new Path(folder, OLD);
    if (system.exists(old) && !system.exists(target)) {
      AtomicHadoopFile.rename(system, old, target);
    }
    system.delete(folder, true);
  }

  private String prefix() {
    return "." + target.getName() + "-writing-";
  }

  private java.nio.file.@Nullable Path local(Path path) {
    boolean local = system.getUri().getScheme().equals("file");
    return local ? java.nio.file.Path.of(path.toUri().getPath()) : null;
  }

  @Override
  public void close() {
    try {
      clear(work);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot clear away " + work + ": " + failure, failure);
    }
    if (lock != null) {
      lock.close();
    }
  }
}
