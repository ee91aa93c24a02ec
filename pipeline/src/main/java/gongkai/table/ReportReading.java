package gongkai.table;

import gongkai.source.ArchiveBounds;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * The map step: paths go in, rows of {@code files} come out, one file in memory at a time.
 *
 * @param bounds bounds of archives and of every file
 * @param read counts the listed files done, for the progress line
 * @param asKnown collects the paths of listed files that turn out to be as known
 * @param archives collects what became of each archive
 */
record ReportReading(
    Processing processing,
    String runId,
    String parserVersion,
    ArchiveBounds bounds,
    SerializableConfiguration hadoop,
    LongAccumulator read,
    CollectionAccumulator<String> asKnown,
    CollectionAccumulator<ArchiveRead> archives)
    implements FlatMapFunction<Iterator<Todo>, Row> {

  @Override
  public Iterator<Row> call(Iterator<Todo> files) {
    FileReading reading = new FileReading(this, files);
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> reading.close());
    return reading;
  }
}
