package gongkai.table;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.source.SourceFile;
import java.io.Serializable;

/** What the map step does with the bytes of one file. */
@FunctionalInterface
public interface Processing extends Serializable {
  ProcessedReport process(SourceFile source, byte[] content);

  /** The parser, set up once in each Java process. */
  static Processing standard() {
    return (source, content) -> Parser.STANDARD.process(source, content);
  }

  /** Holds the parser back until the first file is read. */
  final class Parser {
    private static final AnnualReports STANDARD = AnnualReports.standard();

    private Parser() {}
  }
}
