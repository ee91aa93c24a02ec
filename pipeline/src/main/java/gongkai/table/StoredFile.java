package gongkai.table;

import gongkai.source.Digest;
import gongkai.source.SourceFile;
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

/** A file of any Hadoop file system, open for reading at any place. */
final class StoredFile implements SeekableByteChannel, Closeable {
  private final FSDataInputStream stream;
  private final long size;
  private boolean open = true;

  StoredFile(SourceFile source, Configuration hadoop) throws IOException {
    Path path = new Path(source.path());
    FileSystem system = path.getFileSystem(hadoop);
    // Reports are nobody's output of Hadoop: looking for a file of checksums beside each is waste.
    FileSystem bare = system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
    this.stream = bare.open(path);
    this.size = source.bytes();
  }

  /** The first bytes, at most so many. */
  byte[] start(int most) throws IOException {
    stream.seek(0);
    return stream.readNBytes(most);
  }

  /** The digest of the whole file, a little of it in memory at a time. */
  String sha256() throws IOException {
    stream.seek(0);
    InputStream whole = stream;
    return Digest.sha256(whole);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int wanted = target.remaining();
    byte[] bytes = target.hasArray() ? target.array() : new byte[wanted];
    int offset = target.hasArray() ? target.arrayOffset() + target.position() : 0;
    int count = stream.read(bytes, offset, wanted);
    if (count > 0) {
      if (target.hasArray()) {
        target.position(target.position() + count);
      } else {
        target.put(bytes, 0, count);
      }
    }
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException("Cannot write to a report");
  }

  @Override
  public long position() throws IOException {
    return stream.getPos();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    stream.seek(Math.min(position, size));
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
