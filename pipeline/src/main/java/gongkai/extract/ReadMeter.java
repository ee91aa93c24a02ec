package gongkai.extract;

/**
 * What reading one file has cost so far, held against its bounds: whoever takes something from a
 * file says so here first.
 */
public final class ReadMeter {
  /** Looking at the clock costs more than a node does. */
  private static final int CALLS_PER_LOOK = 256;

  private static final int CHARACTERS_PER_NODE = 16;

  private final Bounds bounds;
  private final long deadline;
  private long nodes;
  private long characters;
  private long bytes;
  private int calls;

  public ReadMeter(Bounds bounds) {
    this.bounds = bounds;
    this.deadline = System.nanoTime() + bounds.time().toNanos();
  }

  public Bounds bounds() {
    return bounds;
  }

  /**
   * Counts one element, cell, run or character with a place.
   *
   * @throws UnreadableDocument with {@code too_complex} or {@code too_slow}, as every method here
   */
  public void node() {
    nodes(1);
  }

  /** Counts so many at once. */
  public void nodes(long count) {
    nodes += count;
    if (nodes > bounds.nodes()) {
      throw tooComplex("more than " + bounds.nodes() + " parts");
    }
    look();
  }

  /** Counts characters that come many to a node. */
  public void characters(int count) {
    characters += count;
    if (characters / CHARACTERS_PER_NODE > bounds.nodes()) {
      throw tooComplex("more text than allowed");
    }
  }

  /** Counts bytes that came out of a compressed part. */
  public void expanded(long count) {
    bytes += count;
    if (bytes > bounds.expandedBytes()) {
      throw tooComplex("expands to more than " + bounds.expandedBytes() + " bytes");
    }
    look();
  }

  /** Holds how deep elements or tables are nested against the bound. */
  public void depth(int depth) {
    if (depth > bounds.depth()) {
      throw tooComplex("more than " + bounds.depth() + " levels");
    }
  }

  /** Looks at the clock now and then; to be called where time passes without any of the above. */
  public void look() {
    if (++calls % CALLS_PER_LOOK == 0 && System.nanoTime() - deadline > 0) {
      throw new UnreadableDocument(
          "too_slow", "Cannot read the file in " + bounds.time().toSeconds() + " s");
    }
  }

  private static UnreadableDocument tooComplex(String what) {
    return new UnreadableDocument("too_complex", "Cannot read the file: " + what);
  }
}
