package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
  @Test
  void alignsNumbersRightWhateverTheWidthOfTheirHeadings() {
    TerminalTable table = new TerminalTable(12, List.of("", "自然人", "总计", "place"));
    table.add(List.of("本年新收", "1", "1234567", "line 3"));
    table.add(List.of("结转", "10", "2", "line 4"));

    assertThat(table.text())
        .isEqualTo(
            """
                        自然人     总计  place
              本年新收       1  1234567  line 3
              结转          10        2  line 4
            """);
  }

  @Test
  void putsValuesBesideTheLastLineOfALongLabel() {
    TerminalTable table = new TerminalTable(8, List.of("", "n"));
    table.add(List.of("予以公开的", "7"));

    assertThat(table.text().lines().map(String::stripTrailing))
        .containsExactly("          n", "  予以公", "  开的    7");
  }

  @Test
  void letsARowOfOneTextRunOverAllColumns() {
    TerminalTable table = new TerminalTable(8, List.of("", "n"));
    table.add(List.of("（三）不予公开，分列八项原因"));

    assertThat(table.text()).endsWith("\n（三）不予公开，分列八项原因\n");
  }
}
