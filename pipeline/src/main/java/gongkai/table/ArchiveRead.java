package gongkai.table;

import gongkai.source.SourceFile;
import java.io.Serializable;
import java.util.List;

/**
 * What became of one archive that was read.
 *
 * @param files its files, those that were rejected included; the archive itself too where it was
 * @param asKnown paths of the files in it whose content is as known
 */
record ArchiveRead(
    String path, long bytes, long modifiedAt, String sha256, long files, List<String> asKnown)
    implements Serializable {
  ArchiveRead {
    asKnown = List.copyOf(asKnown);
  }

  static ArchiveRead of(SourceFile archive, String sha256, long files, List<String> asKnown) {
    return new ArchiveRead(
        archive.path(), archive.bytes(), archive.modifiedAt(), sha256, files, asKnown);
  }
}
