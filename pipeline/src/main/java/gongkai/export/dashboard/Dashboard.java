package gongkai.export.dashboard;

import gongkai.export.Checksums;
import gongkai.export.DataPackage;
import gongkai.export.ExistingExport;
import gongkai.export.ExportFolder;
import gongkai.export.ExportedFile;
import gongkai.export.PublishedRun;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes the figures of one published run as {@code index.html}, which needs no server, with parts
 * beside it that the page loads when they are asked for.
 */
public final class Dashboard {
  private static final String PAGE = "index.html";
  private static final List<String> FORMATS = List.of("html");
  private static final int REPORTS_PER_PART = 200;

  private final Warehouse warehouse;
  private final Configuration hadoop;
  private final Consumer<String> progress;

  /**
   * @param progress told what is written next
   */
  public Dashboard(Warehouse warehouse, Consumer<String> progress) {
    this.warehouse = warehouse;
    this.hadoop = warehouse.spark().sparkContext().hadoopConfiguration();
    this.progress = progress;
  }

  /**
   * @param out folder or Hadoop file system URI: new, empty or an earlier dashboard or export
   * @param run null for the newest one that published
   * @throws gongkai.InvalidInput where there is no such run, or something in the folder that no
   *     export wrote
   */
  public DashboardSummary run(String out, @Nullable String run) {
    return write(PublishedRun.of(warehouse, run), out);
  }

  /**
   * Writes the newest run, for scheduled use: keeps an existing dashboard that shows the run.
   *
   * @return nothing where no run has published yet
   */
  public Optional<DashboardSummary> runUnlessDone(String out) {
    return PublishedRun.newest(warehouse).map(run -> writeUnlessDone(run, out));
  }

  private DashboardSummary writeUnlessDone(PublishedRun run, String out) {
    long start = System.nanoTime();
    return ExistingExport.in(out, hadoop).holds(run, FORMATS, false)
        ? new DashboardSummary(run.runId(), false, 0, 0, 0, 0, seconds(start))
        : write(run, out);
  }

  private DashboardSummary write(PublishedRun run, String out) {
    long start = System.nanoTime();
    try (ExportFolder folder = ExportFolder.beside(out, hadoop);
        RunViews views = RunViews.of(run)) {
      PartFiles parts = new PartFiles(folder);
      List<String> names = new ArrayList<>();
      progress.accept("regions");
      RegionParts regions = RegionParts.write(views, parts);
      names.addAll(regions.names());
      progress.accept("bodies");
      Dataset<Row> bodies = views.query("bodies");
      names.addAll(parts.writeGroups(bodies.toLocalIterator(), Dashboard::partOfBody));
      progress.accept("reports");
      Dataset<Row> reportRows = views.query("reports");
      int before = parts.files().size();
      names.addAll(parts.writeGroups(reportRows.toLocalIterator(), Dashboard::partOfReport));
      List<ExportedFile> files = parts.files();
      long reports =
          files.subList(before, files.size()).stream().mapToLong(ExportedFile::rows).sum();
      progress.accept("page");
      try (OutputStream stream = folder.create(PAGE)) {
        stream.write(
            Page.with(
                new PageData(run, views)
                    .text(
                        regions.provinces(),
                        new TreeMap<>(
                            Map.of("bodies", bodies.schema(), "reports", reportRows.schema())),
                        names,
                        REPORTS_PER_PART)));
      }
      ExportedFile page = folder.describe(PAGE, 0);
      List<ExportedFile> all = describe(run, folder, page, files);
      folder.publish();
      return new DashboardSummary(
          run.runId(),
          true,
          reports,
          all.size() + 1,
          all.stream().mapToLong(ExportedFile::bytes).sum(),
          page.bytes(),
          seconds(start));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write to " + out + ": " + failure, failure);
    }
  }

  /**
   * Lists every file with its size and digest, so that a later run recognises the folder as a
   * dashboard.
   */
  private static List<ExportedFile> describe(
      PublishedRun run, ExportFolder folder, ExportedFile page, List<ExportedFile> parts)
      throws IOException {
    DataPackage description = new DataPackage(run, "gongkai-dashboard", FORMATS, false);
    description.add("page", "The page; a browser opens it from disk", "text/html", List.of(page));
    description.add("parts", "What the page loads when asked for", "text/javascript", parts);
    description.write(folder);
    List<ExportedFile> all = new ArrayList<>(parts);
    all.add(page);
    all.add(folder.describe(DataPackage.FILE, 0));
    Checksums.write(folder, all);
    return all;
  }

  private static String partOfBody(Row body) {
    String province = body.getAs("province_code");
    return "bodies-" + (province.matches("\\d{6}") ? province.substring(0, 2) : "none");
  }

  private static String partOfReport(Row report) {
    return "reports-" + report.<Integer>getAs("report_position") / REPORTS_PER_PART;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
