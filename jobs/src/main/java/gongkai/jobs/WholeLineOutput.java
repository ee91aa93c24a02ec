package gongkai.jobs;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Output that goes on in whole lines alone, so that nobody who stops it finds half a line. */
final class WholeLineOutput implements Closeable {
  private static final int MOST_BYTES = 1 << 16;

  private final OutputStream output;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(MOST_BYTES);
  private final Thread lastWord = new Thread(this::holdForEver, "last line");
  private boolean held;

  WholeLineOutput(OutputStream output) {
    this.output = output;
    Runtime.getRuntime().addShutdownHook(lastWord);
  }

  /** Takes one line without its end. */
  synchronized void write(byte[] line) throws IOException {
    waiting.write(line);
    waiting.write('\n');
    if (waiting.size() >= MOST_BYTES) {
      hand();
    }
  }

  private void hand() throws IOException {
    if (!held) {
      waiting.writeTo(output);
      waiting.reset();
      output.flush();
    }
  }

  /** A program that is stopped ends the line that it is writing and begins no other. */
  private synchronized void holdForEver() {
    held = true;
  }

  @Override
  public synchronized void close() throws IOException {
    hand();
    output.close();
    try {
      Runtime.getRuntime().removeShutdownHook(lastWord);
    } catch (IllegalStateException stopping) {
      // It has said its word already.
    }
  }
}
