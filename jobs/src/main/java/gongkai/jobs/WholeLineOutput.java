package gongkai.jobs;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes whole lines only, so that the output never ends within a line when the program is stopped.
 */
final class WholeLineOutput implements Closeable {
  private static final int MOST_BYTES = 1 << 16;

  private final OutputStream output;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(MOST_BYTES);
  private final Thread shutdownHook = new Thread(this::discardLater, "last line");
  private boolean stopped;

  WholeLineOutput(OutputStream output) {
    this.output = output;
    Runtime.getRuntime().addShutdownHook(shutdownHook);
  }

  /** Writes a line, given without its line end. */
  synchronized void write(byte[] line) throws IOException {
    waiting.write(line);
    waiting.write('\n');
    if (waiting.size() >= MOST_BYTES) {
      writeWaiting();
    }
  }

  private void writeWaiting() throws IOException {
    if (!stopped) {
      waiting.writeTo(output);
      waiting.reset();
      output.flush();
    }
  }

  /** Runs on shutdown: waits until the current line is written and discards all later ones. */
  private synchronized void discardLater() {
    stopped = true;
  }

  @Override
  public synchronized void close() throws IOException {
    writeWaiting();
    output.close();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException stopping) {
      // The program is stopping and the hook runs already.
    }
  }
}
