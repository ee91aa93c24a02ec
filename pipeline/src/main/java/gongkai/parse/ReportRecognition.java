package gongkai.parse;

import gongkai.parse.title.Title;
import gongkai.parse.token.Token;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.report.RejectionReason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Distinguishes reports from what government sites publish beside them: notices with an empty form,
 * interpretations, guides, annual reports about other work, news and lists.
 */
final class ReportRecognition {
  /**
   * A document that prints so many numbers in the form's tables is a report whatever it is called.
   */
  private static final int ENOUGH_NUMBERS = 60;

  private static final int HEADLINES = 12;
  private static final int SHORTEST_PROSE = 300;

  /** Entries of a site's menu, which name no body and no year. */
  private static final Pattern NAVIGATION =
      Pattern.compile(
          "[>*·•\\-|]*(?:法定|政府|政务)*信息公开(?:工作)?(?:指南|制度|目录|规定|专栏|年报|年度报告|意见箱|申请|通知公告)?(?:[>|]+.{0,30})?");

  private ReportRecognition() {}

  /** Why the document is no report, empty where it is one. */
  static Optional<RejectionReason> rejection(List<Token> tokens, AnnualReport report) {
    long numbers = 0;
    long cells = 0;
    for (ParsedTable table : report.tables()) {
      cells += table.measures().size();
      for (Measure measure : table.measures()) {
        numbers += measure.value() != null ? 1 : 0;
      }
    }
    if (numbers >= ENOUGH_NUMBERS) {
      return Optional.empty();
    }
    String kind = kind(tokens, isTitled(report));
    boolean unreadable =
        report.tables().stream()
            .flatMap(table -> table.measures().stream())
            .anyMatch(measure -> measure.status() != MeasureStatus.BLANK);
    if (!kind.isEmpty() && !(kind.equals("notice") && cells > 0)) {
      return numbers > 0 && !kind.equals("interpretation_page")
          ? Optional.empty()
          : Optional.of(RejectionReason.of(kind));
    }
    if (cells > 0 && !unreadable && (report.agency() == null || kind.equals("notice"))) {
      return Optional.of(RejectionReason.of("blank_template"));
    }
    if (cells == 0 && !readsAsReport(report)) {
      return Optional.of(RejectionReason.of("not_a_report"));
    }
    return Optional.empty();
  }

  private static boolean readsAsReport(AnnualReport report) {
    long sections = report.sections().stream().filter(section -> section.number() > 0).count();
    int prose = report.sections().stream().mapToInt(section -> section.text().length()).sum();
    if (report.title() == null) {
      return sections >= 3 && prose >= SHORTEST_PROSE;
    }
    return sections >= 2 || prose >= SHORTEST_PROSE && sections >= 1;
  }

  /** The kind of text that one of the first lines announces, empty where none does. */
  private static String kind(List<Token> tokens, boolean titled) {
    int seen = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.HEADING
          || token.kind() == Token.Kind.PROSE
          || seen++ >= HEADLINES) {
        break;
      }
      String line = Title.compact(token.raw());
      if (token.kind() != Token.Kind.WORDS
          || !namesReports(line)
          || line.indexOf('。') >= 0
          || titled && NAVIGATION.matcher(line).matches()) {
        continue;
      }
      for (RejectionReason reason : RejectionReason.all()) {
        if (reason.matches(line)) {
          return reason.code();
        }
      }
    }
    return "";
  }

  /** Whether the text shows a title with its body and year, and the sections of a report. */
  private static boolean isTitled(AnnualReport report) {
    return report.title() != null
        && report.agency() != null
        && report.title().contains(report.agency())
        && report.reportYear() != null
        && report.sections().stream().filter(section -> section.number() > 0).count() >= 3;
  }

  private static boolean namesReports(String line) {
    return line.length() >= 8
        && (line.contains("报告")
            || line.contains("年报")
            || line.contains("公开指南")
            || line.contains("信息公开")
            || line.contains("政务公开"));
  }
}
