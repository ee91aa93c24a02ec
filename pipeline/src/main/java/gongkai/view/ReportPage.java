package gongkai.view;

import static java.util.Objects.requireNonNull;

import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.form.CellKey;
import gongkai.region.Body;
import gongkai.region.RegionMatch;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.ParsedTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to show of one report, whether it was read from its file or out of the tables.
 *
 * @param path of the source file; within an archive the archive's, {@code !/} and the entry's
 * @param status {@code parsed} or {@code partial}
 * @param region code and names, or why it has no code
 * @param tables one for each statutory table, in their order
 * @param findings in the order of the checks
 */
public record ReportPage(
    String path,
    String format,
    String status,
    @Nullable String title,
    @Nullable Integer reportYear,
    @Nullable LocalDate publishedOn,
    String region,
    @Nullable Body body,
    List<ParsedTable> tables,
    List<Finding> findings) {
  public ReportPage {
    requireNonNull(path, "path is null");
    requireNonNull(format, "format is null");
    requireNonNull(status, "status is null");
    requireNonNull(region, "region is null");
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
  }

  /**
   * A report as it was read from its file or from its row of {@code files}.
   *
   * @throws IllegalArgumentException where the file was rejected
   */
  public static ReportPage of(ProcessedReport processed) {
    AnnualReport report = processed.report();
    if (report == null) {
      throw new IllegalArgumentException(
          "Cannot show " + processed.source().path() + ": rejected as " + processed.reason());
    }
    return new ReportPage(
        processed.source().path(),
        processed.format(),
        processed.status().code(),
        report.title(),
        report.reportYear(),
        report.publishedOn(),
        region(processed.region()),
        processed.body(),
        report.tables(),
        processed.findings());
  }

  /** A copy with other findings. */
  public ReportPage withFindings(List<Finding> others) {
    return new ReportPage(
        path, format, status, title, reportYear, publishedOn, region, body, tables, others);
  }

  /** The region in one line: {@code 630223207 青海省 海东市 互助土族自治县 东和乡}. */
  private static String region(@Nullable RegionMatch region) {
    if (region == null) {
      return "not known";
    }
    if (region.code() == null) {
      return "not certain: " + region.outcome();
    }
    StringBuilder words = new StringBuilder(region.code());
    String above = "";
    for (@Nullable String name :
        Arrays.asList(region.province(), region.city(), region.county(), region.township())) {
      // A municipality stands both as province and as its own city.
      if (name != null && !name.equals(above)) {
        words.append(' ').append(name);
        above = name;
      }
    }
    return words.toString();
  }

  /** The printed cells of all tables. */
  Map<CellKey, Measure> measures() {
    Map<CellKey, Measure> measures = new HashMap<>();
    tables.forEach(
        table -> table.measures().forEach(measure -> measures.put(measure.key(), measure)));
    return measures;
  }

  /** The year for headings. */
  String year() {
    return reportYear == null ? "year not known" : reportYear.toString();
  }
}
