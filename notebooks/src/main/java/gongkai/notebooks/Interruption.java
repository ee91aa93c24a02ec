package gongkai.notebooks;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A person's wish that the running cell end, which holds until it has. */
final class Interruption {
  private static final long PERIOD_MILLISECONDS = 200;

  private volatile boolean running;
  private volatile boolean wished;
  private volatile @Nullable SparkSession spark;

  /** A cell begins. */
  void begin() {
    wished = false;
    running = true;
  }

  /** The cell has ended. */
  void end() {
    running = false;
  }

  /** The Spark whose jobs are to be cancelled. */
  void follow(SparkSession spark) {
    this.spark = spark;
  }

  /** Ends the running cell; nothing happens where none runs. */
  void wish() {
    if (running) {
      wished = true;
      Thread thread = new Thread(this::cancel, "interruption");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** A job may begin just after the others were cancelled: they are cancelled until all ends. */
  private void cancel() {
    try {
      while (running && wished) {
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

  boolean wished() {
    return wished;
  }

  /**
   * @throws CellFailure where the cell is to end
   */
  void check() {
    if (wished) {
      throw stopped();
    }
  }

  static CellFailure stopped() {
    return new CellFailure("Cannot finish the cell: it was interrupted");
  }
}
