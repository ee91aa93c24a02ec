package gongkai.jobs;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.region.Body;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.view.ReportPage;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
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

  private static List<ParsedTable> tables(Row report) {
    List<ParsedTable> tables = new ArrayList<>();
    for (Row table : report.<Row>getList(report.fieldIndex("tables"))) {
      String code = table.getAs("table");
      String edition = table.getAs("edition");
      StatutoryTable statutory =
          Stream.of(StatutoryTable.values())
              .filter(each -> each.code().equals(code))
              .findFirst()
              .orElseThrow();
      tables.add(
          new ParsedTable(
              statutory,
              Stream.of(Edition.values())
                  .filter(each -> each.code().equals(edition))
                  .findFirst()
                  .orElse(null),
              table.getList(table.fieldIndex("missing_lines")),
              report.<Row>getList(report.fieldIndex(code)).stream()
                  .flatMap(printed -> measures(statutory, printed))
                  .toList()));
    }
    return tables;
  }

  private static Stream<Measure> measures(StatutoryTable table, Row printed) {
    return table == StatutoryTable.APPLICATIONS
        ? line(printed)
        : Stream.of(measure(table, printed, printed.getAs("column"), printed, span(printed)));
  }

  /** The cells of a line of table three, each one column right of the one before. */
  private static Stream<Measure> line(Row line) {
    Map<String, SourceSpan> elsewhere = new HashMap<>();
    line.<Row>getList(line.fieldIndex("elsewhere"))
        .forEach(place -> elsewhere.put(place.getAs("column"), span(place)));
    List<String> applicants =
        Stream.of(line.schema().fields())
            .filter(field -> field.dataType() instanceof StructType)
            .map(StructField::name)
            .toList();
    return applicants.stream()
        .filter(applicant -> line.getAs(applicant) != null)
        .map(
            applicant -> {
              SourceSpan usual = span(line).moved(applicants.indexOf(applicant));
              SourceSpan span = elsewhere.getOrDefault(applicant, usual);
              return measure(
                  StatutoryTable.APPLICATIONS, line, applicant, line.getAs(applicant), span);
            });
  }

  private static SourceSpan span(Row place) {
    return new SourceSpan(
        place.<Integer>getAs("page"),
        place.<Integer>getAs("line_number"),
        place.<Integer>getAs("row_index"),
        place.<Integer>getAs("column_index"));
  }

  private static Measure measure(
      StatutoryTable table, Row line, String column, Row cell, SourceSpan span) {
    return new Measure(
        CellKey.of(table, line.getAs("line"), column),
        cell.getAs("value"),
        MeasureStatus.valueOf(cell.<String>getAs("status").toUpperCase(Locale.ROOT)),
        cell.getAs("raw"),
        span);
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
