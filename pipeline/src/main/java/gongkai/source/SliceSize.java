package gongkai.source;

import java.io.Serializable;

/**
 * How large the slices of an archive are wanted.
 *
 * @param bytes most that the files of a slice unpack to
 * @param files most files of a slice
 * @param slices most slices of an archive, whatever its size: each reads the whole directory
 */
public record SliceSize(long bytes, int files, int slices) implements Serializable {

  /** Slices for an archive of so much, one or more. */
  int count(int archiveFiles, long archiveBytes) {
    long wanted = Math.max(over(archiveBytes, bytes), over(archiveFiles, files));
    return (int) Math.max(1, Math.min(Math.min(slices, archiveFiles), wanted));
  }

  private static long over(long whole, long part) {
    return whole / part + (whole % part == 0 ? 0 : 1);
  }
}
