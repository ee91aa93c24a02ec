package gongkai.table;

import gongkai.source.Digest;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The map step: paths go in, rows of {@code files} come out, one file in memory at a time.
 *
 * @param maxFileBytes larger files are rejected unread
 * @param read counts the files done, for the progress line
 * @param asKnown collects the paths of files that turn out to be as known
 */
record ReportReading(
    Processing processing,
    String runId,
    long maxFileBytes,
    SerializableConfiguration hadoop,
    LongAccumulator read,
    CollectionAccumulator<String> asKnown)
    implements FlatMapFunction<Iterator<Row>, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> files) {
    FileRow rows = new FileRow(runId);
    Iterable<Row> each = () -> files;
    return StreamSupport.stream(each.spliterator(), false)
        .map(file -> read(rows, file))
        .filter(Objects::nonNull)
        .iterator();
  }

  /** Returns null for a file that is as known: the same content, or still not to be opened. */
  private @Nullable Row read(FileRow rows, Row file) {
    TaskContext.get().killTaskIfInterrupted();
    SourceFile source = new SourceFile(file.getString(0), file.getLong(1), file.getLong(2));
    read.add(1);
    if (source.bytes() > maxFileBytes) {
      return rows.rejected(
          source, null, "too_large", source.bytes() + " bytes, at most " + maxFileBytes);
    }
    byte[] content;
    try {
      content = content(source);
    } catch (IOException | RuntimeException failure) {
      if (file.getBoolean(4)) {
        asKnown.add(source.path());
        return null;
      }
      return rows.rejected(source, null, "unreadable_file", summary(failure));
    }
    if (content.length > maxFileBytes) {
      return rows.rejected(
          source, null, "too_large", "grew while it was read, at most " + maxFileBytes);
    }
    String sha256 = Digest.sha256(content);
    if (sha256.equals(file.getString(3))) {
      asKnown.add(source.path());
      return null;
    }
    try {
      return rows.of(processing.process(source, content));
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError failure) {
      // One hostile file must not stop the run; it stays visible as a rejected one.
      return rows.rejected(source, sha256, "internal_error", summary(failure));
    }
  }

  private byte[] content(SourceFile source) throws IOException {
    Path path = new Path(source.path());
    FileSystem system = path.getFileSystem(hadoop.value());
    try (InputStream stream = system.open(path)) {
      return stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxFileBytes + 1));
    }
  }

  private static String summary(Throwable failure) {
    String message = failure.getClass().getName() + ": " + failure.getMessage();
    return message.length() > 500 ? message.substring(0, 500) : message;
  }
}
