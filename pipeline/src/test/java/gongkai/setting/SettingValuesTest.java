package gongkai.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingValuesTest {
  private final List<String> mistakes = new ArrayList<>();

  static List<SettingSpec> declared() {
    return SettingSpec.all();
  }

  @ParameterizedTest
  @MethodSource("declared")
  void isDeclaredWithADefaultInItsRangeAUnitAndASentence(SettingSpec setting) {
    assertThat(setting.key()).matches("gongkai\\.[a-z-]+");
    assertThat(setting.sentence()).endsWith(".");
    assertThat(setting.range() == null).isEqualTo(setting.unit().isEmpty());
    SettingValues.read(Map.of(setting.key(), setting.defaultText()), mistakes);
    assertThat(mistakes).isEmpty();
  }

  @Test
  void declaresEachKeyOnce() {
    assertThat(SettingSpec.all())
        .hasSizeGreaterThan(15)
        .extracting(SettingSpec::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void takesWhatIsGivenOverTheDefaults() {
    SettingValues values =
        SettingValues.read(
            Map.of("gongkai.pages", " 7 ", "gongkai.warehouse", " /data "), mistakes);

    assertThat(values.intNumber("gongkai.pages")).isEqualTo(7);
    assertThat(values.text("gongkai.warehouse")).isEqualTo("/data");
    assertThat(values.number("gongkai.depth")).isEqualTo(200);
    assertThat(values.optionalText("gongkai.decisions")).isEmpty();
    assertThat(mistakes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, ",
    "1000, ",
    "0, 'gongkai.depth is 0, not between 1 and 1000'",
    "1001, 'gongkai.depth is 1001, not between 1 and 1000'",
    "-1, 'gongkai.depth is -1, not between 1 and 1000'",
    "1e3, 'gongkai.depth is 1e3, not a whole number'",
    "'', 'gongkai.depth is , not a whole number'",
    "99999999999999999999, 'gongkai.depth is 99999999999999999999, not a whole number'",
  })
  void holdsANumberToItsRange(String given, String mistake) {
    SettingValues.read(Map.of("gongkai.depth", given), mistakes);

    assertThat(mistakes).isEqualTo(mistake == null ? List.of() : List.of(mistake));
  }

  @Test
  void tellsEveryMistakeAtOnce() {
    SettingValues.read(
        Map.of(
            "gongkai.colour", "red",
            "gongkai.size", "9",
            "gongkai.pages", "many",
            "gongkai.archive-depth", "17"),
        mistakes);

    assertThat(mistakes)
        .containsExactly(
            "unknown key gongkai.colour",
            "unknown key gongkai.size",
            "gongkai.pages is many, not a whole number",
            "gongkai.archive-depth is 17, not between 1 and 16");
  }

  @Test
  void knowsNoNumberOfATextAndNoKeyThatIsNotDeclared() {
    SettingValues values = SettingValues.defaults();

    assertThatThrownBy(() -> values.number("gongkai.warehouse"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot find setting gongkai.warehouse: it is not declared so");
    assertThatThrownBy(() -> values.text("gongkai.page"))
        .hasMessage("Cannot find setting gongkai.page: it is not declared so");
  }
}
