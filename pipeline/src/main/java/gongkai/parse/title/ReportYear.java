package gongkai.parse.title;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.report.Section;
import java.util.HashMap;
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

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u3000]+");

  private ReportYear() {}

  /**
   * The year. Where title and period disagree, the one that the running text mentions more often,
   * or the period's where the text mentions neither.
   *
   * @return null where neither title nor period prints a year, or nothing decides between them
   */
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
    String running = runningText(sections, List.of(title.text(), period.text()));
    int byTitle = mentions(running, titleYear);
    int byPeriod = mentions(running, period.year());
    Map<String, Object> counted =
        Map.of(
            "title_year", titleYear,
            "period_year", period.year(),
            "title_mentions", byTitle,
            "period_mentions", byPeriod);
    if (byTitle > 0 && byTitle == byPeriod) {
      problems.add(new Problem(ProblemCode.YEARS_UNDECIDED, List.of(), counted, period.span()));
      return null;
    }
    int year = byTitle > byPeriod ? titleYear : period.year();
    Map<String, Object> decided = new HashMap<>(counted);
    decided.put("year", year);
    problems.add(new Problem(ProblemCode.YEARS_DISAGREE, List.of(), decided, period.span()));
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

  /** The lines of all sections but those that print the title or the period themselves. */
  private static String runningText(List<Section> sections, List<String> left) {
    StringBuilder running = new StringBuilder();
    for (Section section : sections) {
      for (String line : section.text().split("\n", -1)) {
        String words = withoutBlanks(line);
        if (left.stream().noneMatch(text -> words.contains(withoutBlanks(text)))) {
          running.append(line).append('\n');
        }
      }
    }
    return running.toString();
  }

  private static String withoutBlanks(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  private static int mentions(String text, int year) {
    return (int) Pattern.compile(year + " *年").matcher(text).results().count();
  }
}
