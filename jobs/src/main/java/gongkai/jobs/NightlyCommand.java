package gongkai.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.aggregate.AggregateSummary;
import gongkai.table.IngestSummary;
import gongkai.table.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "nightly",
    description = "Does all of a night's work in one run that may be repeated at will.",
    footer = {
      "",
      "Example:",
      "  gongkai nightly reports --warehouse data/warehouse",
      "",
      "The summary is also written to runs/RUN.json in the warehouse."
    })
final class NightlyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REPORTS",
      description = "Directory, file, glob or Hadoop file system URI.")
  private String reports;

  @Mixin private WarehouseOptions options;

  @Option(names = "--strict", description = "End with code 3 where files were rejected.")
  private boolean strict;

  @Override
  public Integer call() {
    String runId = RunId.next();
    try (Warehouse warehouse = options.open()) {
      IngestSummary ingest =
          IngestCommand.run(warehouse, options.settings(), reports, false, runId);
      System.out.print(Summaries.of(ingest));
      AggregateSummary aggregate = AggregateCommand.run(warehouse, runId);
      System.out.print(Summaries.of(aggregate));
      keep(warehouse, runId, ingest, aggregate);
      return strict && ingest.rejected() > 0 ? ExitCode.REJECTED_FILES : ExitCode.DONE;
    }
  }

  private void keep(
      Warehouse warehouse, String runId, IngestSummary ingest, AggregateSummary aggregate) {
    Path file = new Path(new Path(options.location(), "runs"), runId + ".json");
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode summary = mapper.createObjectNode().put("run_id", runId);
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
