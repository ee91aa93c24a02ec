package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvResourceTest {
  @Test
  void readsRowsByTheNamesInTheFirstLine() {
    assertThat(CsvResource.rows("/labels.csv").get(0).get("label_zh")).isEqualTo("规章");
  }

  @Test
  void namesAResourceThatIsMissing() {
    assertThatThrownBy(() -> CsvResource.rows("/none.csv"))
        .hasMessage("Missing resource /none.csv");
  }
}
