package gongkai.synth;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
  private static final FormCell NUMBER =
      new FormCell("", CellKey.of(StatutoryTable.APPLICATIONS, "granted", "total"), 1, 1);
  private static final List<List<FormCell>> ROWS =
      List.of(
          List.of(label("组", 1, 2), label("甲", 1, 1), NUMBER),
          List.of(label("乙", 2, 1)),
          List.of(label("丙", 2, 1), NUMBER));
  private static final Function<FormCell, String> TEXT =
      cell -> cell.key() == null ? cell.text() : "7";

  @Test
  void keepsOneRowALineWithPipes() {
    assertThat(TextLayout.PIPE_ROWS.table(ROWS, 3, TEXT))
        .isEqualTo("组 | 甲 | 7 | \n乙 | ||\n丙 | 7 | |\n");
    assertThat(TextLayout.LEADING_PIPE_ROWS.table(ROWS, 3, TEXT))
        .isEqualTo("| 组 | 甲 | 7 |\n| 乙 |||\n| 丙 | 7 ||\n");
  }

  @Test
  void endsRowsOfPipeCellsWithSeveralPipesOnly() {
    assertThat(TextLayout.PIPE_CELLS.table(ROWS, 4, TEXT))
        .isEqualTo("组 |\n甲 |\n7 |\n乙 |\n|||\n丙 |\n7 |\n||\n");
  }

  @Test
  void printsABlankPipeCellAsALonePipe() {
    assertThat(TextLayout.PIPE_CELLS.table(ROWS.subList(0, 1), 3, cell -> cell.text()))
        .isEqualTo("组 |\n甲 |\n|\n");
  }

  @Test
  void losesBlankCellsWhereOnlyLinesSeparate() {
    assertThat(TextLayout.CELL_LINES.table(ROWS, 3, cell -> cell.text()))
        .isEqualTo("组\n\n甲\n\n乙\n\n丙\n\n");
  }

  @Test
  void laysSpansOutBetweenTabs() {
    assertThat(TextLayout.TAB_ROWS.table(ROWS, 3, TEXT)).isEqualTo("组\t甲\t7\n\t乙\t\n丙\t\t7\n");
    assertThat(TextLayout.TAB_CELLS.table(ROWS, 3, TEXT))
        .isEqualTo("\t组\n\t甲\n\t7\n\n\t\n\t乙\n\n\t丙\n\t7\n\n");
  }

  @Test
  void putsEverythingBehindTheTitleOnOneLine() {
    String text = TextLayout.ONE_LINE.arrange(List.of("题", "一、总体情况", "文", "甲 | 1 | \n乙 | 2 | "));

    assertThat(text.lines())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("一、总体情况 文 甲 | 1 |  乙 | 2 | |||");
  }

  private static FormCell label(String text, int columns, int rows) {
    return new FormCell(text, null, columns, rows);
  }
}
