package gongkai.source;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A share of an archive's files that is read apart from the others; a whole archive is the first of
 * one.
 *
 * @param number which slice it is, from 1
 * @param count slices that the archive is cut into
 * @param from place of its first entry, from 0, in the order in which the contents lie
 * @param to place behind its last entry
 * @param files its entries without folders and hidden names
 * @param bytes that they unpack to, as far as the archive tells; 0 for a whole one
 * @param directory digest of the directory that was cut; empty for a whole one
 */
public record ArchiveSlice(
    int number, int count, int from, int to, int files, long bytes, String directory)
    implements Serializable {
  /** All of an archive, whatever it holds. */
  public static final ArchiveSlice WHOLE = new ArchiveSlice(1, 1, 0, Integer.MAX_VALUE, 1, 0, "");

  public ArchiveSlice {
    requireNonNull(directory, "directory is null");
  }

  public boolean isWhole() {
    return count == 1;
  }
}
