package gongkai.source;

import static java.util.Objects.requireNonNull;

/**
 * A file as listed, before its content is read.
 *
 * @param path as given or listed: a local path or a file system URI
 * @param bytes size
 * @param modifiedAt modification time in milliseconds since 1970-01-01T00:00Z
 */
public record SourceFile(String path, long bytes, long modifiedAt) {
  public SourceFile {
    requireNonNull(path, "path is null");
  }
}
