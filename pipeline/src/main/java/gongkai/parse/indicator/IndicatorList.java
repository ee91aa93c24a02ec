package gongkai.parse.indicator;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.SourceSpan;
import gongkai.parse.indicator.SheetHeader.Heading;
import gongkai.parse.indicator.SheetHeader.Role;
import gongkai.parse.token.Token;
import gongkai.report.Indicator;
import gongkai.report.Indicator.Entry;
import gongkai.report.MeasureStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the indicators of one sheet line by line. */
final class IndicatorList {
  private static final Pattern GROUP = Pattern.compile("[一二三四五六七八九十]{1,2}、.*");

  private final List<Heading> counts;
  private final List<Problem> problems;
  private final List<Indicator> indicators = new ArrayList<>();
  private String group = "";

  /**
   * @param counts the columns of numbers
   * @param problems where lines that cannot be read are recorded
   */
  IndicatorList(List<Heading> counts, List<Problem> problems) {
    this.counts = counts;
    this.problems = problems;
  }

  List<Indicator> all() {
    return Collections.unmodifiableList(indicators);
  }

  /**
   * @param values one token for each column of numbers
   */
  void add(String label, String unit, List<Token> values, SourceSpan span) {
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at < counts.size(); at++) {
      entries.add(entry(counts.get(at), values.get(at)));
    }
    addEntries(label, unit, entries, span);
  }

  /** A line whose cells cannot be assigned to columns keeps its text and has no numbers. */
  void addUnreadable(String label, String unit, List<Token> cells, SourceSpan span) {
    StringBuilder raw = new StringBuilder();
    for (Token cell : cells) {
      raw.append(raw.isEmpty() ? "" : " | ").append(cell.raw().strip());
    }
    problems.add(
        new Problem(
            ProblemCode.INDICATOR_WIDTH,
            List.of(),
            Map.of("indicator", label.strip(), "values", counts.size(), "raw", raw.toString()),
            span));
    List<Entry> entries = new ArrayList<>();
    for (Heading count : counts) {
      entries.add(new Entry(count.text(), null, MeasureStatus.UNREADABLE, raw.toString()));
    }
    addEntries(label, unit, entries, span);
  }

  /**
   * The year's number and the cumulative one make one indicator; several of either make several.
   */
  private void addEntries(String label, String unit, List<Entry> entries, SourceSpan span) {
    String name = label.strip();
    if (GROUP.matcher(name).matches()) {
      group = name;
    }
    String measure = SheetHeader.isMeasure(unit.strip()) || hasLetters(unit) ? unit.strip() : "";
    if (entries.size() == 2 && counts.get(0).role() != counts.get(1).role()) {
      boolean yearFirst = counts.get(0).role() == Role.YEAR;
      Entry year = entries.get(yearFirst ? 0 : 1);
      indicators.add(
          new Indicator(group, name, measure, year, entries.get(yearFirst ? 1 : 0), span));
      return;
    }
    for (int at = 0; at < entries.size(); at++) {
      boolean year = counts.get(at).role() == Role.YEAR;
      Entry entry = entries.get(at);
      indicators.add(
          new Indicator(group, name, measure, year ? entry : null, year ? null : entry, span));
    }
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static Entry entry(Heading count, Token token) {
    MeasureStatus status =
        switch (token.kind()) {
          case NUMBER -> MeasureStatus.REPORTED;
          case BLANK -> MeasureStatus.BLANK;
          case MARK -> MeasureStatus.NOT_APPLICABLE;
          default -> MeasureStatus.TEXT;
        };
    return new Entry(count.text(), token.number(), status, token.raw().strip());
  }
}
