package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Date;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "+1",
        "-",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        "－1",
        " =1",
        "\u00a0=1",
        "\u200b@x"
      })
  void putsAnApostropheBeforeTextThatASpreadsheetWouldCompute(String text) {
    assertThat(CsvCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x=1", "一、=", "—", "'=1", "１", "0-1", "a\n=b"})
  void leavesOtherTextAsItIs(String text) {
    assertThat(CsvCell.of(text)).isEqualTo(text);
  }

  @Test
  void writesNumbersPlainly() {
    assertThat(CsvCell.of(-5L)).isEqualTo("-5");
    assertThat(CsvCell.of(new BigDecimal("-1130.500000"))).isEqualTo("-1130.5");
    assertThat(CsvCell.of(new BigDecimal("0.000000"))).isEqualTo("0");
    assertThat(CsvCell.of(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(CsvCell.of(0.00001)).isEqualTo("0.00001");
    assertThat(CsvCell.of(2.0)).isEqualTo("2");
    assertThat(CsvCell.of(Date.valueOf("2023-01-31"))).isEqualTo("2023-01-31");
    assertThat(CsvCell.of(null)).isNull();
  }

  @Property
  void losesNothingOfANumber(@ForAll double number) {
    assertThat(Double.parseDouble(CsvCell.of(number))).isEqualTo(number + 0.0);
  }

  @Property
  void losesNothingOfAText(@ForAll String text) {
    String cell = CsvCell.of(text);
    assertThat(cell.equals(text) || cell.equals("'" + text)).isTrue();
    assertThat(CsvCell.isFormula(cell)).isFalse();
  }
}
