package gongkai.parse.indicator;

import gongkai.document.Problem;
import gongkai.document.SourceSpan;
import gongkai.parse.indicator.SheetHeader.Heading;
import gongkai.parse.token.Token;
import gongkai.report.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines below the header of a sheet of indicators. */
final class SheetLines {
  /** Words that begin a table of the form, which no sheet goes on into. */
  private static final List<String> OTHER_TABLES =
      List.of("信息内容", "第二十条第", "勾稽关系", "申请人情况", "结果维持", "未经复议直接起诉");

  /** How many labels ahead a unit is looked for to decide whether the sheet goes on. */
  private static final int NEXT_UNIT = 4;

  private final SheetHeader header;
  private final List<Token> tokens;
  private final List<Heading> counts;
  private final IndicatorList indicators;

  SheetLines(SheetHeader header, List<Token> tokens, List<Problem> problems) {
    this.header = header;
    this.tokens = tokens;
    this.counts = header.counts();
    this.indicators = new IndicatorList(counts, problems);
  }

  List<Indicator> indicators() {
    return indicators.all();
  }

  /** Reads rows of a grid; returns the index behind the last of them. */
  int readGrid() {
    int at = header.end();
    while (at < tokens.size() && IndicatorSheets.isInGrid(tokens.get(at))) {
      int end = at;
      while (end < tokens.size()
          && IndicatorSheets.isInGrid(tokens.get(end))
          && tokens.get(end).kind() != Token.Kind.ROW_END) {
        end++;
      }
      List<Token> row = tokens.subList(at, end);
      if (row.stream().anyMatch(SheetLines::beginsOtherTable)) {
        return at;
      }
      SheetHeader repeated = SheetHeader.inGrid(tokens, at);
      if (repeated == null) {
        readRow(row);
      }
      at = repeated != null ? repeated.end() : Math.min(tokens.size(), end + 1);
    }
    return at;
  }

  private static boolean beginsOtherTable(Token token) {
    return token.kind() == Token.Kind.WORDS
        && OTHER_TABLES.stream().anyMatch(token.words()::contains);
  }

  private void readRow(List<Token> row) {
    List<Token> printed = row.stream().filter(token -> token.kind() != Token.Kind.BLANK).toList();
    Token label = at(row, header.label().column());
    if (printed.isEmpty() || printed.get(0).raw().strip().equals("甲")) {
      return;
    }
    Token unit = at(row, header.unit().column());
    int last = counts.get(counts.size() - 1).column();
    boolean shifted =
        label == null
            || !isWords(label)
            || unit != null && unit.kind() == Token.Kind.NUMBER
            || !header.asideBehind()
                && printed.stream().anyMatch(token -> token.span().column() > last)
            || printed.stream().map(token -> token.span().column()).distinct().count()
                < printed.size();
    if (shifted) {
      Token named = printed.stream().filter(SheetLines::isWords).findFirst().orElse(null);
      if (named != null) {
        indicators.addUnreadable(named.raw(), "", printed, named.span());
      }
      return;
    }
    List<Token> values =
        counts.stream().map(count -> orBlank(at(row, count.column()), label.span())).toList();
    indicators.add(
        label.raw(), unit == null || !isWords(unit) ? "" : unit.raw(), values, label.span());
  }

  private static @Nullable Token at(List<Token> row, int column) {
    for (Token token : row) {
      if (token.span().column() == column && token.kind() != Token.Kind.BLANK) {
        return token;
      }
    }
    return null;
  }

  private static Token orBlank(@Nullable Token token, SourceSpan span) {
    return token == null ? Token.of(Token.Kind.BLANK, "", span, 0) : token;
  }

