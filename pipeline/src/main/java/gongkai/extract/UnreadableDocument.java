package gongkai.extract;

/**
 * A file that holds no document we can read. Carries the code under which the file is rejected.
 * Unchecked, since it has to come out through libraries that swallow checked exceptions.
 */
public final class UnreadableDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableDocument(String reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** The code, such as {@code binary_file}; see {@code rejections.csv}. */
  public String reason() {
    return reason;
  }
}
