package gongkai.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/**
 * The files of one task in their order; those in remote storage are read by other threads while
 * earlier ones are parsed, since a request takes a hundred times as long as parsing. Number and
 * total size of the files held in memory are bounded.
 */
final class ReadAhead implements Iterator<ReadAhead.Opened>, Closeable {
  private static final int READERS = 16;
  private static final int MOST_FILES = 32;
  private static final long MOST_BYTES = 8L << 20;

  private final Iterator<FileTask> files;
  private final Configuration hadoop;
  private final int largest;
  private final ExecutorService readers = Executors.newFixedThreadPool(READERS, ReadAhead::reader);
  private final Deque<Opened> ahead = new ArrayDeque<>();
  private long bytes;

  /**
   * @param largest size of the largest file to read ahead [bytes]; others are left to the caller
   */
  ReadAhead(Iterator<FileTask> files, Configuration hadoop, long largest) {
    this.files = files;
    this.hadoop = hadoop;
    this.largest = (int) Math.min(largest, MOST_BYTES);
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || files.hasNext();
  }

  @Override
  public Opened next() {
    while (ahead.size() < MOST_FILES && bytes < MOST_BYTES && files.hasNext()) {
      FileTask file = files.next();
      ahead.add(new Opened(file, isAhead(file) ? readers.submit(() -> read(file)) : null));
      bytes += isAhead(file) ? file.bytes() : 0;
    }
    if (ahead.isEmpty()) {
      throw new NoSuchElementException();
    }
    Opened next = ahead.remove();
    bytes -= isAhead(next.file()) ? next.file().bytes() : 0;
    return next;
  }

  /**
   * Whether a file is read ahead. A path without a scheme is on the local disk, where other threads
   * would gain nothing.
   */
  private boolean isAhead(FileTask file) {
    return !file.path().startsWith("/") && !file.isSlice() && file.bytes() <= largest;
  }

  /** Returns null for a file that has grown beyond the limit since it was listed. */
  private byte @Nullable [] read(FileTask file) throws IOException {
    try (HadoopFile input = new HadoopFile(file.source(), hadoop)) {
      byte[] content = input.start(largest + 1);
      return content.length > largest ? null : content;
    }
  }

  /** Cancels the reading of files that were not requested. */
  @Override
  public void close() {
    readers.shutdownNow();
  }

  private static Thread reader(Runnable work) {
    Thread thread = new Thread(work, "gongkai-read-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The next file of the task.
   *
   * @param reading null if the file is not read ahead
   */
  record Opened(FileTask file, @Nullable Future<byte @Nullable []> reading) {
    /**
     * The content of the file; null if the caller has to open it.
     *
     * @throws IOException if it cannot be read
     */
    byte @Nullable [] content() throws IOException {
      if (reading == null) {
        return null;
      }
      try {
        return reading.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        TaskContext.get().killTaskIfInterrupted();
        throw new IOException("Interrupted while waiting for " + file.path(), interrupted);
      } catch (ExecutionException failure) {
        throw asThrown(failure.getCause());
      }
    }

    private static IOException asThrown(Throwable cause) {
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      return cause instanceof IOException failure ? failure : new IOException(cause);
    }
  }
}
