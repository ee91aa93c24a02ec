package gongkai.ingest;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.extract.Bounds;
import gongkai.source.SourceFile;
import java.io.Serializable;

/** What the map step does with the bytes of one file and their digest. */
@FunctionalInterface
public interface ReportProcessor extends Serializable {
  ProcessedReport process(SourceFile source, byte[] content, String sha256);

  /** The parser with bounds on each file. */
  static ReportProcessor within(Bounds bounds) {
    return (source, content, sha256) -> AnnualReports.with(bounds).process(source, content, sha256);
  }
}
