package gongkai.parse.title;

import gongkai.document.SourceSpan;
import gongkai.parse.token.Token;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The period that a report says its figures cover.
 *
 * @param year the year the period begins in
 * @param wholeYear whether it runs from 1 January to 31 December of that year
 * @param repaired whether 年 or 月 were missing and the digits had run together
 */
public record ReportPeriod(
    int year, boolean wholeYear, boolean repaired, String text, SourceSpan span) {
  private static final String TO = "(?:日?(?:零时)?起?[,，]?(?:至|到|—|–|-|－|~|～)+)";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(20[0-3][0-9])年(\\d{1,2})月(\\d{1,2})"
              + TO
              + "(?:(20[0-3][0-9])年|当年|同年)?(\\d{1,2})月(\\d{1,2})日?");

  /** 从202211日起至20221231日止: only a full year fits these digits. */
  private static final Pattern FUSED =
      Pattern.compile("(20[0-3][0-9])年?0?1月?0?1" + TO + "(?:(20[0-3][0-9])年?)?12月?31日?");

  /** 统计时间截至2018年12月31日: the data of the year that ends then. */
  private static final Pattern UNTIL =
      Pattern.compile("(?:统计|数据)[^，。,;；]{0,14}?截[至止]到?(20[0-3][0-9])年12月31日");

  /** 自《条例》实施之日起至2008年12月31日, in the first reports. */
  private static final Pattern SINCE_REGULATION =
      Pattern.compile("(?:实施|施行)(?:之日|以来)?起?[,，]?(?:至|到|—|-)(20[0-3][0-9])年12月31日");

  /** The first period of the document, null where none is printed. */
  public static @Nullable ReportPeriod find(List<Token> tokens) {
    for (Token token : tokens) {
      String raw = token.raw();
      if (raw.length() >= 10 && token.kind() != Token.Kind.HEADING && mayHold(raw)) {
        ReportPeriod period = in(Title.compact(raw), token.span());
        if (period != null) {
          return period;
        }
      }
    }
    return null;
  }

  private static boolean mayHold(String raw) {
    return raw.indexOf("20") >= 0
        && (raw.indexOf("31") >= 0
            || (raw.indexOf('至') >= 0 || raw.indexOf('到') >= 0) && raw.indexOf('日') >= 0);
  }

  private static @Nullable ReportPeriod in(String text, SourceSpan span) {
    Matcher whole = WHOLE.matcher(text);
    if (whole.find()) {
      int year = Integer.parseInt(whole.group(1));
      String end = whole.group(4);
      boolean full =
          isOne(whole.group(2))
              && isOne(whole.group(3))
              && whole.group(5).equals("12")
              && whole.group(6).equals("31")
              && (end == null || end.equals(whole.group(1)));
      boolean aboutYear =
          full
              || text.contains("统计")
              || text.contains("数据")
              || text.contains("本报告")
              || text.contains("时限");
      if (aboutYear) {
        return new ReportPeriod(year, full, false, whole.group(), span);
      }
    }
    Matcher until = UNTIL.matcher(text);
    if (until.find()) {
      return new ReportPeriod(Integer.parseInt(until.group(1)), true, false, until.group(), span);
    }
    Matcher since = SINCE_REGULATION.matcher(text);
    if (since.find()) {
      return new ReportPeriod(Integer.parseInt(since.group(1)), false, false, since.group(), span);
    }
    Matcher fused = FUSED.matcher(text);
    if (fused.find()) {
      boolean sameYear = fused.group(2) == null || fused.group(2).equals(fused.group(1));
      return new ReportPeriod(
          Integer.parseInt(fused.group(1)), sameYear, true, fused.group(), span);
    }
    return null;
  }

  private static boolean isOne(String digits) {
    return digits.equals("1") || digits.equals("01");
  }
}
