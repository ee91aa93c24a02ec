package gongkai.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void refusesArgumentsThatAreNotThoseOfItsCode() {
    assertThatThrownBy(() -> scanned(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PAGE_SCANNED");
    assertThatThrownBy(() -> scanned(Map.of("sheet", 3))).hasMessageContaining("sheet");
    assertThatThrownBy(() -> scanned(Map.of("page", 3, "sheet", 3))).hasMessageContaining("sheet");
  }

  private static Problem scanned(Map<String, Object> arguments) {
    return new Problem(ProblemCode.PAGE_SCANNED, List.of(), arguments, null);
  }
}
