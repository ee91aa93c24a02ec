package gongkai.ingest;

import gongkai.source.ArchiveSlice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one archive that was read, or of a slice of it.
 *
 * @param sha256 digest of the whole archive
 * @param slice what was read of it
 * @param needsWholeArchive whether what the slice gave is void and the archive to be read whole
 * @param files its files, those that were rejected included; the archive itself too where it was
 * @param asKnown paths of the files in it whose content is as known
 */
record ArchiveOutcome(
    String path,
    long bytes,
    long modifiedAt,
    String sha256,
    ArchiveSlice slice,
    boolean needsWholeArchive,
    long files,
    List<String> asKnown)
    implements Serializable {
  ArchiveOutcome {
    asKnown = List.copyOf(asKnown);
  }

  static ArchiveOutcome of(
      FileTask archive,
      String sha256,
      boolean needsWholeArchive,
      long files,
      List<String> asKnown) {
    return new ArchiveOutcome(
        archive.path(),
        archive.bytes(),
        archive.modifiedAt(),
        sha256,
        archive.slice(),
        needsWholeArchive,
        files,
        asKnown);
  }

  /** All slices of one archive as if it had been read whole. */
  static ArchiveOutcome joined(List<ArchiveOutcome> slices) {
    ArchiveOutcome first = slices.get(0);
    if (slices.size() != first.slice.count()) {
      throw new IllegalStateException(
          "Cannot account for every file of %s: %d of %d slices were read"
              .formatted(first.path, slices.size(), first.slice.count()));
    }
    List<String> asKnown = new ArrayList<>();
    slices.forEach(slice -> asKnown.addAll(slice.asKnown));
    return new ArchiveOutcome(
        first.path,
        first.bytes,
        first.modifiedAt,
        first.sha256,
        ArchiveSlice.WHOLE,
        slices.stream().anyMatch(ArchiveOutcome::needsWholeArchive),
        slices.stream().mapToLong(ArchiveOutcome::files).sum(),
        asKnown);
  }
}
