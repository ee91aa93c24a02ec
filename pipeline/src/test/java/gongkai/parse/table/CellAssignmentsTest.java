package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.form.TemplateLine;
import gongkai.parse.table.PrintedLine.Match;
import gongkai.parse.token.GivenTokens;
import gongkai.parse.token.Token;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows as printed (a blank as {@code _}) and their assignments to a line of three cells (a cell
 * left empty as {@code .}), divided by semicolons.
 */
class CellAssignmentsTest {
  private static final int WIDTH = 3;

  @ParameterizedTest
  @CsvSource({
    "3|0|3, 3 0 3",
    "3|_|3, 3 _ 3",
    "_|0|3, _ 0 3",
    "3|0|3|_|_, 3 0 3",
    "_|3|0|3, 3 0 3",
    "_|3|0|3|_, 3 0 3",
    "3|见附件|3|_, 3 见附件 3",
    "_|_|_, _ _ _",
    "_|_|_|_, _ _ _",
    "_, . . .",
    "/, / / /",
    "_|/|_|_, / / /",
    "3|0|_|_|_, 3 0 _",
  })
  void takeARowAsItStandsWhereItSaysEnough(String row, String expected) {
    assertThat(structured(new CellAssignments(true), row)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "_|_|3|0|_|_, ''",
    "_|3|0|_, _ 3 0 ; 3 0 _",
    "_|3|0|见附件, ''",
    "5|6, 5 6 . ; 5 . 6 ; . 5 6",
    "5|0|1|6, 0 1 6 ; 5 1 6 ; 5 0 6 ; 5 0 1 ; 50 1 6 ; 5 0 16",
    "12|34|5|6, 34 5 6 ; 12 5 6 ; 12 34 6 ; 12 34 5 ; 1234 5 6 ; 12 345 6 ; 12 34 56",
    "1|2|3|4|5, ''",
    "1|_|2|_|3, 1 2 3",
  })
  void leaveOpenWhatARowDoesNotSay(String row, String expected) {
    assertThat(structured(new CellAssignments(true), row)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "5|6, 5 6 . ; 5 . 6 ; . 5 6",
    "5, 5 . . ; . 5 . ; . . 5",
    "1234|_, 1234 . . ; . 1234 . ; . . 1234 ; 1 2 34 ; 1 23 4 ; 12 3 4"
  })
  void allowForBlanksThatVanishedFromText(String row, String expected) {
    PrintedLine line =
        new PrintedLine(
            0, "", Match.EXACT, GivenTokens.ofCells(row.replace("_", "")), List.of(), false);
    assertThat(written(new CellAssignments(true).of(line, "", WIDTH))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "303, 3 0 3",
    "1234, 1 2 34 ; 1 23 4 ; 12 3 4",
    "000, 0 0 0",
    "0012, 0 0 12",
    "12, ''"
  })
  void cutDigitsThatWereGluedTogether(String digits, String expected) {
    assertThat(written(glued(true, digits, WIDTH))).isEqualTo(expected);
  }

  @Test
  void cutNoDigitsWhereNoSumCouldConfirmTheCut() {
    assertThat(glued(false, "303", WIDTH)).isEmpty();
    assertThat(written(glued(false, "303", 1))).isEqualTo("303");
  }

  @Test
  void areNoneWhereThereWouldBeTooMany() {
    assertThat(glued(true, "123456789123", 6)).hasSize(462);
    assertThat(glued(true, "123456789123456", 7)).hasSize(3003);
    assertThat(glued(true, "1234567891234567", 7)).isEmpty();
  }

  @Test
  void takeInNumbersBehindTheEndOfARow() {
    PrintedLine line =
        new PrintedLine(
            0, "", Match.EXACT, GivenTokens.ofCells("1|2"), GivenTokens.ofCells("30"), true);
    assertThat(written(new CellAssignments(true).of(line, "", WIDTH))).isEqualTo("1 2 30");
  }

  @Test
  void learnFromCompleteRowsWhereValuesBegin() {
    CellAssignments assignments = new CellAssignments(true);
    assertThat(structured(assignments, "_|4|0|_|_")).isEqualTo("_ 4 0 ; 4 0 _");
    assignments.learn(row("_|3|0|3|_"), template());
    assertThat(structured(assignments, "_|4|0|_|_")).isEqualTo("4 0 _");
    assignments.learn(row("3|0|3|_|_"), template());
    assertThat(structured(assignments, "_|4|0|_|_")).isEqualTo("_ 4 0 ; 4 0 _");
  }

  private static TemplateLine template() {
    List<CellKey> cells =
        Stream.of("upheld", "corrected", "total")
            .map(column -> CellKey.of(StatutoryTable.DISPUTES, "reconsideration", column))
            .toList();
    return new TemplateLine(
        "reconsideration", false, "", "", "行政复议", List.of("行政复议"), List.of(), cells);
  }

  private static String structured(CellAssignments assignments, String row) {
    return written(assignments.of(row(row), "", WIDTH));
  }

  private static PrintedLine row(String row) {
    List<Token> cells = GivenTokens.ofCells(row.replace("_", ""));
    return new PrintedLine(0, "", Match.EXACT, cells, List.of(), true);
  }

  private static List<CellAssignment> glued(boolean confirmable, String digits, int width) {
    List<Token> cells = GivenTokens.ofCells(digits);
    PrintedLine line = new PrintedLine(0, "", Match.GLUED, cells, List.of(), false);
    return new CellAssignments(confirmable).of(line, "", width);
  }

  private static String written(List<CellAssignment> assignments) {
    return assignments.stream()
        .map(CellAssignmentsTest::written)
        .collect(Collectors.joining(" ; "));
  }

  private static String written(CellAssignment assignment) {
    return assignment.cells().stream()
        .map(
            token ->
                token == null ? "." : token.kind() == Token.Kind.BLANK ? "_" : token.raw().strip())
        .collect(Collectors.joining(" "));
  }
}
