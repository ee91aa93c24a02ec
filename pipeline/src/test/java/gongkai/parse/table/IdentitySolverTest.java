package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.Identity;
import gongkai.parse.token.GivenTokens;
import gongkai.parse.token.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A table of three lines and three columns: the third column is the sum of the first two, and the
 * third line the sum of the two above. Lines are divided by slashes, the assignments of a line by
 * {@code or}; a line of lost structure begins with a question mark; a blank is {@code _}, a cell
 * left empty {@code .}, and a line that is not printed {@code -}.
 */
class IdentitySolverTest {
  private static final int WIDTH = 3;
  private static final List<Identity> IDENTITIES = identities();

  @ParameterizedTest
  @CsvSource({
    // The line's own total decides.
    "? 1 2 3 or 1 2 4 / 0 0 0 / 1 2 3, 1 2 3 / 0 0 0 / 1 2 3",
    "? 5 . 5 or 5 5 . or . 5 5 / 0 0 0 / 5 0 5, 5 . 5 / 0 0 0 / 5 0 5",
    // The columns decide where the total would allow both.
    "? 1 2 3 or 2 1 3 / 0 0 0 / 2 1 3, 2 1 3 / 0 0 0 / 2 1 3",
    // One line decides the next.
    "? 1 2 3 or 2 1 3 / ? 4 0 4 or 0 4 4 / 1 6 7, 1 2 3 / 0 4 4 / 1 6 7",
    // Each assignment alone could hold, and one is in no combination that does.
    "? 1 2 3 or 2 1 3 / ? 1 2 3 or 3 0 3 / 2 4 6 or 4 2 6, 1 2 3 / 1 2 3 or 3 0 3 / 2 4 6 or 4 2 6",
    // Nothing decides.
    "? 1 2 3 or 2 1 3 / _ _ _ / _ _ _, 1 2 3 or 2 1 3 / _ _ _ / _ _ _",
    // A blank and a missing line may hold any count.
    "? 1 _ 3 or 1 _ 0 / 0 0 0 / 1 _ 3, 1 _ 3 / 0 0 0 / 1 _ 3",
    "? 1 2 3 or 9 9 18 / - / 4 4 8, 1 2 3 / - / 4 4 8",
    // A line of lost structure has to agree with the sums even if it has one assignment.
    "? 1 2 4 / 0 0 0 / 1 2 3, '- / 0 0 0 / 1 2 3'",
    "? 1 2 3 / 0 0 0 / 1 2 3, 1 2 3 / 0 0 0 / 1 2 3",
    // A line that is printed as it should be is never dropped, whatever it says.
    "1 2 4 / ? 0 0 0 or 0 1 1 / 1 2 3, 1 2 4 / - / 1 2 3",
    "1 2 4 / 0 0 0 / 9 9 9, 1 2 4 / 0 0 0 / 9 9 9",
  })
  void keepsWhatThePrintedSumsAllow(String given, String expected) {
    List<List<CellAssignment>> lines = new ArrayList<>();
    List<String> written = Arrays.stream(given.split("/")).map(String::strip).toList();
    boolean[] uncertain = new boolean[written.size()];
    for (String line : written) {
      uncertain[lines.size()] = line.startsWith("?");
      lines.add(assignments(line.replace("?", "").strip()));
    }
    assertThat(written(IdentitySolver.solve(lines, uncertain, IDENTITIES, WIDTH)))
        .isEqualTo(expected);
  }

  private static List<Identity> identities() {
    List<Identity> identities = new ArrayList<>();
    for (int at = 0; at < WIDTH; at++) {
      int line = at * WIDTH;
      identities.add(new Identity("line", new int[] {line, line + 1}, new int[] {line + 2}));
      identities.add(
          new Identity("column", new int[] {at, WIDTH + at}, new int[] {2 * WIDTH + at}));
    }
    return identities;
  }

  private static List<CellAssignment> assignments(String line) {
    return line.equals("-")
        ? List.of()
        : Arrays.stream(line.split(" or ")).map(IdentitySolverTest::assignment).toList();
  }

  private static CellAssignment assignment(String cells) {
    return new CellAssignment(
        Arrays.stream(cells.strip().split(" "))
            .map(
                cell -> cell.equals(".") ? null : GivenTokens.ofCells(cell.replace("_", "")).get(0))
            .toArray(Token[]::new));
  }

  private static String written(List<List<CellAssignment>> lines) {
    return lines.stream()
        .map(
            line ->
                line.isEmpty()
                    ? "-"
                    : line.stream()
                        .map(IdentitySolverTest::written)
                        .collect(Collectors.joining(" or ")))
        .collect(Collectors.joining(" / "));
  }

  private static String written(CellAssignment assignment) {
    return assignment.cells().stream()
        .map(token -> token == null ? "." : token.raw().isEmpty() ? "_" : token.raw())
        .collect(Collectors.joining(" "));
  }
}
