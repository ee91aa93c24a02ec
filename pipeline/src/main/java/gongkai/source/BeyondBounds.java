package gongkai.source;

import java.io.IOException;

/** An archive holds more than its budget allows. */
final class BeyondBounds extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Budget budget;

  BeyondBounds(Budget budget, String message) {
    super(message);
    this.budget = budget;
  }

  /** Whether it is this budget that was used up, rather than one around it. */
  boolean concerns(Budget other) {
    return budget == other;
  }
}
