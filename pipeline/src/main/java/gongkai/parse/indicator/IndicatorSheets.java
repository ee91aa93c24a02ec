package gongkai.parse.indicator;

import gongkai.document.Problem;
import gongkai.parse.token.TableCue;
import gongkai.parse.token.Token;
import gongkai.report.Indicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sheets of indicators in a document and takes them out of the stream that all else is
 * read from: their lines (四、行政复议数量) would pass for headings and lines of the form.
 *
 * @param rest the tokens outside the sheets; the given list itself where there is no sheet
 */
public record IndicatorSheets(List<Indicator> indicators, List<Token> rest) {

  /**
   * @param problems where what is odd is recorded
   */
  public static IndicatorSheets of(List<Token> tokens, List<Problem> problems) {
    List<Indicator> indicators = new ArrayList<>();
    List<Token> rest = null;
    int done = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (at < done || !mayBegin(tokens.get(at))) {
        continue;
      }
      int start = start(tokens, at, done);
      SheetHeader header = header(tokens, at, start);
      if (header == null) {
        continue;
      }
      SheetLines lines = new SheetLines(header, tokens, problems);
      int end = isInGrid(tokens.get(at)) ? lines.readGrid() : lines.readLines();
      indicators.addAll(lines.indicators());
      rest = rest == null ? new ArrayList<>() : rest;
      rest.addAll(tokens.subList(done, start));
      done = end;
    }
    if (rest == null) {
      return new IndicatorSheets(List.of(), tokens);
    }
    rest.addAll(tokens.subList(done, tokens.size()));
    return new IndicatorSheets(List.copyOf(indicators), rest);
  }

  static boolean isInGrid(Token token) {
    return token.span().row() >= 0;
  }

  private static boolean mayBegin(Token token) {
    return token.cues().contains(TableCue.INDICATORS);
  }

  private static @Nullable SheetHeader header(List<Token> tokens, int at, int start) {
    return isInGrid(tokens.get(at))
        ? SheetHeader.inGrid(tokens, start)
        : SheetHeader.inLines(tokens, start);
  }

  /** The beginning of the row, or the heading 序号 before the one of the labels. */
  private static int start(List<Token> tokens, int at, int least) {
    int start = at;
    if (isInGrid(tokens.get(at))) {
      while (start > least
          && isInGrid(tokens.get(start - 1))
          && tokens.get(start - 1).kind() != Token.Kind.ROW_END) {
        start--;
      }
    } else if (start > least && SheetHeader.isAside(tokens.get(start - 1))) {
      start--;
    }
    return start;
  }
}
