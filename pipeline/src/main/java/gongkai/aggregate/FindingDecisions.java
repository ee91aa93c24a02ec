package gongkai.aggregate;

import gongkai.check.Rules;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads users' decisions on findings. A decision names a report by its path, or by body and year,
 * and a rule, so that it remains valid when the report is parsed again.
 */
final class FindingDecisions {
  private static final String WHAT = "decisions";
  private static final List<String> COLUMNS =
      List.of(
          "path",
          "body_id",
          "report_year",
          "rule",
          "decision",
          "decided_by",
          "decided_date",
          "note");
  private static final Set<String> ANSWERS = Set.of("confirmed", "dismissed");
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "path STRING, body_id STRING, report_year INT, rule STRING, decision STRING,"
              + " decided_by STRING, decided_date DATE, note STRING");

  private FindingDecisions() {}

  /**
   * The findings that a decision is about, as {@code decisions} names them: of a report by its
   * path, or of a body's report of a year.
   */
  private record Subject(
      @Nullable String path, @Nullable String body, @Nullable Integer year, String rule) {}

  /**
   * @param path CSV with the columns path, body_id, report_year, rule, decision (confirmed or
   *     dismissed), decided_by, decided_date, note; null for none
   * @throws gongkai.InvalidInput with every mistake in it
   */
  static Dataset<Row> read(SparkSession spark, @Nullable String path) {
    UserList list = new UserList(WHAT, path);
    List<Row> rows = new ArrayList<>();
    Set<Subject> decided = new HashSet<>();
    int number = 0;
    for (Map<String, String> cells : list.rows(spark, COLUMNS)) {
      number++;
      Subject subject = subject(cells, number, list);
      rows.add(row(subject, cells, number, list));
      if (!decided.add(subject)) {
        list.mistake(number, "decides again what a row before it decides");
      }
    }
    list.refuseMistakes();
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Subject subject(Map<String, String> cells, int number, UserList list) {
    String report = cells.get("path");
    String body = cells.get("body_id");
    Integer year = year(cells.get("report_year"));
    if (report.isEmpty() == (body.isEmpty() || year == null)) {
      list.mistake(number, "names no report: either a path, or body_id and report_year");
    }
    return report.isEmpty()
        ? new Subject(null, optional(body), year, cells.get("rule"))
        : new Subject(report, null, null, cells.get("rule"));
  }

  private static Row row(Subject subject, Map<String, String> cells, int number, UserList list) {
    if (Rules.standard().rule(subject.rule).isEmpty()) {
      list.mistake(number, "names the unknown rule \"" + subject.rule + "\"");
    }
    if (!ANSWERS.contains(cells.get("decision"))) {
      list.mistake(number, "decides neither confirmed nor dismissed");
    }
    return RowFactory.create(
        subject.path,
        subject.body,
        subject.year,
        subject.rule,
        cells.get("decision"),
        optional(cells.get("decided_by")),
        date(cells.get("decided_date"), number, list),
        optional(cells.get("note")));
  }

  private static @Nullable Date date(String text, int number, UserList list) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Date.valueOf(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      list.mistake(number, "has no date such as 2024-12-31 in decided_date");
      return null;
    }
  }

  private static @Nullable Integer year(String text) {
    return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable String optional(String text) {
    return text.isEmpty() ? null : text;
  }
}
