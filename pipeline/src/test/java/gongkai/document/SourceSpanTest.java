package gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSpanTest {
  @ParameterizedTest
  @CsvSource({
    "0, 12, -1, -1, line 12",
    "3, 0,  -1, -1, page 3",
    "2, 0,  0,  4,  'page 2, row 0, column 4'",
    "0, 0,  -1, -1, ''",
  })
  void saysWhereToLook(int page, int line, int row, int column, String description) {
    assertThat(new SourceSpan(page, line, row, column).description()).isEqualTo(description);
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 5", "3, -3, 0", "3, -4, -1", "-1, 2, -1"})
  void movesWithinItsRow(int column, int columns, int moved) {
    SourceSpan span = new SourceSpan(1, 2, 0, column);
    assertThat(span.moved(columns)).isEqualTo(new SourceSpan(1, 2, 0, moved));
  }
}
