package gongkai.jobs;

import java.io.PrintStream;
import org.apache.spark.util.LongAccumulator;

/** A line on standard error every few seconds while files are read. */
final class Progress implements AutoCloseable {
  private static final long PERIOD_MILLISECONDS = 3000;

  private final PrintStream output;
  private volatile boolean ended;

  Progress(PrintStream output) {
    this.output = output;
  }

  /** Starts to report. */
  void follow(LongAccumulator done, long total) {
    output.println("gongkai: " + total + " files to read");
    Thread thread = new Thread(() -> report(done, total), "progress");
    thread.setDaemon(true);
    thread.start();
  }

  private void report(LongAccumulator done, long total) {
    try {
      Thread.sleep(PERIOD_MILLISECONDS);
      while (!ended && done.value() < total) {
        output.println("gongkai: " + done.value() + " of " + total + " files");
        Thread.sleep(PERIOD_MILLISECONDS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
  }
}
