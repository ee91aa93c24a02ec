package gongkai.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one archive in their order, without folders and hidden names. */
interface EntryReader extends Closeable {

  /**
   * One entry.
   *
   * @param name as the archive has it, decoded
   * @param rejection code; null where the content was read
   */
  record Part(String name, byte[] content, @Nullable String rejection, @Nullable String detail) {
    static Part rejected(String name, String rejection, String detail) {
      return new Part(name, new byte[0], rejection, detail);
    }

    /** The content, or a rejection where it exceeds the budget. */
    static Part of(String name, byte[] content, Budget budget) {
      return budget.allows(content)
          ? new Part(name, content, null, null)
          : rejected(name, "too_large", budget.tooLargeReason());
    }
  }

  /**
   * The next entry, or null behind the last.
   *
   * @throws IOException where the archive cannot be read any further
   */
  @Nullable Part next() throws IOException;

  /** Names of the files that lie before the first entry to be read, in their order. */
  default List<String> namesBefore() {
    return List.of();
  }
}
