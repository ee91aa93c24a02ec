package gongkai.export;

import static java.util.Objects.requireNonNull;

/**
 * One file of an export.
 *
 * @param path below the export's folder, with slashes
 * @param rows rows of the table in it
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ExportedFile(String path, long rows, long bytes, String sha256) {
  public ExportedFile {
    requireNonNull(path, "path is null");
    requireNonNull(sha256, "sha256 is null");
  }
}
