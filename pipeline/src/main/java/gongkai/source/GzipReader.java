package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** One file in gzip's wrapping, named like its wrapping without the ending. */
final class GzipReader implements EntryReader {
  private final Budget budget;
  private final String name;
  private @Nullable InputStream unread;

  GzipReader(InputStream unpacked, String archiveName, Budget budget) {
    this.budget = budget;
    this.unread = unpacked;
    this.name = archiveName.replaceFirst("(?i)(?<=.)\\.gz$", "");
  }

  /** The content of all parts of a gzip file, which may be several behind each other. */
  static InputStream unpacked(InputStream packed) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(packed)
        .setDecompressConcatenated(true)
        .get();
  }

  @Override
  public @Nullable Part next() throws IOException {
    if (unread == null) {
      return null;
    }
    InputStream stream = budget.over(unread);
    unread = null;
    budget.entry();
    return Part.of(name, budget.content(stream), budget);
  }

  @Override
  public void close() {
    // The channel below belongs to the caller.
  }
}
