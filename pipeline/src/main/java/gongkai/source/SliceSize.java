package gongkai.source;

import java.io.Serializable;

/**
 * The target size of the slices of an archive.
 *
 * @param bytes most that the files of a slice unpack to
 * @param files most files of a slice
 * @param slices most slices of an archive, whatever its size: each reads the whole directory
 */
public record SliceSize(long bytes, int files, int slices) implements Serializable {

  /** The number of slices for an archive of a size, at least 1. */
  int count(int archiveFiles, long archiveBytes) {
    long wanted = Math.max(dividedUp(archiveBytes, bytes), dividedUp(archiveFiles, files));
    return (int) Math.max(1, Math.min(Math.min(slices, archiveFiles), wanted));
  }

  private static long dividedUp(long whole, long part) {
    return whole / part + (whole % part == 0 ? 0 : 1);
  }
}
