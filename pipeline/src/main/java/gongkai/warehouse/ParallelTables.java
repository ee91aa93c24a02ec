package gongkai.warehouse;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Work on several tables at once: while one is written the next is planned. */
public final class ParallelTables implements AutoCloseable {
  /** More would only hold more rows in memory at a time. */
  private static final int THREADS = 4;

  private final SparkSession spark;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "gongkai-table");
            thread.setDaemon(true);
            return thread;
          });

  public ParallelTables(SparkSession spark) {
    this.spark = requireNonNull(spark, "spark is null");
  }

  /** Starts the work once everything before it has succeeded; it is not done if anything failed. */
  public <T> CompletableFuture<T> start(
      Collection<? extends CompletableFuture<?>> before, Supplier<T> work) {
    return CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
        .thenApplyAsync(
            done -> {
              SparkSession.setActiveSession(spark);
              return work.get();
            },
            threads);
  }

  /** Starts the work as soon as a thread is free. */
  public <T> CompletableFuture<T> start(Supplier<T> work) {
    return start(List.of(), work);
  }

  /**
   * Waits until all work has completed or failed.
   *
   * @return the results in the given order
   * @throws RuntimeException the failure of the first of them that failed
   */
  public static <T> List<T> results(Collection<CompletableFuture<T>> started) {
    try {
      CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).join();
      List<T> results = new ArrayList<>();
      started.forEach(work -> results.add(work.join()));
      return results;
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw failure;
    }
  }

  /** Waits for all work that was started, so that none of it overlaps the next step. */
  @Override
  public void close() {
    threads.shutdown();
    boolean interrupted = false;
    for (boolean ended = false; !ended; ) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException stop) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
