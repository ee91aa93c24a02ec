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

/** Work on a thread of its own, given up when its time is over. */
final class TimeLimit {
  /** Deeply nested files end in a bound of their reader rather than in the thread's. */
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
   * Returns the work's result, or nothing where it did not end in time.
   *
   * @throws RuntimeException or {@link Error} as the work threw it
   */
  static <T> Optional<T> within(Duration most, Supplier<T> work) {
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
      return Optional.of(result.get(most.toMillis(), TimeUnit.MILLISECONDS));
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
   * Ends a worker that heeds no interruption. Left to itself a folder of such files would take
   * every core from the good ones; what the worker holds is its own and is dropped with it. Java
   * runtimes from 20 on cannot do this and leave it running.
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
