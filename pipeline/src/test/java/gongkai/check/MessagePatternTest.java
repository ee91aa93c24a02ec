package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePatternTest {
  @ParameterizedTest
  @CsvSource({
    "表中为 {actual},                表中为 7",
    "{cell}：{actual} 和 {actual},   甲：7 和 7",
    "{actual}[（另有 {none}）],       7",
    "{actual}[（{cell}{none}）]。,    7（甲）。",
    "[{none}][{cell}],              甲",
    "不变,                           不变",
  })
  void putsWordsInTheirPlaces(String pattern, String sentence) {
    assertThat(new MessagePattern(pattern).fill(Map.of("actual", "7", "cell", "甲", "none", "")))
        .isEqualTo(sentence);
  }

  @Test
  void putsInBracesAndBracketsOfAReportAsTheyStand() {
    assertThat(new MessagePattern("“{raw}”[（{more}）]").fill(Map.of("raw", "[{raw}", "more", "]{")))
        .isEqualTo("“[{raw}”（]{）");
  }

  @Test
  void namesItsWords() {
    assertThat(new MessagePattern("{b}[，{a}]{b}").names()).containsExactly("b", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{open", "closed}", "{a{b}}", "[open", "[[a]]", "a]"})
  void refusesWhatIsNotClosedOrIsNested(String pattern) {
    assertThatThrownBy(() -> new MessagePattern(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }

  @Test
  void refusesToLeaveAWordOut() {
    assertThatThrownBy(() -> new MessagePattern("{cell}").fill(Map.of("line", "x")))
        .hasMessageContaining("Missing word")
        .hasMessageContaining("line");
  }
}
