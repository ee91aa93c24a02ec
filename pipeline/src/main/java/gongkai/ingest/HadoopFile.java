package gongkai.ingest;

import gongkai.source.Digest;
import gongkai.source.SourceFile;
import gongkai.source.SourceUnavailable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of any Hadoop file system, open for reading at any position. As a channel it reads in
 * blocks and keeps the last one, since archives are read in many small pieces and each read is a
 * request to an object store.
 */
final class HadoopFile implements SeekableByteChannel, Closeable {
  private static final int BLOCK_BYTES = 1 << 20;

  private final FSDataInputStream stream;
  private final long size;
  private byte[] block = new byte[0];
  private long blockStart;
  private long position;
  private boolean open = true;

  HadoopFile(SourceFile source, Configuration hadoop) throws IOException {
    Path path = new Path(source.path());
    FileSystem system = path.getFileSystem(hadoop);
    // Reports are not written by Hadoop, so that no checksum file is looked for.
    FileSystem bare = system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
    this.stream = bare.open(path);
    this.size = source.bytes();
  }

  /** The first {@code most} bytes, or all of a shorter file. */
  byte[] start(int most) throws IOException {
    stream.seek(0);
    return stream.readNBytes(most);
  }

  /** The digest of the whole file, which is not held in memory. */
  String sha256() throws IOException {
    stream.seek(0);
    InputStream whole = stream;
    return Digest.sha256(whole);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (position < blockStart || position >= blockStart + block.length) {
      fill();
    }
    int within = (int) (position - blockStart);
    if (within >= block.length) {
      return -1;
    }
    int count = Math.min(target.remaining(), block.length - within);
    target.put(block, within, count);
    position += count;
    return count;
  }

  /**
   * Reads the block of the position. Blocks begin at multiples of their size, so that reading
   * backwards does not read a block twice.
   */
  private void fill() throws SourceUnavailable {
    blockStart = position / BLOCK_BYTES * BLOCK_BYTES;
    block = new byte[0];
    try {
      stream.seek(Math.min(blockStart, size));
      block = stream.readNBytes(BLOCK_BYTES);
    } catch (IOException failure) {
      throw new SourceUnavailable(String.valueOf(failure.getMessage()));
    }
    if (position < size && position >= blockStart + block.length) {
      throw new SourceUnavailable("the file ends before the " + size + " bytes that it had");
    }
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException("Cannot write to a report");
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long wanted) {
    position = Math.min(wanted, size);
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public SeekableByteChannel truncate(long most) {
    throw new UnsupportedOperationException("Cannot write to a report");
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    stream.close();
  }
}
