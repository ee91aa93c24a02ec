package gongkai.extract;

/**
 * Counts what reading one file costs and stops the reading at the file's bounds. An extractor
 * counts each part of a file before it takes it. Not safe for use by several threads.
 */
public final class ReadMeter {
  /** Reading the clock costs more than counting a node does. */
  private static final int CALLS_PER_CLOCK_READING = 256;

  private static final int CHARACTERS_PER_NODE = 16;

  private final Bounds bounds;
  private final long deadline;
  private long nodes;
  private long characters;
  private long expandedBytes;
  private int calls;

  /** Starts the clock. */
  public ReadMeter(Bounds bounds) {
    this.bounds = bounds;
    this.deadline = System.nanoTime() + bounds.time().toNanos();
  }

  public Bounds bounds() {
    return bounds;
  }

  /**
   * Counts one element, cell, run or positioned character.
   *
   * @throws UnreadableDocument with {@code too_complex} or {@code too_slow}, as every method here
   */
  public void countNode() {
    countNodes(1);
  }

  /** Counts several nodes at once. */
  public void countNodes(long count) {
    nodes += count;
    if (nodes > bounds.nodes()) {
      throw tooComplex("more than " + bounds.nodes() + " parts");
    }
    checkTime();
  }

  /** Counts characters of plain text, of which many make up one node. */
  public void countCharacters(int count) {
    characters += count;
    if (characters / CHARACTERS_PER_NODE > bounds.nodes()) {
      throw tooComplex("more text than allowed");
    }
  }

  /** Counts bytes that a compressed part expanded to. */
  public void countExpandedBytes(long count) {
    expandedBytes += count;
    if (expandedBytes > bounds.expandedBytes()) {
      throw tooComplex("expands to more than " + bounds.expandedBytes() + " bytes");
    }
    checkTime();
  }

  /**
   * Checks the nesting of elements or tables.
   *
   * @param depth levels from the root
   */
  public void checkDepth(int depth) {
    if (depth > bounds.depth()) {
      throw tooComplex("more than " + bounds.depth() + " levels");
    }
  }

  /** Checks the time used, at every 256th call; for work that counts nothing else. */
  public void checkTime() {
    if (++calls % CALLS_PER_CLOCK_READING == 0 && System.nanoTime() - deadline > 0) {
      throw new UnreadableDocument(
          UnreadableReason.TOO_SLOW, "Cannot read the file in " + bounds.time().toSeconds() + " s");
    }
  }

  private static UnreadableDocument tooComplex(String what) {
    return new UnreadableDocument(UnreadableReason.TOO_COMPLEX, "Cannot read the file: " + what);
  }
}
