package gongkai.ingest;

import gongkai.InvalidInput;
import gongkai.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of a directory, glob or URI, listed once on the driver.
 *
 * @param root the listed path in the form of the files' paths
 * @param files sorted by path, each once; names that begin with a dot or an underscore are left out
 */
record FileListing(String root, List<SourceFile> files) {
  FileListing {
    files = List.copyOf(files);
  }

  /**
   * @param reports a directory, a single file, a glob, or any of them as a Hadoop file system URI
   */
  static FileListing of(String reports, Configuration hadoop) {
    Path asked = asked(reports);
    try {
      FileSystem system = asked.getFileSystem(hadoop);
      FileStatus[] roots =
          system.exists(asked)
              ? new FileStatus[] {system.getFileStatus(asked)}
              : system.globStatus(asked);
      if (roots == null || roots.length == 0) {
        throw new InvalidInput("Cannot find " + reports + ": no such file, directory or glob");
      }
      List<SourceFile> files = new ArrayList<>();
      for (FileStatus root : roots) {
        collect(system, root, files);
      }
      files.sort(Comparator.comparing(SourceFile::path));
      Set<String> seen = new HashSet<>();
      files.removeIf(file -> !seen.add(file.path()));
      return new FileListing(text(system.makeQualified(asked)), files);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "Cannot list " + reports + ": " + failure.getMessage(), failure);
    }
  }

  /** The absolute path of a local file, or the URI of any other. */
  static String text(Path path) {
    String scheme = path.toUri().getScheme();
    return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
  }

  /** Parses a path. An existing local file takes precedence over a URI or glob of the same text. */
  private static Path asked(String reports) {
    if (reports.isBlank()) {
      throw new InvalidInput("Cannot find the reports: the path is empty");
    }
    File local = new File(reports);
    if (local.exists()) {
      return new Path("file", "", local.getAbsoluteFile().toPath().normalize().toString());
    }
    try {
      return new Path(reports);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidInput("Cannot find " + reports + ": " + malformed.getMessage());
    }
  }

  private static void collect(FileSystem system, FileStatus root, List<SourceFile> files)
      throws IOException {
    if (root.isFile()) {
      files.add(source(root));
    } else if (system.getScheme().equals("file")) {
      walk(java.nio.file.Path.of(text(root.getPath())), files);
    } else {
      // Object stores answer a recursive listing in pages instead of folder by folder.
      int above = text(root.getPath()).length();
      RemoteIterator<LocatedFileStatus> all = system.listFiles(root.getPath(), true);
      while (all.hasNext()) {
        FileStatus status = all.next();
        boolean hidden = false;
        for (String part : text(status.getPath()).substring(above).split("/", -1)) {
          hidden |= hidden(part);
        }
        if (!hidden) {
          files.add(source(status));
        }
      }
    }
  }

  /**
   * Lists a local folder recursively. Links to folders are followed, each real folder once, so that
   * loops end. Uses the JDK with one system call a file: Hadoop makes several, which takes minutes
   * for a million files.
   */
  private static void walk(java.nio.file.Path root, List<SourceFile> files) throws IOException {
    Set<java.nio.file.Path> visited = new HashSet<>();
    Deque<java.nio.file.Path> folders = new ArrayDeque<>(List.of(root));
    while (!folders.isEmpty()) {
      java.nio.file.Path folder = folders.pop();
      if (!visited.add(folder.toRealPath())) {
        continue;
      }
      try (DirectoryStream<java.nio.file.Path> children = Files.newDirectoryStream(folder)) {
        for (java.nio.file.Path child : children) {
          if (!hidden(child.getFileName().toString())) {
            collect(child, folders, files);
          }
        }
      }
    }
  }

  private static void collect(
      java.nio.file.Path child, Deque<java.nio.file.Path> folders, List<SourceFile> files)
      throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(child, BasicFileAttributes.class);
      if (found.isDirectory()) {
        folders.push(child);
      } else {
        files.add(
            new SourceFile(child.toString(), found.size(), found.lastModifiedTime().toMillis()));
      }
    } catch (NoSuchFileException gone) {
      // A broken link, or a file deleted during the listing.
    }
  }

  private static boolean hidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static SourceFile source(FileStatus status) {
    return new SourceFile(text(status.getPath()), status.getLen(), status.getModificationTime());
  }
}
