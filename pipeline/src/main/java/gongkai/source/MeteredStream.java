package gongkai.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that reports the bytes read or skipped to a meter, which may stop it. */
final class MeteredStream extends FilterInputStream {
  /** Counts bytes; throws where a bound is exceeded. */
  @FunctionalInterface
  interface Meter {
    void spend(long bytes) throws IOException;
  }

  private final Meter meter;

  MeteredStream(InputStream stream, Meter meter) {
    super(stream);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    meter.spend(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    meter.spend(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    meter.spend(skipped);
    return skipped;
  }
}
