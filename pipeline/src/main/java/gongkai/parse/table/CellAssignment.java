package gongkai.parse.table;

import gongkai.parse.token.Token;
import gongkai.text.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assignment of the tokens of a printed line to the cells of its template line.
 *
 * @param cells one token for each cell of the line; null where the assignment leaves the cell empty
 *     because its blank vanished or was cut off
 */
record CellAssignment(List<@Nullable Token> cells) {

  CellAssignment(@Nullable Token[] cells) {
    this(Arrays.asList(cells.clone()));
  }

  @Nullable Token cell(int column) {
    return cells.get(column);
  }

  /** Whether two assignments put the same value into a cell. */
  static boolean agree(@Nullable Token one, @Nullable Token other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    if (one.kind() != other.kind()) {
      return false;
    }
    BigDecimal number = one.number();
    return number == null || other.number() != null && number.compareTo(other.number()) == 0;
  }

  /** Whether two assignments agree in every cell. */
  boolean agrees(CellAssignment other) {
    for (int column = 0; column < cells.size(); column++) {
      if (!agree(cell(column), other.cell(column))) {
        return false;
      }
    }
    return true;
  }

  /**
   * All assignments that leave {@code width - tokens.size()} of the cells empty and keep the order;
   * none where there would be more than {@code most}.
   */
  static List<CellAssignment> withVanished(List<Token> tokens, int width, int most) {
    List<CellAssignment> assignments = new ArrayList<>();
    fill(tokens, 0, new Token[width], 0, assignments, most);
    return assignments.size() > most ? List.of() : assignments;
  }

  private static void fill(
      List<Token> tokens,
      int token,
      @Nullable Token[] cells,
      int column,
      List<CellAssignment> found,
      int most) {
    if (found.size() > most) {
      return;
    }
    if (column == cells.length) {
      found.add(new CellAssignment(cells));
      return;
    }
    int left = cells.length - column;
    int waiting = tokens.size() - token;
    if (waiting > 0) {
      cells[column] = tokens.get(token);
      fill(tokens, token + 1, cells, column + 1, found, most);
      cells[column] = null;
    }
    if (waiting < left) {
      fill(tokens, token, cells, column + 1, found, most);
    }
  }

  /** All assignments of one token less: without one of them, or with two neighbours joined. */
  static List<CellAssignment> withOneLess(List<Token> tokens) {
    List<CellAssignment> assignments = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      List<Token> rest = new ArrayList<>(tokens);
      rest.remove(at);
      addUnlessKnown(assignments, new CellAssignment(rest));
    }
    for (int at = 0; at + 1 < tokens.size(); at++) {
      Token joined = joined(tokens.get(at), tokens.get(at + 1));
      if (joined != null) {
        List<Token> rest = new ArrayList<>(tokens);
        rest.set(at, joined);
        rest.remove(at + 1);
        addUnlessKnown(assignments, new CellAssignment(rest));
      }
    }
    return assignments;
  }

  /**
   * All assignments that cut one run of digits into the line's counts; none where there would be
   * more than {@code most}.
   */
  static List<CellAssignment> ofGlued(Token glued, int width, int most) {
    List<CellAssignment> assignments = new ArrayList<>();
    String digits = glued.raw().strip();
    if (digits.length() >= width
        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      cut(glued, digits, 0, new Token[width], 0, assignments, most);
    }
    return assignments.size() > most ? List.of() : assignments;
  }

  private static void cut(
      Token glued,
      String digits,
      int at,
      Token[] cells,
      int column,
      List<CellAssignment> found,
      int most) {
    if (found.size() > most) {
      return;
    }
    int left = cells.length - column - 1;
    int longest = digits.charAt(at) == '0' ? 1 : digits.length() - at - left;
    int shortest = left == 0 ? digits.length() - at : 1;
    for (int length = shortest; length <= longest; length++) {
      String part = digits.substring(at, at + length);
      cells[column] = Token.value(CellText.of(part), part, glued.span(), glued.width());
      if (left == 0) {
        found.add(new CellAssignment(cells));
      } else {
        cut(glued, digits, at + length, cells, column + 1, found, most);
      }
    }
  }

  /**
   * Two neighbouring cells as one number whose digits a converter split; null where they cannot be
   * one.
   */
  private static @Nullable Token joined(Token first, Token second) {
    String head = first.raw().strip();
    String tail = second.raw().strip();
    if (head.isEmpty() || head.startsWith("0") || !isDigits(head) || !isDigits(tail)) {
      return null;
    }
    return Token.value(CellText.of(head + tail), head + tail, first.span(), first.width());
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static void addUnlessKnown(List<CellAssignment> assignments, CellAssignment assignment) {
    if (assignments.stream().noneMatch(assignment::agrees)) {
      assignments.add(assignment);
    }
  }
}
