package gongkai.export;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One file of an export.
 *
 * @param path below the export's folder, with slashes
 * @param rows rows of the table in it
 * @param sha256 64 lower-case hexadecimal digits
 * @param slices the rows by report year, in the order of the file; none where a later export cannot
 *     reuse them
 */
public record ExportedFile(
    String path, long rows, long bytes, String sha256, List<YearSlice> slices) {
  public ExportedFile {
    requireNonNull(path, "path is null");
    requireNonNull(sha256, "sha256 is null");
    slices = List.copyOf(slices);
  }

  ExportedFile with(List<YearSlice> given) {
    return new ExportedFile(path, rows, bytes, sha256, given);
  }
}
