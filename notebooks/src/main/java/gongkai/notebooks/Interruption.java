package gongkai.notebooks;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A request to cancel the running cell, which stays in force until the cell has ended. */
final class Interruption {
  private static final long PERIOD_MILLISECONDS = 200;

  private volatile boolean running;
  private volatile boolean requested;
  private volatile @Nullable SparkSession spark;

  /** Records that a cell begins. */
  void begin() {
    requested = false;
    running = true;
  }

  /** Records that the cell has ended. */
  void end() {
    running = false;
  }

  /** Sets the session whose jobs are cancelled. */
  void follow(SparkSession spark) {
    this.spark = spark;
  }

  /** Requests the end of the running cell; does nothing if none runs. */
  void request() {
    if (running) {
      requested = true;
      Thread thread = new Thread(this::cancel, "interruption");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Cancels jobs repeatedly until the cell has ended, since a new job may start just after the
   * others were cancelled.
   */
  private void cancel() {
    try {
      while (running && requested) {
        SparkSession session = spark;
        if (session != null) {
          session.sparkContext().cancelAllJobs();
        }
        Thread.sleep(PERIOD_MILLISECONDS);
      }
    } catch (InterruptedException | RuntimeException ended) {
      Thread.currentThread().interrupt();
    }
  }

  boolean requested() {
    return requested;
  }

  /**
   * @throws CellFailure if the end of the cell was requested
   */
  void check() {
    if (requested) {
      throw stopped();
    }
  }

  static CellFailure stopped() {
    return new CellFailure("Cannot finish the cell: it was interrupted");
  }
}
