package gongkai.report;

import static java.util.Objects.requireNonNull;

import gongkai.document.SourceSpan;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sheet of indicators (统计指标) that reports before 2019 carry. The numbers of the
 * year and the cumulative ones are side by side and are never added.
 *
 * @param group label of the numbered part (一、主动公开情况) that the line is in, empty before the first
 * @param label as printed
 * @param unit as printed, empty where the line prints none or a dash
 * @param year what the year's column prints, null where the sheet has none
 * @param cumulative what the cumulative column prints, null where the sheet has none
 */
public record Indicator(
    String group,
    String label,
    String unit,
    @Nullable Entry year,
    @Nullable Entry cumulative,
    SourceSpan span) {

  /**
   * What a line prints in one column.
   *
   * @param heading of the column: 统计数, 2009年度, 历年累计
   * @param value null unless the status is {@link MeasureStatus#REPORTED}: blanks and marks are no
   *     zeros
   * @param raw as printed
   */
  public record Entry(
      String heading, @Nullable BigDecimal value, MeasureStatus status, String raw) {
    public Entry {
      requireNonNull(heading, "heading is null");
      requireNonNull(status, "status is null");
      requireNonNull(raw, "raw is null");
    }
  }

  public Indicator {
    requireNonNull(group, "group is null");
    requireNonNull(label, "label is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(span, "span is null");
  }
}
