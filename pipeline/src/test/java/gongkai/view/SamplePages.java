package gongkai.view;

import gongkai.AnnualReports;
import gongkai.ProcessedReport;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sample reports as pages to look at. */
final class SamplePages {
  private static final Path REPORTS = Path.of("../jobs/samples/reports");

  private SamplePages() {}

  /** The one sample whose path contains the words. */
  static ReportPage of(String words) throws IOException {
    try (Stream<Path> files = Files.walk(REPORTS)) {
      Path file =
          files
              .filter(Files::isRegularFile)
              .filter(each -> each.toString().contains(words))
              .findFirst()
              .orElseThrow();
      return ReportPage.of(process(file));
    }
  }

  /** Every sample that is a report. */
  static List<ReportPage> all() throws IOException {
    List<ReportPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(REPORTS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        ProcessedReport processed = process(file);
        if (processed.report() != null) {
          pages.add(ReportPage.of(processed));
        }
      }
    }
    return pages;
  }

  private static ProcessedReport process(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return AnnualReports.standard()
        .process(new SourceFile(file.toString(), content.length, 0), content);
  }
}
