package gongkai.source;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A part of an archive's entries that is read separately; a whole archive is slice 1 of 1.
 *
 * @param number which slice it is, from 1
 * @param count number of slices of the archive
 * @param from index of its first entry, from 0, in the order of the contents
 * @param to index behind its last entry
 * @param files number of its files, without folders and hidden names
 * @param bytes that they unpack to according to the directory; 0 for a whole archive
 * @param directory digest of the directory at the time of splitting; empty for a whole archive
 */
public record ArchiveSlice(
    int number, int count, int from, int to, int files, long bytes, String directory)
    implements Serializable {
  /** All entries of an archive. */
  public static final ArchiveSlice WHOLE = new ArchiveSlice(1, 1, 0, Integer.MAX_VALUE, 1, 0, "");

  public ArchiveSlice {
    requireNonNull(directory, "directory is null");
  }

  public boolean isWhole() {
    return count == 1;
  }
}
