package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final CellKey KEY = CellKey.of(StatutoryTable.APPLICATIONS, "received", "total");
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

  @Test
  void tellsApartWhatIsNoNumber() {
    assertThat(BLANK.reading()).isEqualTo("空");
    assertThat(ABSENT.reading()).isEqualTo("缺");
    assertThat(new PrintedCell(null, false, List.of()).reading()).isEqualTo("-");
    assertThat(cell(null, MeasureStatus.NOT_APPLICABLE, " / ").reading()).isEqualTo("\"/\"");
    assertThat(cell(null, MeasureStatus.UNREADABLE, "000").reading()).isEqualTo("?");
    assertThat(number("0").reading()).isEqualTo("0");
    assertThat(List.of(BLANK, ABSENT)).noneMatch(PrintedCell::isZero);
  }

  @Test
  void showsWhatIsPrintedWhereItIsNotTheReadingItself() {
    assertThat(cell("12", MeasureStatus.REPORTED, "１２").printedOtherwise()).isEqualTo("１２");
    assertThat(cell("0.0", MeasureStatus.REPORTED, "0.0").reading()).isEqualTo("0");
    assertThat(cell("1200", MeasureStatus.REPORTED, "1,200").printedOtherwise()).isEqualTo("1,200");
    assertThat(cell("12", MeasureStatus.REPORTED, " 12 ").printedOtherwise()).isNull();
  }

  private static String words(String earlier, String later) {
    Change change = Change.between(number(earlier), number(later));
    return change.differenceText() + " " + change.rateText();
  }

  private static PrintedCell number(String value) {
    return cell(value, MeasureStatus.REPORTED, value);
  }

  private static PrintedCell cell(String value, MeasureStatus status, String raw) {
    BigDecimal number = value == null ? null : new BigDecimal(value);
    return new PrintedCell(
        new Measure(KEY, number, status, raw, SourceSpan.ofLine(1)), true, List.of());
  }
}
