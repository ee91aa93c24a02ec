package gongkai;

import gongkai.synth.SyntheticReport;
import gongkai.synth.Truth;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Faults that come into a folder of reports behind their writing and show beside others only. */
public enum FolderFault {
  /** A report published in May. */
  LATE("E10", report -> true, (report, text) -> placed(report, published(report, text, "5月6日"))),
  /** A second text for a body's year. */
  SECOND_TEXT("E13", report -> true, FolderFault::twice),
  /** A report whose path and text name no place. */
  NOWHERE("E17", report -> !isGovernment(report), FolderFault::nowhere),
  /** The office of a government reports for it, as it did not the year before. */
  OFFICE(
      "F8",
      report -> isGovernment(report) && report.reportYear() % 2 == 0,
      (report, text) -> placed(report, byOffice(report, text)));

  /** A file under the folder of reports. */
  public record PlacedFile(String path, String text) {}

  private final String rule;
  private final Predicate<Truth> fits;
  private final BiFunction<Truth, String, List<PlacedFile>> planting;

  FolderFault(
      String rule, Predicate<Truth> fits, BiFunction<Truth, String, List<PlacedFile>> planting) {
    this.rule = rule;
    this.fits = fits;
    this.planting = planting;
  }

  /** The id of the rule that has to speak of the report. */
  public String rule() {
    return rule;
  }

  public boolean fits(SyntheticReport clean) {
    return fits.test(clean.truth());
  }

  /** The files of a report with the fault; the rule speaks of the first one. */
  public List<PlacedFile> planted(SyntheticReport clean) {
    return planting.apply(clean.truth(), InventedText.of(clean));
  }

  /** The file of a report without a fault, published in time. */
  public static List<PlacedFile> inTime(SyntheticReport clean) {
    Truth report = clean.truth();
    return placed(report, published(report, InventedText.of(clean), "1月20日"));
  }

  private static boolean isGovernment(Truth report) {
    return report.scope().equals("rollup");
  }

  private static List<PlacedFile> placed(Truth report, String text) {
    return List.of(new PlacedFile(report.path(), text));
  }

  private static String published(Truth report, String text, String day) {
    return FileFault.headed(text, "发布日期：" + (report.reportYear() + 1) + "年" + day);
  }

  private static List<PlacedFile> twice(Truth report, String text) {
    String other = text.replace("现将", "现再将") + "\n以本次发布的文本为准。\n";
    String path = report.path().replace(".txt", "（修订）.txt");
    return List.of(new PlacedFile(report.path(), text), new PlacedFile(path, other));
  }

  private static List<PlacedFile> nowhere(Truth report, String text) {
    Path path = Path.of(report.path());
    String county = path.getParent().getFileName().toString();
    String file = path.getFileName().toString().replace(county, "");
    String elsewhere = "散件/" + (report.path().hashCode() & 0xFFFF) + "/" + file;
    return List.of(new PlacedFile(elsewhere, text.replace(county, "")));
  }

  private static String byOffice(Truth report, String text) {
    String named = text.replace(report.agency(), report.agency() + "办公室");
    return named.replaceFirst("一、总体情况", "全县各单位的数据均已计入。\n\n一、总体情况");
  }
}
