package gongkai.source;

import java.io.IOException;

/**
 * A file can no longer be read, for reasons other than its content: deleted, changed or
 * unreachable.
 */
public final class SourceUnavailable extends IOException {
  private static final long serialVersionUID = 1;

  public SourceUnavailable(String message) {
    super(message);
  }
}
