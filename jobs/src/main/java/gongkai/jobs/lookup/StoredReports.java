package gongkai.jobs.lookup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;

import gongkai.InvalidInput;
import gongkai.check.Finding;
import gongkai.codec.FileRowDecoder;
import gongkai.codec.FindingDecoder;
import gongkai.config.WarehouseLocation;
import gongkai.region.Body;
import gongkai.view.ReportPage;
import gongkai.view.ReportView;
import gongkai.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads reports from the tables of a warehouse. */
public final class StoredReports {
  /** The first characters of a content's digest, which are the id of its report. */
  private static final int REPORT_ID_LENGTH = 20;

  private final FileRowDecoder files = new FileRowDecoder();
  private final Warehouse warehouse;

  public StoredReports(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * A report, next to that of the same body for the year before.
   *
   * @param source a path in the tables; otherwise {@code file} reads it
   */
  public static ReportView withEarlier(
      WarehouseLocation location, String source, Supplier<ReportPage> file) {
    try (Warehouse warehouse = location.openExisting()) {
      StoredReports reports = new StoredReports(warehouse);
      ReportPage page = reports.at(source).orElseGet(file);
      return ReportView.of(page, reports.yearBefore(page).orElse(null));
    }
  }

  /** The stored report of a path, which is tried as given and as seen from the current folder. */
  private Optional<ReportPage> at(String source) {
    String local = Path.of(source).toAbsolutePath().normalize().toString();
    List<Row> rows =
        warehouse.read("files").where(col("path").isin(source, local)).limit(1).collectAsList();
    return rows.stream().findFirst().map(this::page);
  }

  private ReportPage page(Row file) {
    String original = file.getAs("duplicate_of");
    if (original != null) {
      List<Row> rows =
          warehouse.read("files").where(col("path").equalTo(original)).limit(1).collectAsList();
      return decoded(rows.get(0));
    }
    String reason = file.getAs("reason");
    if (reason != null) {
      throw new IllegalStateException(
          "Cannot show " + file.getAs("path") + ": rejected as " + RejectionText.of(reason));
    }
    return decoded(file);
  }

  private ReportPage decoded(Row file) {
    ReportPage page = ReportPage.of(files.of(file));
    List<Finding> published = findings(file);
    return published.isEmpty() ? page : page.withFindings(published);
  }

  /**
   * The published findings, which include comparisons with other reports; none before the first
   * publication.
   */
  private List<Finding> findings(Row file) {
    String sha256 = file.getAs("sha256");
    boolean published = warehouse.exists("findings") && sha256 != null;
    return published
        ? warehouse
            .read("findings")
            .where(col("report_id").equalTo(sha256.substring(0, REPORT_ID_LENGTH)))
            .orderBy("finding_number")
            .collectAsList()
            .stream()
            .map(FindingDecoder::published)
            .toList()
        : List.of();
  }

  private Optional<ReportPage> yearBefore(ReportPage page) {
    Body body = page.body();
    Integer year = page.reportYear();
    return body == null || body.id() == null || year == null
        ? Optional.empty()
        : of(body.id(), year - 1);
  }

  /** The current report of a body for a year. */
  public Optional<ReportPage> of(String bodyId, int year) {
    if (!warehouse.exists("reports")) {
      return Optional.empty();
    }
    List<Row> current =
        warehouse
            .read("reports")
            .where(
                col("body_id")
                    .equalTo(bodyId)
                    .and(col("report_year").equalTo(year))
                    .and(col("is_current")))
            .select("report_id", "path")
            .collectAsList();
    return current.stream()
        .findFirst()
        .flatMap(row -> stored(row.getAs("report_id"), row.getAs("path")));
  }

  /** The stored report, unless the file has changed since the publication. */
  private Optional<ReportPage> stored(String reportId, String path) {
    return warehouse
        .read("files")
        .where(
            col("path")
                .equalTo(path)
                .and(substring(col("sha256"), 1, REPORT_ID_LENGTH).equalTo(reportId)))
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst()
        .map(this::decoded);
  }

  /** Bodies and years that have a report, by name and year. */
  public List<BodyYear> bodyYears() {
    if (!warehouse.exists("reports")) {
      throw new InvalidInput("Cannot find any published report: run aggregate first");
    }
    return warehouse
        .read("reports")
        .where(
            col("body_id").isNotNull().and(col("is_current")).and(col("report_year").isNotNull()))
        .select("body_id", "body_name", "report_year")
        .orderBy("body_name", "report_year", "body_id")
        .collectAsList()
        .stream()
        .map(
            row ->
                new BodyYear(
                    row.getAs("body_id"),
                    row.getAs("body_name"),
                    row.<Integer>getAs("report_year")))
        .toList();
  }

  /** One body's report of one year. */
  public record BodyYear(String id, @Nullable String name, int year) {}
}
