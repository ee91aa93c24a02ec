package gongkai.extract;

/** What reading one file has cost so far, held against its bounds. */
final class Effort {
  /** Looking at the clock costs more than a node does. */
  private static final int NODES_BETWEEN_LOOKS = 1024;

  private final Bounds bounds;
  private final long deadline;
  private int nodes;

  Effort(Bounds bounds) {
    this.bounds = bounds;
    this.deadline = System.nanoTime() + bounds.time().toNanos();
  }

  Bounds bounds() {
    return bounds;
  }

  /**
   * Counts one node.
   *
   * @param depth levels above the node
   */
  void node(int depth) throws UnreadableDocument {
    if (++nodes > bounds.nodes()) {
      throw new UnreadableDocument(
          "too_complex", "The file has more than " + bounds.nodes() + " parts");
    }
    if (depth > bounds.depth()) {
      throw new UnreadableDocument(
          "too_complex", "The file has more than " + bounds.depth() + " levels");
    }
    if (nodes % NODES_BETWEEN_LOOKS == 0 && isLate()) {
      throw late();
    }
  }

  boolean isLate() {
    return System.nanoTime() - deadline > 0;
  }

  UnreadableDocument late() {
    return new UnreadableDocument(
        "too_slow", "Reading took longer than " + bounds.time().toSeconds() + " seconds");
  }
}
