package gongkai.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The summary of a run as {@code runs/RUN.json} in the warehouse, for whatever watches the runs:
 * written aside and moved, so that nobody reads half of it.
 */
final class RunFile {
  private RunFile() {}

  /**
   * @param location the warehouse as an absolute path or a URI
   */
  static void write(Warehouse warehouse, String location, RunSummary run) {
    Path file = new Path(new Path(location, "runs"), run.runId() + ".json");
    Path aside = new Path(file.getParent(), "." + file.getName() + ".writing");
    try {
      FileSystem system =
          file.getFileSystem(warehouse.spark().sparkContext().hadoopConfiguration());
      try (OutputStream stream = system.create(aside, true)) {
        stream.write(json(run));
      }
      system.delete(file, false);
      if (!system.rename(aside, file)) {
        throw new IOException("Cannot rename " + aside);
      }
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
