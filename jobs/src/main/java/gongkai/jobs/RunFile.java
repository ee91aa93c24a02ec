package gongkai.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.aggregate.AggregateSummary;
import gongkai.table.IngestSummary;
import gongkai.table.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;

/**
 * The summary of a run as {@code runs/RUN.json} in the warehouse, for whatever watches the runs.
 */
final class RunFile {
  private RunFile() {}

  /**
   * @param location the warehouse as an absolute path or a URI
   */
  static void write(
      Warehouse warehouse, String location, IngestSummary ingest, AggregateSummary aggregate) {
    Path file = new Path(new Path(location, "runs"), ingest.runId() + ".json");
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode summary = mapper.createObjectNode().put("run_id", ingest.runId());
    summary.set("ingest", mapper.valueToTree(ingest));
    summary.set("aggregate", mapper.valueToTree(aggregate));
    try (OutputStream stream =
        file.getFileSystem(warehouse.spark().sparkContext().hadoopConfiguration()).create(file)) {
      stream.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file + ": " + failure, failure);
    }
  }
}
