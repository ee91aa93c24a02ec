package gongkai.extract;

/** What is left of the bounds while one file is read. */
final class Allowance {
  /** The clock is looked at once for so many nodes. */
  private static final int NODES_PER_LOOK = 1024;

  private static final int CHARACTERS_PER_NODE = 16;

  private final Bounds bounds;
  private final long end;
  private long bytes;
  private long characters;
  private long nodes;

  Allowance(Bounds bounds) {
    this.bounds = bounds;
    this.end = System.nanoTime() + bounds.time().toNanos();
  }

  /** Takes note of one more element or run. */
  void node() throws UnreadableDocument {
    if (++nodes > bounds.nodes()) {
      throw tooComplex("more than " + bounds.nodes() + " elements");
    }
    if (nodes % NODES_PER_LOOK == 0) {
      lookAtClock();
    }
  }

  /** Takes note of so many more characters of text. */
  void characters(int count) throws UnreadableDocument {
    characters += count;
    if (characters / CHARACTERS_PER_NODE > bounds.nodes()) {
      throw tooComplex("more text than bounds allow");
    }
  }

  /** Takes note of so many more bytes that came out of a compressed part. */
  void expanded(int count) throws UnreadableDocument {
    bytes += count;
    if (bytes > bounds.expandedBytes()) {
      throw tooComplex("expands to more than " + bounds.expandedBytes() + " bytes");
    }
    lookAtClock();
  }

  /** Takes note of how deep elements or tables are nested. */
  void depth(int depth) throws UnreadableDocument {
    if (depth > bounds.depth()) {
      throw tooComplex("more than " + bounds.depth() + " levels");
    }
  }

  private void lookAtClock() throws UnreadableDocument {
    if (System.nanoTime() - end > 0) {
      throw new UnreadableDocument(
          "too_slow", "Cannot read the file in " + bounds.time().toSeconds() + " s");
    }
  }

  private static UnreadableDocument tooComplex(String what) {
    return new UnreadableDocument("too_complex", "Cannot read the file: " + what);
  }
}
