package gongkai.jobs.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.export.AtomicHadoopFile;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;

/** The summary of a run as {@code runs/RUN.json} in the warehouse, for monitoring. */
public final class RunFile {
  private RunFile() {}

  /**
   * @param location the warehouse as an absolute path or a URI
   */
  public static void write(Warehouse warehouse, String location, RunSummary run) {
    Path file = new Path(new Path(location, "runs"), run.runId() + ".json");
    try {
      AtomicHadoopFile.write(
          file, json(run), warehouse.spark().sparkContext().hadoopConfiguration());
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file + ": " + failure, failure);
    }
  }

  private static byte[] json(RunSummary run) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode summary =
        mapper
            .createObjectNode()
            .put("run_id", run.runId())
            .put("command", run.command())
            .put("completed_at", run.completedAt().toString());
    summary.set("versions", mapper.valueToTree(RunSummary.versions()));
    if (run.ingest() != null) {
      summary.set("ingest", mapper.valueToTree(run.ingest()));
    }
    if (run.aggregate() != null) {
      summary.set("aggregate", mapper.valueToTree(run.aggregate()));
    }
    if (run.export() != null) {
      summary.set("export", mapper.valueToTree(run.export()));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary);
  }
}
