package gongkai.export;

import gongkai.InvalidInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The folder that an export goes to, and what may be in it already. */
record ExportTarget(FileSystem system, Path path) {

  /** The folder as an absolute path, links followed so that what they point to is replaced. */
  static Path of(String out, Configuration hadoop) throws IOException {
    if (out.isBlank()) {
      throw new InvalidInput("Invalid folder of the export: it is empty");
    }
    boolean uri = out.matches("[A-Za-z][A-Za-z0-9+.-]*:/.*");
    Path path;
    if (uri) {
      path = new Path(out);
    } else {
      java.nio.file.Path local = java.nio.file.Path.of(out).toAbsolutePath().normalize();
      boolean there = java.nio.file.Files.exists(local);
      path = new Path((there ? local.toRealPath() : local).toString());
    }
    if (path.getParent() == null) {
      throw new InvalidInput("Invalid folder of the export: " + out + " is a root");
    }
    return path.makeQualified(path.getFileSystem(hadoop).getUri(), new Path("/"));
  }

  /**
   * @throws InvalidInput where something would be lost that no export wrote
   */
  void checkReplaceable() throws IOException {
    if (!system.exists(path)) {
      return;
    }
    if (!system.getFileStatus(path).isDirectory()) {
      throw new InvalidInput("Cannot replace " + path.toUri().getPath() + ": it is a file");
    }
    List<String> files = fileNames();
    if (files.isEmpty()) {
      return;
    }
    DataPackageReader description = DataPackageReader.in(system, path);
    if (!description.isOurs()) {
      throw new InvalidInput(
          "Cannot replace "
              + path.toUri().getPath()
              + ": it is not an export; name a folder that is new, empty or an export");
    }
    Set<String> own = description.fileNames();
    for (String file : files) {
      if (!own.contains(file)) {
        throw new InvalidInput(
            "Cannot replace "
                + path.toUri().getPath()
                + ": it holds "
                + file
                + ", which no export wrote; move it elsewhere");
      }
    }
  }

  private List<String> fileNames() throws IOException {
    String folder = path.toUri().getPath() + "/";
    return files(system, path).stream()
        .map(file -> file.toUri().getPath().substring(folder.length()))
        .toList();
  }

  /** The files below a folder, at any depth. */
  static List<Path> files(FileSystem system, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> listed = system.listFiles(folder, true);
    while (listed.hasNext()) {
      files.add(listed.next().getPath());
    }
    return files;
  }
}
