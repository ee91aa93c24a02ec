package gongkai.aggregate;

import java.util.List;

/** Derived tables disagree with their inputs and were not published. */
public final class AuditFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  AuditFailure(List<String> problems) {
    super("Cannot publish: " + String.join("; ", problems));
  }
}
