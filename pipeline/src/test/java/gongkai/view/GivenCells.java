package gongkai.view;

import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells for tests, all of the line of applications received. */
final class GivenCells {
  static final CellKey KEY = CellKey.of(StatutoryTable.APPLICATIONS, "received", "total");

  private GivenCells() {}

  static PrintedCell number(String value) {
    return cell(value, MeasureStatus.REPORTED, value);
  }

  static PrintedCell cell(@Nullable String value, MeasureStatus status, String raw) {
    return new PrintedCell(measure(value, status, raw, SourceSpan.ofLine(1)), true, List.of());
  }

  static Measure measure(
      @Nullable String value, MeasureStatus status, String raw, SourceSpan span) {
    return new Measure(KEY, value == null ? null : new BigDecimal(value), status, raw, span);
  }
}
