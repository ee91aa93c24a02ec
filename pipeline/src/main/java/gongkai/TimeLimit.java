package gongkai;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work on a thread of its own and stops it when its time is over. */
final class TimeLimit {
  /** Large enough for a reader of nested files to reach its own bound on depth first. */
  private static final long STACK_BYTES = 8L << 20;

  private static final ExecutorService WORKERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread worker = new Thread(null, work, "report", STACK_BYTES);
            worker.setDaemon(true);
            return worker;
          });

  private TimeLimit() {}

  /**
   * Returns the work's result, or empty where it did not end in time.
   *
   * @throws RuntimeException or {@link Error} as the work threw it
   */
  static <T> Optional<T> within(Duration limit, Supplier<T> work) {
    AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    Future<T> result =
        WORKERS.submit(
            () -> {
              worker.set(Thread.currentThread());
              try {
                return work.get();
              } finally {
                worker.set(null);
              }
            });
    try {
      return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      result.cancel(true);
      end(worker.get());
      return Optional.empty();
    } catch (InterruptedException stop) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot finish the file: the task was stopped", stop);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      if (failure.getCause() instanceof RuntimeException exception) {
        throw exception;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  /**
   * Stops a worker that ignores interruption; otherwise a folder of such files would occupy every
   * core. The worker shares no state with others, so that nothing is left inconsistent. Java
   * runtimes from 20 on do not support this and leave the worker running.
   */
  @SuppressWarnings({"deprecation", "removal"})
  private static void end(@Nullable Thread worker) {
    try {
      if (worker != null) {
        worker.stop();
      }
    } catch (UnsupportedOperationException newerJava) {
      // The thread is a daemon and ends with the process.
    }
  }
}
