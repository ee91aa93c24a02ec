package gongkai.jobs;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Reports the progress of long work on standard error: a bar on one line of a terminal, or plain
 * lines every few seconds in a log.
 */
final class Progress implements AutoCloseable {
  /** The system property by which the launcher passes on whether standard error is a terminal. */
  static final String TERMINAL = "gongkai.terminal";

  private static final long LINE_MILLISECONDS = 3000;
  private static final long BAR_MILLISECONDS = 200;
  private static final int BAR_WIDTH = 30;
  private static final String CLEARED_LINE = "\r\u001b[K";

  private final PrintStream output;
  private final boolean terminal;
  private volatile boolean ended;

  Progress(PrintStream output) {
    this(output, Boolean.getBoolean(TERMINAL));
  }

  Progress(PrintStream output, boolean terminal) {
    this.output = output;
    this.terminal = terminal;
  }

  /**
   * Starts to report how much of the total is done, until all of it is or the progress is closed.
   */
  void follow(LongSupplier done, long total, String unit) {
    Thread thread = new Thread(() -> report(done, total, unit), "progress");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sets the description of the current step. */
  void step(String doing) {
    say("gongkai: " + doing);
  }

  private void report(LongSupplier done, long total, String unit) {
    long period = terminal ? BAR_MILLISECONDS : LINE_MILLISECONDS;
    try {
      Thread.sleep(period);
      while (!ended && done.getAsLong() < total) {
        say(words(done.getAsLong(), total, unit));
        Thread.sleep(period);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private String words(long done, long total, String unit) {
    String count = done + " of " + total + " " + unit;
    if (!terminal) {
      return "gongkai: " + count;
    }
    int filled = (int) (BAR_WIDTH * done / total);
    return "gongkai: [" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "] " + count;
  }

  private synchronized void say(String words) {
    if (ended) {
      return;
    }
    if (terminal) {
      output.print(CLEARED_LINE + words);
      output.flush();
    } else {
      output.println(words);
    }
  }

  /** Erases the bar. */
  @Override
  public synchronized void close() {
    if (!ended && terminal) {
      output.print(CLEARED_LINE);
      output.flush();
    }
    ended = true;
  }
}
