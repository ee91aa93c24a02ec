package gongkai.view;

import static gongkai.view.GivenCells.cell;
import static gongkai.view.GivenCells.number;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.MeasureStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final PrintedCell BLANK = cell(null, MeasureStatus.BLANK, "");
  private static final PrintedCell ABSENT = new PrintedCell(null, true, List.of());

  @Test
  void tellsDifferenceAndRateWithTheirSigns() {
    assertThat(words("40", "55")).isEqualTo("+15 +37.5%");
    assertThat(words("8", "7")).isEqualTo("-1 -12.5%");
    assertThat(words("5", "5")).isEqualTo("0 0.0%");
    assertThat(words("1.50", "1")).isEqualTo("-0.5 -33.3%");
    assertThat(words("-2", "2")).isEqualTo("+4 +200.0%");
  }

  @Test
  void knowsNoRateOverZero() {
    assertThat(words("0", "5")).isEqualTo("+5 ");
  }

  @Test
  void knowsNoChangeWhereEitherNumberIsNotKnown() {
    PrintedCell five = number("5");
    for (PrintedCell unknown : List.of(BLANK, ABSENT)) {
      assertThat(Change.between(unknown, five)).isEqualTo(new Change(null, null));
      assertThat(Change.between(five, unknown)).isEqualTo(new Change(null, null));
    }
  }

  private static String words(String earlier, String later) {
    Change change = Change.between(number(earlier), number(later));
    return change.differenceText() + " " + change.rateText();
  }
}
