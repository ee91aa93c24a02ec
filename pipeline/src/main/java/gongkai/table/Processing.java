package gongkai.table;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.extract.Bounds;
import gongkai.source.SourceFile;
import java.io.Serializable;

/** What the map step does with the bytes of one file. */
@FunctionalInterface
public interface Processing extends Serializable {
  ProcessedReport process(SourceFile source, byte[] content);

  /** The parser with bounds on each file. */
  static Processing within(Bounds bounds) {
    return (source, content) -> AnnualReports.with(bounds).process(source, content);
  }
}
