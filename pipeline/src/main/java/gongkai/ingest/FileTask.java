package gongkai.ingest;

import static java.util.Objects.requireNonNull;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import gongkai.source.ArchiveSlice;
import gongkai.source.SourceFile;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One listed file to read, or a slice of a listed archive, with what is known of it.
 *
 * @param sha256 digest under which this version of the parser has read the file; null if it has not
 * @param unreadable whether it could not be opened the last time
 * @param known whether {@code files} holds it or, of an archive, files in it
 * @param archivedFiles files known to be in it; 0 for a file that was no archive
 * @param entries digests of those files by their paths; for a slice of the files in it alone
 * @param slice what to read of an archive; the whole of any other file
 * @param archiveSha256 digest of the archive that a slice is of; null for a whole file
 */
// Kryo, which many clusters configure, cannot serialise records.
@DefaultSerializer(JavaSerializer.class)
record FileTask(
    String path,
    long bytes,
    long modifiedAt,
    @Nullable String sha256,
    boolean unreadable,
    boolean known,
    long archivedFiles,
    Map<String, String> entries,
    ArchiveSlice slice,
    @Nullable String archiveSha256)
    implements Serializable {
  FileTask {
    requireNonNull(path, "path is null");
    requireNonNull(entries, "entries is null");
    requireNonNull(slice, "slice is null");
  }

  /** A whole file. */
  FileTask(
      String path,
      long bytes,
      long modifiedAt,
      @Nullable String sha256,
      boolean unreadable,
      boolean known,
      long archivedFiles,
      Map<String, String> entries) {
    this(
        path,
        bytes,
        modifiedAt,
        sha256,
        unreadable,
        known,
        archivedFiles,
        entries,
        ArchiveSlice.WHOLE,
        null);
  }

  /** A file that {@code files} does not contain. */
  static FileTask unknown(SourceFile file) {
    return new FileTask(
        file.path(), file.bytes(), file.modifiedAt(), null, false, false, 0, Map.of());
  }

  FileTask withEntries(Map<String, String> digests) {
    return new FileTask(path, bytes, modifiedAt, sha256, unreadable, known, archivedFiles, digests);
  }

  /**
   * One slice of this archive.
   *
   * @param digests of the known files in the slice
   */
  FileTask slice(ArchiveSlice part, String sha256OfArchive, Map<String, String> digests) {
    return new FileTask(
        path,
        bytes,
        modifiedAt,
        sha256,
        unreadable,
        known,
        archivedFiles,
        digests,
        part,
        sha256OfArchive);
  }

  boolean isSlice() {
    return !slice.isWhole();
  }

  SourceFile source() {
    return new SourceFile(path, bytes, modifiedAt);
  }
}
