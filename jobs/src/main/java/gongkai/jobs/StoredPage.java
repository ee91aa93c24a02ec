package gongkai.jobs;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.document.SourceSpan;
import gongkai.region.Body;
import gongkai.report.CellKey;
import gongkai.report.Edition;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.StatutoryTable;
import gongkai.report.TableReading;
import gongkai.view.ReportPage;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A report page made of a row of {@code files}, the way back from how the row was written. */
final class StoredPage {
  private StoredPage() {}

  /**
   * @param file a row of {@code files} that was not rejected
   * @param findings rows of {@code findings}; where there are none those of the file stand
   */
  static ReportPage of(Row file, List<Row> findings) {
    Row report = file.getAs("report");
    Date published = report.getAs("published_date");
    Row region = report.getAs("region");
    List<Finding> own =
        file.<Row>getList(file.fieldIndex("findings")).stream()
            .map(finding -> finding(finding, finding.getList(finding.fieldIndex("cells"))))
            .toList();
    return new ReportPage(
        file.getAs("path"),
        file.getAs("format"),
        file.getAs("status"),
        report.getAs("title"),
        report.getAs("report_year"),
        published == null ? null : published.toLocalDate(),
        region == null ? "not known" : region(region),
        body(report.getAs("body")),
        tables(report),
        findings.isEmpty()
            ? own
            : findings.stream().map(row -> finding(row, cells(row.getAs("cells")))).toList());
  }

  private static String region(Row region) {
    return ReportPage.region(
        region.getAs("code"),
        region.getAs("outcome"),
        region.<String>getAs("province_name"),
        region.<String>getAs("city_name"),
        region.<String>getAs("county_name"),
        region.<String>getAs("township_name"));
  }

  private static @Nullable Body body(@Nullable Row body) {
    return body == null
        ? null
        : new Body(
            body.getAs("id"),
            body.getAs("name"),
            body.getAs("kind"),
            body.getAs("level"),
            body.getAs("scope"),
            body.getAs("scope_reason"));
  }

  private static List<TableReading> tables(Row report) {
    List<TableReading> tables = new ArrayList<>();
    for (Row table : report.<Row>getList(report.fieldIndex("tables"))) {
      String code = table.getAs("table");
      String edition = table.getAs("edition");
      StatutoryTable statutory =
          Stream.of(StatutoryTable.values())
              .filter(each -> each.code().equals(code))
              .findFirst()
              .orElseThrow();
      tables.add(
          new TableReading(
              statutory,
              Stream.of(Edition.values())
                  .filter(each -> each.code().equals(edition))
                  .findFirst()
                  .orElse(null),
              table.getList(table.fieldIndex("missing_lines")),
              report.<Row>getList(report.fieldIndex(code)).stream()
                  .map(cell -> measure(statutory, cell))
                  .toList()));
    }
    return tables;
  }

  private static Measure measure(StatutoryTable table, Row cell) {
    return new Measure(
        CellKey.of(table, cell.getAs("line"), cell.getAs("column")),
        cell.getAs("value"),
        MeasureStatus.valueOf(cell.<String>getAs("status").toUpperCase(Locale.ROOT)),
        cell.getAs("raw"),
        new SourceSpan(
            cell.<Integer>getAs("page"),
            cell.<Integer>getAs("line_number"),
            cell.<Integer>getAs("row_index"),
            cell.<Integer>getAs("column_index")));
  }

  private static Finding finding(Row row, List<String> cells) {
    return new Finding(
        row.getAs("rule"),
        Severity.valueOf(row.<String>getAs("severity").toUpperCase(Locale.ROOT)),
        Verdict.valueOf(row.<String>getAs("verdict").toUpperCase(Locale.ROOT)),
        cells,
        row.getAs("expected"),
        row.getAs("actual"),
        row.getAs("message"));
  }

  private static List<String> cells(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }
}
