package gongkai.check;

import gongkai.report.AnnualReport;
import gongkai.report.Section;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period that the text says its numbers cover (E9). */
final class PeriodCheck implements Check {
  private static final String ANCHOR = "统计";
  private static final List<String> BEFORE = List.of("数据", "数据的");
  private static final List<String> AFTER = List.of("期", "时", "数据", "区间");
  private static final String FROM = "1-1";
  private static final String TO = "12-31";

  /** Longest stretch behind an anchor in which the period is looked for. */
  private static final int REACH = 60;

  private static final Pattern PERIOD =
      Pattern.compile(
          "(\\d{1,2}) ?月 ?(\\d{1,2}) ?日 ?起?[,，]? ?[至到—–~～-]{1,2} ?"
              + "(?:\\d{4} ?年 ?)?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");

  private final Rule notTheYear;

  PeriodCheck(Rules rules) {
    notTheYear = rules.require("E9");
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    for (Section section : report.sections()) {
      String text = section.text();
      for (int anchor = text.indexOf(ANCHOR);
          anchor >= 0;
          anchor = text.indexOf(ANCHOR, anchor + ANCHOR.length())) {
        if (ofData(text, anchor) && period(text, anchor, findings)) {
          return;
        }
      }
    }
  }

  private static boolean ofData(String text, int anchor) {
    int end = anchor + ANCHOR.length();
    return AFTER.stream().anyMatch(word -> text.startsWith(word, end))
        || BEFORE.stream().anyMatch(word -> text.startsWith(word, anchor - word.length()));
  }

  private boolean period(String text, int anchor, FindingCollector findings) {
    Matcher period = PERIOD.matcher(text).region(anchor, Math.min(text.length(), anchor + REACH));
    if (!period.find()) {
      return false;
    }
    String from = day(period.group(1), period.group(2));
    String to = day(period.group(3), period.group(4));
    if (!from.equals(FROM) || !to.equals(TO)) {
      findings.overall(
          notTheYear,
          notTheYear.severity(),
          notTheYear.verdict(),
          List.of(),
          null,
          period.group(),
          Map.of());
    }
    return true;
  }

  private static String day(String month, String day) {
    return Integer.parseInt(month) + "-" + Integer.parseInt(day);
  }
}
