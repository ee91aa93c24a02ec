package gongkai.ingest;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.extract.Bounds;
import gongkai.source.SourceFile;
import java.io.Serializable;

/** Processes the bytes of one file and their digest in the map step. */
@FunctionalInterface
public interface ReportProcessor extends Serializable {
  ProcessedReport process(SourceFile source, byte[] content, String sha256);

  /** Runs the parser with bounds on each file. */
  static ReportProcessor within(Bounds bounds) {
    return (source, content, sha256) -> AnnualReports.with(bounds).process(source, content, sha256);
  }
}
