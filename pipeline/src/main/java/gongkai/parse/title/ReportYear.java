package gongkai.parse.title;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.report.Section;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides the year reported on from the title and the period; running text only breaks a tie. */
public final class ReportYear {
  private static final int LAST_OPENING_SECTION = 2;

  /** What stands in quotation marks or brackets, as a notice and its number. */
  private static final Pattern CITED = Pattern.compile("《[^》]*》|[〔\\[(（][^〕\\])）]*[〕\\])）]");

  /** A year, with the words that make its sentence one about the year reported on. */
  private static final Pattern YEAR =
      Pattern.compile("(20[0-3][0-9])\\s*年度?(?!\\s*[0-9]{1,2}\\s*月)(\\s*[以]?来?\\s*[，,])?");

  private ReportYear() {}

  /** The year, null where neither title nor period prints one. */
  public static @Nullable Integer decide(
      @Nullable Title title,
      @Nullable ReportPeriod period,
      List<Section> sections,
      List<Problem> problems) {
    Integer titleYear = title == null ? null : title.year();
    if (title != null && title.severalYears()) {
      problems.add(
          new Problem(
              ProblemCode.TITLE_NAMES_SEVERAL_YEARS,
              List.of(),
              Map.of("title", title.text()),
              null));
    }
    if (period == null) {
      return titleYear != null || title != null && title.severalYears()
          ? titleYear
          : ofRunningText(sections);
    }
    if (period.repaired()) {
      problems.add(
          new Problem(
              ProblemCode.PERIOD_REPAIRED,
              List.of(),
              Map.of("period", period.text()),
              period.span()));
    }
    if (!period.wholeYear()) {
      problems.add(
          new Problem(
              ProblemCode.PERIOD_NOT_WHOLE_YEAR,
              List.of(),
              Map.of("period", period.text()),
              period.span()));
    }
    if (titleYear == null || titleYear == period.year()) {
      return period.year();
    }
    int byTitle = mentions(sections, titleYear);
    int byPeriod = mentions(sections, period.year());
    int year = byTitle > byPeriod + 1 ? titleYear : period.year();
    problems.add(
        new Problem(
            ProblemCode.YEARS_DISAGREE,
            List.of(),
            Map.of(
                "title_year", titleYear,
                "period_year", period.year(),
                "title_mentions", byTitle,
                "period_mentions", byPeriod,
                "year", year),
            period.span()));
    return year;
  }

  /** The year in 2019年，我县…, where the first sections speak of no other; null without one. */
  private static @Nullable Integer ofRunningText(List<Section> sections) {
    Integer opening = null;
    for (Section section : sections) {
      if (section.number() > LAST_OPENING_SECTION) {
        continue;
      }
      Matcher year = YEAR.matcher(CITED.matcher(section.text()).replaceAll(""));
      while (year.find()) {
        int value = Integer.parseInt(year.group(1));
        if (opening != null && opening != value) {
          return null;
        }
        opening = opening != null || year.group(2) != null ? Integer.valueOf(value) : null;
        if (opening == null) {
          return null;
        }
      }
    }
    return opening;
  }

  private static int mentions(List<Section> sections, int year) {
    String words = Integer.toString(year);
    int count = 0;
    for (Section section : sections) {
      String text = section.text();
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 4)) {
        int behind = at + 4;
        while (behind < text.length() && text.charAt(behind) == ' ') {
          behind++;
        }
        count += behind < text.length() && text.charAt(behind) == '年' ? 1 : 0;
      }
    }
    return count;
  }
}
