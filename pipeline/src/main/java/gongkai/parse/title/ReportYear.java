package gongkai.parse.title;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.report.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides the year reported on from the title and the period; running text only breaks a tie. */
public final class ReportYear {
  private ReportYear() {}

  /** The year, null where neither title nor period prints one. */
  public static @Nullable Integer decide(
      @Nullable Title title,
      @Nullable ReportPeriod period,
      List<Section> sections,
      List<Problem> problems) {
    Integer titleYear = title == null ? null : title.year();
    if (period == null) {
      return titleYear;
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
    int year = byPeriod > byTitle + 1 ? period.year() : titleYear;
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
