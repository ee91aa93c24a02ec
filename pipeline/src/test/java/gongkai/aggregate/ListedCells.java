package gongkai.aggregate;

import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.ingest.ReportProcessor;
import gongkai.region.Body;
import gongkai.region.RegionMatch;
import gongkai.report.AnnualReport;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import gongkai.source.SourceFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that list a report's cells one a line, {@code applications.received = 1 2 3 4 5 6
 * 21}, so that a test of tables and marts shows its own numbers and nothing else.
 *
 * <p>{@code all = 0} gives every line of tables three and four that is not listed seven (five)
 * times that value. {@code section.1 = text} is running text, {@code indicator =
 * label|unit|year|cumulative} a line of the old sheet. A value {@code /} is a mark and {@code _} a
 * blank. A text without a year is rejected as {@code not_a_report}; the word {@code explode} makes
 * the reader throw.
 */
public final class ListedCells {
  private static final List<String> LINES =
      List.of(
          """
          received carried_in granted partly_granted
          refused_state_secret refused_prohibited_by_law refused_security_stability
          refused_third_party refused_internal_affairs refused_process_information
          refused_enforcement_file refused_administrative_query
          unavailable_not_held unavailable_needs_creation unavailable_unclear
          unprocessed_petition unprocessed_repeat unprocessed_publication
          unprocessed_excessive unprocessed_reconfirmation
          other_not_corrected other_fee_unpaid other_other processed_total carried_forward
          """
              .strip()
              .split("\\s+", -1));

  private static final Map<StatutoryTable, List<String>> COLUMNS =
      Map.of(
          StatutoryTable.APPLICATIONS,
          List.of(
              "natural_person",
              "business",
              "research",
              "welfare",
              "legal_service",
              "other_organisation",
              "total"),
          StatutoryTable.DISPUTES,
          List.of("upheld", "corrected", "other", "pending", "total"));

  private ListedCells() {}

  public static ReportProcessor processor() {
    return ListedCells::process;
  }

  private static ProcessedReport process(SourceFile source, byte[] content, String sha256) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.contains("explode")) {
      throw new IllegalStateException("asked to");
    }
    Map<String, String> values = new LinkedHashMap<>();
    text.lines()
        .filter(line -> line.contains("="))
        .forEach(
            line ->
                values.merge(
                    line.split("=", 2)[0].strip(),
                    line.split("=", 2)[1].strip(),
                    (first, next) -> first + "\n" + next));
    if (!values.containsKey("year")) {
      return new ProcessedReport(
          source,
          "txt",
          sha256,
          ProcessedReport.Status.REJECTED,
          "not_a_report",
          null,
          null,
          null,
          List.of());
    }
    List<Finding> findings =
        values.containsKey("finding")
            ? List.of(
                new Finding(
                    "A1",
                    Severity.HIGH,
                    Verdict.FAIL,
                    List.of("applications.received.total"),
                    "2",
                    "3",
                    values.get("finding")))
            : List.of();
    return new ProcessedReport(
        source,
        "txt",
        sha256,
        values.containsKey("partial")
            ? ProcessedReport.Status.PARTIAL
            : ProcessedReport.Status.PARSED,
        null,
        report(values),
        region(values),
        new Body(
            values.get("body"),
            values.get("body"),
            values.getOrDefault("kind", "bureau"),
            values.get("level"),
            values.get("scope"),
            "listed"),
        findings);
  }

  private static AnnualReport report(Map<String, String> values) {
    List<ParsedTable> tables =
        Stream.of(StatutoryTable.values())
            .map(
                table -> new ParsedTable(table, Edition.FORM_2021, List.of(), cells(table, values)))
            .toList();
    return new AnnualReport(
        values.get("title"),
        values.get("body"),
        Integer.valueOf(values.get("year")),
        Edition.FORM_2021,
        values.containsKey("published") ? LocalDate.parse(values.get("published")) : null,
        sections(values),
        tables,
        List.of(),
        indicators(values),
        List.of());
  }

  /** {@code section.1 = text}: running text of one section. */
  private static List<Section> sections(Map<String, String> values) {
    List<Section> sections = new ArrayList<>();
    values.forEach(
        (key, text) -> {
          if (key.startsWith("section.")) {
            int number = Integer.parseInt(key.substring("section.".length()));
            sections.add(new Section(number, "第" + number + "部分", text, SourceSpan.ofLine(1)));
          }
        });
    return sections;
  }

  /** {@code indicator = label|unit|year|cumulative}, marks and blanks as in cells. */
  private static List<Indicator> indicators(Map<String, String> values) {
    return values
        .getOrDefault("indicator", "")
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(
            parts ->
                new Indicator(
                    "",
                    parts[0],
                    parts[1],
                    entry("本年", parts[2]),
                    entry("历年累计", parts[3]),
                    SourceSpan.ofLine(1)))
        .toList();
  }

  private static Indicator.Entry entry(String heading, String text) {
    Measure cell = cell(CellKey.of(StatutoryTable.DISCLOSURES, "fee", "amount"), text);
    return new Indicator.Entry(heading, cell.value(), cell.status(), text);
  }

  private static List<Measure> cells(StatutoryTable table, Map<String, String> values) {
    List<Measure> cells = new ArrayList<>();
    if (table == StatutoryTable.DISCLOSURES) {
      values.forEach(
          (key, value) -> {
            if (key.startsWith("disclosures.")) {
              String[] parts = key.split("\\.", -1);
              cells.add(cell(CellKey.of(table, parts[1], parts[2]), value));
            }
          });
      return cells;
    }
    List<String> lines =
        table == StatutoryTable.APPLICATIONS
            ? LINES
            : List.of("reconsideration", "litigation_direct", "litigation_after_reconsideration");
    for (String line : lines) {
      String listed = values.get(table.code() + "." + line);
      String all = values.get("all");
      List<String> columns = COLUMNS.get(table);
      if (listed == null && all == null) {
        continue;
      }
      String[] numbers = listed == null ? new String[0] : listed.split(" ", -1);
      for (int column = 0; column < columns.size(); column++) {
        cells.add(
            cell(
                CellKey.of(table, line, columns.get(column)),
                listed == null ? all : numbers[column]));
      }
    }
    return cells;
  }

  private static Measure cell(CellKey key, String text) {
    MeasureStatus status =
        switch (text) {
          case "/" -> MeasureStatus.NOT_APPLICABLE;
          case "_" -> MeasureStatus.BLANK;
          default -> MeasureStatus.REPORTED;
        };
    @Nullable BigDecimal value = status == MeasureStatus.REPORTED ? new BigDecimal(text) : null;
    return new Measure(key, value, status, text, SourceSpan.ofLine(1));
  }

  private static RegionMatch region(Map<String, String> values) {
    String code = values.get("region");
    boolean township = code != null && code.length() == 9;
    boolean county = code != null && !code.endsWith("00");
    boolean city = code != null && !code.startsWith("0000", 2);
    String level =
        code == null
            ? null
            : township ? "township" : county ? "county" : city ? "prefecture" : "province";
    return new RegionMatch(
        code,
        code,
        level,
        code == null ? null : code.substring(0, 2) + "0000",
        code == null ? null : "省" + code.substring(0, 2),
        city ? code.substring(0, 4) + "00" : null,
        city ? "市" + code.substring(0, 4) : null,
        county ? code.substring(0, 6) : null,
        county ? "县" + code.substring(0, 6) : null,
        township ? code : null,
        township ? "镇" + code : null,
        code == null ? "unknown" : "resolved",
        code == null ? null : "high",
        List.of(),
        List.of(),
        "test");
  }
}
