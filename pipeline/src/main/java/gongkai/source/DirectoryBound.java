package gongkai.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel with a bound on the bytes read as a zip's directory, which the library holds in memory
 * as a whole. Closing it leaves the underlying channel open.
 */
final class DirectoryBound implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final Budget budget;
  private long left;
  private boolean open = true;

  DirectoryBound(SeekableByteChannel channel, Budget budget) {
    this.channel = channel;
    this.budget = budget;
    this.left = budget.directoryBytes();
  }

  /** Lifts the bound once the directory was read. */
  void opened() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = channel.read(target);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new BoundExceeded(budget, "a directory of more than " + budget.directoryBytes());
    }
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException("Cannot write to an archive");
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
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
