package gongkai.ingest;

import gongkai.source.ArchiveBounds;
import gongkai.warehouse.TaskDataFiles;
import java.io.IOException;
import java.util.Iterator;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The map step: paths go in, data files with the rows of {@code files} come out, one report in
 * memory at a time.
 *
 * @param table {@code files} in a serialisable form
 * @param bounds bounds of archives and of every file
 * @param filesRead counts the listed files done, for the progress line
 * @param asKnown collects the paths of listed files that turn out to be unchanged
 * @param archives collects the outcomes of archives
 */
record IngestTask(
    Table table,
    ReportProcessor processor,
    String runId,
    String parserVersion,
    ArchiveBounds bounds,
    SerializableConfiguration hadoop,
    LongAccumulator filesRead,
    CollectionAccumulator<String> asKnown,
    CollectionAccumulator<ArchiveOutcome> archives)
    implements FlatMapFunction<Iterator<FileTask>, DataFile> {

  @Override
  public Iterator<DataFile> call(Iterator<FileTask> files) throws IOException {
    try (FileTaskRows rows = new FileTaskRows(this, files)) {
      return TaskDataFiles.write(table, runId, rows).iterator();
    }
  }
}
