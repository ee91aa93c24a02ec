package gongkai.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel that ends the reading of a zip's directory before the entries listed in it fill the
 * memory. Closing it leaves the channel below open.
 */
final class DirectoryBound implements SeekableByteChannel {
  private final SeekableByteChannel below;
  private final Budget budget;
  private long left;
  private boolean open = true;

  DirectoryBound(SeekableByteChannel below, Budget budget) {
    this.below = below;
    this.budget = budget;
    this.left = budget.directoryBytes();
  }

  /** The directory is read; what follows are contents. */
  void opened() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = below.read(target);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new BeyondBounds(budget, "a directory of more than " + budget.directoryBytes());
    }
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException("Cannot write to an archive");
  }

  @Override
  public long position() throws IOException {
    return below.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    below.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return below.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("Cannot write to an archive");
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
