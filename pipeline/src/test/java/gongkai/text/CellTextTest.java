package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.text.CellText.Kind;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0",
        " 38 ;38",
        "１２;12",
        "0件;0",
        "3 宗;3",
        "1,234;1234",
        "1，234，567;1234567",
        "12.34;12.34",
        "0.52万元;0.52",
        "+3;3",
        "-2;-2",
        "减2;-2",
        "增 5;5",
        "零;0",
        "10000000000;10000000000"
      })
  void readsNumbersAsPeopleWriteThem(String text, BigDecimal value) {
    CellText cell = CellText.of(Folding.fold(text));
    assertThat(cell.kind()).isEqualTo(Kind.NUMBER);
    assertThat(cell.value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "-", "—", "--", "－", "／", "无", "不涉及", "不适用", "N/A"})
  void neverTakesAMarkForZero(String text) {
    assertThat(CellText.of(Folding.fold(text)).kind()).isEqualTo(Kind.MARK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u3000 "})
  void neverTakesABlankForZero(String text) {
    assertThat(CellText.of(Folding.fold(text)).kind()).isEqualTo(Kind.BLANK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "详见附表",
        "1.属于国家秘密",
        "2023年",
        "3.",
        "1,23",
        "12,3456",
        "1.2.3",
        "5 6",
        "12345678901234567890"
      })
  void leavesWhatIsNoNumberAsWords(String text) {
    assertThat(CellText.of(Folding.fold(text)).kind()).isEqualTo(Kind.WORDS);
  }

  @Test
  void keepsTheUnitBehindTheNumber() {
    assertThat(CellText.of("0.52万元").unit()).isEqualTo("万元");
  }

  @Test
  void tellsARuleBetweenRowsFromAMark() {
    assertThat(CellText.of("---").kind()).isEqualTo(Kind.RULE);
  }

  @Property
  void readsBackEachCount(@ForAll @IntRange(max = 2_000_000_000) int count) {
    assertThat(CellText.of(Integer.toString(count)).value())
        .isEqualByComparingTo(BigDecimal.valueOf(count));
  }
}
