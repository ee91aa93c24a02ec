package gongkai.source;

import java.io.IOException;

/** An archive that could not be opened; fails when its first entry is requested. */
record UnopenedArchive(Exception failure) implements EntryReader {

  @Override
  public Part next() throws IOException {
    if (failure instanceof IOException known) {
      throw known;
    }
    throw new IOException(failure);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
