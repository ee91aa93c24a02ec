package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a gzipped file as an archive of one entry, named like the file without {@code .gz}. */
final class GzipReader implements EntryReader {
  private final Budget budget;
  private final String name;
  private @Nullable InputStream unread;

  GzipReader(InputStream unpacked, String archiveName, Budget budget) {
    this.budget = budget;
    this.unread = unpacked;
    this.name = archiveName.replaceFirst("(?i)(?<=.)\\.gz$", "");
  }

  @Override
  public @Nullable Part next() throws IOException {
    if (unread == null) {
      return null;
    }
    InputStream stream = budget.metered(unread);
    unread = null;
    budget.entry();
    return Part.of(name, budget.content(stream), budget);
  }

  @Override
  public void close() {
    // The channel below belongs to the caller.
  }
}
