package gongkai.export;

import static java.util.Objects.requireNonNull;

/**
 * The rows of one report year in a file of an export, which stand there one after the other.
 *
 * @param year four digits; empty where the year is not known or the table has none
 * @param storedDigest {@link YearFiles#digest} of what the warehouse stored these rows in
 * @param bytes of the file
 */
public record YearSlice(String year, String storedDigest, long rows, long bytes) {
  public YearSlice {
    requireNonNull(year, "year is null");
    requireNonNull(storedDigest, "storedDigest is null");
  }
}
