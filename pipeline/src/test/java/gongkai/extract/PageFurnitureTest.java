package gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"— 8 —", "-12-", "P. 8", "page 3", "第8页", "第 1 页 共 9 页", "3/12", " － 2 － "})
  void knowsPageNumbers(String line) {
    assertThat(PageFurniture.matches(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "-", "—", "-3", "2023", "第8条", "1/2/3", "8\t—", "— 1234 —"})
  void leavesOtherLinesAlone(String line) {
    assertThat(PageFurniture.matches(line)).isFalse();
  }
}
