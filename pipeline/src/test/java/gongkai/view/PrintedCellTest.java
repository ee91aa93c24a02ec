package gongkai.view;

import static gongkai.view.GivenCells.cell;
import static gongkai.view.GivenCells.number;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.MeasureStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedCellTest {
  private static final PrintedCell ABSENT = new PrintedCell(null, true, List.of());
  private static final PrintedCell NO_CELL = new PrintedCell(null, false, List.of());

  @ParameterizedTest
  @MethodSource("texts")
  void tellsApartNumbersAndWhatStandsInTheirPlace(PrintedCell cell, String text, String state) {
    assertThat(cell.valueText()).isEqualTo(text);
    assertThat(cell.state()).isEqualTo(state);
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(number("0"), "0", "reported"),
        Arguments.of(cell("0.0", MeasureStatus.REPORTED, "0.0"), "0", "reported"),
        Arguments.of(cell("3", MeasureStatus.INFERRED, "30"), "3", "inferred"),
        Arguments.of(cell(null, MeasureStatus.BLANK, ""), "空", "blank"),
        Arguments.of(cell(null, MeasureStatus.NOT_APPLICABLE, " / "), "\"/\"", "not_applicable"),
        Arguments.of(cell(null, MeasureStatus.TEXT, "不涉及"), "\"不涉及\"", "text"),
        Arguments.of(cell(null, MeasureStatus.UNREADABLE, "000"), "?", "unreadable"),
        Arguments.of(ABSENT, "缺", "absent"),
        Arguments.of(NO_CELL, "-", "no_cell"));
  }

  @Test
  void takesNothingButAPrintedZeroForZero() {
    assertThat(number("0").isZero()).isTrue();
    assertThat(List.of(number("1"), cell(null, MeasureStatus.BLANK, ""), ABSENT, NO_CELL))
        .noneMatch(PrintedCell::isZero);
  }

  @Test
  void showsWhatIsPrintedWhereTheNumberIsWrittenInAnotherWay() {
    assertThat(cell("12", MeasureStatus.REPORTED, "１２").printedOtherwise()).isEqualTo("１２");
    assertThat(cell("1200", MeasureStatus.REPORTED, "1,200").printedOtherwise()).isEqualTo("1,200");
    assertThat(cell("12", MeasureStatus.REPORTED, " 12 ").printedOtherwise()).isNull();
    assertThat(cell(null, MeasureStatus.TEXT, "无").printedOtherwise()).isNull();
  }

  @ParameterizedTest
  @MethodSource("symbols")
  void isExplainedByTheSymbolsThatItUses(PrintedCell cell, List<CellSymbol> symbols) {
    assertThat(Stream.of(CellSymbol.values()).filter(symbol -> symbol.isUsedBy(cell)))
        .containsExactlyElementsOf(symbols);
  }

  private static Stream<Arguments> symbols() {
    PrintedCell marked = new PrintedCell(number("1").measure(), true, List.of(2));
    return Stream.of(
        Arguments.of(number("1"), List.of()),
        Arguments.of(marked, List.of(CellSymbol.FINDING)),
        Arguments.of(
            cell("3", MeasureStatus.INFERRED, "30"),
            List.of(CellSymbol.INFERRED, CellSymbol.PRINTED_OTHERWISE)),
        Arguments.of(cell(null, MeasureStatus.NOT_APPLICABLE, "/"), List.of(CellSymbol.WORDS)),
        Arguments.of(cell(null, MeasureStatus.BLANK, ""), List.of(CellSymbol.BLANK)),
        Arguments.of(cell(null, MeasureStatus.UNREADABLE, "0"), List.of(CellSymbol.UNREADABLE)),
        Arguments.of(ABSENT, List.of(CellSymbol.ABSENT)),
        Arguments.of(NO_CELL, List.of(CellSymbol.NO_CELL)));
  }
}
