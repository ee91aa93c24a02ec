package gongkai.ingest;

import gongkai.source.ArchiveSlice;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of reading one archive, or a slice of it.
 *
 * @param sha256 digest of the whole archive
 * @param slice the part that was read
 * @param needsWholeArchive whether the outcome of the slice is to be discarded and the archive read
 *     as a whole
 * @param files number of its files, rejected ones included, and the archive itself if it was
 *     rejected
 * @param asKnown paths of its files whose content is unchanged
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

  /** Joins the outcomes of all slices of one archive to that of the whole. */
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