  /** Reads lines that hold one cell each; returns the index behind the last of them. */
  int readLines() {
    int at = header.end() + leadingNumbers(header.end());
    while (at < tokens.size() && goesOn(at)) {
      Token label = tokens.get(at);
      LabelAndUnit words = LabelAndUnit.of(label.raw().strip());
      int next = at + 1;
      if (words.unit().isEmpty() && next < tokens.size() && isMeasure(tokens.get(next))) {
        words = new LabelAndUnit(words.label(), tokens.get(next++).raw().strip());
      }
      int first = next;
      while (next < tokens.size() && tokens.get(next).isCell()) {
        next++;
      }
      List<Token> cells = tokens.subList(first, next);
      if (!label.raw().strip().equals("甲")) {
        readLine(words, label.span(), cells, next < tokens.size() && goesOn(next));
      } else {
        next = behindLetters(next);
      }
      at = next;
    }
    return at;
  }

  /**
   * Without cells of its own a vanished blank leaves no trace, so all of a line's have to be there.
   */
  private void readLine(LabelAndUnit words, SourceSpan span, List<Token> cells, boolean another) {
    int behind = another ? header.asideBefore() : 0;
    int end = cells.size() - behind;
    boolean noUnit = words.unit().isEmpty();
    // A dash may be printed instead of the unit too.
    int unit = noUnit && end > 0 && isMark(cells.get(0)) && !counted(end) ? 1 : 0;
    int first = unit + header.asideBetween();
    if (end <= 0 && (noUnit || cells.isEmpty() && behind == 0)) {
      remark(words, span);
    } else if (counted(end - unit) && !header.asideBehind()) {
      List<Token> values = cells.subList(first, first + counts.size());
      indicators.add(words.label(), words.unit(), values, span);
    } else {
      indicators.addUnreadable(words.label(), words.unit(), cells, span);
    }
  }

  private boolean counted(int cells) {
    return cells == header.asideBetween() + counts.size();
  }

  private static boolean isMark(Token token) {
    return token.kind() == Token.Kind.MARK;
  }

  /** A label without numbers heads a part of the sheet, or goes on with the label before it. */
  private void remark(LabelAndUnit words, SourceSpan span) {
    String text = words.label();
    boolean bracketed = text.startsWith("（") || text.startsWith("(");
    boolean numbered = text.length() > 2 && (text.charAt(2) == '）' || text.charAt(2) == ')');
    if (bracketed && !numbered && !indicators.all().isEmpty()) {
      return;
    }
    Token blank = Token.of(Token.Kind.BLANK, "", span, 0);
    List<Token> blanks = counts.stream().map(count -> blank).toList();
    indicators.add(words.label(), words.unit(), blanks, span);
  }

  /** Whether another line of the sheet begins here: a label whose unit, or a label's, is near. */
  private boolean goesOn(int at) {
    if (!isWords(tokens.get(at)) || tokens.get(at).kind() == Token.Kind.PROSE) {
      return false;
    }
    int labels = 0;
    for (int near = at; near < tokens.size() && labels <= NEXT_UNIT; near++) {
      Token token = tokens.get(near);
      if (token.kind() == Token.Kind.PROSE || IndicatorSheets.isInGrid(token)) {
        return false;
      }
      if (isWords(token)) {
        if (beginsOtherTable(token)) {
          return false;
        }
        if (near > at && isMeasure(token)
            || !LabelAndUnit.of(token.raw().strip()).unit().isEmpty()) {
          return true;
        }
        labels++;
      }
    }
    return false;
  }

  private int leadingNumbers(int at) {
    int count = 0;
    while (count < header.asideBefore()
        && at + count < tokens.size()
        && tokens.get(at + count).isCell()) {
      count++;
    }
    return count;
  }

  /** The row 甲 乙 丙 1 2 only names the columns. */
  private int behindLetters(int at) {
    int next = at;
    while (next < tokens.size()
        && (tokens.get(next).isCell() || tokens.get(next).raw().strip().length() == 1)) {
      next++;
    }
    return next;
  }

  private static boolean isWords(Token token) {
    return token.kind() == Token.Kind.WORDS
        || token.kind() == Token.Kind.HEADING
        || token.kind() == Token.Kind.PROSE;
  }

  private static boolean isMeasure(Token token) {
    return isWords(token) && SheetHeader.isMeasure(token.raw().strip());
  }
}
