package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.MeasureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellValuesTest {
  private static final String CELL = "disclosures.penalty.decisions";

  @ParameterizedTest
  @CsvSource({
    "1130,               1130",
    "-3,                 -3",
    "9999999999999999,   9999999999999999",
    "99999999999999999,  ",
    "0.5,                ",
    "1.0,                ",
  })
  void countsWithWholeNumbersThatCannotOverflow(String printed, Long number) {
    CellValues values = new CellValues(SampleReport.ordinary().with(CELL, printed).report());

    assertThat(values.number(position())).isEqualTo(number == null ? CellValues.NOT_WHOLE : number);
    assertThat(values.value(position())).isEqualByComparingTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"BLANK, '', true", "NOT_APPLICABLE, /, true", "TEXT, 见附表, false"})
  void keepsWhatAnEmptyCellPrints(MeasureStatus status, String raw, boolean vacant) {
    CellValues values = new CellValues(SampleReport.ordinary().with(CELL, status, raw).report());

    assertThat(values.value(position())).isNull();
    assertThat(values.vacant(position())).isEqualTo(vacant);
    assertThat(values.raw(position())).isEqualTo(raw);
  }

  @Test
  void knowsNothingOfACellThatIsNotPrinted() {
    SampleReport report = SampleReport.ordinary().withoutLine("disclosures.penalty");
    CellValues values = new CellValues(report.report());

    assertThat(values.value(position())).isNull();
    assertThat(values.vacant(position())).isFalse();
    assertThat(values.raw(position())).isEmpty();
  }

  @Test
  void refusesACellThatTheFormDoesNotHave() {
    assertThatThrownBy(() -> CellIndex.STANDARD.position("disclosures.penalty.total"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("disclosures.penalty.total");
  }

  private static int position() {
    return CellIndex.STANDARD.position(CELL);
  }
}
