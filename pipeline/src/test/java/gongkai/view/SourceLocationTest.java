package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.SourceSpan;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceLocationTest {
  @Test
  void isWhatAllCellsOfTheLineShare() {
    assertThat(of(new SourceSpan(2, 0, 3, 1), new SourceSpan(2, 0, 3, 2)))
        .isEqualTo("page 2, row 3");
    assertThat(of(SourceSpan.ofLine(44))).isEqualTo("line 44");
  }

  @Test
  void isTheFirstAndTheLastCellWhereTheyShareNothing() {
    assertThat(of(SourceSpan.ofLine(106), SourceSpan.ofLine(112), SourceSpan.ofLine(118)))
        .isEqualTo("line 106 – line 118");
    assertThat(of(new SourceSpan(1, 0, 9, 0), new SourceSpan(2, 0, 9, 1)))
        .isEqualTo("page 1, row 9, column 0 – page 2, row 9, column 1");
  }

  @Test
  void isNothingWithoutCells() {
    assertThat(of()).isEmpty();
  }

  private static String of(SourceSpan... spans) {
    List<Measure> measures =
        Stream.of(spans)
            .map(span -> GivenCells.measure("1", MeasureStatus.REPORTED, "1", span))
            .toList();
    return SourceLocation.of(measures);
  }
}
