package gongkai.notebooks;

import gongkai.InvalidInput;
import gongkai.query.SqlQueries;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Starts Spark in the background, so that the first cell waits less. */
final class SparkStartup {
  private static final long WAIT_MILLISECONDS = 50;

  private final Callable<SqlQueries> start;
  private final Interruption interruption;
  private @Nullable CompletableFuture<SqlQueries> started;
  private volatile List<String> functions = List.of();

  /**
   * @param start opens the warehouse; called again if it failed
   */
  SparkStartup(Callable<SqlQueries> start, Interruption interruption) {
    this.start = start;
    this.interruption = interruption;
  }

  /** Starts Spark unless it is starting or running. */
  synchronized CompletableFuture<SqlQueries> begin() {
    if (started == null || started.isCompletedExceptionally()) {
      CompletableFuture<SqlQueries> future = new CompletableFuture<>();
      Thread thread = new Thread(() -> open(future), "spark-start");
      thread.setDaemon(true);
      thread.start();
      started = future;
    }
    return started;
  }

  /**
   * Completes the future with any failure, errors included: an unresolvable host name, for example,
   * is one.
   */
  @SuppressWarnings("CatchingUnchecked")
  private void open(CompletableFuture<SqlQueries> future) {
    try {
      SqlQueries queries = start.call();
      interruption.follow(queries.spark());
      functions =
          queries.spark().sql("SHOW FUNCTIONS").collectAsList().stream()
              .map(row -> row.getString(0))
              .filter(name -> name.matches("[a-z_][a-z0-9_]*"))
              .toList();
      future.complete(queries);
    } catch (Throwable failure) {
      future.completeExceptionally(failure);
    }
  }

  /**
   * Waits for Spark.
   *
   * @throws CellFailure if it cannot start, or if the cell is cancelled while it waits
   */
  SqlQueries queries() {
    CompletableFuture<SqlQueries> future = begin();
    while (true) {
      interruption.check();
      try {
        return future.get(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException waiting) {
        continue;
      } catch (ExecutionException failure) {
        Throwable cause = failure.getCause();
        String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        throw new CellFailure(
            cause instanceof InvalidInput
                ? words
                : "Cannot start Spark: " + cause.getClass().getSimpleName() + ": " + words);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw Interruption.stopped();
      }
    }
  }

  /** Names of SQL functions; empty before Spark has started. */
  List<String> functions() {
    return functions;
  }
}
