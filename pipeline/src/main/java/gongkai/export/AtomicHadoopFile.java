package gongkai.export;

import gongkai.output.AtomicOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of any Hadoop file system that is written under a temporary name and renamed at the end,
 * so that readers never see an incomplete file.
 *
 * @see AtomicOutput for the local disk
 */
public final class AtomicHadoopFile {
  private AtomicHadoopFile() {}

  /** Writes a whole file; it replaces a file of that name. */
  public static void write(Path file, byte[] content, Configuration hadoop) throws IOException {
    FileSystem system = file.getFileSystem(hadoop);
    Path aside = new Path(file.getParent(), AtomicOutput.hidden(file.getName()));
    boolean published = false;
    try {
      try (OutputStream stream = system.create(aside, true)) {
        stream.write(content);
      }
      system.delete(file, false);
      rename(system, aside, file);
      published = true;
    } finally {
      if (!published) {
        system.delete(aside, false);
      }
    }
  }

  /** Renames or throws: Hadoop says by an easily missed result that nothing was renamed. */
  static void rename(FileSystem system, Path from, Path to) throws IOException {
    if (!system.rename(from, to)) {
      throw new IOException("Cannot rename " + from + " to " + to);
    }
  }
}
