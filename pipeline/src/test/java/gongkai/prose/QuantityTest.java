package gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "38件, 38, false, 件",
    "３８件, 38, false, 件",
    "'1,234条', 1234, false, 条",
    "12.34元, 12.34, false, 元",
    "2万条, 20000, false, 条",
    "2.4 万余条, 24000, true, 条",
    "300余条, 300, true, 条",
    "约300条, 300, true, 条",
    "超过一千条, 1000, true, 条",
    "两期, 2, false, 期",
    "十二件, 12, false, 件",
    "三百零五件, 305, false, 件",
    "二十件, 20, false, 件",
    "〇件, 0, false, 件",
  })
  void readsANumberUpToItsMeasureWord(String text, String value, boolean approximate, String rest) {
    Quantity quantity = Quantity.at(text, 0);
    assertThat(quantity).isNotNull();
    assertThat(quantity.value()).isEqualByComparingTo(value);
    assertThat(quantity.approximate()).isEqualTo(approximate);
    assertThat(text.substring(quantity.end())).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"件", "", "约", "两三次", "二〇二三年", "1234567890123456789件", "近年来"})
  void readsNothingWhereNoSingleNumberStands(String text) {
    assertThat(Quantity.at(text, 0)).isNull();
  }

  @Test
  void takesACommaForASeparatorOnlyBeforeExactlyThreeDigits() {
    assertThat(Quantity.at("12,3456件", 0).value()).isEqualByComparingTo("12");
    assertThat(Quantity.at("1,234,567件", 0).value()).isEqualByComparingTo("1234567");
  }
}
