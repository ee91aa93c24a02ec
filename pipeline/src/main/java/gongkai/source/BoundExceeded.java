package gongkai.source;

import java.io.IOException;

/** An archive has more bytes or entries than its budget allows. */
final class BoundExceeded extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Budget budget;

  BoundExceeded(Budget budget, String message) {
    super(message);
    this.budget = budget;
  }

  /** Whether this budget was exceeded, rather than that of an enclosing archive. */
  boolean concerns(Budget other) {
    return budget == other;
  }
}
