package gongkai.extract;

/**
 * Thrown for a file from which no document can be extracted, with the code under which it is
 * rejected. Unchecked, because it passes through libraries that declare no exceptions of their
 * callers.
 */
public final class UnreadableDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UnreadableReason reason;

  public UnreadableDocument(UnreadableReason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** Why the file is rejected. */
  public UnreadableReason reason() {
    return reason;
  }
}
