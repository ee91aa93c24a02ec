package gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without what it else does for every file: it starts a process that
 * sets the permissions, and keeps a second file with checksums, which are never compared here.
 */
public final class PlainLocalFileSystem extends LocalFileSystem {
  /** The setting by which Spark takes it. */
  public static final String SETTING = "spark.hadoop.fs.file.impl";

  public PlainLocalFileSystem() {
    super(new WithoutProcesses());
    setVerifyChecksum(false);
    setWriteChecksum(false);
  }

  private static final class WithoutProcesses extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      if (permission.getStickyBit()
          || !Files.getFileStore(file).supportsFileAttributeView("posix")) {
        super.setPermission(path, permission);
        return;
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permission.toString()));
    }
  }
}
