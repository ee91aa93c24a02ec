package gongkai.extract;

/**
 * What reading one PDF has cost so far. Exceeding a bound breaks off with an unchecked exception,
 * because the content stream reader swallows checked ones.
 */
final class PdfAllowance {
  private static final int LOOKS_BETWEEN_CLOCKS = 256;

  private final Bounds bounds;
  private final long deadline;
  private int nodes;
  private int untilClock = LOOKS_BETWEEN_CLOCKS;

  /** A bound was exceeded; carries the code of the rejection. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Exceeded(String reason, String message) {
      super(message, null, false, false);
      this.reason = reason;
    }

    UnreadableDocument unreadable() {
      return new UnreadableDocument(reason, getMessage());
    }
  }

  PdfAllowance(Bounds bounds) {
    this.bounds = bounds;
    this.deadline = System.nanoTime() + bounds.time().toNanos();
  }

  Bounds bounds() {
    return bounds;
  }

  /** Counts characters, lines or cells taken from the file. */
  void spend(int count) {
    nodes += count;
    if (nodes > bounds.nodes() || nodes < 0) {
      throw new Exceeded("too_complex", "The file holds more characters and lines than allowed");
    }
    look();
  }

  /** Looks at the clock now and then. */
  void look() {
    if (--untilClock <= 0) {
      untilClock = LOOKS_BETWEEN_CLOCKS;
      if (System.nanoTime() - deadline > 0) {
        throw new Exceeded("too_slow", "The file takes longer to read than allowed");
      }
    }
  }
}
