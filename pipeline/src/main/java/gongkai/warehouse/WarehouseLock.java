package gongkai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from writing to one local warehouse at once.
 *
 * <p>The operating system holds the lock for the process and releases it when the process ends in
 * any way, so that no stale lock remains. A warehouse elsewhere has no lock: there one of two runs
 * fails when it publishes, because its branch no longer follows main or is no longer its own, see
 * {@link Warehouse#publish}.
 */
public final class WarehouseLock implements AutoCloseable {
  private static final String FILE = ".gongkai.lock";

  private final @Nullable FileChannel channel;

  private WarehouseLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @param folder the warehouse on the local disk, null where it is elsewhere
   */
  public static WarehouseLock on(@Nullable Path folder) {
    if (folder == null) {
      return new WarehouseLock(null);
    }
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            "Cannot write to "
                + folder
                + ": another run is writing to this warehouse; start again when it has ended");
      }
      return new WarehouseLock(channel);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "Cannot write to the warehouse " + folder + ": " + failure, failure);
    }
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot release the lock on the warehouse", failure);
    }
  }
}
