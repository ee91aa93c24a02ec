package gongkai.source;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One file of an archive, or an archive that could not be read to its end.
 *
 * @param file path {@code archive.zip!/folder/name.txt}, its unpacked size, and the archive's time
 * @param content empty where the entry is rejected
 * @param rejection code of the rejection; null where the content was read
 * @param detail the reason in words; null where the content was read
 */
public record ArchiveEntry(
    SourceFile file, byte[] content, @Nullable String rejection, @Nullable String detail) {
  public ArchiveEntry {
    requireNonNull(file, "file is null");
    requireNonNull(content, "content is null");
  }

  static ArchiveEntry rejected(SourceFile file, String rejection, String detail) {
    return new ArchiveEntry(file, new byte[0], rejection, detail);
  }
}
